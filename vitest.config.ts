import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Several people type at a person's pace there: alone, so that the pace is theirs.
const AT_THE_KEYS = [
  'test/e2e/two-carets.test.ts',
  'test/e2e/composition.test.ts',
  'test/e2e/remote-changes.test.ts',
  'test/e2e/typing-together.test.ts',
]

/** Begun last, it would keep one of two workers busy for two minutes while the other has nothing to do. */
const LONGEST = 'test/chaos/'

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => isLongest(b) - isLongest(a))
  }
}

function isLongest({ moduleId }: TestSpecification): number {
  return Number(moduleId.includes(LONGEST))
}

// The services start once per run (test/support/services.ts). Browser tests come after all the
// others, so that neither waits for the other's share of a small machine.
export default defineConfig({
  test: {
    globalSetup: 'test/support/global-setup.ts',
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    reporters: ['default', 'json'],
    outputFile: { json: 'test/artifacts/report.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/browsers/**'],
          maxWorkers: 2,
          // Ends what hangs. How long a test may take is the machine's affair: beside other work, a fuzz of 2 s takes 20.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: AT_THE_KEYS,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'at the keys',
          include: AT_THE_KEYS,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
