// The record that is looked at, or the one that is being added, beside the list.
import { useCallback, useState, type ReactNode } from 'react';
import { useShortcut } from '../../lib/shortcuts.ts';
import type { Read } from '../../lib/use-read.ts';
import { ReadView } from '../read-view.tsx';
import { SidePanel } from '../side-panel.tsx';
import { words } from '../words.ts';

type NewRecordPanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function NewRecordPanel({ title, onClose, children }: NewRecordPanelProps) {
  // For when the focus is in the list; inside the panel its own key does it.
  useShortcut({ keys: 'Escape', label: words.closePanel, run: onClose });
  return (
    <SidePanel title={title} onClose={onClose}>
      {children}
    </SidePanel>
  );
}

type RecordPanelProps<Row> = {
  readonly read: Read<Row>;
  readonly title: string;
  /** The title while it is edited. */
  readonly editing: string;
  readonly onClose: () => void;
  readonly onOpenFull: () => void;
  readonly form: (row: Row, stop: () => void) => ReactNode;
  readonly children: (row: Row, edit: () => void) => ReactNode;
};

/** Shows a record, or its form; Esc goes back by one. */
export function RecordPanel<Row>(props: RecordPanelProps<Row>) {
  const { read, title, editing, onClose, onOpenFull, form, children } = props;
  const [isEditing, setEditing] = useState(false);
  const stop = useCallback(() => setEditing(false), []);
  const leave = isEditing ? stop : onClose;
  useShortcut({ keys: 'Escape', label: words.closePanel, run: leave });
  return (
    <SidePanel title={isEditing ? editing : title} onClose={leave} onOpenFull={onOpenFull}>
      <div className="record-view" tabIndex={-1}>
        <ReadView read={read}>
          {(row) => (isEditing ? form(row, stop) : children(row, () => setEditing(true)))}
        </ReadView>
      </div>
    </SidePanel>
  );
}
