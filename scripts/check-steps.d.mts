/** How a step of a check went; `output` is shown when something failed, `remark` always. */
export type Outcome = { passed: number; failed: number; output: string; remark?: string }

/** One step of a check: it begins when those in `after` have ended, well or not; one that is `alone` has the machine to itself. */
export type Step = { name: string; after?: string[]; alone?: boolean; run: () => Promise<Outcome> }

/** Runs the steps, at most `atOnce` beside each other, and says each one's outcome as it ends. */
export function runSteps(
  steps: Step[],
  atOnce: number,
  say?: (line: string) => void,
): Promise<{ passed: number; failed: number }>

/** Runs a program to its end; after so many `minutes` it is ended and counts as failed. */
export function runProgram(
  program: string,
  options: string[],
  settings: { cwd: string; env: NodeJS.ProcessEnv; minutes?: number },
): Promise<{ code: number; output: string }>
