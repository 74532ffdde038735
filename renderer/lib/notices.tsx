// What is said at the window’s edge: what was done, with 撤销 for ten seconds, and what was refused.
import { Button, Group, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { RefusalError } from './call.ts';
import { labelNow, wordsNow, type Words } from './use-words.ts';

const words = {
  undo: { zh: '撤销', en: 'Undo' },
  close: { zh: '关闭提示', en: 'Close notice' },
  crashed: {
    zh: '出现意外错误，刚才的操作可能没有完成。',
    en: 'Something unexpected went wrong; what you just did may be unfinished.',
  },
} satisfies Words;

const undoNoticeId = 'undo';
const doneMs = 4_000;
const undoMs = 10_000;
const refusalMs = 12_000;

type Done = {
  /** What happened, in the user’s words: “已导入 6 个项目”. */
  readonly message: string;
  /** Takes it back: `undoLast`, `() => undoAct(id)`. The notice then stays for ten seconds. */
  readonly undo?: () => void | Promise<void>;
  /** Leads to what was made: a link to the imported leads, the file in its folder. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Says what was done. Only the newest notice offers 撤销, since undoing works backwards from there. */
export function notifyDone({ message, undo, action }: Done): void {
  const t = wordsNow(words);
  forgetUndo();
  const id = undo ? undoNoticeId : crypto.randomUUID();
  const close = (run: () => void | Promise<void>) => () => {
    notifications.hide(id);
    void run();
  };
  notifications.show({
    id,
    role: 'status',
    autoClose: undo || action ? undoMs : doneMs,
    closeButtonProps: { 'aria-label': t.close },
    message: (
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Group gap={4} wrap="nowrap">
          {action && (
            <Button variant="subtle" size="compact-sm" onClick={close(action.run)}>
              {action.label}
            </Button>
          )}
          {undo && (
            <Button variant="light" size="compact-sm" onClick={close(undo)}>
              {t.undo}
            </Button>
          )}
        </Group>
      </Group>
    ),
  });
}

/** Takes away a standing 撤销 that no longer means the last thing done. */
export function forgetUndo(): void {
  notifications.hide(undoNoticeId);
}

/** Says why something was not done, and which fields to mend. */
export function notifyRefusal({ label, issues }: RefusalError): void {
  notifications.show({
    autoClose: refusalMs,
    role: 'alert',
    closeButtonProps: { 'aria-label': wordsNow(words).close },
    message: (
      <>
        <Text size="sm">{labelNow(label)}</Text>
        {issues.length > 0 && (
          <List size="sm" mt={4}>
            {issues.slice(0, 5).map((issue, index) => (
              <List.Item key={index}>{labelNow(issue.message)}</List.Item>
            ))}
          </List>
        )}
      </>
    ),
  });
}

/** Says an error that nobody handled: a refusal with its own sentence, anything else as a crash. */
export function notifyError(error: unknown): void {
  if (error instanceof RefusalError) return notifyRefusal(error);
  console.error(error);
  notifications.show({
    autoClose: refusalMs,
    role: 'alert',
    closeButtonProps: { 'aria-label': wordsNow(words).close },
    message: <Text size="sm">{wordsNow(words).crashed}</Text>,
  });
}
