import { waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { spelling } from '../../db/names/pinyin.ts';
import { errands } from '../../renderer/app/errands.ts';
import { remember } from '../../renderer/app/palette/recents.ts';
import { places } from '../../renderer/app/places.ts';
import { found, group, openPalette } from './palette-host.tsx';
import { workspaceInfo } from './sample-rows.ts';

describe('commands', () => {
  const all = [...places, ...errands].map(({ label }) => label);

  it.each(all)('$zh is found in both languages, by pinyin and by initials', async ({ zh, en }) => {
    const { user, box } = await openPalette();
    const syllables = spelling(zh);
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (const text of [zh, en, syllables.join(''), initials]) {
      await user.clear(box);
      await user.type(box, text);
      const commands = await group('命令');
      await waitFor(() => within(commands).getByTitle(zh));
    }
  });

  it('one whose name is typed in full is meant before any record', async () => {
    const { user } = await openPalette({ 'search.all': found });
    await user.keyboard('设置');
    await group('企业');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/settings'));
  });

  it('speaks English, and goes where it is told by keys alone', async () => {
    const { user } = await openPalette({}, 'en');
    await user.keyboard('recycle{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/bin'));
  });
});

describe('recents', () => {
  afterEach(() => localStorage.clear());

  it('come first when nothing is typed, under the names they bear now; those in the bin are left out', async () => {
    const path = '/recents';
    remember('/elsewhere', { kind: 'lead', id: 'other' });
    remember(path, { kind: 'contact', id: 'gone' });
    remember(path, { kind: 'activity', id: 'a1' });
    remember(path, { kind: 'company', id: 'c1' });
    remember(path, { kind: 'activity', id: 'a1' });
    const { host, user } = await openPalette({
      'workspace.info': { ...workspaceInfo, path },
      'search.named': ({ refs }) =>
        refs
          .filter(({ id }) => id !== 'gone')
          .map((ref) => ({ ...ref, name: `名称 ${ref.id}`, about: ref.id === 'a1' ? '2020-06-03' : null })),
    });
    const recent = await group('最近打开');
    expect(
      within(recent)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['名称 a1活动 · 2020年6月3日', '名称 c1企业']);
    expect(
      host
        .inputsOf('search.named')
        .at(-1)
        ?.refs.map(({ id }) => id),
    ).toEqual(['a1', 'c1', 'gone']);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/companies/c1'));
  });
});
