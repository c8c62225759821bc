import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatLevels, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { ExaminationList } from '../../accommodations/contract.ts'
import { mayNeedRoom, roomsNeeded, totalsOf } from '../../accommodations/rules.ts'
import { sayArrangement } from '../../papers/common.ts'
import classes from './accommodations.module.css'
import { ExaminationPanel } from './examination-panel.tsx'
import { HandOut } from './hand-out.tsx'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<ExaminationList> {
  return api.plans.examinationList({ examinationId: params.examinationId ?? '' })
}

type Line = ExaminationList['students'][0]

/** Who has which arrangement in an examination; beside it what is not on the list and what is worth a question; the list to hand out. */
export function Component() {
  const list: ExaminationList = useLoaderData()
  const words = useAccommodationWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(accommodationForms)
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const { examination, students, may } = list
  const { startsOn, endsOn, levels, smallRoomSeats } = examination
  const day = (date: string) => formatShortDate(date, language)
  const { rooms, alone, inSmallRooms } = roomsNeeded(students, smallRoomSeats)
  const columns = useMemo<Column<Line>[]>(
    () => [
      { id: 'student', head: words.room.student, cell: (line) => <PersonName person={line} />, hideable: false },
      { id: 'class', head: words.examination.class, phone: 'line', cell: placeOf },
      {
        id: 'what',
        head: words.examination.list,
        wrap: true,
        cell: ({ arrangements }) => arrangements.map((one) => sayArrangement(one)[language]).join(' · '),
      },
    ],
    [words, language],
  )
  const nothing = { zh: '', en: '' }
  return (
    <>
      <PageHead
        title={pick(examination.name, language)}
        sentence={words.examination.sentence(words.period(day(startsOn), day(endsOn)), formatLevels(levels, language))}
        back={{ to: '/plans/accommodations', label: words.examination.back }}
        action={
          may.keep && (
            <div className={classes.actions}>
              <Button variant="default" onClick={() => setOpen('change')}>
                {words.change}
              </Button>
              <Button variant="subtle" onClick={() => setOpen('remove')}>
                {words.examination.remove}
              </Button>
            </div>
          )
        }
      />
      <LeftOut list={list} />
      <section aria-labelledby="arrangements" className={classes.section}>
        <h2 id="arrangements" className="no-print">
          {words.examination.list} {students.length > 0 && <small>{students.length}</small>}
        </h2>
        {may.handOut && students.length > 0 && <HandOut list={list} />}
        {!may.handOut && <p className={classes.soft}>{words.examination.onlyYours}</p>}
        <div className={may.handOut ? 'no-print' : undefined}>
          {students.length > 0 && (
            <>
              <ul className={classes.totals} aria-label={words.examination.totals}>
                {totalsOf(students).map((total) => (
                  <li key={`${total.kind} ${total.amount}`}>
                    {sayArrangement({ ...total, words: nothing })[language] || words.kinds.other}{' '}
                    <strong>{total.students}</strong>
                  </li>
                ))}
              </ul>
              <p className={classes.soft}>{words.examination.rooms(rooms, alone, inSmallRooms, smallRoomSeats)}</p>
            </>
          )}
          <DataTable
            label={words.examination.list}
            rows={students}
            columns={columns}
            rowId={({ id }) => id}
            rowName={(line) => nameOf(line, language).main}
            rowHref={({ id }) => `/students/${id}/accommodations`}
            sortedByServer
            empty={<EmptyState title={words.examination.list} sentence={words.examination.nobody} />}
          />
        </div>
      </section>
      {open === 'change' && (
        <ExaminationPanel
          examination={examination}
          level={levels.some((one) => one.startsWith('S')) ? 'secondary' : 'primary'}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        opened={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() =>
          work.run(
            async () => {
              await api.plans.dropExamination({ examinationId: examination.id })
              // Not here any more: the page that is loaded anew is the room's.
              await navigate('/plans/accommodations', { replace: true })
            },
            () => notice(words.examination.removed),
          )
        }
        title={words.examination.removeTitle}
        confirm={words.examination.remove}
        busy={work.busy}
        danger
      >
        <ProblemSummary problems={work.listed} />
        <p>{words.examination.removeHelp}</p>
      </ConfirmDialog>
    </>
  )
}

/** What somebody might expect on the list, and who might need a room. */
function LeftOut({ list }: { list: ExaminationList }) {
  const words = useAccommodationWords()
  const language = useLanguage()
  const rooms = list.students.filter(mayNeedRoom)
  const link = (student: ExaminationList['leftOut'][0]['student']) => (
    <Link to={`/students/${student.id}/accommodations`}>
      {[placeOf(student), nameOf(student, language).main].filter(Boolean).join(' ')}
    </Link>
  )
  if (!list.may.keep && !list.may.handOut) return null
  return (
    <div className="no-print">
      {list.leftOut.length > 0 && (
        <section aria-labelledby="left-out" className={classes.section}>
          <h2 id="left-out">
            {words.examination.leftOut} <small>{list.leftOut.length}</small>
          </h2>
          <p className={classes.soft}>{words.examination.leftOutHelp}</p>
          <ul className={classes.list}>
            {list.leftOut.map((one) => (
              <li key={one.id} className={classes.item}>
                <div>
                  {link(one.student)} {sayArrangement(one)[language]}
                </div>
                <span className={classes.soft}>
                  {one.why === 'expires' && one.endsOn
                    ? words.examination.runsOut(words.leftOut[one.why], formatShortDate(one.endsOn, language))
                    : words.leftOut[one.why]}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rooms.length > 0 && (
        <section aria-labelledby="ask-room" className={classes.section}>
          <h2 id="ask-room">{words.examination.askRoom}</h2>
          <p className={classes.soft}>{words.examination.askRoomHelp}</p>
          <ul className={classes.totals}>
            {rooms.map((student) => (
              <li key={student.id}>{link(student)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
