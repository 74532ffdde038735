import { call } from '../../lib/call.ts';
import { notifyError } from '../../lib/notices.tsx';

/** Asks for a workspace folder and opens it, making it if it is new. */
export async function chooseFolder(): Promise<void> {
  try {
    const { path } = await call('dialogs.openFile', { kind: 'workspace' });
    if (path !== null) await call('workspace.open', { path });
  } catch (error) {
    notifyError(error);
  }
}
