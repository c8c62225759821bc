import type { ImportPreview } from '../../contract.ts'
import { lettersOf } from '../parts/use-slice-words.ts'
import classes from './import.module.css'
import { useImportWords } from './use-import-words.ts'
import type { TellChange } from './use-tell-change.ts'

type Row = ImportPreview['rows'][number]
type Change = Row['changes'][number]

/** What else is said of a tier, in the line of the tier. */
const ofTier: readonly string[] = ['tierFrom', 'reason']

/** Every value that a row writes. What is new is told by need and by tier, a line for each; a change is a line by itself, old → new. */
export function ChangesList({ row, tell }: { row: Row; tell: TellChange }) {
  const { rows: words } = useImportWords()
  const told = (field: string, text: string | null) => (text ? tell.value(field, text) : words.nothing)

  if (row.what === 'new')
    return (
      <ul className={classes.changes} data-new>
        {inLines(row.changes).map((line) => (
          <li key={line.map(({ field, to }) => `${field} ${to}`).join()}>
            {line.map(({ field, to }) => (
              <span key={`${field} ${to}`}>
                {words.change(tell.label(field), null)}
                <ins>{told(field, to)}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    )
  return (
    <ul className={classes.changes}>
      {row.changes.map(({ field, need, from, to }) => (
        <li key={`${field} ${need ?? ''} ${to}`}>
          {words.change(tell.label(field), need ? lettersOf(need) : null)}
          <del>{told(field, from)}</del> → <ins>{told(field, to)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Each need with what is said of it, the tier with its day and reason, and what is said of the person in one line. */
function inLines(changes: readonly Change[]): Change[][] {
  const subjectOf = ({ field, need, to }: Change) =>
    need ??
    (field === 'need' ? to : ofTier.includes(field) ? 'tier' : field === 'tier' || field === 'strengths' ? field : '')
  return [...Map.groupBy(changes, subjectOf).values()]
}
