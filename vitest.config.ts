import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const, testTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: [
            'tests/{cards,model,db,names,exchange,reports,electron,flows,cli}/**/*.test.ts',
            'tests/*.test.ts',
          ],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: existsSync('tests/renderer/setup.ts') ? ['tests/renderer/setup.ts'] : [],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['tests/{e2e,packaging}/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A job takes more than the usual second where several suites share a computer.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          ...node,
          name: 'documents',
          include: ['tests/documents/**/*.test.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
