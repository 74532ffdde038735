import { Badge, Table, Text } from '@mantine/core';
import type { OutputOf } from '#model/channels';
import { leadFields } from '#model/lead';
import { changeKinds, changeSources, type StageChange } from '#model/lead-parts';
import { buildStatuses, outcomes, stageCodes, stages } from '#model/stage';
import { endedReasons } from '#model/lead-choices';
import type { Label } from '#model/field';
import { useFormats } from '../../lib/formats.ts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { fieldText } from '../../ui/field-text.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { isLeadField } from './lead-findings.ts';
import { useLeadEdit } from './lead-edit.tsx';
import { words } from './part-words.ts';

type Row = OutputOf<'leads.history'>[number];

/** Every move of the lead with its business day, newest first. */
export function StageHistory() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const read = useRead('leads.history', { id: lead.id });
  return (
    <Section title={t.stageHistory}>
      <ReadView read={read}>
        {(rows) =>
          rows.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t.noStageHistory}
            </Text>
          ) : (
            <StageTable rows={rows.toReversed()} />
          )
        }
      </ReadView>
    </Section>
  );
}

function StageTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <div className="lead-table-box">
      <Table className="lead-table" aria-label={t.stageHistory} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.day}</Table.Th>
            <Table.Th>{t.change}</Table.Th>
            <Table.Th>{t.reason}</Table.Th>
            <Table.Th>{t.by}</Table.Th>
            <Table.Th>{t.recorded}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td className="lead-table-short">{formats.fullDay(row.changedOn)}</Table.Td>
              <Table.Td>
                <Change row={row} />
              </Table.Td>
              <Table.Td>
                <Reason row={row} />
              </Table.Td>
              <Table.Td className="lead-table-short">{row.byName ?? t.someone}</Table.Td>
              <Table.Td className="lead-table-short">
                <Recorded row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const values: Readonly<Record<StageChange['kind'], Readonly<Record<string, Label>>>> = {
  stage: stages,
  outcome: outcomes,
  buildStatus: buildStatuses,
};

function Change({ row: { kind, fromValue, toValue, isCorrection } }: { readonly row: Row }) {
  const t = useWords(words);
  const say = useLabel();
  const name = (code: string) => {
    const label = values[kind][code];
    return label ? say(label) : code;
  };
  const stage = kind === 'stage' ? stageCodes.find((code) => code === toValue) : undefined;
  return (
    <>
      {kind !== 'stage' && <Text span size="sm" c="dimmed">{`${say(changeKinds[kind])} `}</Text>}
      {fromValue !== null && `${name(fromValue)} → `}
      {stage ? <StageDot stage={stage} /> : name(toValue)}
      {isCorrection && (
        <Badge variant="outline" color="slate" size="sm" tt="none" ms={6}>
          {t.correction}
        </Badge>
      )}
    </>
  );
}

/** Why, what it rests on, and what it cleared. */
function Reason({ row: { reason, before, attachmentId } }: { readonly row: Row }) {
  const t = useWords(words);
  const say = useLabel();
  const cleared = useClearedText(before);
  const coded = Object.entries<Label>(endedReasons).find(([code]) => code === reason)?.[1];
  return (
    <>
      {coded ? say(coded) : reason}
      {attachmentId !== null && <DocumentName id={attachmentId} />}
      {cleared !== '' && <Text size="xs" c="dimmed">{`${t.cleared}: ${cleared}`}</Text>}
    </>
  );
}

function DocumentName({ id }: { readonly id: string }) {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const { value: files } = useRead('attachments.list', { ownerType: 'lead', ownerId: lead.id });
  const name = files?.find((file) => file.id === id)?.fileName;
  return name ? <Text size="xs" c="dimmed">{`${t.document}: ${name}`}</Text> : null;
}

function useClearedText(before: Row['before']): string {
  const language = useLanguage();
  const parts = Object.entries(before ?? {}).flatMap(([name, value]) => {
    if (!isLeadField(name)) return [];
    return `${leadFields[name].label[language]} ${fieldText(leadFields[name], value, { language, withUnit: true })}`;
  });
  return parts.join(language === 'zh' ? '；' : '; ');
}

function Recorded({ row: { createdAt, source } }: { readonly row: Row }) {
  const say = useLabel();
  return (
    <>
      <InstantText value={createdAt} />
      {source !== 'manual' && <Text span size="xs" c="dimmed">{` · ${say(changeSources[source])}`}</Text>}
    </>
  );
}
