import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { stand } from './expo-host.tsx';
import { photo } from './sample-rows.ts';

// Each test counts its jobs from one.
beforeEach(() => useJobs.setState({ jobs: [] }));

describe('a photo of the card', () => {
  it('fills what is empty by one key, and what has no input goes along unless it is taken away', async () => {
    const { user, inputsOf, field, emit } = await stand({
      'attachments.list': [photo],
      'photos.thumbnail': { dataUrl: null },
      'dialogs.openFile': { path: 'ticket', name: 'a.jpg' },
    });
    await user.keyboard('恒远{Alt>}p{/Alt}');
    await waitFor(() => expect(inputsOf('photos.add')).toHaveLength(1));
    const [added] = inputsOf('photos.add');
    expect(added).toMatchObject({ path: 'ticket', ownerType: 'draft', kind: 'card' });
    // The draft knows whose photo it is before the photo comes in.
    expect(inputsOf('drafts.set').at(-1)).toMatchObject({
      key: 'expo:expo-1',
      value: { company: '恒远', photoKey: added?.ownerId },
    });
    const finished = (jobId: string, value: unknown) =>
      act(async () => emit({ type: 'finished', jobId, answer: { ok: true, value } }));
    await finished('job-1', { id: 'photo-1', ownerId: added?.ownerId });
    await waitFor(() => expect(inputsOf('photos.read')).toHaveLength(1));
    const read = (name: string, value: string) => ({ field: name, value, confidence: 90, source: 'text' });
    await finished('job-2', {
      proposals: [
        read('company', '恒远新材料'),
        read('name', '赵工'),
        read('mobiles', '139 0000 0001'),
        read('emails', 'zhao@hy.cn'),
        read('wechat', 'zhao_gong'),
      ],
      codes: [],
      rest: [],
    });
    await user.keyboard('{Alt>}a{/Alt}');
    expect(['单位', '姓名', '手机'].map((name) => field(name).value)).toEqual([
      '恒远',
      '赵工',
      '13900000001',
    ]);
    await user.click(screen.getByRole('button', { name: '不记微信 zhao_gong' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(inputsOf('cards.save')).toMatchObject([
      { companyText: '恒远', name: '赵工', emails: ['zhao@hy.cn'], photoKey: added?.ownerId },
    ]);
    expect(inputsOf('cards.save')[0]).not.toHaveProperty('wechat');
    expect(screen.queryByRole('list', { name: '识别结果' })).toBeNull();
  });

  it('that comes in after saving is handed to the saved card', async () => {
    const { user, inputsOf, emit } = await stand({ 'dialogs.openFile': { path: 'ticket', name: 'a.jpg' } });
    await user.keyboard('恒远{Alt>}p{/Alt}');
    await waitFor(() => expect(inputsOf('photos.add')).toHaveLength(1));
    const photoKey = inputsOf('photos.add')[0]?.ownerId;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(inputsOf('cards.save')).toHaveLength(1));
    const value = { id: 'photo-1', ownerId: photoKey };
    await act(async () => emit({ type: 'finished', jobId: 'job-1', answer: { ok: true, value } }));
    await waitFor(() => expect(inputsOf('cards.update')).toEqual([{ id: 'card-1', photoKey }]));
  });
});
