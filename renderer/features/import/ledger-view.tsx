import { Button, Group, Select, Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { LedgerPreview } from '#model/ledger';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useImport } from './import-store.ts';
import { importFile } from './run-import.ts';
import { holdsLeads, SheetView } from './sheet-view.tsx';
import { words } from './words.ts';

/** What a file holds, sheet by sheet, before anything is written. */
export function LedgerView({ preview: { sheets } }: { readonly preview: LedgerPreview }) {
  const t = useWords(words);
  const formats = useFormats();
  const [tab, setTab] = useState('0');
  if (sheets.length === 0) return <EmptyState text={t.noSheets} />;
  const shown = sheets[Number(tab)] ?? sheets[0];
  return (
    <Stack gap="md">
      <ImportBar preview={{ sheets }} />
      {sheets.length > 1 && (
        <Tabs value={tab} onChange={(value) => setTab(value ?? '0')} aria-label={t.sheets}>
          <Tabs.List aria-label={t.sheets}>
            {sheets.map(({ name, rowCount }, index) => (
              <Tabs.Tab key={index} value={String(index)}>
                {t.sheetTab(name, formats.number(rowCount))}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {sheets.map((sheet, index) => (
            <Tabs.Panel key={index} value={String(index)} pt="md">
              {shown === sheet && <SheetView sheet={sheet} />}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {sheets.length === 1 && shown && <SheetView sheet={shown} />}
    </Stack>
  );
}

function ImportBar({ preview: { sheets } }: { readonly preview: LedgerPreview }) {
  const t = useWords(words);
  const formats = useFormats();
  const { sheet: only, running } = useImport();
  const names = [...new Set(sheets.map(({ name }) => name))];
  const rows = sheets
    .filter((sheet) => holdsLeads(sheet) && (only === null || sheet.name === only))
    .reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (
    <Group gap="sm" className="import-bar">
      <Button onClick={() => void importFile()} loading={running !== null} disabled={rows === 0}>
        {t.importRows(formats.number(rows))}
      </Button>
      {names.length > 1 && (
        <Select
          aria-label={t.scope}
          w={240}
          allowDeselect={false}
          value={only ?? ''}
          data={[
            { value: '', label: t.allSheets(names.length) },
            ...names.map((name) => ({ value: name, label: t.onlySheet(name) })),
          ]}
          onChange={(name) => useImport.setState({ sheet: name === '' ? null : name })}
        />
      )}
    </Group>
  );
}
