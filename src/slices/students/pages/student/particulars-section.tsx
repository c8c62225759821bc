import { Button } from '@mantine/core'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { formatDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { StudentFile } from '../../contract.ts'
import { leftReasonIn } from '../parts/left-reason.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { Section } from './section.tsx'
import { useStudentPageWords } from './use-student-page-words.ts'

/** The particulars on the roll. What nobody has noted shows as a dash. */
export function ParticularsSection({ file, onEdit }: { file: StudentFile; onEdit: () => void }) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const language = useLanguage()
  const of = file.particulars
  const date = (day: string | null) => day && formatDate(day, language)
  const named = (field: string, value: Fact['value']): Fact => ({ label: common.fields[field] ?? field, value })
  const facts: Fact[] = [
    named('nameZh', of.nameZh),
    named('nameEn', of.nameEn),
    named('sex', of.sex && common.sexes[of.sex]),
    named('birthDate', date(of.birthDate)),
    named('registerNumber', of.registerNumber),
    named('strn', of.strn),
    named('homeLanguage', of.homeLanguage),
    named('nonChineseSpeaking', of.nonChineseSpeaking ? common.yes : common.no),
    named('enteredOn', date(of.enteredOn)),
    ...(of.leftOn
      ? [named('leftOn', date(of.leftOn)), named('leftReason', leftReasonIn(of.leftReason, language))]
      : []),
  ]
  return (
    <Section
      title={words.overview.particulars}
      action={
        file.may.keep && (
          <Button variant="subtle" size="compact-sm" onClick={onEdit}>
            {words.edit.particulars}
          </Button>
        )
      }
    >
      <Facts facts={facts} />
    </Section>
  )
}
