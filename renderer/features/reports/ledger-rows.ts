// The largest leads of each stage with everything R2 prints of them, and how many there are.
import { useQueries } from '@tanstack/react-query';
import type { LeadDetail, LeadRow } from '#model/lead-shapes';
import type { Money } from '#model/money';
import { stageCodes, type Stage } from '#model/stage';
import { call } from '../../lib/call.ts';

export type LedgerStage = {
  readonly stage: Stage;
  readonly leads: readonly LeadDetail[];
  /** Ended leads are not in the ledger. */
  readonly count: number;
  readonly sum: Money;
};

const shownPerStage = 5;

type Page = { readonly rows: readonly LeadRow[]; readonly total: number; readonly sum: Money };
type ListInput = {
  readonly stage: Stage;
  readonly outcome?: 'terminated';
  readonly sort: '-amount';
  readonly limit: number;
};

function listQuery(input: ListInput) {
  return {
    queryKey: ['leads.list', input],
    queryFn: (): Promise<Page> => call('leads.list', input),
  } as const;
}

/** Null until everything that is shown has been read. */
export function useLedgerStages(): readonly LedgerStage[] | null {
  const lists = useQueries({
    queries: stageCodes.map((stage) => listQuery({ stage, sort: '-amount', limit: 50 })),
  });
  const ended = useQueries({
    queries: stageCodes.map((stage) =>
      listQuery({ stage, outcome: 'terminated', sort: '-amount', limit: 1 }),
    ),
  });
  const shown = lists.map(({ data }) =>
    (data?.rows ?? []).filter(({ outcome }) => outcome !== 'terminated').slice(0, shownPerStage),
  );
  const ids = shown.flat().map(({ id }) => id);
  const details = useQueries({
    queries: ids.map((id) => ({ queryKey: ['leads.get', { id }], queryFn: () => call('leads.get', { id }) })),
  });
  const detailOf = new Map(details.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
  if ([...lists, ...ended, ...details].some(({ isPending }) => isPending)) return null;
  return stageCodes.map((stage, index) => {
    const [all, gone] = [lists[index]?.data, ended[index]?.data];
    return {
      stage,
      leads: (shown[index] ?? []).flatMap(({ id }) => detailOf.get(id) ?? []),
      count: (all?.total ?? 0) - (gone?.total ?? 0),
      sum: ((all?.sum ?? 0) - (gone?.sum ?? 0)) as Money, // a difference of whole 元
    };
  });
}
