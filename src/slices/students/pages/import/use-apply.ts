import { useState } from 'react'
import { api } from '#web/api.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Problem } from '#web/ui/problems.tsx'
import type { Counts } from './counts-line.tsx'
import { fileForms } from './use-say-import-problem.ts'

const POLL_MILLISECONDS = 400

interface Apply {
  /** `rows`: how many are to be written, until the server says it more exactly. */
  start: (leavers: boolean, rows: number) => void
  /** How far it is; `null` while nothing is being written. */
  progress: { done: number; of: number } | null
  listed: readonly Problem[]
}

/** Writes a file that was read, asking meanwhile how far it is. */
export function useApply(id: string, onWritten: (counts: Counts) => void): Apply {
  const work = useWork(fileForms)
  const [progress, setProgress] = useState<Apply['progress']>(null)

  async function start(leavers: boolean, rows: number) {
    setProgress({ done: 0, of: rows })
    const timer = setInterval(() => {
      api.students.importProgress({ id }).then(
        ({ done, of }) => setProgress((now) => now && (of > 0 ? { done, of } : now)),
        () => undefined,
      )
    }, POLL_MILLISECONDS)
    await work.run(() => api.students.applyImport({ id, leavers }), onWritten)
    clearInterval(timer)
    setProgress(null)
  }

  return { start, progress, listed: work.listed }
}
