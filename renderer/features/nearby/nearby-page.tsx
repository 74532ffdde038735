import { Button, Group, Select } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import type { Day } from '#model/day';
import type { NearbyFirm } from '#model/search';
import { useRegionName } from '../../lib/region-names.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import '../../ui/record/record.css';
import { RefSelect } from '../../ui/ref-select.tsx';
import { RegionSelect } from '../../ui/region-select.tsx';
import { noTrip, useNearbyAddress, type ChangeAddress, type NearbyAddress } from './nearby-address.ts';
import { NearbyPanel } from './nearby-panel.tsx';
import { NearbyTable } from './nearby-table.tsx';
import { PlanCall } from './plan-call.tsx';
import { useTrip, type Trip } from './use-trip.ts';
import { words } from './words.ts';

/** Firms and people in a city, for a free hour on a trip: `/nearby?region=310000`. */
export function NearbyPage() {
  const t = useWords(words);
  const say = useLabel();
  const { change, ...address } = useNearbyAddress();
  const { trips, chosen } = useTrip(address);
  const [, navigate] = useLocation();
  const isFromTrip = chosen !== null && address.trip !== null;
  const back = () => navigate(isFromTrip ? dayOfTrip(chosen.id, address.day) : '/companies');
  const backLabel = isFromTrip ? words.toTrip : words.toCompanies;
  const leave = address.id === null ? back : () => change({ id: null });
  useShortcut({
    keys: 'Escape',
    label: address.id === null ? backLabel : words.closePanel,
    run: leave,
  });
  return (
    <Page title={t.title} fills actions={<BackButton label={say(backLabel)} onClick={back} />}>
      <div className="record-split">
        <div className="record-main">
          <NearbyBar address={address} change={change} trips={trips} chosen={chosen} />
          {address.region === null ? (
            <NoRegion trip={chosen} change={change} />
          ) : (
            <Firms address={address} region={address.region} change={change} />
          )}
        </div>
        {address.id !== null && (
          <NearbyPanel
            key={address.id}
            id={address.id}
            onClose={() => change({ id: null })}
            onOpen={() => navigate(`/companies/${encodeURIComponent(address.id ?? '')}`)}
            plan={(firm) => chosen && <PlanCall firm={firm} trip={chosen} from={address.day} />}
          />
        )}
      </div>
    </Page>
  );
}

type BarProps = {
  readonly address: NearbyAddress;
  readonly change: ChangeAddress;
  readonly trips: readonly Trip[];
  readonly chosen: Trip | null;
};

/** Where, of which chain, and for which trip. */
function NearbyBar({ address: { region, chain }, change, trips, chosen }: BarProps) {
  const t = useWords(words);
  return (
    <div className="record-bar">
      <RegionSelect
        label={t.region}
        isLabelHidden
        placeholder={t.region}
        value={region}
        onChange={(code) => change({ region: code, id: null }, true)}
      />
      <RefSelect
        noun="chain"
        label={t.chain}
        isLabelHidden
        placeholder={t.anyChain}
        value={chain}
        onChange={(id) => change({ chain: id, id: null })}
      />
      {trips.length > 0 && (
        <Select<string>
          aria-label={t.trip}
          title={t.trip}
          leftSection={<IconCalendarEvent size={16} aria-hidden />}
          data={[
            { value: noTrip, label: t.noTrip },
            ...trips.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={chosen?.id ?? noTrip}
          allowDeselect={false}
          onChange={(id) => change({ trip: id, day: null })}
        />
      )}
    </div>
  );
}

type FirmsProps = Pick<BarProps, 'address' | 'change'> & { readonly region: string };

function Firms({ address: { sort, chain }, region, change }: FirmsProps) {
  const t = useWords(words);
  const [, navigate] = useLocation();
  const rows = useRows('search.nearby', { regionCode: region, sort, ...(chain && { chainId: chain }) });
  const onLook = useCallback(({ id }: NearbyFirm) => change({ id }), [change]);
  return (
    <NearbyTable
      rows={rows}
      sort={sort}
      onSort={(next) => change({ sort: next })}
      onLook={onLook}
      onOpen={({ id }) => navigate(`/companies/${encodeURIComponent(id)}`)}
      empty={
        chain === null ? (
          <EmptyState
            text={t.none}
            action={
              <Button component={Link} href="/companies?new" variant="default">
                {t.newCompany}
              </Button>
            }
          />
        ) : (
          <EmptyState
            text={t.noneOfChain}
            action={
              <Button variant="default" onClick={() => change({ chain: null })}>
                {t.anyChainAgain}
              </Button>
            }
          />
        )
      }
    />
  );
}

type NoRegionProps = { readonly trip: Trip | null; readonly change: ChangeAddress };

/** The places of the trip are one click away. */
function NoRegion({ trip, change }: NoRegionProps) {
  const t = useWords(words);
  const codes = [...new Set(trip?.destinations.flatMap(({ regionCode }) => regionCode ?? []))];
  return (
    <EmptyState
      text={t.choose}
      action={
        codes.length > 0 && (
          <Group gap="xs" justify="center">
            {codes.map((code) => (
              <Button key={code} variant="default" onClick={() => change({ region: code }, true)}>
                <PlaceName code={code} />
              </Button>
            ))}
          </Group>
        )
      }
    />
  );
}

function PlaceName({ code }: { readonly code: string }) {
  return useRegionName(code);
}

/** Where one came from: the day of the trip that has an hour to spare. */
function dayOfTrip(id: string, day: Day | null): string {
  const address = `/activities?id=${encodeURIComponent(id)}&full&tab=day`;
  return day === null ? address : `${address}&day=${day}`;
}
