import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { contactFields, contactQuery, type Contact, type ContactQuery } from '#model/contact';
import { atInstant } from '#model/field';
import { refQuery } from '../../lib/refs.ts';
import { useRows } from '../../lib/use-rows.ts';
import { useWords } from '../../lib/use-words.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { FieldTable } from '../../ui/field-table.tsx';
import { orderOf, sortOf } from '../../ui/table-sort.ts';
import { RefName } from '../../ui/record/facts.tsx';
import { fieldColumns, type TableColumn } from '../../ui/table-column.ts';
import { words } from './page-words.ts';
import { words as listWords } from './words.ts';

type ContactTableProps = {
  readonly text: string;
  readonly onLook: (contact: Contact) => void;
  readonly onOpen: (contact: Contact) => void;
  readonly empty: ReactNode;
};

const rowName = ({ name }: Contact) => name;

/** All contacts as rows, the newest change first unless another order is asked for. */
export function ContactTable({ text, onLook, onOpen, empty }: ContactTableProps) {
  const t = useWords(words);
  const client = useQueryClient();
  const columns = useMemo(() => columnsOf(client), [client]);
  const [order, setOrder] = useState<ContactQuery['sort']>('-updatedAt');
  const rows = useRows('contacts.list', { sort: order, ...(text && { text }) });
  const { loadPage } = rows;
  // Copied rows name their firms and activities, also those that were never on screen.
  const loadNamed = useCallback(
    async (offset: number, limit: number) => {
      const page = await loadPage(offset, limit);
      const named = page.flatMap(({ companyId, metActivityId }) => [
        ...(companyId === null ? [] : [refQuery('company', companyId)]),
        ...(metActivityId === null ? [] : [refQuery('activity', metActivityId)]),
      ]);
      await Promise.all(named.map((query) => client.ensureQueryData(query)));
      return page;
    },
    [client, loadPage],
  );
  return (
    <FieldTable
      id="contacts"
      label={t.contactTable}
      columns={columns}
      rows={{ ...rows, loadPage: loadNamed }}
      rowName={rowName}
      sort={sortOf(order)}
      onSort={(sort) => setOrder(orderOf(contactQuery.shape.sort, sort, '-updatedAt'))}
      onLook={onLook}
      onOpen={onOpen}
      empty={empty}
    />
  );
}

const updatedAt = atInstant(listWords.updated.zh, listWords.updated.en);

/** `client` holds the names of firms and activities that were read. */
function columnsOf(client: QueryClient): TableColumn<Contact>[] {
  const nameOf = (noun: 'company' | 'activity', id: string | null) =>
    id === null ? '' : (client.getQueryData<{ name: string }>(refQuery(noun, id).queryKey)?.name ?? '');
  return [
    ...fieldColumns<typeof contactFields, Contact>(
      contactFields,
      ['name', 'companyId', 'dept', 'title', 'mobiles', 'decisionRole', 'metActivityId', 'wechat', 'emails'],
      {
        name: { width: 110, isPinnedFirst: true, isSortable: true },
        companyId: {
          width: 230,
          textOf: ({ companyId, companyText }) => nameOf('company', companyId) || (companyText ?? ''),
          cell: ({ companyId, companyText }) =>
            companyId === null ? companyText : <RefName noun="company" id={companyId} />,
        },
        dept: { width: 110 },
        title: { width: 120 },
        mobiles: { width: 150 },
        decisionRole: { width: 100 },
        metActivityId: {
          width: 180,
          textOf: ({ metActivityId }) => nameOf('activity', metActivityId),
          cell: ({ metActivityId }) =>
            metActivityId === null ? null : <RefName noun="activity" id={metActivityId} />,
        },
        wechat: { width: 140, isHiddenFirst: true },
        emails: { width: 180, isHiddenFirst: true },
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
