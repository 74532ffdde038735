// 统一社会信用代码 (GB 32100; handbook 3.2). It warns and never blocks: genuine codes that fail the check exist.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const form = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What is wrong with a code: its form, or its last character, which should be `expected`. */
export type UsccProblem = { readonly kind: 'form' } | { readonly kind: 'check'; readonly expected: string };

/** The check character that the first 17 characters of a well-formed code call for. */
function usccCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Checks a code as typed; null when it is right. Letters count as capitals. */
export function usccProblem(typed: string): UsccProblem | null {
  const code = typed.trim().toUpperCase();
  if (!form.test(code)) return { kind: 'form' };
  const expected = usccCheckCharacter(code);
  return code.endsWith(expected) ? null : { kind: 'check', expected };
}
