import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPinFilled } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Proposal } from '../../plan/contract.ts'
import type { Change } from '../../plan/rules.ts'
import type { HardRule, Placement } from '../../solver/model.ts'
import { staffOf } from '../../solver/rules/alone.ts'
import type { Chosen } from './chosen.ts'
import classes from './plan.module.css'
import { type Naming, usePlanWords } from './use-plan-words.ts'

interface PlanWeekProps {
  proposal: Proposal
  placements: readonly Placement[]
  changes: readonly Change[]
  naming: Naming
  /** The session that is being moved, and for each period what forbids it there. */
  moving: Chosen | null
  places: HardRule[][] | null
  /** Null: nothing can be changed any more. */
  onOpen: ((chosen: Chosen) => void) | null
  onMove: (chosen: Chosen | null) => void
  onPut: (chosen: Chosen, to: number) => void
}

/** The week of a proposal: days beside each other, on a phone under each other. Sessions are dragged, or opened and moved. */
export function PlanWeek(props: PlanWeekProps) {
  const { proposal, moving, naming, onMove } = props
  const words = usePlanWords()
  const isWide = useMediaQuery('(min-width: 62em), print', undefined, { getInitialValueInEffect: false })
  useEffect(() => {
    if (!moving) return
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onMove(null)
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [moving, onMove])
  return (
    <section aria-labelledby="plan-week" className={classes.section}>
      <h2 id="plan-week">{words.week}</h2>
      {moving ? (
        <div className={classes.movingBar} role="status">
          <span>{words.moving(naming.group(moving.groupId))}</span>
          <Button size="compact-sm" variant="default" onClick={() => onMove(null)}>
            {words.cancelMove}
          </Button>
        </div>
      ) : (
        proposal.appliedOn === null && <p className={classes.soft}>{words.weekHelp}</p>
      )}
      {isWide ? <WeekTable {...props} /> : <WeekList {...props} />}
    </section>
  )
}

/** The periods of the frame that any day holds, in their order, and that hold a session or could. */
function periodsOf({ proposal, placements, places }: PlanWeekProps): string[] {
  const { slots, wishes } = proposal.question
  const used = new Set(placements.map(({ at }) => slots[at]?.period))
  return proposal.frame.periods
    .filter(({ key, kind }) => {
      const isUsual = kind === 'lesson' || wishes.mayUse[kind]
      const isPossible = places?.some((broken, at) => broken.length === 0 && slots[at]?.period === key)
      return used.has(key) || isPossible || (isUsual && slots.some(({ period }) => period === key))
    })
    .map(({ key }) => key)
}

function WeekTable(props: PlanWeekProps) {
  const { proposal, naming } = props
  const words = usePlanWords()
  const days = Array.from({ length: proposal.frame.days }, (_, index) => index + 1)
  return (
    <table className={classes.table} aria-labelledby="plan-week">
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {naming.day(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periodsOf(props).map((period) => (
          <tr key={period}>
            <th scope="row">{naming.period(period)}</th>
            {days.map((day) => (
              <Cell key={day} {...props} day={day} period={period} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function slotAt({ question }: Proposal, day: number, period: string): number {
  return question.slots.findIndex((one) => one.day === day && one.period === period)
}

function Cell(props: PlanWeekProps & { day: number; period: string }) {
  const { proposal, placements, moving, places, onPut, day, period } = props
  const at = slotAt(proposal, day, period)
  if (at < 0) return <td className={classes.closed} />
  const broken = places?.[at]
  const isOpen = moving !== null && moving.from !== at && broken?.length === 0
  return (
    <td
      data-open={isOpen || undefined}
      data-shut={(moving !== null && !isOpen) || undefined}
      onDragOver={(event) => isOpen && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (isOpen) onPut(moving, at)
      }}
    >
      {placements
        .filter((one) => one.at === at)
        .map((one) => (
          <Card key={one.groupId} {...props} placement={one} />
        ))}
      <Target {...props} at={at} isOpen={isOpen} broken={broken ?? []} />
    </td>
  )
}

/** While a session is moved: the way to put it here, or in a few words why not. */
function Target({
  naming,
  moving,
  onPut,
  at,
  isOpen,
  broken,
}: PlanWeekProps & { at: number; isOpen: boolean; broken: readonly HardRule[] }) {
  const words = usePlanWords()
  if (!moving || moving.from === at) return null
  if (isOpen)
    return (
      <button type="button" className={classes.target} onClick={() => onPut(moving, at)}>
        {words.putHere(naming.place(at))}
      </button>
    )
  const why = words.problems[broken[0] ?? 'unknown']
  return typeof why === 'string' ? <small className={classes.whyHere}>{why}</small> : null
}

function Card({
  proposal,
  placement,
  changes,
  naming,
  moving,
  onOpen,
  onMove,
}: PlanWeekProps & { placement: Placement }) {
  const words = usePlanWords()
  const { groupId, at, staffId, roomId, pinned } = placement
  const name = naming.group(groupId)
  const isChanged = changes.some((one) => one.groupId === groupId && one.to?.at === at)
  const isMoving = moving?.groupId === groupId && moving.from === at
  const group = proposal.question.groups.find(({ id }) => id === groupId)
  const soft = [naming.people(group ? staffOf(group, staffId) : []), roomId ? naming.room(roomId) : '']
    .filter(Boolean)
    .join(' · ')
  const inside = (
    <>
      <span className={classes.cardName}>
        {pinned && <IconPinFilled size={13} aria-hidden="true" />}
        {pinned && <span className="for-screen-readers">{words.pinned} </span>}
        {name}
      </span>
      {soft && <small>{soft}</small>}
      {isChanged && <small className={classes.changedMark}>{words.changed}</small>}
    </>
  )
  if (!onOpen) return <div className={classes.card}>{inside}</div>
  return (
    <button
      type="button"
      className={classes.card}
      data-changed={isChanged || undefined}
      data-moving={isMoving || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', name)
        // The cells change when a move begins; a browser ends the drag when they do so at once.
        setTimeout(() => onMove({ groupId, from: at }), 0)
      }}
      onDragEnd={() => onMove(null)}
      onClick={() => onOpen({ groupId, from: at })}
    >
      {inside}
    </button>
  )
}

function WeekList(props: PlanWeekProps) {
  const { proposal, placements, naming, moving, places } = props
  const days = Array.from({ length: proposal.frame.days }, (_, index) => index + 1)
  const { slots } = proposal.question
  return (
    <div className={classes.days}>
      {days.map((day) => (
        <section key={day} aria-labelledby={`plan-day-${day}`}>
          <h3 id={`plan-day-${day}`}>{naming.day(day)}</h3>
          <ul>
            {slots.map((slot, at) => {
              const here = placements.filter((one) => one.at === at)
              const isOpen = moving !== null && moving.from !== at && places?.[at]?.length === 0
              if (slot.day !== day || (here.length === 0 && !isOpen)) return null
              return (
                <li key={slot.period}>
                  <span className={classes.time}>{naming.period(slot.period)}</span>
                  <div>
                    {here.map((one) => (
                      <Card key={one.groupId} {...props} placement={one} />
                    ))}
                    {isOpen && <Target {...props} at={at} isOpen broken={[]} />}
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
