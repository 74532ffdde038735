import { Anchor, Button, Table, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Activity } from '#model/activity';
import type { ActivityYield } from '#model/activity-yield';
import { monthOf } from '#model/day';
import { call } from '../../lib/call.ts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone, notifyError } from '../../lib/notices.tsx';
import { useJob } from '../../lib/use-job.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { Section } from '../../ui/section.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { Outcome } from './activity-record.tsx';
import { activityName } from './session-name.ts';
import { words } from './trip-words.ts';

/** 成效: what it brought, what was written about it, and the report of it all. */
export function YieldTab({ activity }: { readonly activity: Activity }) {
  const t = useWords(words);
  const read = useRead('activities.yield', { id: activity.id }, { keepsPrevious: true });
  return (
    <div className="record-sections">
      <Section title={t.yieldTable} actions={<ReportButton activity={activity} />}>
        <ReadView read={read}>{(figures) => <YieldTable figures={figures} />}</ReadView>
      </Section>
      <Outcome activity={activity} />
      {read.value && <YieldLeads leads={read.value.leads} />}
    </div>
  );
}

function ReportButton({ activity }: { readonly activity: Activity }) {
  const t = useWords(words);
  const { today } = useFormats();
  const { run, isRunning } = useJob('activities.report', { title: words.reportJob });
  const write = async () => {
    const [year, month] = monthOf(activity.startOn ?? activity.endOn ?? today).split('-');
    // The document is Chinese whatever the screen speaks, and so is its name.
    const fileName = `${year}年${Number(month)}月${activityName(activity, 'zh')}情况报告.docx`;
    const { path, name } = await call('dialogs.saveFile', {
      defaultName: fileName.replace(/[\\/:*?"<>|]/g, ''),
      format: 'docx',
    });
    if (path === null || !(await run({ id: activity.id, path }))) return;
    const reveal = () => void call('files.reveal', { path }).catch(notifyError);
    notifyDone({ message: t.reportDone(name ?? fileName), action: { label: t.reveal, run: reveal } });
  };
  return (
    <Button
      leftSection={<IconFileText size={16} aria-hidden />}
      loading={isRunning}
      onClick={() => void write().catch(notifyError)}
    >
      {t.report}
    </Button>
  );
}

/** Two rows that are never added (C20). */
function YieldTable({ figures }: { readonly figures: ActivityYield }) {
  const t = useWords(words);
  const { firms, planned, plannedVisited, source, place, both, footnote } = figures;
  const notes = [
    t.neverAdded,
    place.signed.count > 0 && t.inBoth(both),
    footnote.terminated > 0 && t.ended(footnote.terminated),
    footnote.withoutAmount > 0 && t.noAmount(footnote.withoutAmount),
    planned > 0 && t.planned(plannedVisited, planned),
  ].filter(Boolean);
  const rows = [
    { label: t.bySource, cells: [firms, source.leads, source.negotiating], signed: source.signed },
    { label: t.byPlace, cells: ['—', '—', '—'], signed: place.signed },
  ];
  return (
    <>
      <div className="yield-scroll">
        <Table aria-label={t.yieldTable} className="yield-table">
          <Table.Thead>
            <Table.Tr>
              {[t.basis, t.firms, t.leads, t.inTalks, t.signed, t.agreed].map((label, index) => (
                <Table.Th key={label} scope="col" ta={index === 0 ? 'start' : 'end'}>
                  {label}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ label, cells, signed }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                {cells.map((cell, index) => (
                  <Table.Td key={index} ta="end" className="tabular">
                    {cell}
                  </Table.Td>
                ))}
                <Table.Td ta="end" className="tabular">
                  {signed.count}
                </Table.Td>
                <Table.Td ta="end">
                  <MoneyCell value={signed.amount} unit="亿元" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" c="dimmed" mt={6}>
        {notes.join(' ')}
      </Text>
    </>
  );
}

function YieldLeads({ leads }: { readonly leads: ActivityYield['leads'] }) {
  const t = useWords(words);
  return (
    <Section title={t.leadsOf}>
      {leads.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noLeads}
        </Text>
      ) : (
        <Table aria-label={t.leadsOf} className="yield-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.lead}</Table.Th>
              <Table.Th scope="col">{t.stage}</Table.Th>
              <Table.Th scope="col">{t.link}</Table.Th>
              <Table.Th scope="col" ta="end">
                {t.amount}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leads.map(({ id, name, stage, isSource, isPlace, amount }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} href={`/leads/${id}`} size="sm" c="inherit" underline="always">
                    {name}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <StageDot stage={stage} />
                </Table.Td>
                <Table.Td>
                  {[isSource && t.begunHere, isPlace && t.signedHere].filter(Boolean).join(' · ')}
                </Table.Td>
                <Table.Td ta="end">
                  <MoneyCell value={amount} unit="亿元" />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}
