import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Member, Team } from '../../people/contract.ts'
import { MemberPanel } from './member-panel.tsx'
import classes from './people.module.css'
import { usePeopleWords, useSayPerson } from './use-people-words.ts'

/** Members with their part and deputy; whoever belonged to the team before stands folded below. */
export function MembersSection({ team }: { team: Team }) {
  const words = usePeopleWords()
  const language = useLanguage()
  const say = useSayPerson()
  const { today } = useFrame()
  const [search, setSearch] = useSearchParams()
  const { keep } = team.may
  const asked = search.get('member')
  const opened = keep ? team.members.find(({ id }) => id === asked) : undefined
  const choose = (id: string | null) => setSearch(id ? { member: id } : {}, { preventScrollReset: true })
  const isPast = ({ endsOn }: Member) => endsOn !== null && endsOn <= today
  const [present, past] = [team.members.filter((one) => !isPast(one)), team.members.filter(isPast)]
  const columns = useMemo<Column<Member>[]>(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    return [
      {
        id: 'name',
        head: words.memberColumns.name,
        cell: ({ person }) =>
          person.active ? <PersonName person={person} /> : words.hasLeft(nameOf(person, language).main),
        hideable: false,
      },
      { id: 'part', head: words.memberColumns.part, phone: 'line', cell: ({ part }) => words.parts[part] },
      { id: 'deputy', head: words.memberColumns.deputy, phone: 'labelled', cell: ({ deputy }) => say(deputy) },
      {
        id: 'since',
        head: words.memberColumns.since,
        phone: 'labelled',
        cell: ({ startsOn, endsOn }) => (endsOn ? words.fromTo(day(startsOn), day(endsOn)) : day(startsOn)),
      },
      { id: 'words', head: words.memberColumns.words, phone: 'line', wrap: true, cell: (one) => one.words || '–' },
    ]
  }, [words, language, today, say])
  const table = (rows: readonly Member[], label: string) => (
    <DataTable
      label={label}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      rowName={({ person }) => nameOf(person, language).main}
      rowHref={keep ? ({ id }) => `?member=${id}` : undefined}
      sortedByServer
      empty={<EmptyState title={words.noMembers} sentence={words.noMembersSentence} />}
    />
  )
  return (
    <section aria-labelledby="members" className={classes.section}>
      <div className={classes.head}>
        <h2 id="members">{words.members}</h2>
        {keep && <Button onClick={() => choose('new')}>{words.addMember}</Button>}
      </div>
      <p className={classes.soft}>{words.membersHelp}</p>
      {table(present, words.members)}
      {past.length > 0 && (
        <details className={classes.folded}>
          <summary>{words.past(past.length)}</summary>
          {table(past, words.past(past.length))}
        </details>
      )}
      {keep && (opened || asked === 'new') && (
        <MemberPanel key={asked} team={team} member={opened ?? null} onClose={() => choose(null)} />
      )}
    </section>
  )
}
