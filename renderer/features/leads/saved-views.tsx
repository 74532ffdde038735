import { ActionIcon, Button, Group, Menu, Popover, Tabs, TextInput } from '@mantine/core';
import {
  IconBookmark,
  IconDeviceFloppy,
  IconDots,
  IconPencil,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { LeadFilter } from '#model/lead-shapes';
import type { SavedView } from '#model/saved-view';
import { notifyDone } from '../../lib/notices.tsx';
import { undoLast } from '../../lib/undo.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { useWrite } from '../../lib/use-write.ts';
import { words } from './table-words.ts';
import { hasChanged, stateNow, useShowState } from './view-state.ts';
import { allTab, isSameFilter, useLeadsView } from './view-store.ts';

const ownViews = {
  [allTab]: {},
  overdue: { isOverdue: true },
  incomplete: { isIncomplete: true },
  keyProjects: { keyYear: new Date().getFullYear() },
} as const satisfies Record<string, LeadFilter>;
type OwnView = keyof typeof ownViews;
const ownNames = Object.keys(ownViews) as OwnView[]; // the keys of a literal are its keys

/** The views of the table as tabs: our own first, then those that were saved. */
export function SavedViews({ children }: { readonly children: ReactNode }) {
  const t = useWords(words);
  const { value } = useRead('savedViews.list', { limit: 1000 });
  const saved = value?.rows ?? [];
  const tab = useLeadsView((state) => state.tab);
  const set = useLeadsView((state) => state.set);
  const filter = useLeadsView((state) => state.filter);
  const showState = useShowState();
  const current = saved.find(({ id }) => id === tab);
  const isOwn = (name: string): name is OwnView => Object.hasOwn(ownViews, name);
  // A view that was deleted elsewhere leaves its conditions behind under 全部.
  const shown = current || isOwn(tab) ? tab : allTab;
  const choose = (next: string | null) => {
    if (next === null) return;
    const view = saved.find(({ id }) => id === next);
    if (view) showState(view.state);
    if (view || isOwn(next)) set({ tab: next, ...(isOwn(next) && { filter: ownViews[next] }) });
  };
  const isChanged = (view: SavedView) => view.id === shown && hasChanged(view.state);
  const canSave = current === undefined && !(isOwn(shown) && isSameFilter(filter, ownViews[shown]));
  return (
    <Tabs value={shown} onChange={choose} className="leads-views" activateTabWithKeyboard={false}>
      <Group gap="xs" wrap="nowrap" className="leads-views-bar">
        <Tabs.List aria-label={t.views} className="leads-views-tabs">
          {ownNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t[name]}
            </Tabs.Tab>
          ))}
          {saved.map((view) => (
            <Tabs.Tab key={view.id} value={view.id} title={view.name} className="leads-view-tab">
              {isChanged(view) ? t.changedView(view.name) : view.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {current && (
          <ViewMenu view={current} isChanged={isChanged(current)} onDeleted={() => set({ tab: allTab })} />
        )}
        {canSave && <SaveView onSaved={(id) => set({ tab: id })} />}
      </Group>
      <Tabs.Panel value={shown} className="leads-views-panel">
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}

function SaveView({ onSaved }: { readonly onSaved: (id: string) => void }) {
  const t = useWords(words);
  const create = useWrite('savedViews.create');
  const [isOpen, setOpen] = useState(false);
  const save = async (name: string) => {
    const view = await create.run({ name, state: stateNow() });
    if (!view) return;
    setOpen(false);
    onSaved(view.id);
    notifyDone({ message: t.viewSaved(name), undo: undoLast });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t.saveView}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <NameForm name="" isPending={create.isPending} onSave={save} />
      </Popover.Dropdown>
    </Popover>
  );
}

type NameFormProps = {
  readonly name: string;
  readonly isPending: boolean;
  readonly onSave: (name: string) => Promise<void>;
};

function NameForm({ name, isPending, onSave }: NameFormProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') void onSave(typed.trim());
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={t.viewName}
          value={typed}
          maxLength={40}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" disabled={typed.trim() === ''} loading={isPending}>
          {t.save}
        </Button>
      </Group>
    </form>
  );
}

type ViewMenuProps = {
  readonly view: SavedView;
  readonly isChanged: boolean;
  readonly onDeleted: () => void;
};

function ViewMenu({ view, isChanged, onDeleted }: ViewMenuProps) {
  const t = useWords(words);
  const showState = useShowState();
  const update = useWrite('savedViews.update');
  const remove = useWrite('savedViews.remove');
  const [isRenaming, setRenaming] = useState(false);
  const rename = async (name: string) => {
    if (await update.run({ id: view.id, name })) setRenaming(false);
  };
  const keep = async () => {
    if (await update.run({ id: view.id, state: stateNow() }))
      notifyDone({ message: t.viewSaved(view.name), undo: undoLast });
  };
  const drop = async () => {
    if (!(await remove.run({ id: view.id }))) return;
    onDeleted();
    notifyDone({ message: t.viewDeleted(view.name), undo: undoLast });
  };
  return (
    <Popover opened={isRenaming} onChange={setRenaming} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <span>
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon variant="subtle" size={26} aria-label={t.viewMenu(view.name)}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={!isChanged}
                leftSection={<IconDeviceFloppy size={16} aria-hidden />}
                onClick={() => void keep()}
              >
                {t.updateView}
              </Menu.Item>
              <Menu.Item
                disabled={!isChanged}
                leftSection={<IconRestore size={16} aria-hidden />}
                onClick={() => showState(view.state)}
              >
                {t.restoreView}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setRenaming(true)}>
                {t.renameView}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void drop()}>
                {t.deleteView}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        {isRenaming && <NameForm name={view.name} isPending={update.isPending} onSave={rename} />}
      </Popover.Dropdown>
    </Popover>
  );
}
