import type { ReactNode, SyntheticEvent } from 'react';

/** The inside of a popover whose controls open lists of their own: choosing from such a list is no click outside. */
export function PopoverBody({ children }: { readonly children: ReactNode }) {
  const keepOpen = (event: SyntheticEvent) => {
    // React hands us the events of floating lists as well; the document, where clicks outside are noticed, must not get them.
    if (event.target instanceof Node && !event.currentTarget.contains(event.target))
      event.nativeEvent.stopPropagation();
  };
  return (
    <div onMouseDown={keepOpen} onTouchStart={keepOpen}>
      {children}
    </div>
  );
}
