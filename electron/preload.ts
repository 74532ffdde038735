// The one hole in the wall: three functions on fixed names. Types only, since a sandboxed preload can require little.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Answer, LuodiEvent } from '#model/answer';

contextBridge.exposeInMainWorld(
  'luodi',
  Object.freeze({
    invoke: (channel: string, input: unknown): Promise<Answer> =>
      ipcRenderer.invoke('luodi:invoke', channel, input),
    listen: (callback: (event: LuodiEvent) => void): (() => void) => {
      const listener = (_event: unknown, event: LuodiEvent) => callback(event);
      ipcRenderer.on('luodi:event', listener);
      return () => void ipcRenderer.off('luodi:event', listener);
    },
    // A file that was really dropped has a path; one that a page made up has none.
    ticket: (file: File): Promise<string> =>
      ipcRenderer.invoke('luodi:ticket', webUtils.getPathForFile(file)),
  }),
);
