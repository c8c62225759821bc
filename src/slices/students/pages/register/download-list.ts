import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { saveFile } from '#web/ui/save-file.ts'
import type { Sort } from '#web/ui/table-sort.ts'
import { registerSorts } from '../../model.ts'
import type { RegisterAnswer } from './asked.ts'
import { type Narrowing, reportLimit } from './narrowing.ts'

interface ListToDownload {
  answer: RegisterAnswer
  narrowing: Narrowing
  columns: readonly string[]
  sort: Sort | null
  format: 'xlsx' | 'csv'
  language: Language
}

/** Asks the server for the list as it is shown and gives it to the browser's downloads. Returns the file's name. */
export async function downloadList({
  answer,
  narrowing,
  columns,
  sort,
  format,
  language,
}: ListToDownload): Promise<string> {
  const joined = (values: readonly string[]) => (values.length ? values.join(',') : undefined)
  const [certainty] = narrowing.certainty
  const [ncs] = narrowing.ncs
  const [report] = narrowing.report
  const file = await api.students.exportRegister({
    who: answer.who,
    asAt: answer.asAt,
    search: narrowing.search || undefined,
    classes: joined(narrowing.class),
    levels: joined(narrowing.level),
    tiers: joined(narrowing.tier),
    types: joined(narrowing.type),
    certainty: certainty === 'suspected' || certainty === 'confirmed' ? certainty : undefined,
    homeLanguages: joined(narrowing.language),
    nonChineseSpeaking: ncs === 'yes' || ncs === 'no' ? ncs : undefined,
    reportBefore: report ? reportLimit(report, answer.asAt) : undefined,
    sort: registerSorts.find((column) => column === sort?.column),
    direction: sort?.descending ? 'down' : 'up',
    limit: 2000,
    columns: columns.map(nameInFile).join(','),
    format,
    language,
  })
  return saveFile(file)
}

/** Some columns of the page have another name in the file. */
function nameInFile(column: string): string {
  return { ncs: 'nonChineseSpeaking', age: 'birthDate' }[column] ?? column
}
