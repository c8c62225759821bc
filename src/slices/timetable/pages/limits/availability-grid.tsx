import { type KeyboardEvent, useRef, useState } from 'react'
import { formatLabelled } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Availability } from '../../limits/model.ts'
import { cellOf } from '../../limits/rules.ts'
import classes from './limits.module.css'
import { type Frame, useFrameNames, useLimitsWords } from './use-limits-words.ts'

interface AvailabilityGridProps {
  label: string
  frame: Frame
  lessons: ReadonlySet<string>
  stateOf: (cell: string) => Availability | null
  onChange: (cells: Record<string, Availability | null>) => void
}

const order: readonly (Availability | null)[] = [null, 'away', 'rather_not', 'likes']
const keys: Readonly<Record<string, Availability | null>> = { a: 'away', r: 'rather_not', l: 'likes', c: null }
const signs = { away: '✕', rather_not: '–', likes: '＋' } as const
const lessonSign = '▪'
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** A person's week: one cell has the focus, arrows move it, a key or a click says what is so. */
export function AvailabilityGrid({ label, frame, lessons, stateOf, onChange }: AvailabilityGridProps) {
  const language = useLanguage()
  const words = useLimitsWords()
  const names = useFrameNames(frame)
  const [focus, setFocus] = useState<readonly [number, number]>([0, 0])
  const table = useRef<HTMLTableElement>(null)
  const days = Array.from({ length: frame.days }, (_, index) => index + 1)
  const following = (state: Availability | null) => order[(order.indexOf(state) + 1) % order.length] ?? null

  function onKey(event: KeyboardEvent, column: number, row: number, cell: string) {
    const step = steps[event.key]
    const said = keys[event.key.toLowerCase()]
    if (step) {
      event.preventDefault()
      const to = [clamp(column + step[0], frame.days), clamp(row + step[1], frame.periods.length)] as const
      setFocus(to)
      table.current?.querySelector<HTMLElement>(`[data-cell="${to[0]} ${to[1]}"]`)?.focus()
    } else if (said !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      onChange({ [cell]: said })
    }
  }
  function toggleDay(day: number) {
    const cells = frame.periods.map(({ key }) => cellOf(day, key))
    const state = cells.every((cell) => stateOf(cell) === 'away') ? null : ('away' as const)
    onChange(Object.fromEntries(cells.map((cell) => [cell, state])))
  }

  return (
    <div>
      <p className={classes.soft}>{words.gridHelp}</p>
      <table ref={table} className={classes.grid} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                <button
                  type="button"
                  className={classes.dayButton}
                  aria-label={words.wholeDay(names.day(day))}
                  onClick={() => toggleDay(day)}
                >
                  {names.day(day)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {frame.periods.map(({ key }, row) => (
            <tr key={key}>
              <th scope="row">{names.period(key)}</th>
              {days.map((day, column) => {
                const cell = cellOf(day, key)
                const state = stateOf(cell)
                const lesson = lessons.has(cell) ? ` (${words.lesson})` : ''
                const said = words.states[state ?? 'can']
                return (
                  <td key={day}>
                    <button
                      type="button"
                      data-cell={`${column} ${row}`}
                      data-state={state ?? undefined}
                      data-lesson={lesson ? true : undefined}
                      className={classes.cell}
                      tabIndex={focus[0] === column && focus[1] === row ? 0 : -1}
                      aria-label={formatLabelled(
                        `${names.day(day)} ${names.period(key)}`,
                        `${said}${lesson}`,
                        language,
                      )}
                      onFocus={() => setFocus([column, row])}
                      onKeyDown={(event) => onKey(event, column, row, cell)}
                      onClick={() => onChange({ [cell]: following(state) })}
                    >
                      {(state || lesson) && <span aria-hidden="true">{state ? signs[state] : lessonSign}</span>}
                      <span className={classes.cellWord}>{state ? said : lesson ? words.lesson : ''}</span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.legend}>
        {(['away', 'rather_not', 'likes'] as const).map((state) => (
          <span key={state}>
            {signs[state]} {words.states[state]}
          </span>
        ))}
        <span>
          {lessonSign} {words.lesson}
        </span>
      </p>
    </div>
  )
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
