import { Button, Modal } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { useWords } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { RegisterRow } from '../../contract.ts'
import { placeOf } from '../../rules/place.ts'
import { TierForm, tierWords } from '../parts/tier-form.tsx'
import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './tier-dialog.module.css'

interface TierDialogProps {
  students: readonly RegisterRow[]
  asAt: IsoDate
  onClose: () => void
  onDecided: () => void
}

/** One decision for several students: who they are and where they stand now is in sight while deciding. */
export function TierDialog({ students, asAt, onClose, onDecided }: TierDialogProps) {
  const words = useWords(tierWords)
  const common = useStudentWords()
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title className={classes.title}>{words.titleOf(students.length)}</Modal.Title>
          <ul className={classes.who} aria-label={words.who}>
            {students.map((student) => (
              <li key={student.id}>
                <span className={classes.place}>{placeOf(student) ?? common.noClass}</span>
                <PersonName person={student} />
                <TierDisc tier={student.tier} />
              </li>
            ))}
          </ul>
          <TierForm students={students} asAt={asAt} onDecided={onDecided}>
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
          </TierForm>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
