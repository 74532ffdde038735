import { Stack, Text } from '@mantine/core';
import type { Label } from '#model/field';
import type { NoticeSettings, NoticeState } from '#model/notice';
import { call } from '../../lib/call.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { FlagInput } from '../../ui/flag-input.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readTime } from './time-text.ts';
import { TypedValue } from './typed-setting.tsx';
import { words } from './words.ts';

/** Whether and when the desktop says what waits; kept on this computer. */
export function NoticeForm() {
  const notice = useRead('notice.get', {});
  return (
    <ReadView read={notice}>{(state) => <NoticeFields state={state} onSaved={notice.again} />}</ReadView>
  );
}

type NoticeFieldsProps = { readonly state: NoticeState; readonly onSaved: () => void };

function NoticeFields({ state: { isSupported, ...settings }, onSaved }: NoticeFieldsProps) {
  const t = useWords(words);
  const say = useLabel();
  const save = async (patch: Partial<NoticeSettings>, name: Label): Promise<Label | null> => {
    try {
      await call('notice.set', { ...settings, ...patch });
    } catch (error) {
      notifyError(error);
      return words.noticeNotSaved;
    }
    notifyDone({ message: t.saved(say(name)) });
    onSaved();
    return null;
  };
  const saveTime = async (text: string | null) => {
    const at = readTime(text ?? '');
    return at === null ? words.noticeAtWrong : save({ at }, words.noticeAt);
  };
  return (
    <Stack gap="sm">
      {!isSupported && <Text size="sm">{t.noticeUnsupported}</Text>}
      <FlagInput
        label={t.noticeOn}
        description={t.noticeOnHint}
        isDisabled={!isSupported}
        value={settings.isOn}
        onChange={(isOn) => void save({ isOn }, words.noticeOn)}
      />
      <TypedValue<string | null> name={words.noticeAt} stored={settings.at} save={saveTime}>
        {(slot) => (
          <TextField
            {...slot}
            isRequired
            isDisabled={!isSupported || !settings.isOn}
            description={slot.error ? null : t.noticeAtHint}
          />
        )}
      </TypedValue>
    </Stack>
  );
}
