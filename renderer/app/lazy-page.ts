import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A screen that is loaded when it is first gone to: `lazyPage(() => import('…/home-page.tsx'), 'HomePage')`. */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }));
}
