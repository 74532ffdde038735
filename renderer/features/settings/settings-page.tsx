import { Tabs } from '@mantine/core';
import { IconBuilding, IconDatabase, IconInfoCircle, IconUser, IconUsers } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Person } from '#model/person';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useWords } from '../../lib/use-words.ts';
import { Page } from '../../ui/page.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import '../../ui/record/record.css';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AboutPart } from './about-part.tsx';
import { GeneralPart } from './general-part.tsx';
import { PeoplePart, usePeople } from './people-part.tsx';
import { PersonForm } from './person-form.tsx';
import { RulesPart } from './rules-part.tsx';
import './settings.css';
import { words } from './words.ts';
import { WorkspacePart } from './workspace-part.tsx';

const icons = {
  general: IconUser,
  people: IconUsers,
  rules: IconBuilding,
  workspace: IconDatabase,
  about: IconInfoCircle,
} as const;
type Part = keyof typeof icons;
const parts = Object.keys(icons) as Part[]; // the keys of this very list

/** Everything that can be set, part by part: `/settings?part=people`. */
export function SettingsPage() {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('part');
  const part = parts.find((known) => known === asked) ?? 'general';
  const settings = useRead('settings.get', {});
  // Undefined while nobody is edited; null for someone new.
  const [edited, setEdited] = useState<Person | null | undefined>(undefined);
  const close = useCallback(() => setEdited(undefined), []);
  const go = (next: string | null) => {
    close();
    navigate(`/settings?part=${next ?? 'general'}`, { replace: true });
  };
  return (
    <Page title={t.title} fills>
      <div className="record-split">
        <Tabs
          value={part}
          onChange={go}
          orientation="vertical"
          keepMounted={false}
          className="settings-tabs"
          variant="pills"
        >
          <Tabs.List aria-label={t.parts}>
            {parts.map((name) => {
              const PartIcon = icons[name];
              return (
                <Tabs.Tab key={name} value={name} leftSection={<PartIcon size={16} aria-hidden />}>
                  {t[name]}
                </Tabs.Tab>
              );
            })}
          </Tabs.List>
          <Tabs.Panel value="general" className="settings-panel">
            <ReadView read={settings}>{(value) => <GeneralPart settings={value} />}</ReadView>
          </Tabs.Panel>
          <Tabs.Panel value="people" className="settings-panel settings-wide">
            <PeoplePart onEdit={setEdited} />
          </Tabs.Panel>
          <Tabs.Panel value="rules" className="settings-panel">
            <ReadView read={settings}>{(value) => <RulesPart settings={value} />}</ReadView>
          </Tabs.Panel>
          <Tabs.Panel value="workspace" className="settings-panel settings-wide">
            <WorkspacePart />
          </Tabs.Panel>
          <Tabs.Panel value="about" className="settings-panel">
            <AboutPart />
          </Tabs.Panel>
        </Tabs>
        {part === 'people' && edited !== undefined && (
          <PersonPanel key={edited?.id ?? 'new'} person={edited} onClose={close} />
        )}
      </div>
    </Page>
  );
}

function PersonPanel({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const t = useWords(words);
  useShortcut({ keys: 'Escape', label: words.closePanel, run: onClose });
  const people = usePeople();
  const nextOrder = 1 + Math.max(0, ...(people.value?.rows ?? []).map(({ sortOrder }) => sortOrder ?? 0));
  return (
    <SidePanel title={person ? t.editPerson(person.name) : t.addPerson} onClose={onClose}>
      <PersonForm {...(person && { person })} nextOrder={nextOrder} onDone={onClose} />
    </SidePanel>
  );
}
