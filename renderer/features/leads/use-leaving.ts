import { useEffect, useRef, type FocusEvent } from 'react';

/** Calls back when the focus has left the box and what it opened: a list or a calendar lies elsewhere on the page. */
export function useLeaving(onLeft: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);
  const isStopped = useRef(false);
  const isOpened = useRef(false);
  const latest = useRef(onLeft);
  const isPointerDown = usePointerDown();
  useEffect(() => {
    latest.current = onLeft;
  });
  useEffect(() => {
    isStopped.current = false;
    // A list opens at once, since a click on its value has asked for it; a second click would close it.
    if (!isOpened.current) box.current?.querySelector<HTMLElement>('input[aria-haspopup=listbox]')?.click();
    isOpened.current = true;
    return () => {
      isStopped.current = true;
    };
  }, []);
  const checkSoon = () =>
    setTimeout(() => {
      if (!isInside.current && !isStopped.current) latest.current();
    });
  return {
    box,
    enter: () => {
      isInside.current = true;
    },
    leave: (event: FocusEvent) => {
      isInside.current = false;
      // The window itself lost the focus: one comes back to the field as it was.
      if (event.relatedTarget === null && !document.hasFocus()) return;
      // Closing moves what lies below; while a button is down that would take the click away from it.
      if (isPointerDown.current) window.addEventListener('pointerup', checkSoon, { once: true });
      else checkSoon();
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}

function usePointerDown() {
  const isDown = useRef(false);
  useEffect(() => {
    const press = () => {
      isDown.current = true;
    };
    const release = () => {
      isDown.current = false;
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);
  return isDown;
}
