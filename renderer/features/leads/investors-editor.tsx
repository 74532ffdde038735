import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { companyFields, ownerships, type Company } from '#model/company';
import { investorRoles, leadInvestorFields } from '#model/lead-parts';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { QuantityInput, quantityText } from '../../ui/quantity-input.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { FindOrMake } from './find-or-make.tsx';
import { words } from './form-words.ts';
import { newInvestor, type InvestorDraft } from './part-drafts.ts';

type InvestorsEditorProps = {
  readonly value: readonly InvestorDraft[];
  readonly onChange: (value: readonly InvestorDraft[]) => void;
  /** What is wrong at `investors`, or at `investors.0.companyName`. */
  readonly errorOf: (path: string) => string | undefined;
  /** The stage cannot do without an investor. */
  readonly isNeeded?: boolean;
  /** The stage asks where the company is registered and whose it is. */
  readonly needsPlace?: boolean;
  readonly hasFocus?: boolean;
};

/** Who invests, with role and share; companies are found or made by name. */
export function InvestorsEditor({
  value,
  onChange,
  errorOf,
  isNeeded = false,
  needsPlace = false,
  hasFocus = false,
}: InvestorsEditorProps) {
  const t = useWords(words);
  const change = (at: number, part: Partial<InvestorDraft>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const total = value.reduce((sum, { share }) => sum + (typeof share === 'number' ? share : 0), 0);
  const error = errorOf('investors');
  return (
    <Stack gap="xs" role="group" aria-label={t.investors}>
      {value.map((row, index) => (
        <InvestorRow
          key={row.rowKey}
          row={row}
          position={index}
          isNeeded={isNeeded && index === 0}
          needsPlace={needsPlace && index === 0}
          hasFocus={hasFocus && index === 0}
          error={errorOf(`investors.${index}.companyName`) ?? (index === 0 ? error : undefined)}
          hasShareError={errorOf(`investors.${index}.share`) !== undefined && typeof row.share === 'number'}
          onChange={(part) => change(index, part)}
          {...(value.length > 1 && { onRemove: () => onChange(value.filter((_, other) => other !== index)) })}
        />
      ))}
      <Group justify="space-between">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...value, newInvestor(value.length === 0 ? 'principal' : 'partner')])}
        >
          {t.addInvestor}
        </Button>
        {value.length > 1 && (
          <Text size="xs" c="dimmed" className="tabular">
            {t.shareTotal(`${quantityText(total, '%')}%`)}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

type InvestorRowProps = {
  readonly row: InvestorDraft;
  readonly position: number;
  readonly onChange: (part: Partial<InvestorDraft>) => void;
  readonly onRemove?: () => void;
  readonly error: string | undefined;
  /** The share is a number, but no share. */
  readonly hasShareError: boolean;
  readonly isNeeded: boolean;
  readonly needsPlace: boolean;
  readonly hasFocus: boolean;
};

function InvestorRow({
  row,
  position,
  onChange,
  onRemove,
  error,
  hasShareError,
  isNeeded,
  needsPlace,
  hasFocus,
}: InvestorRowProps) {
  const t = useWords(words);
  const say = useLabel();
  const { company, isNew } = useCompany(row);
  const number = position + 1;
  return (
    <fieldset className="form-part" aria-label={t.investor(number)}>
      <div className="form-part-head">
        <Text size="sm" fw={600} aria-hidden>
          {t.investor(number)}
        </Text>
        {onRemove && (
          <IconButton
            size="sm"
            label={t.removeInvestor(number)}
            icon={<IconX size={14} />}
            onClick={onRemove}
          />
        )}
      </div>
      <Stack gap="xs">
        <FindOrMake
          noun="company"
          label={t.company}
          name={row.companyName}
          placeholder={t.companyHint}
          isRequired={isNeeded}
          hasFocus={hasFocus}
          error={error}
          description={isNew ? t.newCompany : undefined}
          onChange={(companyName, companyId) => onChange({ companyName, companyId })}
        />
        <SimpleGrid cols={2} spacing="xs">
          <ChoiceSelect
            label={say(leadInvestorFields.role.label)}
            choices={investorRoles}
            value={row.role}
            isRequired
            onChange={(role) => role && onChange({ role })}
          />
          <QuantityInput
            label={say(leadInvestorFields.share.label)}
            unit="%"
            value={row.share}
            error={hasShareError && t.shareLimit}
            onChange={(share) => onChange({ share })}
          />
          <RegionSelect
            label={say(companyFields.regionCode.label)}
            value={company?.regionCode ?? row.regionCode}
            isRequired={needsPlace}
            isDisabled={Boolean(company?.regionCode)}
            description={company?.regionCode ? t.fromCompany : undefined}
            onChange={(regionCode) => onChange({ regionCode })}
          />
          <ChoiceSelect
            label={say(companyFields.ownership.label)}
            choices={ownerships}
            value={company?.ownership ?? row.ownership}
            isRequired={needsPlace}
            isDisabled={Boolean(company?.ownership)}
            description={company?.ownership ? t.fromCompany : undefined}
            onChange={(ownership) => onChange({ ownership })}
          />
        </SimpleGrid>
      </Stack>
    </fieldset>
  );
}

/** The company a row means: the one picked, or the one of just this name, which the server will find as well. */
function useCompany({ companyId, companyName }: InvestorDraft): {
  company: Company | undefined;
  isNew: boolean;
} {
  const name = companyName.trim();
  const isTyped = companyId === undefined && name !== '';
  const { value: picked } = useRead(
    'companies.get',
    { id: companyId ?? '' },
    { isWanted: companyId !== undefined },
  );
  const { value: found } = useRead('companies.list', { text: name, limit: 20 }, { isWanted: isTyped });
  const same = isTyped ? found?.rows.find((row) => row.name === name) : undefined;
  return { company: companyId === undefined ? same : picked, isNew: isTyped && found !== undefined && !same };
}
