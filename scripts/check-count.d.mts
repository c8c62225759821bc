/** The part of a report of vitest's json reporter that is counted. */
export type Report = {
  numPassedTests: number
  numTotalTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/** What a report says, honestly: what was skipped or could not be read counts as failed. */
export function countOf(report: Report): { passed: number; failed: number; files: number }
