import { CertaintyMark } from '#web/ui/marks.tsx'
import type { StudentFile } from '../../contract.ts'
import { NeedChips } from '../parts/need-chips.tsx'
import { useSliceWords } from '../parts/use-slice-words.ts'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { tellsNeeds } from './tells-needs.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

/** Strengths, then needs, at a glance; the tab beside has them in full. */
export function SupportSummary({ file }: { file: StudentFile }) {
  const words = useStudentPageWords()
  const slice = useSliceWords()
  const needs = file.needs.filter((need) => need.endedOn === null)
  return (
    <>
      <Section title={words.overview.strengths}>
        {file.strengths.length === 0 && <p className={classes.soft}>{words.overview.noStrengths}</p>}
        <ul className={classes.list}>
          {file.strengths.map((strength) => (
            <li key={strength.id} className={classes.item}>
              <div>{strength.text}</div>
            </li>
          ))}
        </ul>
      </Section>
      {tellsNeeds(file) && (
        <Section title={words.overview.needs}>
          {needs.length === 0 && <p className={classes.soft}>{words.overview.noNeeds}</p>}
          <ul className={classes.list}>
            {needs.map((need) => (
              <li key={need.id} className={classes.item}>
                <div className={classes.need}>
                  <NeedChips needs={[need]} />
                  <span>{slice.needTypes[need.type]}</span>
                  {need.isPrimary && needs.length > 1 && <span className={classes.note}>{words.needs.primary}</span>}
                </div>
                <CertaintyMark certainty={need.certainty} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
