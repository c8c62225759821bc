import { formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import classes from './import.module.css'
import { useImportWords } from './use-import-words.ts'

export type Counts = Pick<ImportPreview['counts'], 'new' | 'changed' | 'unchanged' | 'left'>

const shownCounts = ['new', 'changed', 'unchanged', 'left'] as const

/** How many rows would do what. */
export function CountsLine({ counts }: { counts: Counts }) {
  const words = useImportWords()
  const language = useLanguage()
  return (
    <dl className={classes.counts}>
      {shownCounts.map((what) => (
        <div key={what}>
          <dt>{words.counts[what]}</dt>
          <dd>{formatNumber(counts[what], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
