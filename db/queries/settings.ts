import { settings, type Settings, type SettingsPatch } from '#model/setting';
import type { Reader } from '../connection.ts';
import type { Writer } from '../write.ts';
import { settingTable } from '../schema/tables.ts';

/** The workspace’s settings, defaults filled in. */
export function readSettings(reader: Reader): Settings {
  const rows = reader.all<{ key: string; value: string }>(
    'SELECT "key", "value" FROM "setting" WHERE "deletedAt" IS NULL',
  );
  return settings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}

/** Changes the settings that are sent and returns them all. */
export function changeSettings(w: Writer, patch: SettingsPatch): Settings {
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const known = w.one<{ id: string }>('SELECT "id" FROM "setting" WHERE "key" = ?', key);
    if (known) {
      w.setDeleted(settingTable, known.id, false);
      w.patch(settingTable, known.id, { value });
    } else {
      w.add(settingTable, { key, value });
    }
  }
  w.describe({ zh: '修改设置', en: 'Change settings' });
  return readSettings(w);
}
