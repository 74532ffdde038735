declare global {
  // Read by the scroll lock behind Mantine’s dialogs, which writes a style tag of its own.
  var __webpack_nonce__: string | undefined;
}

/** The nonce of this page load; our policy lets in only the style tags that carry it. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

globalThis.__webpack_nonce__ = cspNonce();
