import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import {
  recognitionInModules,
  recognitionSources,
  type RecognitionFile,
} from './db/exchange/card/recognition-files.ts';

const here = import.meta.dirname;
// Everything is bundled but the driver and the picture library, whose native parts can’t be, and Electron itself.
const external = ['electron', 'better-sqlite3', 'sharp'];

/** Puts the data for reading text and codes beside the worker that reads it. */
function recognitionData(): Plugin {
  return {
    name: 'recognition-data',
    generateBundle() {
      const fileIn = recognitionInModules(here);
      for (const name of Object.keys(recognitionSources) as RecognitionFile[])
        this.emitFile({ type: 'asset', fileName: `recognition/${name}`, source: readFileSync(fileIn(name)) });
    },
  };
}

export default defineConfig({
  main: {
    plugins: [recognitionData()],
    build: {
      outDir: 'out/main',
      target: 'node22',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: resolve(here, 'electron/main.ts'), worker: resolve(here, 'electron/jobs/worker.ts') },
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'electron/preload.ts') },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
