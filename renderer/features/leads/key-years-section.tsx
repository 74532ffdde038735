import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import { keyLevels, keyProjectFields, newKeyProject, type KeyProject } from '#model/lead-parts';
import { useFormats } from '../../lib/formats.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoneyCell } from '../../ui/money-cell.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { PartForm } from './part-form.tsx';
import { PartSection } from './part-section.tsx';
import { PartTable } from './part-table.tsx';
import { words } from './part-words.ts';
import { useAttempt, type Attempt } from './use-attempt.ts';

/** 重点项目(年度): the years in which the lead is a key project. */
export function KeyYearsSection() {
  const t = useWords(words);
  const { lead, jumpTo } = useLeadEdit();
  const read = useRead('keyProjects.list', { leadId: lead.id });
  const [edited, setEdited] = useState<KeyProject | null>(null);
  return (
    <PartSection
      title={t.keyProjects}
      path="keyProjects"
      addLabel={t.addKeyYear}
      form={(close) => (
        <KeyYearForm
          key={edited?.id ?? 'new'}
          row={edited}
          onClose={() => {
            setEdited(null);
            close();
          }}
        />
      )}
    >
      <ReadView read={read}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={t.noKeyYears} />
          ) : (
            <KeyYearTable
              rows={rows}
              onEdit={(row) => {
                setEdited(row);
                jumpTo('keyProjects');
              }}
            />
          )
        }
      </ReadView>
    </PartSection>
  );
}

type KeyYearTableProps = { readonly rows: readonly KeyProject[]; readonly onEdit: (row: KeyProject) => void };

function KeyYearTable({ rows, onEdit }: KeyYearTableProps) {
  const t = useWords(words);
  const say = useLabel();
  const { run } = useWrite('keyProjects.remove');
  const label = (name: keyof typeof keyProjectFields) => say(keyProjectFields[name].label);
  const remove = async ({ id, year }: KeyProject) => {
    if (await run({ id })) notifyDone({ message: t.keyYearRemoved(year), undo: undoLast });
  };
  return (
    <PartTable
      label={t.keyProjects}
      rows={rows}
      actionsLabel={t.actions}
      columns={[
        { label: label('year'), isShort: true, cell: ({ year }) => year },
        { label: label('level'), isShort: true, cell: ({ level }) => say(keyLevels[level]) },
        {
          label: `${label('plannedThisYear')} (万元)`,
          isFigure: true,
          isShort: true,
          cell: (row) => <MoneyCell value={row.plannedThisYear} unit="万元" />,
        },
        {
          label: label('typeText'),
          cell: (row) => [row.isPreparatory ? t.preparatory : null, row.typeText].filter(Boolean).join(' · '),
        },
        { label: label('contentThisYear'), cell: (row) => row.contentThisYear },
      ]}
      actions={(row) => (
        <>
          <IconButton
            size="sm"
            label={t.editKeyYear(row.year)}
            icon={<IconPencil size={14} />}
            onClick={() => onEdit(row)}
          />
          <IconButton
            size="sm"
            label={t.removeKeyYear(row.year)}
            icon={<IconTrash size={14} />}
            onClick={() => void remove(row)}
          />
        </>
      )}
    />
  );
}

const names = ['year', 'level', 'plannedThisYear', 'typeText', 'isPreparatory', 'contentThisYear'] as const;

function KeyYearForm({ row, onClose }: { readonly row: KeyProject | null; readonly onClose: () => void }) {
  const t = useWords(words);
  const { today } = useFormats();
  const { lead } = useLeadEdit();
  const { attempt, isPending } = useAttempt('keyProjects.set');
  const send = async (input: z.output<typeof newKeyProject>): Promise<Attempt<unknown>> => {
    const answer = await attempt(input);
    if (answer.ok) notifyDone({ message: t.keyYearSaved(input.year), undo: undoLast });
    return answer;
  };
  return (
    <PartForm
      label={row ? t.editKeyYear(row.year) : t.addKeyYear}
      draftKey={row ? `key-year:${row.id}` : `key-year-new:${lead.id}`}
      fields={keyProjectFields}
      names={names}
      needed={['year', 'level']}
      beginning={row ?? { year: Number(today.slice(0, 4)), isPreparatory: false }}
      schema={newKeyProject}
      inputOf={(values) => ({ leadId: lead.id, year: values.year, level: values.level })}
      send={send}
      isPending={isPending}
      onClose={onClose}
      leadId={lead.id}
    />
  );
}
