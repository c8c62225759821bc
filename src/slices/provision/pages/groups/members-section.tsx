import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { placeOf } from '#slices/students/rules/place.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { Group, Member } from '../../groups/contract.ts'
import classes from './groups.module.css'
import { MemberPanel } from './member-panel.tsx'
import { useGroupWords } from './use-group-words.ts'

/** Who is in a group, from when to when, for which target; those who have left are folded away. */
export function MembersSection({ group, onAdd }: { group: Group; onAdd: () => void }) {
  const words = useGroupWords()
  const { today } = useFrame()
  const [changed, setChanged] = useState<Member | null>(null)
  const { members, may, isWhole, state } = group
  const isOver = state === 'over' || state === 'closed'
  const hasLeft = (one: Member) => one.endsOn !== null && one.endsOn < today && !isOver
  const [present, left] = [members.filter((one) => !hasLeft(one)), members.filter(hasLeft)]
  const add = may.keep && !isOver && (
    <Button className="no-print" variant={members.length === 0 ? 'filled' : 'default'} onClick={onAdd}>
      {words.addMembers}
    </Button>
  )
  return (
    <section className={classes.section} aria-labelledby="members">
      <div className={classes.head}>
        <h2 id="members">
          {words.members} {present.length > 0 && <small>{present.length}</small>}
        </h2>
        {members.length > 0 && add}
      </div>
      {!isWhole && <p className={classes.soft}>{words.onlyYours}</p>}
      {members.length === 0 ? (
        <EmptyState title={words.noMembers} sentence={may.keep ? words.noMembersHelp : ''} action={add} />
      ) : (
        <MembersTable group={group} members={present} onChange={setChanged} />
      )}
      {left.length > 0 && (
        <details className={classes.earlier}>
          <summary>{words.membersEarlier(left.length)}</summary>
          <MembersTable group={group} members={left} onChange={setChanged} />
        </details>
      )}
      {changed && <MemberPanel group={group} member={changed} onClose={() => setChanged(null)} />}
    </section>
  )
}

interface MembersTableProps {
  group: Group
  members: readonly Member[]
  onChange: (member: Member) => void
}

function MembersTable({ group, members, onChange }: MembersTableProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const columns = useMemo<Column<Member>[]>(() => {
    const day = (date: string) => formatShortDate(date, language, today)
    const facts: Column<Member>[] = [
      {
        id: 'student',
        head: words.member.student,
        cell: ({ student }) => <PersonName person={student} />,
        hideable: false,
      },
      {
        id: 'class',
        head: words.member.class,
        phone: 'line',
        cell: ({ student }) => <span className={classes.line}>{placeOf(student) ?? '–'}</span>,
      },
      { id: 'tier', head: words.member.tier, phone: 'mark', cell: ({ tier }) => <TierDisc tier={tier} /> },
      {
        id: 'target',
        head: words.member.target,
        wrap: true,
        cell: ({ target }) => (target ? <InTwoLanguages text={target.words} /> : '–'),
      },
      {
        id: 'sessions',
        head: words.member.sessions,
        phone: 'labelled',
        align: 'end',
        cell: ({ offered, attended }) => (offered === 0 ? '–' : words.attended(attended, offered)),
      },
      {
        id: 'dates',
        head: words.member.dates,
        phone: 'line',
        wrap: true,
        cell: ({ startsOn, endsOn, endedReason }) => (
          <>
            {words.period(day(startsOn), endsOn && day(endsOn))}
            {endedReason && <span className={`${classes.second} ${classes.line}`}>{endedReason}</span>}
          </>
        ),
      },
    ]
    if (!group.may.keep) return facts
    const change: Column<Member> = {
      id: 'change',
      head: words.member.actions,
      phone: 'action',
      cell: (member) => (
        <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => onChange(member)}>
          {words.changeMember}
          <span className="for-screen-readers">{` (${nameOf(member.student, language).main})`}</span>
        </Button>
      ),
    }
    return [...facts, change]
  }, [group.may.keep, words, language, today, onChange])
  return (
    <div className={group.may.keep ? classes.withActions : undefined}>
      <DataTable
        label={words.members}
        rows={members}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ student }) => nameOf(student, language).main}
        rowHref={({ student }) => `/students/${student.id}/provision`}
        sortedByServer
      />
    </div>
  )
}
