import { useRefName } from '../../lib/refs.ts';
import type { ControlProps } from '../control.tsx';
import { NameInput } from '../name-input.tsx';

export type Firm = { readonly companyId: string | null; readonly companyText: string | null };

type FirmInputProps = ControlProps & { readonly value: Firm; readonly onChange: (firm: Firm) => void };

/** A firm by name: one that is recorded, or the name as typed. */
export function FirmInput({ value, onChange, ...control }: FirmInputProps) {
  const known = useRefName('company', value.companyId);
  return (
    <NameInput
      {...control}
      noun="company"
      value={value.companyId === null ? (value.companyText ?? '') : (known?.name ?? '…')}
      onChange={(text, found) =>
        onChange(
          found
            ? { companyId: found.id, companyText: null }
            : { companyId: null, companyText: text === '' ? null : text },
        )
      }
    />
  );
}
