import { Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, formatNouns, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Actings } from '../../acting/contract.ts'
import type { Handover, Handovers } from '../../handover/contract.ts'
import { movedKinds } from '../../handover/model.ts'
import { ActingSection } from '../acting/acting-section.tsx'
import classes from './handover.module.css'
import { HandoverPanel } from './handover-panel.tsx'
import { handoverForms, useHandoverWords } from './use-handover-words.ts'

type Loaded = { handovers: Handovers; actings: Actings }

export async function loader(): Promise<Loaded> {
  const [handovers, actings] = await Promise.all([api.team.handovers(), api.team.actings()])
  return { handovers, actings }
}

/** Who acts as SENCO for a time; hand-overs that are planned and those that were done; the way to the pack. */
export function Component() {
  const { handovers, actings }: Loaded = useLoaderData()
  const words = useHandoverWords()
  const language = useLanguage()
  const [editing, setEditing] = useState<Handover | 'new' | null>(null)
  const [withdrawing, setWithdrawing] = useState<Handover | null>(null)
  const work = useWork(handoverForms)
  const line = ({ from, to }: Handover) => words.line(nameOf(from, language).main, nameOf(to, language).main)

  function withdraw({ id }: Handover) {
    work.run(
      () => api.team.withdrawHandover({ handoverId: id }),
      () => {
        notice(words.withdrawn)
        setWithdrawing(null)
      },
    )
  }

  return (
    <>
      <ActingSection actings={actings} />
      <section aria-labelledby="handover" className={classes.section}>
        <div className={classes.head}>
          <h2 id="handover">{words.title}</h2>
          <Button onClick={() => setEditing('new')}>{words.plan}</Button>
        </div>
        <p className={classes.soft}>{words.help}</p>
        {handovers.planned.length === 0 && <EmptyState title={words.none} sentence={words.noneSentence} />}
        {handovers.planned.map((one) => (
          <article key={one.id} className={classes.card} aria-labelledby={`handover-${one.id}`}>
            <h3 id={`handover-${one.id}`}>{line(one)}</h3>
            <p>{words.on(formatDate(one.onDay, language))}</p>
            {one.stays && <p>{words.stays}</p>}
            {one.words && <p>{one.words}</p>}
            <Group gap="sm" mt="xs">
              <Button component={Link} to={`/team/people/handover/${one.id}`}>
                {words.look}
              </Button>
              <Button variant="default" onClick={() => setEditing(one)}>
                {words.change}
              </Button>
              <Button variant="subtle" onClick={() => setWithdrawing(one)}>
                {words.withdraw}
              </Button>
            </Group>
          </article>
        ))}
      </section>
      <section aria-labelledby="pack" className={classes.section}>
        <div className={classes.head}>
          <h2 id="pack">{words.pack}</h2>
          <Button variant="default" component={Link} to="/team/people/handover/pack">
            {words.pack}
          </Button>
        </div>
        <p className={classes.soft}>{words.packHelp}</p>
      </section>
      {handovers.past.length > 0 && <PastSection past={handovers.past} line={line} />}
      {editing && (
        <HandoverPanel
          handovers={handovers}
          handover={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {withdrawing && (
        <ConfirmDialog
          opened
          onClose={() => setWithdrawing(null)}
          onConfirm={() => withdraw(withdrawing)}
          title={words.withdrawTitle}
          confirm={words.withdraw}
          busy={work.busy}
        >
          <ProblemSummary problems={work.listed} />
          <p>{words.withdrawHelp}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** What was handed over before, by whom, and how much; and what was taken back. */
function PastSection({ past, line }: { past: readonly Handover[]; line: (one: Handover) => string }) {
  const words = useHandoverWords()
  const language = useLanguage()
  const { today } = useFrame()
  const columns = useMemo<Column<Handover>[]>(
    () => [
      { id: 'who', head: words.pastColumns.who, cell: line, hideable: false },
      {
        id: 'day',
        head: words.pastColumns.day,
        phone: 'line',
        cell: ({ appliedOn, onDay }) => formatShortDate(appliedOn ?? onDay, language, today),
      },
      {
        id: 'state',
        head: words.pastColumns.state,
        phone: 'line',
        cell: ({ state, appliedBy }) =>
          [words.states[state], appliedBy && words.appliedBy(nameOf(appliedBy, language).main)]
            .filter(Boolean)
            .join(language === 'zh' ? '，' : ', '),
      },
      {
        id: 'moved',
        head: words.pastColumns.moved,
        phone: 'line',
        wrap: true,
        cell: ({ moved }) => {
          const parts = movedKinds.flatMap((kind) => (moved?.[kind] ? `${words.kinds[kind]} ${moved[kind]}` : []))
          return parts.length > 0 ? formatNouns(parts, language) : '–'
        },
      },
    ],
    [words, language, today, line],
  )
  return (
    <section aria-labelledby="past" className={classes.section}>
      <h2 id="past">{words.past}</h2>
      <DataTable
        label={words.past}
        rows={past}
        columns={columns}
        rowId={({ id }) => id}
        rowName={line}
        sortedByServer
      />
    </section>
  )
}
