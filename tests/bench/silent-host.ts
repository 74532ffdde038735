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
  noticeState: () => ({ isOn: false, at: '09:00', isSupported: false }),
  changeNotice: refuse,
  log: () => undefined,
  emit: () => undefined,
};
