// What was opened last, by workspace; kept by the window, and only as references: names are read when they are shown.
import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { RecordRef } from '#model/search';
import { useRead } from '../../lib/use-read.ts';

const mostRefs = 30;
const mostWorkspaces = 20;

type Recents = { readonly byPath: Readonly<Record<string, readonly RecordRef[]>> };

const noRefs: readonly RecordRef[] = [];

const useRecentsStore = create<Recents>()(
  persist((): Recents => ({ byPath: {} }), { name: 'luodi-recents', version: 1 }),
);

export const pathOfRecord: Readonly<Record<RecordRef['kind'], (id: string) => string>> = {
  lead: (id) => `/leads/${encodeURIComponent(id)}`,
  company: (id) => `/companies/${encodeURIComponent(id)}`,
  contact: (id) => `/contacts/${encodeURIComponent(id)}`,
  activity: (id) => `/activities?id=${encodeURIComponent(id)}&full`,
};

const folders = { leads: 'lead', companies: 'company', contacts: 'contact' } as const;
const notRecords = ['board', 'table', 'new', 'duplicates'];

/** The record that an address shows in full; null for a list or a form. */
export function recordAt(location: string, search: string): RecordRef | null {
  const parameters = new URLSearchParams(search);
  const activity = parameters.get('id');
  if (location === '/activities')
    return activity && parameters.has('full') ? { kind: 'activity', id: activity } : null;
  const [, folder, id] = /^\/(leads|companies|contacts)\/([^/]+)$/.exec(location) ?? [];
  if (!folder || !id || notRecords.includes(id)) return null;
  return { kind: folders[folder as keyof typeof folders], id: decodeURIComponent(id) }; // the pattern names these folders
}

/** Puts a record first among those of its workspace. */
export function remember(path: string, ref: RecordRef): void {
  useRecentsStore.setState(({ byPath: { [path]: known = [], ...others } }) => {
    const rest = known.filter(({ kind, id }) => kind !== ref.kind || id !== ref.id);
    // Written last, so that the workspaces not opened for longest come first and go first.
    const entries = [...Object.entries(others), [path, [ref, ...rest].slice(0, mostRefs)] as const];
    return { byPath: Object.fromEntries(entries.slice(-mostWorkspaces)) };
  });
}

/** The records of this workspace that were opened last, newest first. */
export function useRecents(): readonly RecordRef[] {
  const { value: info } = useRead('workspace.info', {});
  return useRecentsStore(({ byPath }) => (info && byPath[info.path]) ?? noRefs);
}

/** Remembers every record that is opened, from wherever. */
export function RememberRecents() {
  const { value: info } = useRead('workspace.info', {});
  const [location] = useLocation();
  const search = useSearch();
  const path = info?.path;
  useEffect(() => {
    const ref = recordAt(location, search);
    if (path !== undefined && ref) remember(path, ref);
  }, [path, location, search]);
  return null;
}
