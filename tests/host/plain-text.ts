/**
 * Carries a cloned value as text between the page and the stand-in: the plain values of our contract, the two numbers
 * JSON loses, and bytes. Anything else fails, where Electron would carry it and the gate refuse it.
 * Self-contained, since the page gets it as its own source.
 */
export function plainText() {
  const write = (_key: string, value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
    if (value instanceof Uint8Array) return { $bytes: [...value] };
    if (typeof value === 'bigint') throw new Error('the stand-in host carries plain values, not a bigint');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const { constructor } = value;
      if (constructor !== Object && constructor !== undefined)
        throw new Error(`the stand-in host carries plain values, not a ${constructor.name}`);
    }
    return value;
  };
  const read = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$number' in value) return Number(value.$number);
    return '$bytes' in value ? Uint8Array.from(value.$bytes as number[]) : value;
  };
  /** A Date turns itself into text before `write` sees it, so what holds it is asked. */
  function refuseDates(this: unknown, key: string, value: unknown): unknown {
    if ((this as Record<string, unknown>)[key] instanceof Date)
      throw new Error('the stand-in host carries plain values, not a Date');
    return write(key, value);
  }
  return {
    encode: (value: unknown): string => JSON.stringify(value, refuseDates),
    decode: (text: string): unknown => JSON.parse(text, read),
  };
}
