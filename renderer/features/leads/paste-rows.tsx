import { Button, Group, List, Modal, Stack, Table, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { leadFields } from '#model/lead';
import { newLead } from '#model/lead-shapes';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { useBulkWrites } from './bulk-writes.ts';
import { readPasted, type Pasted, type PastedField, type PastedLead } from './pasted-rows.ts';
import { words } from './table-words.ts';

/** More than this is a ledger, which has a screen of its own. */
const mostRows = 100;

/** New leads out of rows copied in Excel: paste, look, create. */
export function PasteRows({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const { run, isPending } = useBulkWrites();
  const { today } = useFormats();
  const pasted = useMemo(() => readPasted(text, today), [text, today]);
  const isTooMany = pasted.leads.length > mostRows;
  const create = async () => {
    const inputs = pasted.leads.map(({ values }) => newLead.parse(values));
    const left = await run({ channel: 'leads.create', inputs, done: t.pasteDone });
    if (left === 0) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.pasteTitle}
      size="xl"
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <Stack gap="sm">
        <Textarea
          label={t.pasteBox}
          description={t.pasteHint}
          value={text}
          minRows={4}
          maxRows={8}
          autosize
          data-autofocus
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
          styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
        />
        {pasted.leads.length > 0 && <PastePreview pasted={pasted} />}
        <PasteProblems pasted={pasted} />
        {isTooMany && (
          <Text size="sm" role="alert">
            {t.pasteTooMany(mostRows)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button
            disabled={pasted.leads.length === 0 || isTooMany}
            loading={isPending}
            onClick={() => void create()}
          >
            {t.pasteCreate(pasted.leads.length)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PastePreview({ pasted: { leads, fields } }: { readonly pasted: Pasted }) {
  const t = useWords(words);
  const say = useLabel();
  const { money } = useFormats();
  // What an amount was read as matters more than how it was written.
  const textOf = ({ shown, values }: PastedLead, field: PastedField) => {
    const amount = leadFields.plannedInvestment.schema.safeParse(values[field]);
    return field === 'plannedInvestment' && amount.data ? money(amount.data) : shown[field];
  };
  const used = fields.filter((field) => leads.some(({ shown }) => shown[field] !== undefined));
  return (
    <Table.ScrollContainer minWidth={300} maxHeight={260}>
      <Table aria-label={t.pastePreview} verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            {used.map((field) => (
              <Table.Th key={field}>{say(leadFields[field].label)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {leads.slice(0, mostRows).map((lead, index) => (
            <Table.Tr key={index}>
              {used.map((field) => (
                <Table.Td key={field} maw={220}>
                  <Text size="sm" truncate title={lead.shown[field]}>
                    {textOf(lead, field)}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const problemsShown = 8;

function PasteProblems({ pasted: { unread, problems } }: { readonly pasted: Pasted }) {
  const t = useWords(words);
  const say = useLabel();
  if (unread.length === 0 && problems.length === 0) return null;
  return (
    <List size="sm" role="status">
      {unread.length > 0 && <List.Item>{t.pasteUnread(unread.join(say({ zh: '、', en: ', ' })))}</List.Item>}
      {problems.slice(0, problemsShown).map(({ row, field, value }) => (
        <List.Item key={`${row} ${field}`}>
          {field ? t.pasteRow(row, say(leadFields[field].label), value) : t.pasteNoName(row)}
        </List.Item>
      ))}
    </List>
  );
}
