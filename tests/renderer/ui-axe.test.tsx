import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { leadFields } from '#model/lead';
import type { Chain } from '#model/chain';
import { chainFields } from '#model/chain';
import { Frame } from '../../renderer/app/frame.tsx';
import { useLocalRows } from '../../renderer/lib/use-rows.ts';
import { FieldControl } from '../../renderer/ui/field-control.tsx';
import { FieldTable } from '../../renderer/ui/field-table.tsx';
import { Page } from '../../renderer/ui/page.tsx';
import { fieldColumns } from '../../renderer/ui/table-column.ts';
import { fakeHost } from './fake-host.ts';
import { chain, ownTally, workspaceInfo } from './sample-rows.ts';
import { show } from './show.tsx';
import { seriousFindings } from './findings.ts';

const columns = fieldColumns<typeof chainFields, Chain>(chainFields, ['name', 'code']);

function Chains() {
  const rows = useLocalRows([chain]);
  return (
    <Page title="产业链" fills>
      <FieldTable
        id="chains"
        label="产业链"
        columns={columns}
        rows={rows}
        rowName={({ name }) => name}
        empty={null}
        selectionActions={() => null}
        totals={{ code: '1' }}
      />
    </Page>
  );
}

it('finds nothing serious in the frame with a table', async () => {
  fakeHost({ 'workspace.info': workspaceInfo, 'followups.own': ownTally });
  show(
    <Frame onShowKeys={() => {}} onSearch={() => {}}>
      <Chains />
    </Frame>,
  );
  await screen.findByRole('gridcell', { name: '光伏' });
  expect(await seriousFindings()).toEqual([]);
});

it('finds nothing serious in the controls, whole or wrong', async () => {
  fakeHost({});
  const {
    name,
    plannedInvestment,
    signedOn,
    sector,
    leaderId,
    isConfidential,
    landArea,
    notes,
    capacityValue,
  } = leadFields;
  show(
    <main>
      {[
        name,
        plannedInvestment,
        signedOn,
        sector,
        leaderId,
        isConfidential,
        landArea,
        notes,
        capacityValue,
      ].map((field) => (
        <FieldControl
          key={field.label.en}
          field={field}
          value={null}
          onChange={() => {}}
          error="请填写此项"
        />
      ))}
    </main>,
  );
  expect(await seriousFindings()).toEqual([]);
});
