import type { Bilingual, Language } from '#kernel/language.ts'
import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import type { GroupOutcome, OutcomeList } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** What every student of a group was measured with: a row for each measure and student, also those without a score. */
export function groupTable(outcome: GroupOutcome, language: Language): TableToWrite {
  const words = { en, zh }[language]
  const pick = pickIn(language)
  const rows = outcome.measures.flatMap(({ measure, students }) =>
    students.map((line): CellContent[] => {
      const student = outcome.students.find(({ id }) => id === line.studentId)
      return [
        ...[student?.className ?? null, student?.classNumber ?? null, student?.nameZh ?? '', student?.nameEn ?? ''],
        ...[pick(measure.name), words.units[measure.unit], words.directions[measure.better]],
        ...[line.entry?.on ?? null, line.entry?.value ?? null, line.exit?.on ?? null, line.exit?.value ?? null],
        ...[line.progress, line.after?.on ?? null, line.after?.value ?? null, line.later, rounded(line.ratio)],
      ]
    }),
  )
  return { sheetName: words.tables.group, headings: words.tables.groupHeadings, rows, dateColumns: [7, 9, 12] }
}

/** Every run with its numbers: a row for each measure, one for a run without any. The cost stands only where money is seen. */
export function outcomesTable(list: OutcomeList, language: Language): TableToWrite {
  const words = { en, zh }[language]
  const pick = pickIn(language)
  const rows = list.runs.flatMap((run): CellContent[][] => {
    const head = [pick(run.provision.name), run.provision.tier, run.schoolYear, pick(run.name), run.startsOn]
    const last = run.closedOn ?? run.endsOn
    const decided = run.decision ? words.decisions[run.decision.decision] : ''
    const tail = [decided, run.decision?.reason ?? '', run.noOutcomeReason]
    const cost = list.seesMoney ? [run.costEach === null ? null : run.costEach / 100] : []
    const lines = run.measures.map(({ measure, counts, change, standardised, improved, ratio }): CellContent[] => [
      ...[pick(measure.name), words.units[measure.unit], words.directions[measure.better], counts.both],
      ...[rounded(change?.mean), rounded(change?.interval?.low), rounded(change?.interval?.high)],
      ...[rounded(standardised?.value), rounded(standardised?.low), rounded(standardised?.high)],
      ...[counts.both > 0 ? improved : null, rounded(ratio)],
    ])
    const measured = lines.length > 0 ? lines : [Array<CellContent>(12).fill(null)]
    return measured.map((line) => [...head, last, run.members, ...line, ...tail, ...cost])
  })
  const { listHeadings, costHeading } = words.tables
  const headings = [...listHeadings, ...(list.seesMoney ? [costHeading] : [])]
  return { sheetName: words.tables.list, headings, rows, dateColumns: [4, 5] }
}

function pickIn(language: Language) {
  return (text: Bilingual) => text[language] || text.zh || text.en
}

/** To the hundredth. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 100) / 100
}
