import { Button } from '@mantine/core'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { StudentFile } from '../../contract.ts'
import { Section } from './section.tsx'
import type { Strength } from './strength-panel.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface StrengthsSectionProps {
  file: StudentFile
  /** Opens a strength, or with `null` a new one. */
  onOpen: (strength: Strength | null) => void
}

/** What the student does well. */
export function StrengthsSection({ file, onOpen }: StrengthsSectionProps) {
  const words = useStudentPageWords()
  const language = useLanguage()
  const { keepSupport } = file.may
  return (
    <Section
      title={words.needs.strengths}
      action={
        keepSupport && (
          <Button variant="default" size="compact-md" onClick={() => onOpen(null)}>
            {words.needs.addStrength}
          </Button>
        )
      }
    >
      {file.strengths.length === 0 && <p className={classes.soft}>{words.overview.noStrengths}</p>}
      <ul className={classes.list}>
        {file.strengths.map((strength) => (
          <li key={strength.id} className={classes.item}>
            <div>
              {strength.text}
              <div className={classes.note}>
                {words.needs.recordedOn(formatShortDate(strength.recordedOn, language))}
              </div>
            </div>
            {keepSupport && (
              <Button variant="subtle" size="compact-sm" onClick={() => onOpen(strength)}>
                {words.needs.change}
                <span className="for-screen-readers">{` (${strength.text})`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
