import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../lib/use-words.ts';
import './frame.css';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { words } from './words.ts';

type FrameProps = {
  readonly children: ReactNode;
  readonly onShowKeys: () => void;
  readonly onSearch: () => void;
};

/** The one quiet frame: rail, top bar, content. */
export function Frame({ children, onShowKeys, onSearch }: FrameProps) {
  const t = useWords(words);
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [location]);
  // A plain link to #main would be taken for a route.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  // At a stand the card has the window for itself.
  if (location === '/expo') {
    return (
      <main className="frame-alone" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    );
  }
  return (
    <div className="frame">
      <a className="frame-skip" href="#main" onClick={skip}>
        {t.skip}
      </a>
      <Rail />
      <TopBar onShowKeys={onShowKeys} onSearch={onSearch} />
      <main className="frame-main" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
