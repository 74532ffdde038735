import { Stack } from '@mantine/core';
import type { Label } from '#model/field';
import { landedRules, type Settings } from '#model/setting';
import { stages } from '#model/stage';
import { useFormats } from '../../lib/formats.ts';
import { useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { FlagInput } from '../../ui/flag-input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { QuantityInput } from '../../ui/quantity-input.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { bandsText, readBands } from './size-bands.ts';
import { TypedSetting } from './typed-setting.tsx';
import { useSaveSetting, type SettingDraft } from './use-save-setting.ts';
import { words } from './words.ts';

type PartProps = { readonly settings: Settings };

/** The rules that differ between places. */
export function RulesPart({ settings }: PartProps) {
  const t = useWords(words);
  return (
    <>
      <Section title={t.zone}>
        <Zone settings={settings} />
      </Section>
      <Section title={t.counting}>
        <Counting settings={settings} />
      </Section>
      <Section title={t.wording}>
        <Wording settings={settings} />
      </Section>
      <Section title={t.reminders}>
        <Reminders settings={settings} />
      </Section>
      <Section title={t.duplicates}>
        <Slips settings={settings} />
      </Section>
    </>
  );
}

function Zone({ settings }: PartProps) {
  const t = useWords(words);
  const save = useSaveSetting();
  return (
    <Stack gap="sm">
      <TypedSetting<string | null>
        name={words.zoneName}
        stored={settings.zoneName}
        patchOf={(zoneName) => ({ zoneName: zoneName ?? '' })}
      >
        {(slot) => <TextField {...slot} isRequired />}
      </TypedSetting>
      <RegionSelect
        label={t.regionCode}
        isRequired
        value={settings.regionCode}
        onChange={(regionCode) => void save({ regionCode }, words.regionCode)}
      />
      <TypedSetting<string | null>
        name={words.codePrefix}
        stored={settings.codePrefix}
        wrong={words.codePrefixHint}
        patchOf={(prefix) => ({ codePrefix: (prefix ?? '').trim().toUpperCase() })}
      >
        {(slot) => <TextField {...slot} isRequired description={slot.error ? null : t.codePrefixHint} />}
      </TypedSetting>
    </Stack>
  );
}

function Counting({ settings }: PartProps) {
  const t = useWords(words);
  const formats = useFormats();
  const save = useSaveSetting();
  const bandNames = (text: string | null): string | undefined => {
    const bounds = readBands(text ?? '');
    return bounds
      ?.map((from, index) => {
        const to = bounds[index + 1];
        if (to === undefined) return t.bandAbove(formats.money(from));
        return from === 0 ? t.bandBelow(formats.money(to)) : `${formats.money(from)}—${formats.money(to)}`;
      })
      .join(' | ');
  };
  return (
    <Stack gap="sm">
      <ChoiceSelect
        label={t.landedRule}
        isRequired
        choices={landedRules}
        value={settings.landedRule}
        onChange={(landedRule) => void save({ landedRule }, words.landedRule)}
      />
      <TypedSetting<string | null>
        name={words.sizeBands}
        stored={bandsText(settings.sizeBands)}
        wrong={words.sizeBandsWrong}
        patchOf={(text) => ({ sizeBands: readBands(text ?? '') })}
      >
        {(slot) => (
          <TextField
            {...slot}
            isRequired
            description={slot.error ? null : (bandNames(slot.value) ?? t.sizeBandsHint)}
          />
        )}
      </TypedSetting>
      <TypedSetting<Settings['minCountedInvestment'] | string>
        name={words.minCountedInvestment}
        stored={settings.minCountedInvestment}
        patchOf={(minCountedInvestment) => ({ minCountedInvestment })}
      >
        {(slot) => <MoneyInput {...slot} unit="亿元" description={t.minCountedHint} />}
      </TypedSetting>
      <FlagInput
        label={t.signedKeyAsPreliminary}
        value={settings.signedKeyAsPreliminary}
        onChange={(signedKeyAsPreliminary) =>
          void save({ signedKeyAsPreliminary }, words.signedKeyAsPreliminary)
        }
      />
    </Stack>
  );
}

const overWords = {
  余: { zh: '余', en: '余' },
  超: { zh: '超', en: '超' },
  多: { zh: '多', en: '多' },
} as const satisfies Record<Settings['overWord'], Label>;

function Wording({ settings }: PartProps) {
  const t = useWords(words);
  const save = useSaveSetting();
  return (
    <Stack gap="sm">
      <ChoiceSelect
        label={t.overWord}
        isRequired
        choices={overWords}
        value={settings.overWord}
        description={t.overWordExample(settings.overWord)}
        onChange={(overWord) => void save({ overWord }, words.overWord)}
      />
      <Figure
        name={words.nearLimit}
        stored={settings.nearLimit}
        patchOf={(nearLimit) => ({ nearLimit })}
        isPercent
      />
      <Figure
        name={words.overLimit}
        stored={settings.overLimit}
        patchOf={(overLimit) => ({ overLimit })}
        isPercent
      />
      <Figure
        name={words.percentDecimals}
        stored={settings.percentDecimals}
        patchOf={(percentDecimals) => ({ percentDecimals })}
      />
    </Stack>
  );
}

function Reminders({ settings: { overdueDays, remindBeforeDays } }: PartProps) {
  return (
    <Stack gap="sm">
      {(['negotiating', 'signed', 'landed'] as const).map((stage) => (
        <Figure
          key={stage}
          stored={overdueDays[stage]}
          patchOf={(days) => ({ overdueDays: { ...overdueDays, [stage]: days } })}
          name={{ zh: words.overdue(stages[stage].zh).zh, en: words.overdue(stages[stage].en).en }}
        />
      ))}
      <Figure
        name={words.remindBeforeDays}
        stored={remindBeforeDays}
        patchOf={(days) => ({ remindBeforeDays: days })}
      />
    </Stack>
  );
}

function Slips({ settings: { duplicateLimits, unitSlip } }: PartProps) {
  return (
    <Stack gap="sm">
      <Figure
        name={words.duplicateLead}
        stored={duplicateLimits.lead}
        patchOf={(lead) => ({ duplicateLimits: { ...duplicateLimits, lead } })}
      />
      <Figure
        name={words.duplicateCompany}
        stored={duplicateLimits.company}
        patchOf={(company) => ({ duplicateLimits: { ...duplicateLimits, company } })}
      />
      {(['low', 'high'] as const).map((end) => (
        <TypedSetting<Settings['minCountedInvestment'] | string>
          key={end}
          name={end === 'low' ? words.slipLow : words.slipHigh}
          stored={unitSlip[end]}
          patchOf={(bound) => ({ unitSlip: { ...unitSlip, [end]: bound } })}
        >
          {(slot) => <MoneyInput {...slot} unit={end === 'low' ? '万元' : '亿元'} isRequired />}
        </TypedSetting>
      ))}
    </Stack>
  );
}

type FigureProps = {
  readonly name: Label;
  readonly stored: number;
  readonly patchOf: (value: number | string | null) => SettingDraft;
  readonly isPercent?: boolean;
};

function Figure({ name, stored, patchOf, isPercent = false }: FigureProps) {
  return (
    <TypedSetting<number | string | null> name={name} stored={stored} patchOf={patchOf}>
      {(slot) => <QuantityInput {...slot} isRequired {...(isPercent && { unit: '%' as const })} />}
    </TypedSetting>
  );
}
