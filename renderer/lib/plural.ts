/** A number, also one already grouped as `1,234`, with the English word that goes with it: `1 lead`, `2 leads`. */
export function plural(n: number | string, one: string, many = `${one}s`): string {
  return `${n} ${String(n) === '1' ? one : many}`;
}
