// Drag and drop by keyboard: Shift with an arrow picks the focused card up and carries it over the columns.
import type { SensorAPI, SnapDragActions } from '@hello-pangea/dnd';
import { useEffect } from 'react';
import { isComposing } from '../../lib/keys.ts';

export function useCarrySensor(api: SensorAPI): void {
  useEffect(() => {
    let carried: SnapDragActions | null = null;
    const letGo = () => {
      carried = null;
    };
    const carry = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (carried?.isActive()) {
        if (steer(carried, event.key)) event.preventDefault();
        event.stopPropagation();
        return;
      }
      const step = event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey ? event.key : '';
      if (step !== 'ArrowLeft' && step !== 'ArrowRight') return;
      const id = api.findClosestDraggableId(event);
      const lock = id === null ? null : api.tryGetLock(id, letGo, { sourceEvent: event });
      if (!lock) return;
      event.preventDefault();
      event.stopPropagation();
      const lifted = lock.snapLift();
      carried = lifted;
      // The columns learn in the next frame which of them are open.
      requestAnimationFrame(() => lifted.isActive() && steer(lifted, step));
    };
    window.addEventListener('keydown', carry, { capture: true });
    return () => window.removeEventListener('keydown', carry, { capture: true });
  }, [api]);
}

/** Whether the key meant something to the carried card. */
function steer(carried: SnapDragActions, key: string): boolean {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: carried.moveLeft,
    ArrowRight: carried.moveRight,
    Enter: carried.drop,
    ' ': carried.drop,
    Escape: carried.cancel,
    Tab: () => {},
  };
  acts[key]?.();
  return Object.hasOwn(acts, key);
}
