import { ageOn } from '#kernel/dates.ts'
import { FileActions } from '#web/ui/file-actions.tsx'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { htmlLanguage, useLanguage } from '#web/ui/language.tsx'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { StudentFile } from '../../contract.ts'
import { placeOf } from '../../rules/place.ts'
import { NeedChips } from '../parts/need-chips.tsx'
import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './student.module.css'
import { useOtherPeople } from './use-other-people.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

/** Who this is, in which class, at which tier since when: in sight however far the page is scrolled. */
export function StudentHead({ file }: { file: StudentFile }) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const language = useLanguage()
  const { today, schoolYear, fileTabs } = useFrame()
  const { particulars, may } = file
  const others = useOtherPeople(file.id)
  const { main, other } = nameOf(particulars, language)
  const [enrolment] = file.enrolments
  const isCurrent = enrolment !== undefined && (schoolYear === null || enrolment.year === schoolYear)
  const place = isCurrent ? placeOf(enrolment) : common.noClass
  const needs = file.needs.filter((need) => need.endedOn === null)
  const base = `/students/${file.id}`
  const otherTabs = useOpenTabs(
    base,
    fileTabs.filter(({ beforeSupport }) => may.seeSupport || beforeSupport),
  )

  const tabs = [
    { to: base, label: words.tabs.overview },
    ...(may.seeSupport
      ? [
          { to: `${base}/needs`, label: words.tabs.needs },
          { to: `${base}/tier`, label: words.tabs.tier },
        ]
      : []),
    ...otherTabs,
    ...(may.seeSupport ? [{ to: `${base}/timeline`, label: words.tabs.timeline }] : []),
    ...(may.seeTrail ? [{ to: `${base}/looks`, label: words.tabs.looks }] : []),
  ]

  return (
    <>
      <PageHead
        sticky
        namedAlone
        title={main}
        back={{ to: '/students', label: words.back }}
        sentence={
          <span className={classes.facts}>
            {other && <span lang={htmlLanguage[language === 'zh' ? 'en' : 'zh']}>{other}</span>}
            <strong>{place}</strong>
            {particulars.birthDate && (
              <span>
                {words.facts.born(
                  formatShortDate(particulars.birthDate, language),
                  ageOn(particulars.birthDate, today),
                )}
              </span>
            )}
            {particulars.nonChineseSpeaking && <span>{words.facts.ncs}</span>}
            {may.seeSupport && (file.tier !== null || needs.length > 0) && (
              <span className={classes.tier}>
                <TierDisc tier={file.tier} word />
                {file.tierSince && <span>{words.facts.since(formatShortDate(file.tierSince, language))}</span>}
              </span>
            )}
            {may.seeSupport && <NeedChips needs={needs} />}
            {others.map(({ id, person, what }) => (
              <span key={id}>{`${pick(what, language)} ${nameOf(person, language).main}`}</span>
            ))}
            {particulars.leftOn && particulars.leftOn < today && (
              <strong>{words.facts.left(formatShortDate(particulars.leftOn, language))}</strong>
            )}
          </span>
        }
        action={<FileActions studentId={file.id} />}
        tabs={tabs}
      />
      <PrintHeader title={[main, other].filter(Boolean).join(' ')} detail={place ?? undefined} />
    </>
  )
}
