import type { Host } from '../../electron/ipc/host.ts';

const refuse = (): never => {
  throw new Error('the bench has no windows');
};

/** A host without windows, for measuring the router alone. */
export const silentHost: Host = {
  openFile: refuse,
  saveFile: refuse,
  openPath: refuse,
  openLink: refuse,
  issueTicket: refuse,
  redeemTicket: () => null,
  reveal: () => undefined,
  rememberWorkspace: () => undefined,
  rememberLanguage: () => undefined,
  log: () => undefined,
  emit: () => undefined,
};
