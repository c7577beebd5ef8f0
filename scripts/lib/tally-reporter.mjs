import { writeFileSync } from 'node:fs';

/** A jest reporter that leaves its counts in the file named by TALLY_FILE. */
export default class TallyReporter {
  onRunComplete(_contexts, results) {
    const tally = {
      passed: results.numPassedTests,
      // A suite that could not even start holds no tests; it counts as one failure.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally));
  }
}
