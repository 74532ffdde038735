/** Puts text on the clipboard within a key press or a click; false when the window does not let us. */
export function copyText(text: string): boolean {
  // `navigator.clipboard` asks for a permission, and our window grants none; the copy event needs none.
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  const isCopied = document.execCommand?.('copy') ?? false;
  document.removeEventListener('copy', put, { capture: true });
  return isCopied;
}

/** Cells as tab-separated lines, which Excel and WPS paste into cells. */
export function toTsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(tsvCell).join('\t')).join('\r\n');
}

function tsvCell(text: string): string {
  // A text that begins like a formula would run as one when it is pasted.
  const safe = /^[=+\-@]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
