import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{apps,packages,country,services,bench,conformance,drill,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['packages/testkit/src/database-server.ts'],
    setupFiles: ['apps/server/pinned-node.mjs', 'packages/testkit/src/network-guard.ts'],
    // Processes rather than threads: native add-ons and process-wide state stay with the file that uses them.
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { TZ: 'UTC' },
  },
})
