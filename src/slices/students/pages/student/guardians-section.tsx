import { Button } from '@mantine/core'
import type { Guardian, StudentFile } from '../../contract.ts'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface GuardiansSectionProps {
  file: StudentFile
  guardians: readonly Guardian[]
  onEdit: () => void
}

/** Whom the school calls, in order. */
export function GuardiansSection({ file, guardians, onEdit }: GuardiansSectionProps) {
  const words = useStudentPageWords()
  return (
    <Section
      title={words.overview.guardians}
      action={
        file.may.keep && (
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {words.edit.guardians}
          </Button>
        )
      }
    >
      {guardians.length === 0 && <p className={classes.soft}>{words.overview.noGuardians}</p>}
      <ol className={classes.list}>
        {guardians.map((guardian) => (
          <li key={Object.values(guardian).join(' ')} className={classes.item}>
            <div>
              <strong>{guardian.name}</strong> {guardian.relationship}
              <div className={classes.need}>
                {guardian.phone && <a href={`tel:${guardian.phone.replace(/[^\d+]/g, '')}`}>{guardian.phone}</a>}
                {guardian.email && <a href={`mailto:${guardian.email}`}>{guardian.email}</a>}
                {guardian.language && <span className={classes.note}>{guardian.language}</span>}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
