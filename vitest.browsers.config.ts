import { defineConfig } from 'vitest/config'

/** `npm run test:browsers`: the other engines. `npm test` needs none of them (vitest.config.ts). */
export default defineConfig({
  test: {
    name: 'browsers',
    globalSetup: 'test/browsers/global-setup.ts',
    include: ['test/browsers/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
