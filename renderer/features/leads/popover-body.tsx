import { Box } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';

type PopoverBodyProps = { readonly children: ReactNode; readonly width?: number };

/** The inside of a popover whose controls open lists of their own: choosing from such a list is no click outside. */
export function PopoverBody({ children, width }: PopoverBodyProps) {
  const keepOpen = (event: SyntheticEvent) => {
    // React hands us the events of floating lists as well; the document, where clicks outside are noticed, must not get them.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target)) event.nativeEvent.stopPropagation();
  };
  return <Box {...(width !== undefined && { w: width })} onMouseDown={keepOpen} onTouchStart={keepOpen}>{children}</Box>;
}
