import { Button } from '@mantine/core'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { CertaintyMark } from '#web/ui/marks.tsx'
import type { Need, StudentFile } from '../../contract.ts'
import { NeedChips } from '../parts/need-chips.tsx'
import { useSliceWords } from '../parts/use-slice-words.ts'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface NeedsSectionProps {
  file: StudentFile
  /** Opens a need, or with `null` a new one. */
  onOpen: (need: Need | null) => void
}

/** The student's needs, the primary one first; those that have ended stand apart and stay. */
export function NeedsSection({ file, onOpen }: NeedsSectionProps) {
  const words = useStudentPageWords()
  const { keepSupport } = file.may
  const open = file.needs.filter(({ endedOn }) => endedOn === null)
  const ended = file.needs.filter(({ endedOn }) => endedOn !== null)
  const line = (need: Need) => (
    <NeedLine
      key={need.id}
      need={need}
      showsPrimary={open.length > 1 && need.endedOn === null}
      onOpen={keepSupport && need.evidence ? () => onOpen(need) : null}
    />
  )
  return (
    <>
      <Section
        title={words.needs.needs}
        action={
          keepSupport && (
            <Button variant="default" size="compact-md" onClick={() => onOpen(null)}>
              {words.needs.addNeed}
            </Button>
          )
        }
      >
        {open.length === 0 && <p className={classes.soft}>{words.overview.noNeeds}</p>}
        <ul className={classes.list}>{open.map(line)}</ul>
      </Section>
      {ended.length > 0 && (
        <Section title={words.needs.ended}>
          <ul className={classes.list}>{ended.map(line)}</ul>
        </Section>
      )}
    </>
  )
}

function NeedLine({ need, showsPrimary, onOpen }: { need: Need; showsPrimary: boolean; onOpen: (() => void) | null }) {
  const words = useStudentPageWords()
  const slice = useSliceWords()
  const language = useLanguage()
  const { evidence, endedOn } = need
  const date = (day: string) => formatShortDate(day, language)
  const identified = evidence && [evidence.identifiedBy, evidence.identifiedOn && date(evidence.identifiedOn)]
  const facts = [
    showsPrimary && need.isPrimary && words.needs.primary,
    identified?.some(Boolean) && words.needs.identified(identified.filter(Boolean).join(' ')),
    evidence && (evidence.reportOn ? words.needs.report(date(evidence.reportOn)) : words.needs.noReport),
    endedOn && words.needs.endedNote(date(endedOn)),
  ].filter(Boolean)
  return (
    <li className={classes.item}>
      <div>
        <div className={classes.need}>
          <NeedChips needs={[need]} />
          <strong>{slice.needTypes[need.type]}</strong>
          <CertaintyMark certainty={need.certainty} />
        </div>
        <div className={classes.note}>{facts.join(' · ')}</div>
      </div>
      {onOpen && (
        <Button variant="subtle" size="compact-sm" onClick={onOpen}>
          {words.needs.change}
          <span className="for-screen-readers">{` (${slice.needTypes[need.type]})`}</span>
        </Button>
      )}
    </li>
  )
}
