import { Button, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import { activityKinds, type Activity, type ActivityQuery } from '#model/activity';
import { useFormats } from '../../lib/formats.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useRead } from '../../lib/use-read.ts';
import { useRecordAddress, type RecordAddress } from '../../lib/use-record-address.ts';
import { useLanguage, useWords } from '../../lib/use-words.ts';
import { ChoiceSelect } from '../../ui/choice-select.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import '../../ui/record/record.css';
import { NewButton } from '../../ui/record/new-button.tsx';
import { NewRecordPanel, RecordPanel } from '../../ui/record/record-panel.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import './activities.css';
import { ActivityForm } from './activity-form.tsx';
import { ActivityRecord } from './activity-record.tsx';
import { ActivityTable } from './activity-table.tsx';
import { activityName } from './session-name.ts';
import { ActivityPage } from './trip-page.tsx';
import { words } from './words.ts';

/** Trips and events, and the one that is looked at. */
export function ActivitiesPage() {
  const address = useRecordAddress('/activities');
  if (address.id !== null && address.isFull)
    return <ActivityPage key={address.id} id={address.id} address={address} />;
  return <ActivityList address={address} />;
}

type Filter = Pick<ActivityQuery, 'text' | 'kind'>;

function ActivityList({ address }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  const formats = useFormats();
  const [filter, setFilter] = useState<Filter>({});
  const { value: all } = useRead('activities.list', { limit: 1 });
  useShortcut({ keys: 'Shift+N', label: words.newActivity, run: address.add });
  const { look, openFull } = address;
  const onLook = useCallback(({ id }: Activity) => look(id), [look]);
  const { text, kind } = filter;
  return (
    <Page
      title={t.title}
      fills
      beside={
        all &&
        all.total > 0 && (
          <Text size="sm" c="dimmed">
            {t.count(formats.number(all.total))}
          </Text>
        )
      }
      actions={<NewButton label={t.newActivity} onClick={address.add} />}
    >
      <div className="record-split">
        <div className="record-main">
          <div className="record-bar">
            <SearchBox
              label={words.search}
              clearLabel={t.clearSearch}
              value={text ?? ''}
              onChange={(next) => setFilter({ ...(next && { text: next }), ...(kind && { kind }) })}
            />
            <ChoiceSelect
              label={t.kind}
              isLabelHidden
              placeholder={t.allKinds}
              choices={activityKinds}
              value={kind ?? null}
              onChange={(next) => setFilter({ ...(text && { text }), ...(next && { kind: next }) })}
            />
          </div>
          <ActivityTable
            filter={filter}
            onLook={onLook}
            onOpen={({ id }) => openFull(id)}
            empty={
              text || kind ? (
                <EmptyState
                  text={t.noneFound}
                  action={
                    <Button variant="default" onClick={() => setFilter({})}>
                      {t.clearFilter}
                    </Button>
                  }
                />
              ) : (
                <EmptyState
                  text={t.none}
                  action={<NewButton label={t.newActivity} onClick={address.add} />}
                />
              )
            }
          />
        </div>
        {address.isNew && <NewActivity address={address} />}
        {!address.isNew && address.id !== null && (
          <ActivityPanel key={address.id} id={address.id} address={address} />
        )}
      </div>
    </Page>
  );
}

function NewActivity({ address: { look, close } }: { readonly address: RecordAddress }) {
  const t = useWords(words);
  return (
    <NewRecordPanel title={t.newActivity} onClose={close}>
      <ActivityForm onSaved={({ id }) => look(id)} onCancel={close} />
    </NewRecordPanel>
  );
}

type ActivityViewProps = { readonly id: string; readonly address: RecordAddress };

function ActivityPanel({ id, address }: ActivityViewProps) {
  const t = useWords(words);
  const language = useLanguage();
  const activity = useRead('activities.get', { id });
  return (
    <RecordPanel
      read={activity}
      title={activity.value ? activityName(activity.value, language) : t.title}
      editing={t.editActivity}
      onClose={address.close}
      onOpenFull={() => address.openFull(id)}
      form={(row, stop) => <ActivityForm activity={row} onSaved={stop} onCancel={stop} />}
    >
      {(row, edit) => <ActivityRecord activity={row} onEdit={edit} onRemoved={address.close} />}
    </RecordPanel>
  );
}
