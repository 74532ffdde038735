import { useEffect, useRef, useState } from 'react';
import { bringIntoSight } from './in-sight.ts';
import { useLeadEdit } from './lead-edit.tsx';

/** Opens a field or a part of the page, and brings it into sight, when it is asked for by its path. */
export function useJump(path: string) {
  const { jump } = useLeadEdit();
  const isAsked = jump?.path === path;
  const [isOpen, setOpen] = useState(isAsked);
  const [seen, setSeen] = useState(jump);
  const box = useRef<HTMLDivElement>(null);
  if (jump !== seen) {
    setSeen(jump);
    if (isAsked) setOpen(true);
  }
  useEffect(() => {
    if (isAsked && box.current) bringIntoSight(box.current);
  }, [isAsked, jump]);
  return { box, isOpen, setOpen };
}
