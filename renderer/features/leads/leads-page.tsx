import { Button, Group, Select, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { IconClipboardText, IconFileImport, IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { money, moneyText } from '#model/money';
import { useShortcut } from '../../lib/shortcuts.ts';
import { newDraftKey } from '../../lib/use-draft.ts';
import { useLabel, useLanguage, useWords } from '../../lib/use-words.ts';
import { Delayed } from '../../ui/delayed.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { useBoardCards } from './board-cards.ts';
import { FilterChips } from './filter-chips.tsx';
import { LeadBoard } from './lead-board.tsx';
import { conditionsOf } from './lead-conditions.ts';
import { LeadFilters } from './lead-filters.tsx';
import { NewLeadPanel } from './new-lead-panel.tsx';
import { LeadPreview } from './lead-preview.tsx';
import { LeadTable } from './lead-table.tsx';
import './leads-page.css';
import { boardOrders, words } from './leads-words.ts';
import { PasteRows } from './paste-rows.tsx';
import { SavedViews } from './saved-views.tsx';
import { words as tableWords } from './table-words.ts';
import { linkedView } from './view-link.ts';
import { allTab, tidy, useLeadsView, type LeadMode, type LeadOrder } from './view-store.ts';

const modes: Readonly<Record<string, LeadMode>> = { '/leads/board': 'board', '/leads/table': 'table' };

/** The pipeline, as a board or as a table: `/leads/board`, `/leads/table`, and `/leads/new` beside the one used last, `?name=…` with it. */
export function LeadsPage() {
  const [location, navigate] = useLocation();
  const [search] = useSearchParams();
  const kept = useLeadsView((state) => state.mode);
  const set = useLeadsView((state) => state.set);
  const isNew = location === '/leads/new';
  const mode = modes[location] ?? kept;
  useEffect(() => {
    if (mode !== kept) set({ mode });
  }, [mode, kept, set]);
  // A link brings its conditions once; from then on they are changed here, and the address would only lag behind.
  const isLinked = search.size > 0 && !isNew;
  useEffect(() => {
    const linked = isLinked ? linkedView(search) : null;
    if (!linked) return;
    set({ filter: tidy(linked.filter), tab: allTab, ...(linked.sort && { sort: linked.sort }) });
    navigate(location, { replace: true });
  }, [isLinked, search, set, navigate, location]);
  if (isLinked) return null;
  if (modes[location] === undefined && !isNew) return <Redirect to={`/leads/${kept}`} replace />;
  return <Leads mode={mode} isNew={isNew} name={search.get('name')} />;
}

type LeadsProps = {
  readonly mode: LeadMode;
  readonly isNew: boolean;
  /** What a new lead is called from the start. */
  readonly name: string | null;
};

function Leads({ mode, isNew, name }: LeadsProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const isPanelOpen = useLeadsView((state) => state.isPanelOpen);
  const set = useLeadsView((state) => state.set);
  const toggle = () => set({ isPanelOpen: !isPanelOpen });
  useShortcut({ keys: 'P', label: words.panel, run: toggle });
  const leave = () => navigate(`/leads/${mode}`);
  return (
    <Page
      title={t.title}
      fills
      beside={
        <SegmentedControl<LeadMode>
          aria-label={t.mode}
          value={mode}
          onChange={(next) => navigate(`/leads/${next}`)}
          data={[
            { value: 'board', label: t.board },
            { value: 'table', label: t.table },
          ]}
        />
      }
      actions={
        <>
          {mode === 'board' ? <BoardOrder /> : <PasteButton />}
          <IconButton
            label={t.panel}
            keys="P"
            icon={<IconLayoutSidebarRight size={18} />}
            isPressed={isPanelOpen}
            onClick={toggle}
          />
        </>
      }
    >
      <div className="leads">
        <div className="leads-main">
          <Group gap="xs" wrap="nowrap" className="leads-bar">
            <LeadFilters />
          </Group>
          <FilterChips />
          {mode === 'board' ? (
            <BoardView />
          ) : (
            <SavedViews>
              <LeadTable empty={<NoLeads />} />
            </SavedViews>
          )}
        </div>
        {isNew && (
          <NewLeadPanel
            key={name}
            onClose={leave}
            onSaved={(lookedAt) => set({ lookedAt })}
            draftKey={newDraftKey('lead-new', name)}
            {...(name && { initial: { name } })}
          />
        )}
        {!isNew && isPanelOpen && <LeadPreview />}
      </div>
    </Page>
  );
}

function BoardView() {
  const t = useWords(words);
  const language = useLanguage();
  const filter = useLeadsView((state) => state.filter);
  const order = useLeadsView((state) => state.boardSort);
  const { columns, refusal, again } = useBoardCards(filter, order);
  if (!columns) return refusal ? <RefusalNote refusal={refusal} onAgain={again} /> : <Delayed lines={10} />;
  const count = columns.reduce((total, column) => total + column.count, 0);
  const sum = money.parse(columns.reduce((total, column) => total + column.sum, 0));
  return (
    <>
      {/* What a search has found is heard without walking the columns. */}
      <VisuallyHidden role="status">{t.tally(count, moneyText(sum, language))}</VisuallyHidden>
      {count === 0 ? <NoLeads /> : <LeadBoard columns={columns} />}
    </>
  );
}

function BoardOrder() {
  const t = useWords(words);
  const say = useLabel();
  const order = useLeadsView((state) => state.boardSort);
  const set = useLeadsView((state) => state.set);
  return (
    <Select<LeadOrder>
      aria-label={t.boardOrder}
      title={t.boardOrder}
      w={190}
      allowDeselect={false}
      value={order}
      // The values offered are the orders of this list.
      onChange={(next) => next !== null && set({ boardSort: next as LeadOrder })}
      data={Object.entries(boardOrders).map(([value, label]) => ({
        value: value as LeadOrder,
        label: say(label),
      }))}
    />
  );
}

function PasteButton() {
  const t = useWords(tableWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconClipboardText size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t.paste}
      </Button>
      {isOpen && <PasteRows onClose={() => setOpen(false)} />}
    </>
  );
}

/** What stands in the place of no leads: how to begin, or how to see more. */
function NoLeads() {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const isNarrowed = useLeadsView(({ filter }) => conditionsOf(filter).length > 0);
  const clearFilter = useLeadsView((state) => state.clearFilter);
  if (isNarrowed)
    return (
      <EmptyState
        text={t.noneFound}
        action={
          <Button variant="default" onClick={clearFilter}>
            {t.clearFilter}
          </Button>
        }
      />
    );
  return (
    <EmptyState
      text={t.noLeads}
      action={
        <Group gap="xs">
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => navigate('/leads/new')}>
            {t.newLead}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => navigate('/import')}
          >
            {t.importLedger}
          </Button>
        </Group>
      }
    />
  );
}
