/** A mobile or a landline, however it is spaced: 139 0000 0001, +86-139-0000-0001, (0477)812-3456. */
const phone =
  /(?<![\dA-Za-z])(?:(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|[（(]?0\d{2,3}[)）]?[- ]?\d{3,4}[- ]?\d{4})(?!\d)/g;

/** People’s numbers stay in the workspace, also those that stand in the middle of a text. */
export function withoutPhones(text: string): string {
  return text.replace(phone, '（电话略）');
}

/** What was said, as it may leave the machine: with its numbers only where that was asked for. */
export function printedText(text: string | null, withPhones: boolean): string | null {
  return text === null || withPhones ? text : withoutPhones(text);
}
