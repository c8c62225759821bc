import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Preview } from '../../handover/contract.ts'
import { movedKinds } from '../../handover/model.ts'
import { en as peopleEn } from '../../people/words.en.ts'
import { zh as peopleZh } from '../../people/words.zh.ts'
import classes from './handover.module.css'
import { useHandoverWords } from './use-handover-words.ts'

/** So many of a kind are shown by name. */
const most = 12

interface GoesOverProps {
  preview: Preview
  from: string
  to: string
}

/** Kind by kind what goes over, by name. */
export function GoesOver({ preview, from, to }: GoesOverProps) {
  const words = useHandoverWords()
  const { parts } = useWords({ en: peopleEn, zh: peopleZh })
  const language = useLanguage()
  const { today } = useFrame()
  const day = (date: string) => formatShortDate(date, language, today)
  const named = (title: string, on: string | null) => (on ? words.withDay(title, day(on)) : title)
  const pupil = (one: Preview['students'][number] | Preview['plans'][number]) =>
    `${nameOf(one, language).main} ${one.className}`.trim()
  const lines: Record<(typeof movedKinds)[number], { id: string; text: string }[]> = {
    tasks: preview.tasks.map(({ id, title, dueOn }) => ({ id, text: named(title, dueOn) })),
    students: preview.students.map((one) => ({
      id: one.id,
      text: pupil(one),
    })),
    classes: preview.classes.map(({ id, name }) => ({ id, text: name })),
    plans: preview.plans.map((one) => ({ id: one.id, text: words.review(pupil(one), day(one.reviewOn)) })),
    duties: preview.duties.map(({ id, name, as }) => ({ id, text: as === 'deputy' ? words.deputy(name) : name })),
    memberships: preview.memberships.map(({ id, part, as, person }) => ({
      id,
      text: as === 'deputy' ? words.deputyOf(parts[part], nameOf(person, language).main) : parts[part],
    })),
    marks: preview.marks > 0 ? [{ id: 'marks', text: words.marks(preview.marks) }] : [],
    meetings: preview.meetings.map(({ id, title, heldOn }) => ({ id, text: named(title, heldOn) })),
    minutes: preview.minutes.map(({ id, title, heldOn }) => ({ id, text: named(title, heldOn) })),
  }
  return (
    <div className={classes.kinds}>
      <section className={classes.kind}>
        <h3>{words.role}</h3>
        <p>{preview.handover.stays ? words.roleStays(from, to) : words.roleLine(from, to)}</p>
      </section>
      {movedKinds.map((kind) => (
        <section key={kind} className={classes.kind}>
          <h3>
            {words.kinds[kind]}{' '}
            {kind !== 'marks' && <span className={classes.count}>{lines[kind].length > 0 && lines[kind].length}</span>}
          </h3>
          {lines[kind].length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <ul>
              {lines[kind].slice(0, most).map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
              {lines[kind].length > most && <li>{words.more(lines[kind].length - most)}</li>}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
