/** Chromium aborts an unregistered scheme before routing sees it: the page gets this origin, main sees app://luodi. */
export const pageOrigin = 'https://luodi.localhost';
const appOrigin = 'app://luodi';
export const toApp = (url: string) =>
  url === pageOrigin || url.startsWith(`${pageOrigin}/`) ? appOrigin + url.slice(pageOrigin.length) : url;
export const toPage = (url: string) =>
  url.startsWith(`${appOrigin}/`) ? pageOrigin + url.slice(appOrigin.length) : url;
