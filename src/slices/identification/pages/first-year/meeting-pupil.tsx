import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { PersonName } from '#web/ui/person-name.tsx'
import type { Pupil } from '../../first-year/contract.ts'
import { ChecklistCounts } from './checklist-counts.tsx'
import { ChecklistItems } from './checklist-items.tsx'
import { DecisionForm } from './decision-form.tsx'
import classes from './first-year.module.css'
import { useFirstYearWords } from './use-first-year-words.ts'

interface MeetingPupilProps {
  pupil: Pupil
  year: SchoolYearLabel
  metOn: IsoDate | null
  verb: string
  onDone: () => void
  onCancel: () => void
}

/** Who is spoken of: what was seen, then the decision. */
export function MeetingPupil({ pupil, year, ...form }: MeetingPupilProps) {
  const words = useFirstYearWords()
  const { observation } = pupil
  return (
    <section aria-labelledby="spoken-of">
      <h2 id="spoken-of">
        <PersonName person={pupil} />{' '}
        <span className={classes.soft}>{words.classNumber(pupil.className, pupil.classNumber)}</span>
      </h2>
      {observation ? (
        <>
          {!observation.finishedOn && <p className={classes.note}>{words.draftChecklist}</p>}
          <ChecklistCounts answers={observation.answers} />
          <ChecklistItems answers={observation.answers} of={['not_yet', 'sometimes']} />
          {observation.words && (
            <>
              <h3>{words.teacherWords}</h3>
              <p className={classes.quote}>{observation.words}</p>
            </>
          )}
        </>
      ) : (
        <p className={classes.note}>{words.noChecklist}</p>
      )}
      <DecisionForm student={pupil} year={year} decision={pupil.decision} full={false} {...form} />
    </section>
  )
}
