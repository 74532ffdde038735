import { List, Select, Stack, Text } from '@mantine/core';
import type { WeekPreview } from '#model/week-report';
import { useWords } from '../../lib/use-words.ts';
import { FlagInput } from '../../ui/flag-input.tsx';
import { RefSelect } from '../../ui/ref-select.tsx';
import { Section } from '../../ui/section.tsx';
import { FillerFields } from './filler-fields.tsx';
import { useWeekRows } from './use-week-rows.ts';
import { WeekChooser } from './week-chooser.tsx';
import type { WeekKind } from './reports-store.ts';
import { useWeekStore } from './week-store.ts';
import { weekWords } from './week-words.ts';

/** Which week, whose, what may be in it, and who fills it in. */
export function WeekPanel({ kind }: { readonly kind: WeekKind }) {
  const t = useWords(weekWords);
  const { page } = useWeekRows(kind);
  const { withPhones, withoutConfidential } = useWeekStore();
  return (
    <>
      <WeekChooser />
      <Section title={t.scope}>
        <WhoseFields teamNames={page?.teamNames ?? []} />
      </Section>
      <Section title={t.options}>
        <Stack gap="sm">
          <FlagInput
            label={t.withPhones}
            description={t.withPhonesHint}
            value={withPhones}
            onChange={(value) => useWeekStore.setState({ withPhones: value })}
          />
          <FlagInput
            label={t.withoutConfidential}
            value={withoutConfidential}
            onChange={(value) => useWeekStore.setState({ withoutConfidential: value })}
          />
        </Stack>
      </Section>
      <Section title={t.filler}>
        <FillerFields />
      </Section>
      {page && page.teams.length > 0 && (
        <Section title={t.teams}>
          <TeamList teams={page.teams} />
        </Section>
      )}
    </>
  );
}

// A team can be called anything, so the codes of the other choices carry a mark no name begins with.
const everybody = '\n*';
const nobody = '\n-';

function WhoseFields({ teamNames }: { readonly teamNames: readonly string[] }) {
  const t = useWords(weekWords);
  const { teamName, personId } = useWeekStore();
  // The team that is looked at stays a choice, also when nobody belongs to it any more.
  const names = teamName && !teamNames.includes(teamName) ? [...teamNames, teamName] : teamNames;
  const choose = (value: string | null) =>
    useWeekStore.setState({
      teamName: value === nobody ? null : value === everybody ? undefined : (value ?? undefined),
    });
  return (
    <Stack gap="sm">
      <Select
        label={t.team}
        allowDeselect={false}
        value={teamName === undefined ? everybody : (teamName ?? nobody)}
        data={[
          { value: everybody, label: t.allTeams },
          ...names.map((name) => ({ value: name, label: name })),
          { value: nobody, label: t.noTeam },
        ]}
        onChange={choose}
      />
      <RefSelect
        noun="person"
        label={t.person}
        description={t.personHint}
        value={personId}
        onChange={(id) => useWeekStore.setState({ personId: id })}
      />
    </Stack>
  );
}

function TeamList({ teams }: { readonly teams: WeekPreview['teams'] }) {
  const t = useWords(weekWords);
  return (
    <>
      <List size="sm" spacing={4} listStyleType="none">
        {teams.map(({ name, count, added, stale }) => (
          <List.Item key={name ?? nobody}>
            {[
              name ?? t.noTeam,
              t.rowsOf(count),
              ...(added > 0 ? [t.added(added)] : []),
              ...(stale > 0 ? [t.stale(stale)] : []),
            ].join(' · ')}
          </List.Item>
        ))}
      </List>
      {teams.some(({ stale }) => stale > 0) && (
        <Text size="xs" c="dimmed" mt="xs">
          {t.staleHint}
        </Text>
      )}
    </>
  );
}
