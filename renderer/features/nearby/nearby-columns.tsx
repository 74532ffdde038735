// The columns of the firms near a place.
import type { QueryClient } from '@tanstack/react-query';
import { onDay } from '#model/field';
import type { NearbyFirm } from '#model/search';
import { knownRegionName } from '../../lib/region-names.ts';
import { DayText } from '../../ui/day-text.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { words } from './words.ts';

const lastVisit = onDay(words.lastVisit.zh, words.lastVisit.en);

export function contactText({ name, title, phone }: NearbyFirm['contacts'][number]): string {
  return [name, title, phone].filter(Boolean).join(' ');
}

const people = ({ contacts }: NearbyFirm) => contacts.map(contactText).join('、');
const leads = (firm: NearbyFirm) => firm.leads.map(({ name }) => name).join('、');

/** `client` holds the names of regions that were read. */
export function nearbyColumns(client: QueryClient): TableColumn<NearbyFirm>[] {
  return [
    {
      name: 'name',
      label: words.firm,
      valueOf: ({ name }) => name,
      width: 230,
      isPinnedFirst: true,
      isSortable: true,
    },
    {
      name: 'lastVisitOn',
      label: words.lastVisit,
      field: lastVisit,
      valueOf: ({ lastVisitOn }) => lastVisitOn,
      cell: ({ lastVisitOn }) => <DayText value={lastVisitOn} />,
      width: 100,
      isSortable: true,
    },
    { name: 'leads', label: words.leads, valueOf: leads, width: 200 },
    { name: 'people', label: words.people, valueOf: people, width: 250 },
    { name: 'said', label: words.said, valueOf: ({ lastSaid }) => lastSaid, width: 220 },
    {
      name: 'place',
      label: words.place,
      valueOf: ({ regionCode }) => regionCode,
      textOf: ({ regionCode }) => knownRegionName(client, regionCode),
      cell: ({ regionCode }) => <RegionName code={regionCode} />,
      width: 150,
    },
    { name: 'address', label: words.address, valueOf: ({ address }) => address, width: 220 },
  ];
}
