import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, type ReactNode } from 'react';
import { activityFields, type ActivityQuery, type ActivityRow } from '#model/activity';
import type { Language } from '../../lib/preferences.ts';
import { refQuery } from '../../lib/refs.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { FieldTable } from '../../ui/field-table.tsx';
import { RefName } from '../../ui/record/facts.tsx';
import { fieldColumns, type TableColumn } from '../../ui/table-column.ts';
import { dateRange } from './activity-dates.ts';
import { routeText } from './destinations.ts';
import { activityName } from './session-name.ts';
import { words } from './words.ts';

type ActivityTableProps = {
  readonly filter: Pick<ActivityQuery, 'text' | 'kind'>;
  readonly onLook: (activity: ActivityRow) => void;
  readonly onOpen: (activity: ActivityRow) => void;
  readonly empty: ReactNode;
};

const rowName = ({ name }: ActivityRow) => name;

/** Trips and events as rows, the newest first. */
export function ActivityTable({ filter, onLook, onOpen, empty }: ActivityTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const client = useQueryClient();
  const columns = useMemo(() => columnsOf(client, language), [client, language]);
  const rows = useRows('activities.list', filter);
  const { loadPage } = rows;
  // Copied rows name their leaders, also those that were never on screen.
  const loadNamed = useCallback(
    async (offset: number, limit: number) => {
      const page = await loadPage(offset, limit);
      const ids = new Set(page.flatMap(({ leaderId }) => leaderId ?? []));
      await Promise.all([...ids].map((id) => client.ensureQueryData(refQuery('person', id))));
      return page;
    },
    [client, loadPage],
  );
  return (
    <FieldTable
      id="activities"
      label={t.table}
      columns={columns}
      rows={{ ...rows, loadPage: loadNamed }}
      rowName={rowName}
      onLook={onLook}
      onOpen={onOpen}
      empty={empty}
    />
  );
}

/** `client` holds the names of people that were read. */
function columnsOf(client: QueryClient, language: Language): TableColumn<ActivityRow>[] {
  const leaderName = (id: string | null) =>
    id === null ? '' : (client.getQueryData<{ name: string }>(refQuery('person', id).queryKey)?.name ?? '');
  const columns = fieldColumns<typeof activityFields, ActivityRow>(
    activityFields,
    ['startOn', 'kind', 'name', 'destinations', 'leaderId', 'regionGroup', 'host', 'results', 'area'],
    {
      startOn: {
        label: words.dates,
        width: 160,
        textOf: ({ startOn, endOn }) => dateRange(startOn, endOn, language),
      },
      kind: { width: 88 },
      name: { width: 250, textOf: (row) => activityName(row, language) },
      destinations: { label: words.route, width: 220, textOf: ({ destinations }) => routeText(destinations) },
      leaderId: {
        width: 110,
        textOf: ({ leaderId }) => leaderName(leaderId),
        cell: ({ leaderId }) => leaderId && <RefName noun="person" id={leaderId} />,
      },
      regionGroup: { width: 140, isHiddenFirst: true },
      host: { isHiddenFirst: true },
      results: { width: 240 },
      area: { isHiddenFirst: true },
    },
  );
  const visits: TableColumn<ActivityRow> = {
    name: 'visitCount',
    label: words.visitColumn,
    field: activityFields.receivedBatches,
    width: 88,
    valueOf: ({ visitCount }) => visitCount,
  };
  const leaderAt = columns.findIndex(({ name }) => name === 'leaderId') + 1;
  return [...columns.slice(0, leaderAt), visits, ...columns.slice(leaderAt)];
}
