import type { Range } from '../../lib/found-range.ts';

/** A text with the part that was looked for. */
export function MarkedText({ text, range }: { readonly text: string; readonly range: Range | null }) {
  if (range === null) return <>{text}</>;
  const [start, end] = range;
  return (
    <>
      {text.slice(0, start)}
      <mark className="palette-mark">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
