import { Kbd } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { Range } from '../../lib/found-range.ts';
import { keysText, type Keys } from '../../lib/keys.ts';
import { MarkedText } from './marked-text.tsx';

type PaletteLineProps = {
  readonly icon: ReactNode;
  readonly name: string;
  readonly range?: Range | null;
  /** What tells it from others of the same name. */
  readonly about?: readonly ReactNode[];
  readonly keys?: readonly Keys[];
};

/** One line of the palette: what it is, its name, what tells it apart. */
export function PaletteLine({ icon, name, range = null, about = [], keys = [] }: PaletteLineProps) {
  return (
    <>
      <span className="palette-icon" aria-hidden>
        {icon}
      </span>
      <span className="palette-name" title={name}>
        <MarkedText text={name} range={range} />
      </span>
      {about.length > 0 && (
        <span className="palette-about">
          {about.map((part, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {part}
            </Fragment>
          ))}
        </span>
      )}
      {keys.length > 0 && (
        <span className="palette-keys">
          {keys.map((key) => (
            <Kbd key={key} size="xs" ms={4}>
              {keysText(key)}
            </Kbd>
          ))}
        </span>
      )}
    </>
  );
}
