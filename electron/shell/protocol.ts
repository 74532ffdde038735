// app:// serves the built page and nothing else, with the content security policy and a nonce for each page load.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { isOwnUrl } from './origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Mantine writes style tags, which carry the nonce; inline scripts and `eval` are never let in. */
export function policyOf(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The file a URL names inside `root`; null for whatever would leave it or is no page of ours. */
export function fileFor(url: string, root: string): string | null {
  if (!isOwnUrl(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null; // not valid percent-encoding
  }
  if (path.includes('\0') || path.includes('\\') || path.includes('..')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}

/** Answers a request for one of our own files. */
export async function serve(request: Request, root: string): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(request.url, root) : null;
  const type = file && types[extname(file)];
  if (!file || !type) return new Response(null, { status: 404 });
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return new Response(null, { status: 404 });
  }
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString('base64');
  const html = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
  return new Response(html, { headers: { ...headers, 'content-security-policy': policyOf(nonce) } });
}
