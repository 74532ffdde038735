import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../lib/use-words.ts';
import { words } from './form-words.ts';

type FormDialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog that asks; what was typed is kept as a draft when it is closed. */
export function FormDialog({ title, onClose, children }: FormDialogProps) {
  const t = useWords(words);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t.close }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
    >
      {children}
    </Modal>
  );
}
