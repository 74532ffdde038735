import { Button, Group, Select } from '@mantine/core';
import { attachmentKinds, type Attachment } from '#model/attachment';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';
import { words } from './form-words.ts';
import { useAddFile } from '../../ui/record/use-add-file.ts';

const labelHeight = 'calc(var(--mantine-font-size-sm) * 1.45)';

type FileSelectProps = ControlProps & {
  readonly leadId: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** What a file added here is. */
  readonly kind: Attachment['kind'];
};

/** One of the files stored with the lead, or one that is added now. */
export function FileSelect({ leadId, value, onChange, kind, ...control }: FileSelectProps) {
  const t = useWords(words);
  const say = useLabel();
  const { value: files } = useRead('attachments.list', { ownerType: 'lead', ownerId: leadId });
  const { choose, isRunning } = useAddFile('lead', leadId);
  const data = (files ?? []).map((file) => ({
    value: file.id,
    label: `${file.fileName} · ${say(attachmentKinds[file.kind])}`,
  }));
  if (value !== null && !data.some((option) => option.value === value)) data.unshift({ value, label: '…' });
  const add = async () => {
    const added = await choose(kind);
    if (added) onChange(added.id);
  };
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <Select<string>
        {...inputProps(control)}
        flex={1}
        data={data}
        value={value}
        onChange={onChange}
        clearable
        clearButtonProps={{ 'aria-label': t.clear }}
        searchable={data.length > 8}
        nothingFoundMessage={t.nothingFound}
        {...(data.length === 0 && { placeholder: t.noFiles })}
      />
      <Button
        variant="default"
        mt={control.isLabelHidden ? 0 : labelHeight}
        loading={isRunning}
        onClick={() => void add()}
      >
        {t.addFile}
      </Button>
    </Group>
  );
}
