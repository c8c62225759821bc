import { NumberInput } from '@mantine/core'
import { sayProblem } from '#slices/access/words/say-problem.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { ReviewHead } from '../../review/model.ts'
import { attendanceOf, problemsOfAttendance, sessionsPeriod } from '../../review/rules.ts'
import classes from './review.module.css'
import { reviewForms, useReviewWords } from './use-review-words.ts'

interface AttendanceFieldsProps {
  plan: { startsOn: string; endsOn: string }
  fields: ReviewHead
  problems: readonly Problem[]
  onChange: (changed: Partial<ReviewHead>) => void
}

/** How many of the sessions offered the student attended, and in which days; the share is shown as it is typed. */
export function AttendanceFields({ plan, fields, problems: refused, onChange }: AttendanceFieldsProps) {
  const words = useReviewWords()
  const language = useLanguage()
  // That one number is missing is no problem while the other is typed.
  const seen = problemsOfAttendance(fields).filter(({ problem }) => problem !== 'half-attendance')
  const said = seen.map((one) => ({ field: one.field, message: sayProblem(one, language, ...reviewForms.problems) }))
  const problems = [...said, ...refused.filter(({ field }) => !said.some((one) => one.field === field))]
  const period = sessionsPeriod(fields, plan)
  const count = (name: 'sessionsOffered' | 'sessionsAttended', label: string) => (
    <NumberInput
      {...fieldProps(name, problems)}
      label={label}
      min={0}
      max={1000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={fields[name] ?? ''}
      onChange={(value) => onChange({ [name]: typeof value === 'number' ? value : null })}
    />
  )
  const day = (name: 'sessionsFrom' | 'sessionsTo', label: string, value: string) => (
    <DateInputField
      {...fieldProps(name, problems)}
      label={label}
      value={value}
      onChange={(date) => onChange({ [name]: date })}
    />
  )
  return (
    <section className={classes.part}>
      <h3>{words.attendance}</h3>
      <p className={classes.soft}>{words.attendanceHelp}</p>
      <div className={classes.pair}>
        {count('sessionsOffered', words.offered)}
        {count('sessionsAttended', words.attended)}
        {day('sessionsFrom', words.sessionsFrom, period.from)}
        {day('sessionsTo', words.sessionsTo, period.to)}
      </div>
      <p className={classes.soft} aria-live="polite">
        <AttendanceSaid plan={plan} fields={fields} />
      </p>
      <LongLine
        {...fieldProps('attendanceNote', problems)}
        label={words.attendanceNote}
        most={500}
        value={fields.attendanceNote}
        onChange={(event) => onChange({ attendanceNote: event.currentTarget.value })}
      />
    </section>
  )
}

type Said = Pick<AttendanceFieldsProps, 'plan'> & {
  fields: Pick<ReviewHead, 'sessionsOffered' | 'sessionsAttended' | 'sessionsFrom' | 'sessionsTo' | 'heldOn'>
}

/** The attendance in a sentence, with its days; nothing while a number is missing or more were attended than offered. */
export function AttendanceSaid({ plan, fields }: Said) {
  const words = useReviewWords()
  const language = useLanguage()
  const attendance = attendanceOf(fields)
  if (!attendance || attendance.attended > attendance.offered) return null
  const { offered, attended, percent, small } = attendance
  const { from, to } = sessionsPeriod(fields, plan)
  const said = [
    words.sessions(attended, offered, percent),
    `${formatShortDate(from, language)} – ${formatShortDate(to, language)}`,
    small && words.fewSessions,
  ]
  return said.filter(Boolean).join(' · ')
}
