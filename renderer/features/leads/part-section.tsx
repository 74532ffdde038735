import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Section } from '../../ui/section.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { useJump } from './use-jump.ts';

type PartSectionProps = {
  readonly title: string;
  /** What opens the form when it is asked for by this path. */
  readonly path: string;
  /** The word on the button that opens the form; left out where nothing can be added now. */
  readonly addLabel?: string;
  readonly addIcon?: ReactNode;
  readonly form: (close: () => void) => ReactNode;
  /** Hides the list while the form stands in its place. */
  readonly replaces?: boolean;
  readonly children: ReactNode;
};

/** A list with a form that opens in place. */
export function PartSection({
  title,
  path,
  addLabel,
  addIcon = <IconPlus size={14} aria-hidden />,
  form,
  replaces = false,
  children,
}: PartSectionProps) {
  const { box, isOpen, setOpen } = useJump(path);
  const { isReadOnly } = useLeadEdit();
  const canOpen = addLabel !== undefined && !isReadOnly;
  const isFormOpen = isOpen && canOpen;
  return (
    <div ref={box}>
      <Section
        title={title}
        actions={
          canOpen &&
          !isFormOpen && (
            <Button variant="default" size="compact-sm" leftSection={addIcon} onClick={() => setOpen(true)}>
              {addLabel}
            </Button>
          )
        }
      >
        {isFormOpen && form(() => setOpen(false))}
        {!(isFormOpen && replaces) && children}
      </Section>
    </div>
  );
}
