import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Language } from '../../lib/preferences.ts';
import { useLanguage } from '../../lib/use-words.ts';
import { inputProps, type ControlProps } from '../../ui/control.tsx';

/** ISO 3166 alpha-2, those that invest here most first. */
const codes = (
  'CN HK MO TW SG JP KR US DE GB FR NL CH IT AU CA MY TH VN ID RU KZ MN AE SA ' +
  'AD AF AG AI AL AM AO AR AS AT AW AX AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CD CF CG CI CK CL CM CO CR CU CV CW CY CZ ' +
  'DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO GA GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HN HR HT HU IE IL IM IN IQ IR IS ' +
  'JE JM JO KE KG KH KI KM KN KP KW KY LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MP MQ MR MS MT MU MV MW MX MZ ' +
  'NA NC NE NG NI NO NP NR NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RW SB SC SD SE SI SK SL SM SN SO SR SS ST SV SX SY SZ ' +
  'TC TD TG TJ TL TM TN TO TR TT TV TZ UA UG UY UZ VA VC VE VG VI VU WS YE ZA ZM ZW'
).split(' ');

const official: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  HK: { zh: '中国香港', en: 'Hong Kong, China' },
  MO: { zh: '中国澳门', en: 'Macao, China' },
  TW: { zh: '中国台湾', en: 'Taiwan, China' },
};

/** A country or region by its code, in the language that is set. */
export function countryName(code: string, language: Language): string {
  const names = new Intl.DisplayNames([language === 'zh' ? 'zh-CN' : 'en'], {
    type: 'region',
    fallback: 'code',
  });
  return official[code]?.[language] ?? names.of(code) ?? code;
}

type CountrySelectProps = ControlProps & {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
};

/** Where a company comes from; found by name. */
export function CountrySelect({ value, onChange, ...control }: CountrySelectProps) {
  const language = useLanguage();
  const data = useMemo(
    () => codes.map((code) => ({ value: code, label: countryName(code, language) })),
    [language],
  );
  return (
    <Select<string>
      {...inputProps(control)}
      searchable
      allowDeselect={false}
      data={data}
      value={value}
      onChange={onChange}
      limit={40}
    />
  );
}
