// What can be done to a lead, by key, by menu and by button: one list.
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Label } from '#model/field';
import type { LeadDetail } from '#model/lead-shapes';
import { stageCodes, stages, type Outcome, type Stage } from '#model/stage';
import type { Keys } from '../../lib/keys.ts';
import { notifyDone } from '../../lib/notices.tsx';
import { useShortcut } from '../../lib/shortcuts.ts';
import { undoLast } from '../../lib/undo.ts';
import { useWrite } from '../../lib/use-write.ts';
import { useWords } from '../../lib/use-words.ts';
import { BuildStatusDialog } from './build-status-dialog.tsx';
import { EditLeadPanel } from './edit-lead-panel.tsx';
import { words } from './lead-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NewLeadPanel } from './new-lead-panel.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { investorDrafts } from './part-drafts.ts';

export type LeadAction = {
  readonly label: Label;
  readonly keys: Keys;
  readonly run: () => void;
  readonly isPossible: boolean;
};

export type LeadActions = {
  readonly move: (to: Stage) => void;
  /** The step that comes next, as a button of its own. */
  readonly primary: LeadAction;
  readonly edit: LeadAction;
  readonly others: readonly LeadAction[];
  readonly remove: LeadAction;
  readonly dialog: ReactNode;
  readonly panel: ReactNode;
};

type Open =
  | { readonly kind: 'move'; readonly to: Stage }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'buildStatus' | 'edit' | 'startNew' };

/** The actions of a lead and what they have opened. */
export function useLeadActions(lead: LeadDetail, jumpTo: (path: string) => void): LeadActions {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const removing = useWrite('leads.remove');
  const remove = async () => {
    if (!(await removing.run({ id: lead.id }))) return;
    navigate('/leads');
    notifyDone({ message: t.removed(lead.name), undo: undoLast });
  };
  const list = actionsOf(lead, { open: setOpen, jumpTo, remove: () => void remove() });
  useActionKeys(list);
  const close = () => setOpen(null);
  return {
    ...list,
    move: (to) => setOpen({ kind: 'move', to }),
    dialog: open && (
      <OpenDialog open={open} lead={lead} onClose={close} onStartNew={() => setOpen({ kind: 'startNew' })} />
    ),
    panel: open && <OpenPanel open={open} lead={lead} onClose={close} />,
  };
}

type Doing = {
  readonly open: (open: Open) => void;
  readonly jumpTo: (path: string) => void;
  readonly remove: () => void;
};

function actionsOf(lead: LeadDetail, { open, jumpTo, remove }: Doing) {
  const at = stageCodes.indexOf(lead.stage);
  const [next, before] = [stageCodes[at + 1], stageCodes[at - 1]];
  const isLive = lead.deletedAt === null;
  const isActive = isLive && lead.outcome === 'active';
  const moveOn: LeadAction = {
    label: next
      ? { zh: words.moveOn(stages[next].zh).zh, en: words.moveOn(stages[next].en).en }
      : words.moveNext,
    keys: 'M',
    isPossible: isActive && next !== undefined,
    run: () => next && open({ kind: 'move', to: next }),
  };
  const moveBack: LeadAction = {
    label: words.moveBack,
    keys: 'Shift+M',
    isPossible: isActive && before !== undefined,
    run: () => before && open({ kind: 'move', to: before }),
  };
  const buildStatus: LeadAction = {
    label: words.buildStatus,
    keys: 'B',
    isPossible: isActive && lead.stage === 'landed',
    run: () => open({ kind: 'buildStatus' }),
  };
  const resume: LeadAction = {
    label: words.resume,
    keys: 'H',
    isPossible: isLive && lead.outcome !== 'active',
    run: () => open({ kind: 'outcome', outcome: 'active' }),
  };
  const hold: LeadAction = {
    label: words.hold,
    keys: 'H',
    isPossible: isActive,
    run: () => open({ kind: 'outcome', outcome: 'on_hold' }),
  };
  const end: LeadAction = {
    label: words.terminate,
    keys: 'Shift+H',
    isPossible: isLive && lead.outcome !== 'terminated',
    run: () => open({ kind: 'outcome', outcome: 'terminated' }),
  };
  const visit: LeadAction = {
    label: words.newVisit,
    keys: 'V',
    isPossible: isLive,
    run: () => jumpTo('visits'),
  };
  const keyProject: LeadAction = {
    label: words.keyProject,
    keys: 'K',
    isPossible: isLive,
    run: () => jumpTo('keyProjects'),
  };
  const primary = [resume, moveOn, buildStatus].find(({ isPossible }) => isPossible) ?? moveOn;
  return {
    primary,
    edit: { label: words.edit, keys: 'E', isPossible: isLive, run: () => open({ kind: 'edit' }) },
    others: [moveOn, moveBack, buildStatus, visit, keyProject, hold, resume, end].filter(
      (action) => action.isPossible && action !== primary,
    ),
    remove: { label: words.remove, keys: 'Delete', isPossible: isLive, run: remove },
  } satisfies Partial<LeadActions>;
}

type ActionList = ReturnType<typeof actionsOf>;

/** Every key of the page; a key whose action is not possible now does nothing. */
function useActionKeys({ primary, edit, others, remove }: ActionList): void {
  const byKey = new Map([primary, edit, remove, ...others].map((action) => [action.keys, action]));
  const run = (keys: Keys) => () => {
    const action = byKey.get(keys);
    if (action?.isPossible) action.run();
  };
  useShortcut({ keys: 'E', label: words.edit, run: run('E') });
  useShortcut({ keys: 'M', label: words.moveNext, run: run('M') });
  useShortcut({ keys: 'Shift+M', label: words.moveBack, run: run('Shift+M') });
  useShortcut({ keys: 'B', label: words.buildStatus, run: run('B') });
  useShortcut({ keys: 'H', label: { zh: '暂停或恢复', en: 'Put on hold, or resume' }, run: run('H') });
  useShortcut({ keys: 'Shift+H', label: words.terminate, run: run('Shift+H') });
  useShortcut({ keys: 'V', label: words.newVisit, run: run('V') });
  useShortcut({ keys: 'K', label: words.keyProject, run: run('K') });
  useShortcut({ keys: 'Delete', label: words.remove, run: run('Delete') });
}

type OpenProps = { readonly open: Open; readonly lead: LeadDetail; readonly onClose: () => void };

function OpenDialog({ open, lead, onClose, onStartNew }: OpenProps & { readonly onStartNew: () => void }) {
  if (open.kind === 'move') return <MoveDialog leadId={lead.id} to={open.to} onClose={onClose} />;
  if (open.kind === 'outcome')
    return <OutcomeDialog lead={lead} outcome={open.outcome} onClose={onClose} onStartNew={onStartNew} />;
  if (open.kind === 'buildStatus') return <BuildStatusDialog lead={lead} onClose={onClose} />;
  return null;
}

function OpenPanel({ open, lead, onClose }: OpenProps) {
  if (open.kind === 'edit') return <EditLeadPanel lead={lead} onClose={onClose} />;
  if (open.kind !== 'startNew') return null;
  const follows = {
    previousLeadId: lead.id,
    reserveKind: 'returned',
    content: lead.content,
    chainNodeId: lead.chainNodeId,
    investors: investorDrafts(lead),
  };
  return <NewLeadPanel onClose={onClose} initial={follows} draftKey={`lead-new-after:${lead.id}`} />;
}
