import { Input, SegmentedControl, Stack } from '@mantine/core';
import { useId } from 'react';
import type { Settings } from '#model/setting';
import { call } from '../../lib/call.ts';
import { usePreferences, type ColorScheme, type Density, type Language } from '../../lib/preferences.ts';
import { useWords } from '../../lib/use-words.ts';
import { RefSelect } from '../../ui/ref-select.tsx';
import { Section } from '../../ui/section.tsx';
import { NoticeForm } from './notice-form.tsx';
import { useSaveSetting } from './use-save-setting.ts';
import { words } from './words.ts';

/** How things look here, and who sits here. */
export function GeneralPart({ settings }: { readonly settings: Settings }) {
  const t = useWords(words);
  const { language, colorScheme, density, choose } = usePreferences();
  return (
    <>
      <Section title={t.display}>
        <Stack gap="sm" align="flex-start">
          <Choice<Language>
            label={t.language}
            value={language}
            onChange={(next) => choose({ language: next })}
            data={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Choice<ColorScheme>
            label={t.theme}
            value={colorScheme}
            onChange={(next) => choose({ colorScheme: next })}
            data={[
              { value: 'auto', label: t.themeAuto },
              { value: 'light', label: t.themeLight },
              { value: 'dark', label: t.themeDark },
            ]}
          />
          <Choice<Density>
            label={t.density}
            value={density}
            onChange={(next) => choose({ density: next })}
            data={[
              { value: 'compact', label: t.compact },
              { value: 'comfortable', label: t.comfortable },
            ]}
          />
        </Stack>
      </Section>
      <Section title={t.whoAmI}>
        <WhoAmI personId={settings.personId} />
      </Section>
      <Section title={t.notice}>
        <NoticeForm />
      </Section>
    </>
  );
}

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly data: { value: Value; label: string }[];
};

function Choice<Value extends string>({ label, value, onChange, data }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <div>
        <SegmentedControl<Value> aria-labelledby={id} value={value} onChange={onChange} data={data} />
      </div>
    </Input.Wrapper>
  );
}

async function makeColleague(name: string) {
  const made = await call('people.create', { name, kind: 'staff', isActive: true });
  return { id: made.id, name: made.name };
}

function WhoAmI({ personId }: { readonly personId: string | null }) {
  const t = useWords(words);
  const save = useSaveSetting();
  return (
    <RefSelect
      noun="person"
      label={t.me}
      description={t.meHint}
      value={personId}
      onCreate={makeColleague}
      onChange={(id) => void save({ personId: id }, words.me)}
    />
  );
}
