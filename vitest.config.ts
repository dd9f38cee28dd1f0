import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begun last, one would keep one of two workers busy for minutes while the other has nothing to do. */
const LONGEST = [
  'test/chaos/',
  'test/flows/conformance',
  'test/e2e/save-states',
  'test/e2e/screens',
  'test/e2e/tabs',
  'test/e2e/writing-together',
  'test/e2e/two-carets',
  'test/e2e/composition',
  'test/e2e/kept-words',
]

/** It looks at all that its process holds. */
const MEMORY = 'test/hub/room/memory.test.ts'

/** Ends what hangs. How long a test may take is the machine's affair: beside other work, a fuzz of 2 s takes 20. */
const PATIENCE_MS = 60_000

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => isLongest(b) - isLongest(a))
  }
}

function isLongest({ moduleId }: TestSpecification): number {
  return Number(LONGEST.some((file) => moduleId.includes(file)))
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
          name: 'flows',
          include: ['test/flows/**/*.test.ts', 'test/chaos/**/*.test.ts', MEMORY],
          maxWorkers: 2,
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/flows/**', 'test/chaos/**', 'test/e2e/**', 'test/browsers/**', MEMORY],
          // A process for each file costs half a second of it.
          isolate: false,
          maxWorkers: 2,
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
