import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const alias = { '@': root, 'server-only': `${root}/node_modules/server-only/empty.js` }
const elsewhere = ['**/node_modules/**', '.next/**', '.data/**']
const DATABASE_TESTS = '**/*.db.test.{ts,tsx}'

/** Only the config file itself needs a default export. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    reporters: process.env.VITEST_JSON ? ['default', ['json', { outputFile: process.env.VITEST_JSON }]] : ['default'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, DATABASE_TESTS],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: [DATABASE_TESTS],
          exclude: elsewhere,
          pool: 'forks',
          globalSetup: './tests/support/global-database.ts',
          setupFiles: './tests/support/database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'security',
          include: ['tests/security/**/*.spec.ts'],
          pool: 'forks',
          // One file after the other: what one of them writes must not look like a leak to another.
          fileParallelism: false,
          globalSetup: './tests/security/support/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
