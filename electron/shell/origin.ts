// The one place that knows our own origin.

/** The scheme our pages are served by; never `file:`. */
export const scheme = 'app';
export const startUrl = `${scheme}://luodi/index.html`;

/** Whether a URL is one of our own pages, by parsing and never by substring. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed?.protocol !== `${scheme}:` || parsed.host !== 'luodi') return false;
  return parsed.username === '' && parsed.password === '';
}
