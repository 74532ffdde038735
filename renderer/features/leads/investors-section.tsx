import { Anchor, Table, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'wouter';
import { companyFields, ownerships } from '#model/company';
import { leadPatch, type InvestorRow } from '#model/lead-shapes';
import { investorRoles, leadInvestorFields } from '#model/lead-parts';
import { useRegionName } from '../../lib/region-names.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { quantityText } from '../../ui/quantity-input.tsx';
import { InvestorsEditor } from './investors-editor.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { investorsOf } from './lead-form-values.ts';
import { words } from './lead-words.ts';
import { investorDrafts, investorInputs } from './part-drafts.ts';
import { PartSection } from './part-section.tsx';
import { PartsEditor } from './parts-editor.tsx';
import { parseForm } from './use-draft-form.ts';

/** Who invests in the lead. */
export function InvestorsSection() {
  const t = useWords(words);
  const { lead } = useLeadEdit();
  const isSigned = lead.stage === 'signed' || lead.stage === 'landed';
  return (
    <PartSection
      title={t.investors}
      path="investors"
      replaces
      addIcon={<IconPencil size={14} aria-hidden />}
      addLabel={t.editPart(t.investors)}
      form={(close) => (
        <PartsEditor
          label={t.investors}
          path="investors"
          beginning={{ investors: investorDrafts(lead) }}
          onClose={close}
          inputOf={(values) =>
            parseForm(leadPatch.pick({ investors: true }), { investors: investorInputs(investorsOf(values)) })
          }
        >
          {(form) => (
            <InvestorsEditor
              value={investorsOf(form.values)}
              onChange={(investors) => form.set({ investors })}
              errorOf={form.errorOf}
              needsPlace={isSigned}
              hasFocus
            />
          )}
        </PartsEditor>
      )}
    >
      {lead.investors.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noInvestors}
        </Text>
      ) : (
        <InvestorTable rows={lead.investors} />
      )}
    </PartSection>
  );
}

function InvestorTable({ rows }: { readonly rows: readonly InvestorRow[] }) {
  const t = useWords(words);
  const say = useLabel();
  return (
    <Table className="lead-table" aria-label={t.investors} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say(companyFields.name.label)}</Table.Th>
          <Table.Th>{say(leadInvestorFields.role.label)}</Table.Th>
          <Table.Th ta="end">{`${say(leadInvestorFields.share.label)} (%)`}</Table.Th>
          <Table.Th>{say(companyFields.regionCode.label)}</Table.Th>
          <Table.Th>{say(companyFields.ownership.label)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td>
              <Anchor component={Link} href={`/companies/${row.companyId}`} size="sm">
                {row.companyName}
              </Anchor>
            </Table.Td>
            <Table.Td className="lead-table-short">{say(investorRoles[row.role])}</Table.Td>
            <Table.Td ta="end">{row.share !== null && quantityText(row.share, '%')}</Table.Td>
            <Table.Td>
              <RegionCell code={row.regionCode} />
            </Table.Td>
            <Table.Td className="lead-table-short">
              {row.ownership && say(ownerships[row.ownership])}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RegionCell({ code }: { readonly code: string | null }) {
  return useRegionName(code);
}
