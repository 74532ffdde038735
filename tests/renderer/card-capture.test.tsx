import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#model/answer';
import type { CardProposal, CardReading } from '#model/photo';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import type { AcceptedFields } from '../../renderer/ui/card-capture/accepting.ts';
import { CardCapture } from '../../renderer/ui/card-capture/card-capture.tsx';
import { fakeHost, type Replies } from './fake-host.ts';
import { company, photo } from './sample-rows.ts';
import { show } from './show.tsx';

const proposal = (
  field: CardProposal['field'],
  value: string,
  source: CardProposal['source'] = 'text',
): CardProposal => ({ field, value, source, confidence: source === 'code' ? 100 : 88 });

const printed: CardReading = {
  proposals: [
    proposal('name', '李建国'),
    proposal('company', '盛昊新科技'),
    proposal('title', '副总经理'),
    proposal('mobiles', '138 0013 8000'),
    proposal('emails', 'li@sh.cn'),
  ],
  codes: [],
  rest: ['传真 0477'],
};

type Values = { name: string; company: string; title: string; mobiles: string };

/** A form of four lines beside the capture, as expo mode has it. */
function Form({ typed, tell }: { typed: Partial<Values>; tell: (what: string) => void }) {
  const [values, setValues] = useState<Values>({ name: '', company: '', title: '', mobiles: '', ...typed });
  const accept = (accepted: AcceptedFields) => {
    tell(`accepted ${Object.keys(accepted).join()}`);
    setValues((before) => ({
      ...before,
      ...Object.fromEntries(Object.entries(accepted).map(([name, found]) => [name, found.join(' ')])),
    }));
  };
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input
          key={name}
          aria-label={name}
          value={value}
          onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
        />
      ))}
      <CardCapture
        owner={{ ownerType: 'draft', ownerId: 'expo-photo:1' }}
        fields={['name', 'company', 'title', 'mobiles']}
        held={Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ? [value] : []]))}
        onAccept={accept}
        onTaking={() => tell('taking')}
        onPhoto={({ id }) => tell(`photo ${id}`)}
      />
    </>
  );
}

/** The form goes, as after saving; the window stays. */
function Passing({ children }: { children: ReactNode }) {
  const [isGone, setGone] = useState(false);
  return (
    <>
      <button onClick={() => setGone(true)}>go</button>
      {!isGone && children}
    </>
  );
}

function capture(typed: Partial<Values> = {}, replies: Replies = {}) {
  const fake = fakeHost({
    'window.language': {},
    'attachments.list': [photo],
    'attachments.remove': photo,
    'photos.thumbnail': { dataUrl: 'data:image/jpeg;base64,AAAA' },
    'photos.picture': { dataUrl: 'data:image/jpeg;base64,BBBB' },
    'dialogs.openFile': { path: 'ticket', name: '名片.jpg' },
    'jobs.cancel': {},
    ...replies,
  });
  const told: string[] = [];
  const shown = show(
    <Passing>
      <Form typed={typed} tell={(what) => told.push(what)} />
    </Passing>,
  );
  const finish = (jobId: string, answer: Answer) =>
    act(async () => fake.emit({ type: 'finished', jobId, answer }));
  const valueOf = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;
  return { ...fake, ...shown, told, finish, valueOf };
}

// Each test counts its jobs from one.
beforeEach(() => useJobs.setState({ jobs: [] }));

const done = (value: unknown): Answer => ({ ok: true, value });

/** Chooses a photo and lets it be stored; what it says is the test’s to tell as `job-2`. */
async function chosen(typed?: Partial<Values>, replies?: Replies) {
  const form = capture(typed, replies);
  await form.user.click(screen.getByRole('button', { name: /^选择照片/ }));
  await waitFor(() => expect(form.inputsOf('photos.add')).toHaveLength(1));
  await form.finish('job-1', done(photo));
  await waitFor(() => expect(form.inputsOf('photos.read')).toEqual([{ id: 'photo-1' }]));
  return form;
}

describe('what print says', () => {
  it('is proposed; one key fills the empty fields and leaves the typed ones', async () => {
    const { finish, user, valueOf, told } = await chosen({ name: '李' });
    expect(told).toEqual(['taking', 'photo photo-1']);
    await finish('job-2', done(printed));
    expect(valueOf('company')).toBe('');
    await user.click(screen.getByLabelText('title'));
    await user.keyboard('{Alt>}a{/Alt}');
    expect(['name', 'company', 'title', 'mobiles'].map(valueOf)).toEqual([
      '李',
      '盛昊新科技',
      '副总经理',
      '138 0013 8000',
    ]);
    expect(screen.getByText(/^已填入：单位、职务、手机。 姓名已有内容/)).toBeDefined();
    // Asked for, it is replaced.
    await user.click(screen.getByRole('button', { name: '把姓名“李”换成 李建国' }));
    expect(valueOf('name')).toBe('李建国');
    await user.keyboard('{Alt>}a{/Alt}');
    expect(await screen.findByText('没有可填的空白字段。')).toBeDefined();
  });

  it('that the form has no field for stays as text', async () => {
    const { finish } = await chosen();
    await finish('job-2', done(printed));
    expect(
      within(screen.getByRole('group', { name: '其他文字' })).getByText(/邮箱 li@sh\.cn/).textContent,
    ).toBe('邮箱 li@sh.cn\n传真 0477');
  });

  it('comes too late for a form that has gone; its photo does not', async () => {
    const form = capture();
    await form.user.click(screen.getByRole('button', { name: /^选择照片/ }));
    await waitFor(() => expect(form.inputsOf('photos.add')).toHaveLength(1));
    await form.user.click(screen.getByRole('button', { name: 'go' }));
    await form.finish('job-1', done(photo));
    await waitFor(() => expect(form.inputsOf('photos.read')).toHaveLength(1));
    await form.finish('job-2', done({ ...printed, proposals: [proposal('name', '李建国', 'code')] }));
    expect(form.told).toEqual(['taking', 'photo photo-1']);
  });

  it('is not waited for once a person stops it; the form is as it was', async () => {
    const { user, finish, inputsOf, valueOf } = await chosen({ name: '李' });
    await user.click(screen.getByRole('button', { name: '停止识别' }));
    expect(inputsOf('jobs.cancel')).toEqual([{ jobId: 'job-2' }]);
    await finish('job-2', { ok: false, code: 'job-cancelled', message: { zh: '已取消', en: 'Cancelled' } });
    expect(screen.queryByRole('list', { name: '识别结果' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(valueOf('name')).toBe('李');
    expect(screen.getByRole('button', { name: '重新识别' })).toBeDefined();
  });
});

describe('what a code says', () => {
  it('fills empty fields at once, says so, and asks before it replaces', async () => {
    const { finish, valueOf, user } = await chosen({ title: '总监' });
    const proposals = [
      proposal('name', '王晓敏', 'code'),
      proposal('title', '经理', 'code'),
      proposal('company', '中北能源'),
    ];
    await finish(
      'job-2',
      done({ proposals, codes: [{ kind: 'contact', text: 'MECARD:', isCut: false }], rest: [] }),
    );
    expect(['name', 'company', 'title'].map(valueOf)).toEqual(['王晓敏', '', '总监']);
    expect(screen.getByText(/^已由二维码填入：姓名。 职务已有内容/)).toBeDefined();
    await user.keyboard('{Alt>}a{/Alt}');
    expect(valueOf('company')).toBe('中北能源');
  });

  it('is text where it is a link, and nothing to press', async () => {
    const { finish } = await chosen();
    const code = { kind: 'unsafeLink', text: 'javascript:alert(1)', isCut: false } as const;
    await finish('job-2', done({ proposals: [], codes: [code], rest: [] }));
    expect(screen.getByText('javascript:alert(1)')).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the ways in', () => {
  it('a pasted picture is taken; text is left alone; a drop without a photo says so', async () => {
    const { inputsOf } = capture();
    fireEvent.paste(document.body, { clipboardData: { files: [] } });
    expect(inputsOf('photos.add')).toEqual([]);
    fireEvent.drop(screen.getByRole('region', { name: '名片照片' }), { dataTransfer: { files: [] } });
    expect(screen.getByRole('alert').textContent).toBe('剪贴板或拖入的内容里没有照片。');
    const file = new File(['x'], 'a.png', { type: 'image/png' });
    fireEvent.paste(document.body, { clipboardData: { files: [file] } });
    await waitFor(() =>
      expect(inputsOf('photos.add')).toEqual([
        { path: 'ticket', ownerType: 'draft', ownerId: 'expo-photo:1', kind: 'card' },
      ]),
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a photo that is refused says why, and another may be chosen', async () => {
    const { user, inputsOf, finish } = capture();
    await user.keyboard('{Alt>}p{/Alt}');
    await waitFor(() => expect(inputsOf('photos.add')).toHaveLength(1));
    await finish('job-1', { ok: false, code: 'photo-heic', message: { zh: '这是 HEIC 照片', en: 'HEIC' } });
    expect(await screen.findByText('这是 HEIC 照片')).toBeDefined();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^选择照片/ }).disabled).toBe(false);
  });

  it.each([
    { what: 'none', media: undefined, text: /没有找到摄像头/ },
    { what: 'not allowed', media: 'NotAllowedError', text: /摄像头未获许可/ },
    { what: 'in use', media: 'NotReadableError', text: /正被其他程序占用/ },
  ])('a camera: $what', async ({ media, text }) => {
    if (media)
      vi.stubGlobal('navigator', {
        ...navigator,
        platform: navigator.platform,
        mediaDevices: {
          getUserMedia: async () => Promise.reject(Object.assign(new Error('no'), { name: media })),
        },
      });
    const { user } = capture();
    const field = screen.getByLabelText('name');
    field.focus();
    await user.keyboard('{Alt>}c{/Alt}');
    expect((await screen.findByText(text)).closest('[role=alert]')).not.toBeNull();
    const close = screen.getByRole('button', { name: '关闭摄像头' });
    await waitFor(() => expect(document.activeElement).toBe(close));
    await user.keyboard('{Escape}');
    expect(screen.queryByText(text)).toBeNull();
    expect(document.activeElement).toBe(field);
    vi.unstubAllGlobals();
  });
});

describe('a photo that is there', () => {
  it('opens large by keyboard, closes with Esc, and is deleted with a way back', async () => {
    const { user, inputsOf } = capture(
      {},
      { 'undo.last': { actId: 'a', at: company.createdAt, summary: { zh: '删除附件', en: 'Delete' } } },
    );
    const small = await screen.findByRole('button', { name: '放大照片 名片.jpg' });
    small.focus();
    await user.keyboard('{Enter}');
    const large = await screen.findByRole('img', { name: '照片 名片.jpg' });
    await waitFor(() => expect(large.getAttribute('src')).toContain('BBBB'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: '删除照片 名片.jpg' }));
    expect(inputsOf('attachments.remove')).toEqual([{ id: 'photo-1' }]);
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(() => expect(inputsOf('undo.last')).toHaveLength(1));
  });
});
