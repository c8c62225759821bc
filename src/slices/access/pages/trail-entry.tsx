import { Facts } from '#web/ui/facts.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { TrailEvent } from '../contract.ts'
import { en } from '../words.en/trail.ts'
import { zh } from '../words.zh/trail.ts'
import classes from './trail-entry.module.css'

const both = { en, zh }

interface TrailEntryProps {
  event: TrailEvent
  sentence: string
  onClose: () => void
}

/** One entry of the trail: who, when, and each field before and after, as the database holds them. */
export function TrailEntry({ event, sentence, onClose }: TrailEntryProps) {
  const words = useWords(both)
  const language = useLanguage()
  const { before, after } = event
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isOfPeople)
  const changed = before && after ? words.details.changes : before ? words.details.removed : words.details.added
  const title = event.table === null ? words.details.which : changed
  return (
    <SidePanel opened onClose={onClose} title={sentence} size="36rem">
      <Facts
        facts={[
          { label: words.columns.at, value: formatDateTime(event.at, language) },
          {
            label: words.columns.person,
            value: event.person ? <PersonName person={event.person} /> : words.workbench,
          },
          {
            label: words.columns.student,
            value: event.student ? <PersonName person={event.student} /> : event.studentId && words.hidden,
          },
          { label: words.details.table, value: event.table },
          { label: words.details.number, value: event.id },
        ]}
      />
      {fields.length === 0 ? (
        <p>{words.details.noChange}</p>
      ) : (
        <table className={classes.fields}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.details.field}</th>
              {before && <th scope="col">{words.details.before}</th>}
              {after && <th scope="col">{words.details.after}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                {before && <td>{shown(before[field], words.details)}</td>}
                {after && <td>{shown(after[field], words.details)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SidePanel>
  )
}

/** Numbers of rows say nothing to people. */
function isOfPeople(field: string): boolean {
  return !/(^id|_id|Ids?)$/.test(field)
}

function shown(value: unknown, words: { yes: string; no: string }): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
