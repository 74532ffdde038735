/** The link to hand to the system, or null: only `https:`, `mailto:` and `tel:`, by parsing. */
export function externalLink(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed || !['https:', 'mailto:', 'tel:'].includes(parsed.protocol)) return null;
  return parsed.protocol === 'https:' && (parsed.username !== '' || parsed.password !== '')
    ? null
    : parsed.href;
}
