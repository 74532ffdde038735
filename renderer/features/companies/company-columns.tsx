// The columns of the company table: labels and printed text come from the field list.
import type { QueryClient } from '@tanstack/react-query';
import { companyFields, type Company } from '#model/company';
import { atInstant } from '#model/field';
import type { Language } from '../../lib/preferences.ts';
import { knownRegionName } from '../../lib/region-names.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { RegionName } from '../../ui/region-name.tsx';
import { fieldColumns, type TableColumn } from '../../ui/table-column.ts';
import { countryName } from './country-select.tsx';
import { words } from './words.ts';

const updatedAt = atInstant(words.updated.zh, words.updated.en);
const hidden = { isHiddenFirst: true };

/** `client` holds the names of regions that were read. */
export function companyColumns(client: QueryClient, language: Language): TableColumn<Company>[] {
  return [
    ...fieldColumns<typeof companyFields, Company>(
      companyFields,
      [
        'name',
        'regionCode',
        'ownership',
        'roles',
        'shortName',
        'uscc',
        'country',
        'isListed',
        'registeredCapital',
        'foundedOn',
      ],
      {
        name: { width: 250, isPinnedFirst: true, isSortable: true },
        regionCode: {
          width: 160,
          isSortable: true,
          textOf: ({ regionCode }) => knownRegionName(client, regionCode),
          cell: ({ regionCode }) => <RegionName code={regionCode} />,
        },
        ownership: { width: 100 },
        roles: { width: 120 },
        shortName: { width: 120, ...hidden },
        uscc: { width: 180, ...hidden },
        country: { width: 110, textOf: ({ country }) => countryName(country, language), ...hidden },
        isListed: hidden,
        registeredCapital: hidden,
        foundedOn: { width: 130, ...hidden },
      },
    ),
    {
      name: 'updatedAt',
      label: updatedAt.label,
      field: updatedAt,
      width: 150,
      isSortable: true,
      valueOf: (row) => row.updatedAt,
      cell: (row) => <InstantText value={row.updatedAt} />,
    },
  ];
}
