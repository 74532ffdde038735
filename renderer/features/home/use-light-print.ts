import { useEffect } from 'react';

const scheme = 'data-mantine-color-scheme';

/** Paper is white: prints in the light colours, whichever are on the screen. */
export function useLightPrint(): void {
  useEffect(() => {
    const root = document.documentElement;
    let shown: string | null = null;
    const before = () => {
      shown = root.getAttribute(scheme);
      root.setAttribute(scheme, 'light');
    };
    const after = () => {
      if (shown !== null) root.setAttribute(scheme, shown);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
