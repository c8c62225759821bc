import { Button } from '@mantine/core'
import { Facts } from '#web/ui/facts.tsx'
import { useFrame } from '#web/ui/frame.ts'
import type { StudentFile } from '../../contract.ts'
import { placeOf } from '../../rules/place.ts'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

/** Class and number this school year, and in earlier ones. */
export function ClassSection({ file, onEdit }: { file: StudentFile; onEdit: () => void }) {
  const words = useStudentPageWords()
  const { schoolYear } = useFrame()
  const isPlaced = file.enrolments.some(({ year }) => year === schoolYear)
  return (
    <Section
      title={words.overview.class}
      action={
        file.may.keep && (
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {words.edit.class}
          </Button>
        )
      }
    >
      {!isPlaced && <p className={classes.soft}>{words.overview.noClass}</p>}
      <Facts facts={file.enrolments.map((one) => ({ label: one.year, value: placeOf(one) }))} />
    </Section>
  )
}
