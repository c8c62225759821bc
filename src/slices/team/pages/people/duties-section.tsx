import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { announce, notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatLabelled } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Duty, Team } from '../../people/contract.ts'
import { DutyPanel } from './duty-panel.tsx'
import classes from './people.module.css'
import { peopleForms, usePeopleWords, useSayPerson } from './use-people-words.ts'

/** What has to be done and by whom, in the order that the team gave it; archived ones stand folded below. */
export function DutiesSection({ team }: { team: Team }) {
  const language = useLanguage()
  const words = usePeopleWords()
  const say = useSayPerson()
  const work = useWork(peopleForms)
  const [search, setSearch] = useSearchParams()
  const { keep } = team.may
  const asked = search.get('duty')
  const present = useMemo(() => team.duties.filter(({ archivedOn }) => archivedOn === null), [team.duties])
  const archived = team.duties.filter(({ archivedOn }) => archivedOn !== null)
  const opened = keep ? present.find(({ id }) => id === asked) : undefined
  const choose = (id: string | null) => setSearch(id ? { duty: id } : {}, { preventScrollReset: true })
  const { run, busy } = work
  const columns = useMemo<Column<Duty>[]>(() => {
    const move = (duty: Duty, direction: 'up' | 'down') =>
      run(
        () => api.team.moveDuty({ dutyId: duty.id, direction }),
        () => announce(formatLabelled(duty.name, words[direction], language)),
      )
    const order: Column<Duty> = {
      id: 'order',
      head: words.dutyColumns.order,
      phone: 'action',
      align: 'end',
      cell: (duty) => (
        <span className={classes.order}>
          {(['up', 'down'] as const).map((direction) => (
            <Button
              key={direction}
              size="compact-sm"
              variant="subtle"
              // Not disabled while asking: the hand stays where it is.
              disabled={present.at(direction === 'up' ? 0 : -1)?.id === duty.id}
              onClick={() => move(duty, direction)}
            >
              {words[direction]}
              <span className="for-screen-readers">{` (${duty.name})`}</span>
            </Button>
          ))}
        </span>
      ),
    }
    return [
      { id: 'name', head: words.dutyColumns.name, wrap: true, cell: ({ name }) => name, hideable: false },
      {
        id: 'person',
        head: words.dutyColumns.person,
        phone: 'line',
        cell: ({ person }) => (person ? say(person) : words.nobodyDoes),
      },
      { id: 'deputy', head: words.dutyColumns.deputy, phone: 'labelled', cell: ({ deputy }) => say(deputy) },
      ...(keep ? [order] : []),
    ]
  }, [words, say, keep, run, present, language])

  return (
    <section aria-labelledby="duties" className={classes.section}>
      <div className={classes.head}>
        <h2 id="duties">{words.duties}</h2>
        {keep && (
          <Button variant="default" onClick={() => choose('new')}>
            {words.addDuty}
          </Button>
        )}
      </div>
      <p className={classes.soft}>{words.dutiesHelp}</p>
      <ProblemSummary problems={work.listed} />
      <DataTable
        label={words.duties}
        rows={present}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowHref={keep ? ({ id }) => `?duty=${id}` : undefined}
        sortedByServer
        empty={<EmptyState title={words.noDuties} sentence={words.noDutiesSentence} />}
      />
      {archived.length > 0 && (
        <details className={classes.folded}>
          <summary>{words.archived(archived.length)}</summary>
          <ul>
            {archived.map((duty) => (
              <li key={duty.id}>
                {duty.name}{' '}
                {keep && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    disabled={busy}
                    onClick={() =>
                      run(
                        () => api.team.archiveDuty({ dutyId: duty.id, archived: false }),
                        () => notice(words.unarchived),
                      )
                    }
                  >
                    {words.unarchive}
                    <span className="for-screen-readers">{` (${duty.name})`}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {keep && (opened || asked === 'new') && (
        <DutyPanel key={asked} team={team} duty={opened ?? null} onClose={() => choose(null)} />
      )}
    </section>
  )
}
