import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Group, GroupTimeShown } from '../../groups/contract.ts'
import { latest } from '../../groups/rules/state.ts'
import { clashesAt } from '../../groups/rules/times.ts'
import { ClashList } from './clash-list.tsx'
import classes from './groups.module.css'
import { TimePanel } from './time-panel.tsx'
import { groupForms, useGroupWords, useSayTimes } from './use-group-words.ts'

type Open = { does: 'add' } | { does: 'change' | 'end'; time: GroupTimeShown }

/** When a group meets now and from a day on, with whatever stands in the way; earlier times are folded away. */
export function TimesSection({ group }: { group: Group }) {
  const words = useGroupWords()
  const { today, abilities } = useFrame()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const { times, may, frame } = group
  const keep = may.keep && group.closedOn === null
  const isOver = ({ endsOn }: GroupTimeShown) => endsOn !== null && endsOn < today && endsOn < group.endsOn
  const [present, earlier] = [times.filter((time) => !isOver(time)), times.filter(isOver)]
  const list = (of: readonly GroupTimeShown[], changeable: boolean) => (
    <ul className={classes.list}>
      {of.map((time) => (
        <TimeItem key={time.id} group={group} time={time} keep={changeable} onDo={(does) => setOpen({ does, time })} />
      ))}
    </ul>
  )
  return (
    <section className={classes.section} aria-labelledby="times">
      <div className={classes.head}>
        <h2 id="times">{words.times}</h2>
        {keep && frame && (
          <Button className="no-print" variant="default" size="compact-md" onClick={() => setOpen({ does: 'add' })}>
            {words.addTime}
          </Button>
        )}
      </div>
      {present.length > 0 ? (
        list(present, keep)
      ) : (
        <p className={classes.soft}>
          {frame ? words.noTimes : words.noFrame}{' '}
          {!frame && abilities.includes('frame.keep') && <Link to="/timetable/frame">{words.toFrame}</Link>}
        </p>
      )}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{words.timesEarlier(earlier.length)}</summary>
          {list(earlier, false)}
        </details>
      )}
      {open?.does === 'add' && <TimePanel group={group} time={null} onClose={close} />}
      {open?.does === 'change' && <TimePanel group={group} time={open.time} onClose={close} />}
      {open?.does === 'end' && <EndTimeDialog group={group} time={open.time} onClose={close} />}
    </section>
  )
}

interface TimeItemProps {
  group: Group
  time: GroupTimeShown
  keep: boolean
  onDo: (does: 'change' | 'end') => void
}

function TimeItem({ group, time, keep, onDo }: TimeItemProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const say = useSayTimes()
  const day = (date: string) => formatShortDate(date, language, today)
  const meets = say.meeting(time.meets)
  const who = time.person && nameOf(time.person, language).main
  const details = [
    words.minutesShort(time.minutes),
    who,
    time.room?.name,
    time.startsOn > today || time.endsOn !== null
      ? words.period(day(time.startsOn), time.endsOn && day(time.endsOn))
      : null,
  ].filter(Boolean)
  const clashes = keep ? clashesAt({ ...time, startsOn: latest(time.startsOn, today) }, group) : []
  return (
    <li className={classes.item}>
      <div>
        <strong>{meets}</strong>
        <div className={classes.second}>{details.join(' · ')}</div>
        {clashes.length > 0 && <ClashList clashes={clashes} />}
      </div>
      {keep && (
        <div className={`${classes.actions} no-print`}>
          {(['change', 'end'] as const).map((does) => (
            <Button key={does} variant="subtle" size="compact-sm" onClick={() => onDo(does)}>
              {does === 'change' ? words.change : words.endTime}
              <span className="for-screen-readers">{` (${meets})`}</span>
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function EndTimeDialog({ group, time, onClose }: { group: Group; time: GroupTimeShown; onClose: () => void }) {
  const words = useGroupWords()
  const { today } = useFrame()
  const say = useSayTimes()
  const work = useWork(groupForms)
  const [endsOn, setEndsOn] = useState(today)
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() =>
        work.run(
          () => api.provision.endGroupTime({ groupId: group.id, timeId: time.id, endsOn }),
          () => {
            notice(words.timeEnded)
            onClose()
          },
        )
      }
      title={words.endTimeTitle(say.meeting(time.meets))}
      confirm={words.endTime}
      busy={work.busy}
    >
      <ProblemSummary problems={work.listed} />
      <DateInputField
        {...fieldProps('endsOn', work.problems)}
        label={words.lastDay}
        description={words.endTimeHelp}
        value={endsOn}
        onChange={(date) => date && setEndsOn(date)}
      />
    </ConfirmDialog>
  )
}
