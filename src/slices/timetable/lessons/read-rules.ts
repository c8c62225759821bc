import { squish, toHalfWidth } from '#kernel/text.ts'
import type { ImportProblem, ImportProblemCode, Lesson, LessonFacts, Taught } from './model.ts'

type Sheet = { name: string; rows: readonly (readonly string[])[] }
export type ReadLessons = { lessons: Lesson[]; problems: ImportProblem[] }

const headings: Readonly<Record<string, readonly string[]>> = {
  class: ['class', '班別', '班', '班級'],
  day: ['day', '日', '星期', '循環日', 'cycle day', 'weekday'],
  period: ['period', 'lesson', '節', '節次', '堂'],
  subject: ['subject', '科目', '科'],
  teacher: ['teacher', '教師', '老師', '任教老師', '科任老師', 'staff'],
  room: ['room', '房間', '課室', '地點', '場地'],
}

const plain = (text: string) => squish(toHalfWidth(text)).toLowerCase()

/**
 * Reads lessons from the sheets of a workbook, in either of the two forms that schools keep: a list with a heading row (class, day, period,
 * subject, teacher, room), or a sheet for each class named after it, days across and periods down, with `subject / teacher / room` in a cell.
 * Nothing is guessed: what is not known is named with its place, from 1, and left out.
 */
export function readLessons(sheets: readonly Sheet[], facts: LessonFacts): ReadLessons {
  const read: ReadLessons = { lessons: [], problems: [] }
  for (const sheet of sheets) {
    const columns = columnsOf(sheet.rows)
    if (columns) readList(sheet, columns, facts, read)
    else readGrid(sheet, facts, read)
  }
  if (read.lessons.length === 0 && read.problems.length === 0)
    read.problems.push({ sheet: sheets[0]?.name ?? '', row: 1, column: 1, problem: 'nothing-there', found: '' })
  return { lessons: once(read.lessons), problems: read.problems }
}

type Columns = { row: number; at: ReadonlyMap<string, number> }

/** The heading row of a list: the first row that names class, day, period and subject. */
function columnsOf(rows: Sheet['rows']): Columns | null {
  for (const [row, cells] of rows.slice(0, 10).entries()) {
    const at = new Map<string, number>()
    for (const [column, cell] of cells.entries())
      for (const [name, words] of Object.entries(headings))
        if (!at.has(name) && words.includes(plain(cell))) at.set(name, column)
    if (['class', 'day', 'period', 'subject'].every((name) => at.has(name))) return { row, at }
  }
  return null
}

function readList(sheet: Sheet, { row: headRow, at }: Columns, facts: LessonFacts, read: ReadLessons): void {
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headRow || cells.every((cell) => cell.trim() === '')) continue
    const cell = (name: string) => squish(cells[at.get(name) ?? -1] ?? '')
    const refuse = (name: string, problem: ImportProblemCode) =>
      void read.problems.push({
        sheet: sheet.name,
        row: index + 1,
        column: (at.get(name) ?? 0) + 1,
        problem,
        found: cell(name),
      })
    const known = {
      classId: classOf(facts, cell('class')),
      frameDay: dayOf(facts, cell('day')),
      period: periodOf(facts, cell('period')),
      taught: taughtOf(facts, { subject: cell('subject'), teacher: cell('teacher'), room: cell('room') }, refuse),
    }
    if (!known.classId) refuse('class', 'unknown-class')
    if (!known.frameDay) refuse('day', 'unknown-day')
    if (!known.period) refuse('period', 'unknown-period')
    if (known.classId && known.frameDay && known.period && known.taught)
      read.lessons.push({ classId: known.classId, frameDay: known.frameDay, period: known.period, ...known.taught })
  }
}

/** A sheet of one class: its name is the sheet’s, or stands in one of the first rows; a row of days, and periods in the first column. */
function readGrid(sheet: Sheet, facts: LessonFacts, read: ReadLessons): void {
  const refuse = (row: number, column: number, problem: ImportProblemCode, found: string) =>
    void read.problems.push({ sheet: sheet.name, row: row + 1, column: column + 1, problem, found })
  const headRow = sheet.rows.findIndex(
    (cells) => cells.slice(1).filter((cell) => dayOf(facts, cell) !== null).length >= Math.min(2, facts.days),
  )
  if (headRow < 0) {
    if (sheet.rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) refuse(0, 0, 'no-headings', sheet.name)
    return
  }
  const above = sheet.rows.slice(0, headRow + 1).flat()
  const classId =
    classOf(facts, sheet.name) ?? above.map((cell) => classOf(facts, cell)).find((one) => one !== null) ?? null
  if (!classId) {
    refuse(0, 0, 'unknown-class', sheet.name)
    return
  }
  const days = (sheet.rows[headRow] ?? []).map((cell, column) => (column === 0 ? null : dayOf(facts, cell)))
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= headRow || cells.every((cell) => cell.trim() === '')) continue
    const period = periodOf(facts, cells[0] ?? '')
    if (!period) {
      // A row of times or of the recess has no lessons; one with lessons must say its period.
      if (cells.some((cell, column) => days[column] && cell.trim() !== ''))
        refuse(row, 0, 'unknown-period', squish(cells[0] ?? ''))
      continue
    }
    for (const [column, frameDay] of days.entries()) {
      const cell = cells[column]?.trim() ?? ''
      if (!frameDay || cell === '') continue
      for (const line of cell
        .split(/\r?\n\r?\n|;/)
        .map((one) => one.trim())
        .filter(Boolean)) {
        const [subject = '', teacher = '', room = ''] = line.split(/\r?\n|\s*[/／|]\s*/).map(squish)
        const taught = taughtOf(facts, { subject, teacher, room }, (name, problem) =>
          refuse(row, column, problem, { subject, teacher, room }[name as 'subject'] ?? ''),
        )
        if (taught) read.lessons.push({ classId, frameDay, period, ...taught })
      }
    }
  }
}

function taughtOf(
  facts: LessonFacts,
  said: { subject: string; teacher: string; room: string },
  refuse: (name: string, problem: ImportProblemCode) => void,
): Taught | null {
  const person = said.teacher === '' ? null : personOf(facts, said.teacher)
  const room = said.room === '' ? null : (facts.rooms.find(({ name }) => plain(name) === plain(said.room)) ?? null)
  if (said.subject === '') refuse('subject', 'no-subject')
  if (said.teacher !== '' && !person) refuse('teacher', 'unknown-teacher')
  if (said.room !== '' && !room) refuse('room', 'unknown-room')
  if (said.subject === '' || (said.teacher !== '' && !person) || (said.room !== '' && !room)) return null
  return { subject: said.subject, personId: person?.id ?? null, roomId: room?.id ?? null }
}

function classOf({ classes }: LessonFacts, text: string): string | null {
  return classes.find(({ name }) => plain(name) === plain(text))?.id ?? null
}

/** By staff code, or by a name that only one colleague has. */
function personOf({ people }: LessonFacts, text: string) {
  const wanted = plain(text)
  const byCode = people.find(({ staffCode }) => plain(staffCode) === wanted)
  if (byCode) return byCode
  const byName = people.filter((one) => plain(one.nameZh) === wanted || plain(one.nameEn) === wanted)
  return byName.length === 1 ? (byName[0] ?? null) : null
}

const weekdays = [
  ['monday', 'mon', '星期一', '週一', '周一', '一'],
  ['tuesday', 'tue', '星期二', '週二', '周二', '二'],
  ['wednesday', 'wed', '星期三', '週三', '周三', '三'],
  ['thursday', 'thu', '星期四', '週四', '周四', '四'],
  ['friday', 'fri', '星期五', '週五', '周五', '五'],
  ['saturday', 'sat', '星期六', '週六', '周六', '六'],
]

/** `1`, `Day 1`, 第1日, Mon, 星期一; `null` when it is no day of the frame. */
function dayOf({ days }: LessonFacts, text: string): number | null {
  const said = plain(text)
  const number = /^(?:day|d|第|循環日|cycle day)?\s*(\d{1,2})\s*(?:日|天)?$/.exec(said)?.[1]
  const day = number ? Number(number) : weekdays.findIndex((names) => names.includes(said)) + 1
  return day >= 1 && day <= days ? day : null
}

/** A period by its key or either of its names. */
function periodOf({ periods }: LessonFacts, text: string): string | null {
  const said = plain(text)
  if (said === '') return null
  const number = /^(?:period|p|lesson|第)?\s*(\d{1,2})\s*(?:節|堂)?$/.exec(said)?.[1]
  const found = periods.find(
    ({ key, name }) => key === said || plain(name.zh) === said || plain(name.en) === said || key === number,
  )
  return found?.key ?? null
}

/** The same lesson twice is one. */
function once(lessons: readonly Lesson[]): Lesson[] {
  const known = new Map(
    lessons.map((one) => [`${one.classId} ${one.frameDay} ${one.period} ${one.subject.toLowerCase()}`, one]),
  )
  return [...known.values()]
}
