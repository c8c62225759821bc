import type { IsoDate } from '#kernel/dates.ts'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { MeasureResult, StudentInRun } from '../../outcome/contract.ts'
import classes from './outcome.module.css'
import { ProgressStrip, scaleOf } from './progress-strip.tsx'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

type Line = MeasureResult['students'][0]

interface ProgressTableProps {
  result: MeasureResult
  students: readonly StudentInRun[]
  /** Of the group. */
  lastDay: IsoDate
}

/** Each student’s scores and change, with the way from entry to exit drawn on the scale; also those without a score. */
export function ProgressTable({ result, students, lastDay }: ProgressTableProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const { measure, students: lines } = result
  const scale = scaleOf(result)
  const hasAfter = lines.some(({ after }) => after !== null)
  const hasRatio = measure.unit === 'age_months'
  return (
    <>
      <table className={`${classes.table} ${classes.progress}`}>
        <caption className="for-screen-readers">{pick(measure.name, language)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.one.student}</th>
            <th scope="col" className={classes.number}>
              {words.moments.entry}
            </th>
            <th scope="col" className={classes.drawn}>
              <span className="for-screen-readers">{words.one.drawing}</span>
              <span className={classes.ends} aria-hidden="true">
                <span>{say.value(measure.unit, scale.from)}</span>
                <span>{say.value(measure.unit, scale.to)}</span>
              </span>
            </th>
            <th scope="col" className={classes.number}>
              {words.moments.exit}
            </th>
            <th scope="col" className={classes.number}>
              {words.one.changeColumn}
            </th>
            {hasAfter && (
              <th scope="col" className={`${classes.number} ${classes.wide}`}>
                {words.moments.after}
              </th>
            )}
            {hasRatio && (
              <th scope="col" className={`${classes.number} ${classes.wide}`}>
                {words.one.ratioColumn}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const student = students.find(({ id }) => id === line.studentId)
            return (
              <tr key={line.studentId}>
                <th scope="row">{student && <StudentName student={student} line={line} lastDay={lastDay} />}</th>
                <td className={classes.number}>
                  {line.entry ? say.value(measure.unit, line.entry.value) : words.none}
                </td>
                <td className={classes.drawn}>
                  <ProgressStrip line={line} scale={scale} />
                </td>
                <td className={classes.number}>{line.exit ? say.value(measure.unit, line.exit.value) : words.none}</td>
                <td className={classes.number}>
                  {line.progress === null ? words.none : <strong>{say.signed(line.progress)}</strong>}
                </td>
                {hasAfter && (
                  <td className={`${classes.number} ${classes.wide}`}>
                    <span className={classes.onlyPhone}>{words.moments.after}</span>
                    {line.after ? say.value(measure.unit, line.after.value) : words.none}
                    {line.later !== null && <small className={classes.second}>{say.signed(line.later)}</small>}
                  </td>
                )}
                {hasRatio && (
                  <td className={`${classes.number} ${classes.wide}`}>
                    <span className={classes.onlyPhone}>{words.one.ratioColumn}</span>
                    {line.ratio === null ? words.none : say.fine(line.ratio)}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={classes.soft}>{words.one.drawingHelp}</p>
    </>
  )
}

interface StudentNameProps {
  student: StudentInRun
  line: Line
  /** Of the group: who left before it is said to have. */
  lastDay: IsoDate
}

function StudentName({ student, line, lastDay }: StudentNameProps) {
  const words = useOutcomeWords()
  const say = useSay()
  const { place, name } = say.student(student)
  const { entry, exit, progress } = line
  const missing = entry ? 'onlyEntry' : exit ? 'onlyExit' : 'neither'
  const notes = [
    place,
    progress === null ? words.one.missing[missing] : '',
    student.endsOn && student.endsOn < lastDay ? words.one.left(say.day(student.endsOn)) : '',
  ].filter(Boolean)
  return (
    <>
      {name}
      <small className={classes.second}>{notes.join(' · ')}</small>
    </>
  )
}
