// The native menu: every entry of ours with its key, in the language of the interface.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Label } from '#model/field';

type Language = keyof Label;
type Item = MenuItemConstructorOptions;
type Command = { readonly label: Label; readonly name: string; readonly accelerator: string };

const separator: Item = { type: 'separator' };

const fileCommands: readonly Command[] = [
  { label: { zh: '新建项目', en: 'New lead' }, name: 'new-lead', accelerator: 'CmdOrCtrl+N' },
  { label: { zh: '导入台账…', en: 'Import a ledger…' }, name: 'import', accelerator: 'CmdOrCtrl+I' },
  { label: { zh: '报表…', en: 'Reports…' }, name: 'reports', accelerator: 'CmdOrCtrl+R' },
];
const undoCommands: readonly Command[] = [
  { label: { zh: '撤销', en: 'Undo' }, name: 'undo', accelerator: 'CmdOrCtrl+Z' },
  { label: { zh: '重做', en: 'Redo' }, name: 'redo', accelerator: 'CmdOrCtrl+Shift+Z' },
];

const role = (zh: string, en: string, name: NonNullable<Item['role']>) => ({ label: { zh, en }, role: name });
const editRoles = [
  role('剪切', 'Cut', 'cut'),
  role('复制', 'Copy', 'copy'),
  role('粘贴', 'Paste', 'paste'),
  role('全选', 'Select all', 'selectAll'),
];
const viewRoles = [
  role('放大', 'Zoom in', 'zoomIn'),
  role('缩小', 'Zoom out', 'zoomOut'),
  role('实际大小', 'Actual size', 'resetZoom'),
];

/** Sets the application menu; a chosen entry of ours is sent to the window as a command. */
export function setMenu(language: Language, send: (name: string) => void): void {
  // The page hears the keys itself, where it knows whether somebody is typing; the menu only shows them.
  const command = ({ label, name, accelerator }: Command): Item => ({
    label: label[language],
    accelerator,
    registerAccelerator: false,
    click: () => send(name),
  });
  const native = ({ label, role: name }: ReturnType<typeof role>): Item => ({
    label: label[language],
    role: name,
  });
  const menu = (zh: string, en: string, submenu: Item[]): Item => ({ label: { zh, en }[language], submenu });
  const isMac = process.platform === 'darwin';
  const quit = isMac ? [] : [separator, native(role('退出', 'Quit', 'quit'))];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu', label: app.getName() } satisfies Item] : []),
      menu('文件', 'File', [...fileCommands.map(command), ...quit]),
      menu('编辑', 'Edit', [...undoCommands.map(command), separator, ...editRoles.map(native)]),
      menu('视图', 'View', [
        ...viewRoles.map(native),
        separator,
        native(role('全屏', 'Full screen', 'togglefullscreen')),
      ]),
    ]),
  );
}
