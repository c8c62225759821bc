import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { Facts } from '#web/ui/facts.tsx'
import { formatDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { Deadline, Step } from '../../deadlines/contract.ts'
import { standingOf } from '../../deadlines/rules/standing.ts'
import { StandingMark } from './deadline-line.tsx'
import classes from './deadlines.module.css'
import { useDeadlineWords } from './use-deadline-words.ts'

interface DeadlinePanelProps {
  deadline: Deadline
  onClose: () => void
  footer: ReactNode
}

/** One deadline: its days, where it comes from, and what became of it. */
export function DeadlinePanel({ deadline, onClose, footer }: DeadlinePanelProps) {
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const [steps, setSteps] = useState<readonly Step[] | null>(null)
  const { id, version, student, startsOn, dueOn, reason, mark, approximate } = deadline
  useEffect(() => {
    // The version says that something became of it: then the steps are others.
    if (version >= 0) void api.team.deadlineSteps({ id }).then(setSteps, () => setSteps([]))
  }, [id, version])
  const day = (on: string) => formatDate(on, language)
  return (
    <SidePanel opened onClose={onClose} title={pick(deadline.name, language)} footer={footer}>
      <Facts
        facts={[
          ...(student
            ? [{ label: words.detail.student, value: `${nameOf(student, language).main} ${student.className}` }]
            : []),
          ...(startsOn ? [{ label: words.detail.window, value: day(startsOn) }] : []),
          { label: words.detail.due, value: day(dueOn) },
          { label: words.detail.state, value: <StandingMark standing={standingOf(deadline, today)} /> },
          ...(reason ? [{ label: words.detail.reason, value: reason }] : []),
          {
            label: words.detail.mark,
            value: [words.marks[mark], approximate ? words.detail.approximate : ''].filter(Boolean).join(' · '),
          },
        ]}
      />
      {standingOf(deadline, today) === 'before' && <p className={classes.soft}>{words.detail.before}</p>}
      {student && abilities.includes('register.see') && <Link to={`/students/${student.id}`}>{words.detail.file}</Link>}
      {(!student || abilities.includes('register.see')) && (
        <p>
          <Link to={`${student ? `/students/${student.id}` : '/team'}/tasks?deadline=${id}`}>
            {words.detail.addTask}
          </Link>
        </p>
      )}
      <section aria-labelledby="steps-title">
        <h3 id="steps-title">{words.detail.history}</h3>
        {steps?.length === 0 && <p className={classes.soft}>{words.detail.noHistory}</p>}
        <ol className={classes.rows}>
          {steps?.map((step) => (
            <li key={step.id}>
              <span>
                {sayStep(step)}{' '}
                <small>{[day(step.on), step.by ? nameOf(step.by, language).main : words.byRule].join(' · ')}</small>
                {step.words && <q>{step.words}</q>}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </SidePanel>
  )

  function sayStep({ what, fromOn, toOn }: Step): string {
    return what === 'moved' ? words.steps.moved(day(fromOn ?? ''), day(toOn ?? '')) : words.steps[what]
  }
}
