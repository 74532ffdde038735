// Which record of a list is looked at stands in the address: `/companies?id=…`, `/companies?id=…&full`, `/companies?new`.
// A new one may be named from the start: `/companies?new&name=…`. Where records have pages of their own, one of them is opened at `/companies/…`.
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export type RecordAddress = {
  readonly id: string | null;
  /** The record has the screen for itself. */
  readonly isFull: boolean;
  readonly isNew: boolean;
  /** What a new record is called from the start. */
  readonly newName: string | null;
  /** Shows a record beside the list; walking along the list leaves no trail. */
  readonly look: (id: string) => void;
  readonly openFull: (id: string) => void;
  readonly add: () => void;
  /** Back to the list alone. */
  readonly close: () => void;
};

export function useRecordAddress(path: string, { hasPages = false } = {}): RecordAddress {
  const [, navigate] = useLocation();
  const search = useSearch();
  return useMemo(() => {
    const parameters = new URLSearchParams(search);
    const of = (id: string) => `${path}?id=${encodeURIComponent(id)}`;
    return {
      id: parameters.get('id'),
      isFull: parameters.has('full'),
      isNew: parameters.has('new'),
      newName: parameters.get('name'),
      look: (id) => navigate(of(id), { replace: true }),
      openFull: (id) => navigate(hasPages ? `${path}/${encodeURIComponent(id)}` : `${of(id)}&full`),
      add: () => navigate(`${path}?new`),
      close: () => navigate(path, { replace: true }),
    };
  }, [path, hasPages, search, navigate]);
}
