import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHelpCircle } from '@tabler/icons-react';
import type { Figures, ReportCheck } from '#model/report';
import { useFormats } from '../../lib/formats.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { figureLinesOf } from '#model/figure-lines';
import { words } from './words.ts';

type CheckSheetProps = { readonly figures: Figures; readonly checks: readonly ReportCheck[] };

/** Each figure with its rule and exact value, then the cross-foots and what is still open. */
export function CheckSheet({ figures, checks }: CheckSheetProps) {
  const t = useWords(words);
  const say = useLabel();
  const formats = useFormats();
  return (
    <article className="paper paper-sheet" aria-label={t.paper(t.checks)}>
      <h2>{t.figureRules}</h2>
      <Table withTableBorder withColumnBorders aria-label={t.figureRules}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.rule}</Table.Th>
            <Table.Th>{t.figure}</Table.Th>
            <Table.Th>{t.formula}</Table.Th>
            <Table.Th ta="end">{t.count}</Table.Th>
            <Table.Th ta="end">{t.amountYuan}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {figureLinesOf(figures).map(({ rule, figure, formula, count, amount }) => (
            <Table.Tr key={figure.en}>
              <Table.Td>{rule}</Table.Td>
              <Table.Td>{say(figure)}</Table.Td>
              <Table.Td>{say(formula)}</Table.Td>
              <Table.Td ta="end">{formats.number(count)}</Table.Td>
              <Table.Td ta="end">{amount === null ? '' : formats.amount(amount, '元')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <h2>{t.crossFoots}</h2>
      <Table withTableBorder withColumnBorders aria-label={t.crossFoots}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.rule}</Table.Th>
            <Table.Th>{t.figure}</Table.Th>
            <Table.Th>{t.formula}</Table.Th>
            <Table.Th>{t.verdict}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checks.map((check, index) => (
            <Table.Tr key={index} lang="zh-CN">
              <Table.Td>{check.rule}</Table.Td>
              <Table.Td>{check.figure}</Table.Td>
              <Table.Td>{check.detail}</Table.Td>
              <Table.Td>
                <Verdict check={check} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </article>
  );
}

/** What does not add up is wrong; what only wants data is open. */
export function isMismatch({ isOk, rule }: ReportCheck): boolean {
  return !isOk && rule !== '待核' && rule !== 'C23';
}

function Verdict({ check }: { readonly check: ReportCheck }) {
  const t = useWords(words);
  if (check.isOk)
    return (
      <span className="verdict">
        <IconCheck size={14} aria-hidden />
        {t.agrees}
      </span>
    );
  if (isMismatch(check))
    return (
      <span className="verdict">
        <IconAlertTriangle size={14} aria-hidden />
        <b>{t.differs}</b>
      </span>
    );
  return (
    <span className="verdict">
      <IconHelpCircle size={14} aria-hidden />
      {t.open}
    </span>
  );
}
