import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import classes from './evidence.module.css'
import { saySeen } from './quick-log.tsx'
import type { useTryQueue } from './try-queue.ts'
import { tryProblems, useEvidenceWords } from './use-evidence-words.ts'

/** What has become of tries that waited for the network: how many still wait, and which were refused, with what was seen and why. */
export function QueueNote({ queue }: { queue: ReturnType<typeof useTryQueue> }) {
  const words = useEvidenceWords()
  const language = useLanguage()
  const problems = queue.refused.map(({ one, refusal }) => {
    const why = sayRefusal(refusal, language, { words: [tryProblems] }).listed.map(({ message }) => message)
    const seen = [saySeen({ ...one, note: '' }, words.seen), one.note].filter(Boolean).join(' · ')
    return { message: words.refused(formatShortDate(one.triedOn, language), seen, why.join(' ')) }
  })
  return (
    <>
      {queue.waiting.length > 0 && (
        <p role="status" className={classes.waiting}>
          {words.waiting(queue.waiting.length)}
        </p>
      )}
      <ProblemSummary problems={problems} />
    </>
  )
}
