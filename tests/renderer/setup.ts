// What a browser has and jsdom lacks.
import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

const viewport = { width: 1280, height: 720 };

globalThis.matchMedia ??= (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// A virtual list draws what fits, so elements need a size.
const [width, height] = [
  { configurable: true, get: () => viewport.width },
  { configurable: true, get: () => viewport.height },
];
Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: width,
  clientWidth: width,
  offsetHeight: height,
  clientHeight: height,
});
Element.prototype.scrollIntoView = () => {};
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number) {
  this.scrollTop = (typeof options === 'object' ? options.top : options) ?? 0;
  queueMicrotask(() => this.dispatchEvent(new Event('scroll')));
};
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() }); // Mantine only listens to it

afterEach(() => {
  cleanup();
  notifications.clean();
  localStorage.clear();
  location.hash = '';
});
