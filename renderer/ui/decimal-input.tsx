import type { z } from 'zod';
import { useWords } from '../lib/use-words.ts';
import type { ControlProps } from './control.tsx';
import { TypedInput } from './typed-input.tsx';
import { words } from './words.ts';

type DecimalInputProps = ControlProps & {
  /** Exact decimal text, such as an exchange rate. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The field’s schema, which knows how many places it keeps. */
  readonly schema: z.ZodType;
};

/** A decimal kept as it is written, since a fraction would change it. */
export function DecimalInput({ schema, ...props }: DecimalInputProps) {
  const t = useWords(words);
  return (
    <TypedInput<string>
      {...props}
      align="end"
      show={(value) => value}
      isValue={(value): value is string => schema.safeParse(value).success}
      read={(text) => {
        const digits = text.normalize('NFKC').replace(/[\s,]/g, '');
        if (digits === '') return { ok: true, value: null };
        return schema.safeParse(digits).success
          ? { ok: true, value: digits }
          : { ok: false, reason: t.numberUnread };
      }}
    />
  );
}
