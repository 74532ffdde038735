import { Group, Title } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../lib/use-words.ts';
import { IconButton } from './icon-button.tsx';
import './side-panel.css';
import { useEscape } from './use-escape.ts';
import { words } from './words.ts';

type SidePanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  /** Opens the record on a page of its own. */
  readonly onOpenFull?: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** The record that is looked at, beside the list it came from. Esc closes it and gives the focus back. */
export function SidePanel({ title, onClose, onOpenFull, children, actions }: SidePanelProps) {
  const t = useWords(words);
  const id = useId();
  // Looked up while drawing for the first time: a control inside may take the focus as it appears.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isFocusLost = document.activeElement === document.body;
      if (isFocusLost && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  const panel = useRef<HTMLElement>(null);
  useEscape(panel, (event) => {
    if (isInOpenList(event)) return;
    event.preventDefault();
    onClose();
  });
  return (
    <aside className="side-panel" aria-labelledby={id} ref={panel}>
      <Group className="side-panel-head" justify="space-between" wrap="nowrap" gap="xs">
        <Title order={2} id={id} className="side-panel-title" title={title}>
          {title}
        </Title>
        <Group gap={2} wrap="nowrap">
          {actions}
          {onOpenFull && (
            <IconButton
              label={t.openFull}
              icon={<IconArrowsDiagonal size={16} />}
              onClick={onOpenFull}
              keys="Enter"
            />
          )}
          <IconButton label={t.closePanel} icon={<IconX size={16} />} onClick={onClose} keys="Escape" />
        </Group>
      </Group>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}

/** Esc closes the list of a select first; Mantine marks a box whose list is open. */
function isInOpenList({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('[data-mantine-stop-propagation]');
}
