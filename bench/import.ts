import { writeTable } from '#platform/files/write-sheet.ts'
import { median } from './rounds.ts'
import { ask, type Session } from './session.ts'

/** Seconds of an import over HTTP: reading the workbook and showing what it would do, then writing it. */
export type ImportTimes = { students: number; preview: number; apply: number; together: number }

const students = 1000

/**
 * Imports a class list of 1,000 new students as an Excel workbook, once a round, each into classes of its own.
 * @param sessions who imports: each round another, as far as there are so many
 */
export async function measureImport(sessions: readonly Session[], rounds: number): Promise<ImportTimes> {
  const times: { preview: number; apply: number }[] = []
  // A territory may be kept from run to run: nothing of this run is there yet.
  const run = Date.now().toString(36).slice(-5).toUpperCase()
  for (let round = 0; round < rounds; round += 1)
    times.push(await importOnce(sessions[round % sessions.length] as Session, `${run}${round}`))
  const preview = median(times.map((one) => one.preview))
  const apply = median(times.map((one) => one.apply))
  return { students, preview, apply, together: median(times.map((one) => one.preview + one.apply)) }
}

async function importOnce(session: Session, mark: string): Promise<{ preview: number; apply: number }> {
  const form = new FormData()
  form.set('kind', 'students')
  form.set('file', new File([Buffer.from(await classList(mark))], 'class list.xlsx'))
  const started = performance.now()
  const read = await ask<{ id: string; counts: { new: number }; problems: { problem: string }[]; mayApply: boolean }>(
    session,
    'POST',
    '/imports',
    form,
  )
  const shown = performance.now()
  if (read.counts.new !== students || !read.mayApply) {
    const problems = [...new Set(read.problems.map(({ problem }) => problem))].join(', ')
    throw new Error(`The import would add ${read.counts.new} of ${students} students (${problems}).`)
  }
  await ask(session, 'POST', `/imports/${read.id}/apply`, { leavers: false })
  return { preview: (shown - started) / 1000, apply: (performance.now() - shown) / 1000 }
}

/** A list as schools keep it, of 25 classes of 40, whose classes, numbers and names carry the mark. */
async function classList(mark: string): Promise<Uint8Array> {
  const rows = Array.from({ length: students }, (_, index) => {
    const room = Math.floor(index / 40)
    const number = `${mark}-${index}`
    return [
      `P${1 + (room % 6)}`,
      `${1 + (room % 6)}${mark}${String.fromCharCode('A'.charCodeAt(0) + Math.floor(room / 6))}`,
      (index % 40) + 1,
      `Invented ${number}`,
      `陳${String.fromCodePoint(0x4e00 + index)}${mark}`,
      index % 2 === 0 ? 'M' : 'F',
      `${2014 + (room % 6)}-0${1 + (index % 9)}-1${index % 9}`,
      `N${number}`,
      `S${number}`,
      '廣東話',
    ]
  })
  return writeTable({
    sheetName: '1',
    headings: ['級別', '班別', '班號', '英文姓名', '中文姓名', '性別', '出生日期', '註冊編號', 'STRN', '家庭語言'],
    rows,
    dateColumns: [6],
  })
}
