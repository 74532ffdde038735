// A CSV cell such as =1+1 becomes a live formula in Excel, WPS and LibreOffice. An apostrophe before it keeps it text,
// and our reader takes exactly that apostrophe away again, so nothing is lost.

const guarded = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Text as it is written to CSV. */
export function formulaGuard(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** Text as it was before `formulaGuard`, for the reader of CSV. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}
