import { Modal, Stack, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { LeadDetail } from '#model/lead-shapes';
import { stageCodes, type Stage } from '#model/stage';
import { useRead } from '../../lib/use-read.ts';
import { useLabel, useWords } from '../../lib/use-words.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { ReadView } from '../../ui/read-view.tsx';
import { StageDot } from '../../ui/stage-dot.tsx';
import { entryOf } from './board-moves.ts';
import { words } from './leads-words.ts';
import './move-menu.css';

type MoveMenuProps = {
  readonly leadId: string;
  readonly onClose: () => void;
  readonly onChoose: (to: Stage) => void;
};

/** Chooses the stage a lead moves to. */
export function MoveMenu({ leadId, onClose, onChoose }: MoveMenuProps) {
  const t = useWords(words);
  const lead = useRead('leads.get', { id: leadId });
  return (
    <Modal
      opened
      onClose={onClose}
      title={lead.value ? t.moveOf(lead.value.name) : t.move}
      size="md"
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <ReadView read={lead}>{(row) => <StageChoices row={row} onChoose={onChoose} />}</ReadView>
    </Modal>
  );
}

type StageChoicesProps = { readonly row: LeadDetail; readonly onChoose: (to: Stage) => void };

/** What each stage would ask for; 1 to 4 choose at once, arrows walk. */
function StageChoices({ row, onChoose }: StageChoicesProps) {
  const press = (event: KeyboardEvent) => {
    const stage = /^[1-4]$/.test(event.key) ? stageCodes[Number(event.key) - 1] : undefined;
    if (stage && canChoose(row, stage)) {
      event.preventDefault();
      onChoose(stage);
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  // Onward is what one means most often.
  const first =
    stageCodes.find((stage) => entryOf(row, stage).kind === 'step') ??
    stageCodes.find((stage) => canChoose(row, stage));
  return (
    <Stack gap={4} onKeyDown={press}>
      {stageCodes.map((stage, index) => (
        <StageChoice
          key={stage}
          row={row}
          stage={stage}
          digit={index + 1}
          hasFocus={stage === first}
          onChoose={onChoose}
        />
      ))}
    </Stack>
  );
}

/** 补录 is not for dragging, yet here it can be chosen. */
function canChoose(row: LeadDetail, stage: Stage): boolean {
  return entryOf(row, stage).canDrop || (row.outcome === 'active' && entryOf(row, stage).kind === 'jump');
}

type StageChoiceProps = StageChoicesProps & {
  readonly stage: Stage;
  readonly digit: number;
  readonly hasFocus: boolean;
};

function StageChoice({ row, stage, digit, hasFocus, onChoose }: StageChoiceProps) {
  const t = useWords(words);
  const say = useLabel();
  const { kind, why } = entryOf(row, stage);
  const isOpen = canChoose(row, stage);
  const { value: needs } = useRead('leads.needs', { id: row.id, to: stage }, { isWanted: isOpen });
  // The dialog opens before the lead is read, so its focus trap comes too early for this.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  const remarks = isOpen
    ? [
        kind === 'back' && t.moveBack,
        kind === 'jump' && t.moveJump,
        needs && needs.missing.length > 0 && t.moveMissing(needs.missing.length),
        kind === 'step' && needs?.missing.length === 0 && t.dropReady,
      ]
    : [kind === 'same' ? t.moveHere : why && say(why)];
  return (
    <UnstyledButton
      className="move-choice"
      aria-disabled={!isOpen}
      ref={button}
      aria-keyshortcuts={String(digit)}
      onClick={() => isOpen && onChoose(stage)}
    >
      <StageDot stage={stage} />
      <span className="move-choice-remark">{remarks.filter(Boolean).join(' · ')}</span>
      <KeyCap keys={String(digit)} />
    </UnstyledButton>
  );
}
