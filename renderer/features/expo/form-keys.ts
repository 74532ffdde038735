// Enter goes to the next field, Shift+Enter to the one before; the letters of an input method are its own.
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../lib/keys.ts';

/** The fields in the order in which they are typed, each once: a group of radios by its chosen one. */
function stepsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-step]')].map(
    (step) =>
      step.querySelector<HTMLElement>('input:checked') ?? step.querySelector<HTMLElement>('input') ?? step,
  );
}

export function moveByEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || isComposing(event.nativeEvent) || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return;
  event.preventDefault();
  const steps = stepsOf(event.currentTarget);
  const at = steps.findIndex((step) => step === event.target || isSameGroup(step, event.target));
  const next = steps[at + (event.shiftKey ? -1 : 1)];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}

function isSameGroup(step: HTMLElement, target: EventTarget): boolean {
  return (
    step instanceof HTMLInputElement &&
    target instanceof HTMLInputElement &&
    step.type === 'radio' &&
    step.name === target.name
  );
}
