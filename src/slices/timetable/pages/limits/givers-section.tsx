import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Giver, Limits } from '../../limits/contract.ts'
import { GiverPanel } from './giver-panel.tsx'
import classes from './limits.module.css'
import { type Frame, useLimitsWords } from './use-limits-words.ts'

/** Everybody who gives support, with what is known of their time; each opens their week. */
export function GiversSection({ limits, frame }: { limits: Limits; frame: Frame }) {
  const words = useLimitsWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const chosen = giverOf(limits, search.get('giver'))
  const choose = (id: string | null) => setSearch(id ? { giver: id } : {}, { preventScrollReset: true })
  const columns = useMemo<Column<Giver>[]>(() => {
    const count = (giver: Giver, ...states: string[]) =>
      giver.cells.filter(({ state }) => states.includes(state)).length
    const periods = (number: number) => (number > 0 ? words.periods(number) : '–')
    return [
      { id: 'name', head: words.columns.name, cell: (one) => <PersonName person={one} />, hideable: false },
      { id: 'kind', head: words.columns.kind, phone: 'line', cell: ({ kind }) => words.kinds[kind] },
      {
        id: 'lessons',
        head: words.columns.lessons,
        phone: 'labelled',
        align: 'end',
        cell: ({ lessons }) => periods(lessons.length),
      },
      {
        id: 'away',
        head: words.columns.away,
        phone: 'labelled',
        align: 'end',
        cell: (one) => periods(count(one, 'away')),
      },
      {
        id: 'wishes',
        head: words.columns.wishes,
        phone: 'labelled',
        align: 'end',
        cell: (one) => periods(count(one, 'likes', 'rather_not')),
      },
      {
        id: 'most',
        head: words.columns.most,
        phone: 'line',
        cell: ({ mostADay, mostAWeek }) => words.most(mostADay, mostAWeek),
      },
    ]
  }, [words])
  return (
    <section aria-labelledby="people" className={classes.section}>
      <div className={classes.head}>
        <h2 id="people">{words.people}</h2>
        {limits.others.length > 0 && (
          <NativeSelect
            aria-label={words.addPerson}
            value=""
            data={[
              { value: '', label: words.addPerson },
              ...limits.others.map((one) => ({ value: one.id, label: nameOf(one, language).main })),
            ]}
            onChange={(event) => choose(event.currentTarget.value || null)}
          />
        )}
      </div>
      <p className={classes.soft}>{words.peopleHelp}</p>
      <DataTable
        label={words.people}
        rows={limits.givers}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => nameOf(one, language).main}
        rowHref={({ id }) => `?giver=${id}`}
        sortedByServer
        empty={<EmptyState title={words.noPeople} sentence={words.noPeopleSentence} />}
      />
      {chosen && <GiverPanel key={chosen.id} giver={chosen} frame={frame} onClose={() => choose(null)} />}
    </section>
  )
}

/** Somebody of the list, or a colleague of whom nothing is said yet. */
function giverOf({ givers, others }: Limits, id: string | null): Giver | null {
  const found = givers.find((one) => one.id === id)
  if (found) return found
  const other = others.find((one) => one.id === id)
  if (!other) return null
  const nothing = { cells: [], lessons: [], mostADay: null, mostAWeek: null, limitVersion: 0 }
  return { ...other, kind: 'person', gives: false, ...nothing }
}
