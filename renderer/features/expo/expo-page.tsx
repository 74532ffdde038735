import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '../../lib/use-draft.ts';
import { useRead } from '../../lib/use-read.ts';
import { ReadView } from '../../ui/read-view.tsx';
import { EventChooser } from './event-chooser.tsx';
import './expo.css';
import { Stand } from './stand.tsx';
import { TidyCards } from './tidy-cards.tsx';

/** Expo mode: `/expo` goes to the event of last time, `/expo?choose` asks, `/expo?activity=…&tidy` is the evening. */
export function ExpoPage() {
  const [, navigate] = useLocation();
  const parameters = new URLSearchParams(useSearch());
  // A draft, since it survives a killed process and belongs to this laptop.
  const last = useDraft('expo-event');
  const named = parameters.get('activity');
  const kept = typeof last.kept === 'string' ? last.kept : null;
  const { keep, flush } = last;
  useEffect(() => {
    if (named === null) return;
    keep(named);
    flush();
  }, [named, keep, flush]);
  const go = (to: string) => navigate(to, { replace: true });
  const id = named ?? (parameters.has('choose') ? null : kept);
  if (named === null && last.isLoading) return null;
  if (id === null) {
    const leave = () => (history.length > 1 ? history.back() : navigate('/home'));
    return <EventChooser onChoose={(chosen) => go(`/expo?activity=${chosen}`)} onLeave={leave} />;
  }
  return (
    <Event
      key={id}
      id={id}
      isTidying={parameters.has('tidy')}
      onChoose={() => go('/expo?choose')}
      onTidy={(isTidying) => go(`/expo?activity=${id}${isTidying ? '&tidy' : ''}`)}
    />
  );
}

type EventProps = {
  readonly id: string;
  readonly isTidying: boolean;
  readonly onChoose: () => void;
  readonly onTidy: (isTidying: boolean) => void;
};

function Event({ id, isTidying, onChoose, onTidy }: EventProps) {
  const activity = useRead('activities.get', { id });
  const isGone = activity.refusal !== null || (activity.value && activity.value.deletedAt !== null);
  useEffect(() => {
    if (isGone) onChoose();
  }, [isGone, onChoose]);
  if (isGone) return null;
  return (
    <ReadView read={activity}>
      {(value) =>
        isTidying ? (
          <TidyCards activity={value} onBack={() => onTidy(false)} />
        ) : (
          <Stand activity={value} onLeave={onChoose} onTidy={() => onTidy(true)} />
        )
      }
    </ReadView>
  );
}
