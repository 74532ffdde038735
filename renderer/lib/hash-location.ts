// Addresses live behind the `#`, query and all, since the page itself has but one address.
import { useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';

type NavigateOptions = { readonly replace?: boolean; readonly state?: unknown };

/** `#/leads/table?stage=signed` → `/leads/table?stage=signed`. */
function address(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

function pathOf(whole: string): string {
  return whole.split('?', 1)[0] ?? '/';
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    window.removeEventListener('hashchange', onChange);
    window.removeEventListener('popstate', onChange);
  };
}

/** Goes to an address such as `/leads/table?stage=signed`. */
function navigate(to: string, { replace = false, state = null }: NavigateOptions = {}): void {
  history[replace ? 'replaceState' : 'pushState'](state, '', `#${to}`);
  window.dispatchEvent(new Event('hashchange'));
}

export const useHashLocation: BaseLocationHook = Object.assign(
  () => [useSyncExternalStore(subscribe, () => pathOf(address())), navigate] as [string, typeof navigate],
  { hrefs: (href: string) => `#${href}` },
);

/** What stands behind the `?` of the address; read it with wouter’s `useSearchParams`. */
export const useHashSearch: BaseSearchHook = () =>
  useSyncExternalStore(subscribe, () => address().slice(pathOf(address()).length + 1));
