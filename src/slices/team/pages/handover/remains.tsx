import { Link } from 'react-router'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Preview } from '../../handover/contract.ts'
import classes from './handover.module.css'
import { useHandoverWords } from './use-handover-words.ts'

/** What a hand-over does not move, and what to do about it. */
export function Remains({ preview: { remains } }: { preview: Preview }) {
  const words = useHandoverWords()
  const language = useLanguage()
  const { today } = useFrame()
  const day = (date: string) => formatShortDate(date, language, today)
  return (
    <section aria-labelledby="remains" className={classes.section}>
      <h2 id="remains">{words.remains}</h2>
      <ul>
        <Kept
          says={words.remainsGroups}
          links={remains.groups.map(({ id, name }) => ({ to: `/provision/groups/${id}`, text: pick(name, language) }))}
        />
        <Kept
          says={words.remainsPlans}
          links={remains.plans.map((plan) => ({
            to: `/students/${plan.studentId}/plans/${plan.id}`,
            text: words.review(`${nameOf(plan, language).main} ${plan.className}`.trim(), day(plan.reviewOn)),
          }))}
        />
        {remains.notes > 0 && <li>{words.remainsNotes(remains.notes)}</li>}
        <li>{words.remainsOwn}</li>
      </ul>
    </section>
  )
}

function Kept({ says, links }: { says: string; links: readonly { to: string; text: string }[] }) {
  if (links.length === 0) return null
  return (
    <li>
      {says}{' '}
      <ul className={classes.links}>
        {links.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
