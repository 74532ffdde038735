// The process that runs the built main bundle, with the double in place of `electron`.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const double = new URL('./electron-double.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});

const main = process.env.LUODI_MAIN;
if (!main) throw new Error('LUODI_MAIN names no bundle');
await import(pathToFileURL(main).href);
