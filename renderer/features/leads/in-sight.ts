/** Room for the tabs, which stay at the top, and for the heading of a part. */
const headRoom = 104;
const footRoom = 16;

/** Scrolls the page of a lead, and nothing around it, until an element is whole on screen, or its top where it is too tall. */
export function bringIntoSight(element: Element): void {
  const page = element.closest('.lead-screen-main');
  if (!page) return;
  const [box, view] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
  const [top, bottom] = [view.top + headRoom, view.bottom - footRoom];
  if (box.top < top || box.height > bottom - top) page.scrollTop += box.top - top;
  else if (box.bottom > bottom) page.scrollTop += box.bottom - bottom;
}
