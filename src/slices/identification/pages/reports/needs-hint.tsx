import { Link } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { formatList, formatShortDate } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Report } from '../../reports/contract.ts'
import { needsBehind } from '../../reports/rules.ts'
import classes from './reports.module.css'
import { useReportWords } from './use-report-words.ts'

const needWords = { en: studentsEn, zh: studentsZh }

/** Says when a report is newer than what the needs know of. It only leads there: what a report means for a need, people decide. */
export function NeedsHint({ file, reports }: { file: StudentFile; reports: readonly Report[] }) {
  const words = useReportWords().behind
  const { needTypes } = useWords(needWords)
  const language = useLanguage()
  const behind = file.may.keepSupport ? needsBehind(file.needs, reports) : null
  if (!behind) return null
  const date = (day: string) => formatShortDate(day, language)
  const named = behind.needs.map(({ type, evidence }) => {
    const known = evidence?.reportOn ? date(evidence.reportOn) : words.none
    return language === 'zh' ? `${needTypes[type]}（${known}）` : `${needTypes[type]} (${known})`
  })
  return (
    <aside aria-label={words.title} className={classes.hint}>
      <strong>{words.title}</strong>
      <p>{words.sentence(date(behind.newest), formatList(named, language))}</p>
      <Link to={`/students/${file.id}/needs`}>{words.link}</Link>
    </aside>
  )
}
