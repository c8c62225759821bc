import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { GroupScores, ScoreEntered, StudentInRun } from '../../outcome/contract.ts'
import { cellKey } from '../../outcome/rules/problems.ts'
import { lastDayOf } from '../../outcome/rules/runs.ts'
import classes from './outcome.module.css'
import { dayKey, dayOf, type Round, roundsOf, type ScoreFields } from './score-fields.ts'
import { stepFrom } from './step-in-grid.ts'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

interface ScoreGridProps {
  grid: GroupScores
  measure: GroupScores['measures'][0]
  fields: ScoreFields
  problems: readonly Problem[]
  labelOf: (key: string) => string
  onType: (cell: string, text: string) => void
  onChange: (changed: ScoreFields) => void
  onCorrect: (score: ScoreEntered) => void
}

/** Students × moments of one measure. Enter and the arrows lead from place to place; on a phone one moment is shown at a time. */
export function ScoreGrid(props: ScoreGridProps) {
  const { grid, measure, fields, onChange } = props
  const words = useOutcomeWords()
  const language = useLanguage()
  const { today } = useFrame()
  const say = useSay()
  const rounds = roundsOf(grid, measure.id, fields)
  const [shown, setShown] = useState(() => firstToEnter(grid, measure.id, rounds))
  const name = pick(measure.name, language)
  const { lowest, highest } = measure
  const scale = lowest !== null && highest !== null ? words.scale(String(lowest), String(highest)) : ''
  const nameOf = ({ moment, on }: Round) =>
    on === null ? words.moments[moment] : words.scores.between(words.moments[moment], say.day(on))
  const isAway = (round: Round) => idOf(round) !== shown || undefined
  return (
    <section className={classes.section} aria-label={name}>
      <h2>{name}</h2>
      <p className={classes.soft}>
        {[words.units[measure.unit], scale, words.better[measure.better]].filter(Boolean).join(' · ')}
      </p>
      <div className={classes.onlyPhone}>
        <TapChoice
          name={`shown-${measure.id}`}
          legend={words.scores.moment}
          options={rounds.map((round) => ({ value: idOf(round), label: nameOf(round) }))}
          chosen={[shown]}
          single
          onChange={([chosen]) => chosen && setShown(chosen)}
        />
      </div>
      <div className={classes.grid}>
        <table className={classes.table} onKeyDown={stepWithKeys}>
          <caption className="for-screen-readers">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.one.student}</th>
              {rounds.map((round) => (
                <th key={idOf(round)} scope="col" data-away={isAway(round)}>
                  <div className={classes.dayHead}>
                    {round.on === null ? (
                      <DateInputField
                        label={
                          <>
                            {nameOf(round)}
                            <span className="for-screen-readers">{` (${words.fields.measuredOn})`}</span>
                          </>
                        }
                        value={dayOf(grid, { measureId: measure.id, round, fields, today })}
                        max={today}
                        onChange={(on) => on && onChange({ [dayKey(measure.id, round.moment)]: on })}
                      />
                    ) : (
                      <strong>{nameOf(round)}</strong>
                    )}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.students.map((student, row) => (
              <tr key={student.id}>
                <th scope="row">
                  <StudentName student={student} lastDay={lastDayOf(grid.group)} />
                </th>
                {rounds.map((round, column) => (
                  <td key={idOf(round)} className={classes.cell} data-away={isAway(round)}>
                    <ScoreCell {...props} student={student} round={round} row={row} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function idOf({ moment, on }: Round): string {
  return `${moment} ${on ?? ''}`
}

/** On a phone: the first moment at which somebody has no score yet. */
function firstToEnter({ scores, students }: GroupScores, measureId: string, rounds: readonly Round[]): string {
  const missing = rounds.find(({ moment, on }) => {
    const own = scores.filter(
      (one) => one.measureId === measureId && one.moment === moment && (on === null || one.measuredOn === on),
    )
    return own.length < students.length
  })
  return idOf(missing ?? rounds[0] ?? { moment: 'entry', on: null })
}

function stepWithKeys(event: KeyboardEvent<HTMLTableElement>) {
  if (!(event.target instanceof HTMLInputElement) || event.target.dataset.row === undefined) return
  if (stepFrom(event.target, event.key, event.shiftKey)) event.preventDefault()
}

interface ScoreCellProps extends ScoreGridProps {
  student: StudentInRun
  round: Round
  row: number
  column: number
}

/** One place: the score, and below it the day where it is not that of the column, which leads to its correction. */
function ScoreCell({ grid, measure, fields, problems, labelOf, onType, onCorrect, ...at }: ScoreCellProps) {
  const words = useOutcomeWords()
  const { today } = useFrame()
  const say = useSay()
  const day = dayOf(grid, { measureId: measure.id, round: at.round, fields, today })
  const cell = { measureId: measure.id, studentId: at.student.id, moment: at.round.moment, measuredOn: day }
  const key = cellKey(cell)
  const kept = grid.scores.find((one) => cellKey(one) === key)
  return (
    <>
      <TextInput
        {...fieldProps(key, problems)}
        aria-label={labelOf(key)}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        data-row={at.row}
        data-column={at.column}
        value={String(fields[key] ?? '')}
        onChange={(event) => onType(key, event.currentTarget.value)}
      />
      {kept && (
        <button type="button" className={classes.correct} onClick={() => onCorrect(kept)}>
          {words.scores.otherDay(say.day(kept.measuredOn))}
          <span className="for-screen-readers">{` ${words.scores.correct(labelOf(key))}`}</span>
        </button>
      )}
    </>
  )
}

/** Somebody who left before the group was over is said to have. */
function StudentName({ student, lastDay }: { student: StudentInRun; lastDay: string }) {
  const words = useOutcomeWords()
  const say = useSay()
  const { place, name } = say.student(student)
  const left = student.endsOn !== null && student.endsOn < lastDay ? words.one.left(say.day(student.endsOn)) : ''
  return (
    <>
      {name}
      <small className={classes.second}>{[place, left].filter(Boolean).join(' · ')}</small>
    </>
  )
}
