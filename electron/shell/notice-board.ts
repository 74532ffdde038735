// The desktop’s own notices; a click brings the window forward and opens Today.
import { Notification, type BrowserWindow } from 'electron';
import { bringForward } from '../window.ts';
import type { NoticeBoard } from './daily-notice.ts';
import { sendCommand } from './electron-host.ts';
import type { Log } from './log.ts';

export function noticeBoard(window: BrowserWindow, log: Log): NoticeBoard {
  // A notice that nobody holds is collected, and its click is never heard.
  let shown: Notification | null = null;
  return {
    isSupported: () => Notification.isSupported(),
    show: (text) => {
      shown = new Notification(text);
      shown.on('click', () => {
        if (window.isDestroyed()) return;
        bringForward(window);
        sendCommand('home');
      });
      shown.on('failed', (_event, error) => log('notice-failed', { error: new Error(error) }));
      shown.show();
    },
  };
}
