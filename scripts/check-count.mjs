/**
 * What a report of vitest's json reporter says, honestly: a skipped test is a failed one, and so is a file that failed
 * before its first test or beside its tests.
 * @param {import('./check-count.mjs').Report} report
 */
export function countOf({ numPassedTests, numTotalTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status === 'passed'),
  )
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length, files: testResults.length }
}
