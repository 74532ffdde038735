/** An apostrophe is allowed inside a name only, and none is worth the quoting. */
const forbidden = /[\\/?*[\]:'\p{Cc}]/gu;
const longest = 31;

/** Names that a workbook accepts: no forbidden signs, at most 31 long, each used once whatever its case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history']); // a name Excel keeps for itself
  return wanted.map((name) => {
    const base = name.replace(forbidden, ' ').trim() || 'Sheet';
    let unique = base.slice(0, longest);
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      unique = base.slice(0, longest - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
