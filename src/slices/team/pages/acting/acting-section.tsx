import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Acting, Actings } from '../../acting/contract.ts'
import classes from '../handover/handover.module.css'
import { ActingPanel } from './acting-panel.tsx'
import { EndActing } from './end-acting.tsx'
import { useActingWords } from './use-acting-words.ts'

/** Who acts as SENCO now or will, and who did. */
export function ActingSection({ actings }: { actings: Actings }) {
  const words = useActingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [naming, setNaming] = useState(false)
  const { current, past, colleagues } = actings
  const nameIn = ({ person }: Acting) => nameOf(person, language).main
  const spanOf = ({ startsOn, endsOn }: Acting) =>
    words.span(formatDate(startsOn, language), formatDate(endsOn, language))
  const begun = ({ startsOn }: Acting) => startsOn <= today

  return (
    <section aria-labelledby="acting" className={classes.section}>
      <div className={classes.head}>
        <h2 id="acting">{words.title}</h2>
        <Button variant="default" onClick={() => setNaming(true)}>
          {words.name}
        </Button>
      </div>
      <p className={classes.soft}>{words.help}</p>
      {current.length === 0 && <EmptyState title={words.nobody} sentence={words.nobodySentence} />}
      {current.map((one) => (
        <article key={one.id} className={classes.card} aria-labelledby={`acting-${one.id}`}>
          <h3 id={`acting-${one.id}`}>{nameIn(one)}</h3>
          <p>{begun(one) ? words.now(spanOf(one)) : words.coming(spanOf(one))}</p>
          <p>{words.by(nameOf(one.madeBy, language).main)}</p>
          {one.words && <p>{one.words}</p>}
          <Group gap="sm" mt="xs">
            <EndActing acting={one} name={nameIn(one)} />
          </Group>
        </article>
      ))}
      {past.length > 0 && <PastActings past={past} />}
      {naming && <ActingPanel colleagues={colleagues} onClose={() => setNaming(false)} />}
    </section>
  )
}

function PastActings({ past }: { past: readonly Acting[] }) {
  const words = useActingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const columns = useMemo<Column<Acting>[]>(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    return [
      { id: 'who', head: words.columns.who, cell: ({ person }) => nameOf(person, language).main, hideable: false },
      {
        id: 'when',
        head: words.columns.when,
        phone: 'line',
        cell: ({ startsOn, endsOn }) => words.span(day(startsOn), day(endsOn)),
      },
      {
        id: 'state',
        head: words.columns.state,
        phone: 'line',
        cell: ({ endedOn }) => (endedOn ? words.ended(day(endedOn)) : words.over),
      },
    ]
  }, [words, language, today])
  return (
    <details>
      <summary>{words.past(past.length)}</summary>
      <DataTable
        label={words.past(past.length)}
        rows={past}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ person }) => nameOf(person, language).main}
        sortedByServer
      />
    </details>
  )
}
