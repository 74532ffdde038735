import { useEffect, useRef } from 'react';

type TableCheckProps = {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isPartly?: boolean;
  /** Left out in a row, where the table itself hears the click. */
  readonly onToggle?: () => void;
};

const ignore = () => {};

/** The browser’s own box: a table draws it for every row while it scrolls. */
export function TableCheck({ label, isChecked, isPartly = false, onToggle = ignore }: TableCheckProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="ft-box"
      tabIndex={-1}
      aria-label={label}
      checked={isChecked}
      onChange={onToggle}
    />
  );
}
