// The columns of the lead table: labels, units and printed text come from the field list.
import type { QueryClient } from '@tanstack/react-query';
import { leadFields } from '#model/lead';
import type { LeadRow } from '#model/lead-shapes';
import { knownRegionName } from '../../lib/region-names.ts';
import { DueDay } from '../../ui/due-day.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { fieldColumns, type TableColumn } from '../../ui/table-column.ts';
import { ColumnFilter } from './column-filter.tsx';
import { InlineEdit, type EditableName } from './inline-edit.tsx';
import type { ConditionName } from './lead-conditions.ts';
import { words } from './table-words.ts';

const filteredBy = (name: ConditionName) => ({
  filter: (close: () => void) => <ColumnFilter name={name} onClose={close} />,
});
const editing = (name: EditableName) => ({
  edit: (row: LeadRow, done: () => void) => <InlineEdit row={row} name={name} onDone={done} />,
});
const sorted = { isSortable: true };
const dated = { width: 124, isSortable: true };
const hidden = { isHiddenFirst: true };

/** Columns that are no field of their own: an amount by stage, a chain by its node. */
const own: Record<'amount' | 'chain', TableColumn<LeadRow>> = {
  amount: {
    name: 'amount',
    label: words.amount,
    field: leadFields.plannedInvestment,
    width: 124,
    valueOf: (row) => row.amount,
    ...sorted,
    ...filteredBy('amount'),
  },
  chain: {
    name: 'chain',
    label: words.chain,
    width: 120,
    valueOf: (row) => row.chainName,
    ...filteredBy('chainId'),
  },
};

/** `client` holds the names of regions that were read. */
export function leadColumns(client: QueryClient): TableColumn<LeadRow>[] {
  const columns = fieldColumns<typeof leadFields, LeadRow>(
    leadFields,
    [
      'name',
      'stage',
      'investorName',
      'regionCode',
      'nextAction',
      'nextActionOn',
      'dutyPersonId',
      'dutyUnit',
      'leaderId',
      'signedOn',
      'lastUpdateOn',
      'missingCount',
      'outcome',
      'firstContactOn',
      'landedOn',
      'code',
      'plannedInvestment',
      'agreedInvestment',
      'agreementKind',
      'buildStatus',
    ],
    {
      name: { width: 240, isPinnedFirst: true, ...sorted },
      stage: { width: 116, cell: (row) => <StageDot stage={row.stage} />, ...sorted, ...filteredBy('stage') },
      investorName: { width: 180, ...sorted, ...filteredBy('companyId') },
      regionCode: {
        width: 130,
        textOf: (row) => knownRegionName(client, row.regionCode),
        cell: (row) => <RegionName code={row.regionCode} />,
        ...sorted,
        ...filteredBy('regionCode'),
      },
      nextAction: { width: 180, ...editing('nextAction') },
      nextActionOn: {
        width: 128,
        cell: (row) => <DueDay value={row.nextActionOn} />,
        ...sorted,
        ...filteredBy('isOverdue'),
        ...editing('nextActionOn'),
      },
      dutyPersonId: {
        width: 104,
        textOf: (row) => row.dutyPersonName ?? '',
        ...filteredBy('dutyPersonId'),
        ...editing('dutyPersonId'),
      },
      dutyUnit: { width: 164, ...sorted, ...filteredBy('dutyUnit'), ...editing('dutyUnit') },
      leaderId: { width: 144, textOf: (row) => row.leaderName ?? '', ...filteredBy('leaderId') },
      signedOn: dated,
      lastUpdateOn: dated,
      missingCount: {
        width: 84,
        textOf: (row) => (row.missingCount > 0 ? String(row.missingCount) : ''),
        ...filteredBy('isIncomplete'),
      },
      outcome: { width: 84, ...sorted, ...filteredBy('outcome') },
      firstContactOn: dated,
      landedOn: dated,
      code: { width: 132, ...sorted },
      plannedInvestment: { ...sorted, ...hidden },
      agreedInvestment: { ...sorted, ...hidden },
      agreementKind: { width: 108, ...hidden, ...filteredBy('agreementKind') },
      buildStatus: { width: 108, ...hidden, ...filteredBy('buildStatus') },
    },
  );
  const at = columns.findIndex(({ name }) => name === 'investorName');
  return [
    ...columns.slice(0, at),
    own.amount,
    columns[at],
    columns[at + 1],
    own.chain,
    ...columns.slice(at + 2),
  ].filter((column) => column !== undefined);
}
