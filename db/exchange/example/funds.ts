import type { Day } from '#model/day';
import type { Book } from './lead-rows.ts';
import { fromTenths } from './rows.ts';

type Fund = {
  readonly leadId: string;
  readonly arrivedOn: Day;
  readonly tenths: number;
  readonly kind: 'land' | 'building' | 'equipment';
  /** Where the investor is registered, which decides the source. */
  readonly regionCode: string;
};

/** Adds money that has arrived, proved by the bank. */
export function addFund({ rows, nextId }: Book, { leadId, arrivedOn, tenths, kind, regionCode }: Fund): void {
  if (tenths < 1) return;
  const source = regionCode.startsWith('1506')
    ? 'local'
    : regionCode.startsWith('15')
      ? 'otherCity'
      : 'outOfRegion';
  rows.fundArrival.push({
    id: nextId(),
    leadId,
    arrivedOn,
    amount: fromTenths(tenths),
    kind,
    source,
    useNote: '示例',
    isCounted: true,
    proofKind: 'bank',
  });
}
