// The one place that knows our own origin.

/** The scheme our pages are served by; never `file:`. */
export const scheme = 'app';
export const origin = 'app://luodi';
export const startUrl = `${origin}/index.html`;

/** Whether a URL is one of our own pages, by parsing and never by substring. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${scheme}:` && parsed.host === 'luodi' && parsed.username === '' && parsed.password === '';
}
