import { useMemo } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import type { Change } from '../../plan/rules.ts'
import classes from './plan.module.css'
import { type Naming, usePlanWords } from './use-plan-words.ts'

/** What is otherwise than now, session by session. */
export function Changes({ changes, naming }: { changes: readonly Change[]; naming: Naming }) {
  const words = usePlanWords()
  const columns = useMemo<Column<Change>[]>(() => {
    const place = (one: Change['from']) => {
      if (!one) return words.nothing
      const more = [one.staffId ? naming.person(one.staffId) : '', one.roomId ? naming.room(one.roomId) : '']
      return [naming.place(one.at), ...more].filter(Boolean).join(' · ')
    }
    return [
      { id: 'group', head: words.changeColumns.group, cell: ({ groupId }) => naming.group(groupId), hideable: false },
      { id: 'from', head: words.changeColumns.from, wrap: true, cell: ({ from }) => place(from) },
      { id: 'to', head: words.changeColumns.to, wrap: true, cell: ({ to }) => place(to) },
    ]
  }, [words, naming])
  return (
    <section aria-labelledby="changes" className={classes.section}>
      <h2 id="changes">
        {words.changes} {changes.length > 0 && <small>{changes.length}</small>}
      </h2>
      <DataTable
        label={words.changes}
        rows={changes}
        columns={columns}
        rowId={({ groupId, from, to }) => `${groupId} ${from?.at} ${to?.at}`}
        rowName={({ groupId }) => naming.group(groupId)}
        sortedByServer
        empty={<p className={classes.soft}>{words.noChanges}</p>}
      />
    </section>
  )
}
