import { Group, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { money } from '#model/money';
import { formatMu } from '#model/quantity';
import type { PreviewSheet } from '#model/ledger';
import { grouped, useFormats } from '../../lib/formats.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { Section } from '../../ui/section.tsx';
import { importField } from './import-fields.ts';
import { words } from './words.ts';

type TotalChecksProps = { readonly totals: PreviewSheet['totals'] };

/** Printed totals beside what was read; a difference is explained where it can be. */
export function TotalChecks({ totals }: TotalChecksProps) {
  const t = useWords(words);
  const say = useLabel();
  const language = useLanguage();
  const { money: moneyText } = useFormats();
  if (totals.length === 0) return null;
  const text = (field: string, value: number) => {
    const { unit } = importField(field);
    const amount = money.safeParse(value);
    if (unit === 'money' && amount.success) return moneyText(amount.data);
    return unit === 'area' ? `${grouped(formatMu(value))} 亩` : grouped(String(value));
  };
  return (
    <Section title={t.totals}>
      <Table aria-label={t.totals} verticalSpacing={4} maw={880}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.problemSheet}</Table.Th>
            <Table.Th>{t.totalField}</Table.Th>
            <Table.Th ta="end">{t.printed}</Table.Th>
            <Table.Th ta="end">{t.readSum}</Table.Th>
            <Table.Th>{t.verdict}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map(({ sheet, field, printed, read, explainedBy }, index) => (
            <Table.Tr key={index}>
              <Table.Td>{sheet}</Table.Td>
              <Table.Td>{say(importField(field).label)}</Table.Td>
              <Table.Td ta="end">{text(field, printed)}</Table.Td>
              <Table.Td ta="end">{text(field, read)}</Table.Td>
              <Table.Td>
                {printed === read ? (
                  <Verdict isSame text={t.same} />
                ) : (
                  <Verdict
                    text={`${t.differs(text(field, Math.abs(printed - read)))}${language === 'zh' ? '。' : '. '}${explainedBy.length > 0 ? t.textCells(explainedBy.join(language === 'zh' ? '、' : ', ')) : t.unexplained}`}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Verdict({ isSame = false, text }: { readonly isSame?: boolean; readonly text: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {isSame ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      <Text span size="sm">
        {text}
      </Text>
    </Group>
  );
}
