import { NavLink } from '@mantine/core';
import { useWords } from '../../lib/use-words.ts';
import { useReports, type ReportKind } from './reports-store.ts';
import { words } from './words.ts';

const kinds: readonly ReportKind[] = ['work', 'summary', 'ledger', 'talks', 'visits'];

/** The reports there are. */
export function ReportList() {
  const t = useWords(words);
  const kind = useReports((state) => state.kind);
  const hints = {
    work: t.workHint,
    summary: t.summaryHint,
    ledger: t.ledgerHint,
    talks: t.talksHint,
    visits: t.visitsHint,
  };
  return (
    <nav className="reports-list" aria-label={t.list}>
      {kinds.map((code) => (
        <NavLink
          key={code}
          component="button"
          type="button"
          label={t[code]}
          description={hints[code]}
          active={kind === code}
          {...(kind === code && { 'aria-current': 'true' as const })}
          onClick={() => useReports.setState({ kind: code })}
        />
      ))}
    </nav>
  );
}
