import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The walks over every page take longest: begun last, one core would wait for them alone. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/journeys/every-'))
    return (await super.sort(files)).sort((a, b) => isWalk(b) - isWalk(a))
  }
}

/** Three kinds of test: what needs nothing, what needs a real PostgreSQL, and what needs a real browser. See tests/README.md. */
export default defineConfig({
  test: {
    // The machines that build this project have two cores.
    maxWorkers: 2,
    sequence: { sequencer: WalksFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: [
            'src/**/*.test.ts',
            'demo/**/*.test.ts',
            'tests/*.test.ts',
            'scripts/*.test.ts',
            'tests/harness/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Tests leave nothing behind, so that a file need not start a process of its own.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts', 'demo/**/*.db.test.ts', 'tests/**/*.db.test.ts'],
          globalSetup: ['tests/harness/database.setup.ts'],
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          globalSetup: ['tests/harness/journey.setup.ts'],
          isolate: false,
          // A journey waits for its browser and its server as long as it works: three share two cores better than two do.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a page is to show may take as long as its clicks may: a second is short on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
