import { squish, toHalfWidth } from '#kernel/text.ts'
import {
  type ImportProblem,
  type ImportProblemCode,
  type Lesson,
  type LessonFacts,
  mostAtOnce,
  type Taught,
} from './model.ts'

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
  return read
}

/** Adds a lesson that was read, unless it is there already: the same subject with the same teacher, in the same room. */
function add(read: ReadLessons, lesson: Lesson, refuse: (problem: ImportProblemCode) => void): void {
  const atOnce = read.lessons.filter(
    ({ classId, frameDay, period }) =>
      classId === lesson.classId && frameDay === lesson.frameDay && period === lesson.period,
  )
  const same = atOnce.find(
    ({ subject, personId }) => personId === lesson.personId && plain(subject) === plain(lesson.subject),
  )
  if (same && same.roomId !== lesson.roomId) refuse('in-two-rooms')
  if (same) return
  if (atOnce.length >= mostAtOnce) refuse('too-many-at-once')
  else read.lessons.push(lesson)
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
      add(
        read,
        { classId: known.classId, frameDay: known.frameDay, period: known.period, ...known.taught },
        (problem) => refuse(problem === 'in-two-rooms' ? 'room' : 'subject', problem),
      )
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
  const firstDay = days.findIndex((day) => day !== null)
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= headRow) continue
    // The period stands before the days, alone or beside its times.
    const names = cells.slice(0, firstDay).map(squish).filter(Boolean)
    const taught = days.flatMap((day, column) => {
      const text = cells[column]?.trim() ?? ''
      // A recess that says so in every column holds no lessons.
      return day && text !== '' && !names.includes(squish(text)) ? [{ day, column, text }] : []
    })
    if (taught.length === 0) continue
    const period = names.map((name) => periodOf(facts, name)).find((one) => one !== null)
    if (!period) {
      refuse(row, 0, 'unknown-period', names[0] ?? '')
      continue
    }
    for (const { day, column, text } of taught)
      for (const said of groupsIn(text)) {
        const one = taughtOf(facts, said, (name, problem) => refuse(row, column, problem, said[name as 'subject']))
        if (one)
          add(read, { classId, frameDay: day, period, ...one }, (problem) => refuse(row, column, problem, said.subject))
      }
  }
}

/** What a cell says: `subject / teacher / room`, or each on a line of its own; several groups with `;` or an empty line between. */
function groupsIn(cell: string): { subject: string; teacher: string; room: string }[] {
  return cell
    .split(/\r?\n\s*\r?\n|[;；]/)
    .map((group) => group.trim())
    .filter(Boolean)
    .map((group) => {
      const [subject = '', teacher = '', room = ''] = group.split(/\r?\n|\s*[/／|]\s*/).map(squish)
      return { subject, teacher, room }
    })
}

function taughtOf(
  facts: LessonFacts,
  said: { subject: string; teacher: string; room: string },
  refuse: (name: string, problem: ImportProblemCode) => void,
): Taught | null {
  const person = said.teacher === '' ? null : personOf(facts, said.teacher)
  const room = said.room === '' ? null : (facts.rooms.find(({ name }) => plain(name) === plain(said.room)) ?? null)
  if (said.subject === '') refuse('subject', 'no-subject')
  if (said.subject.length > 200) refuse('subject', 'subject-too-long')
  if (said.teacher !== '' && !person) refuse('teacher', 'unknown-teacher')
  if (said.room !== '' && !room) refuse('room', 'unknown-room')
  if (
    said.subject === '' ||
    said.subject.length > 200 ||
    (said.teacher !== '' && !person) ||
    (said.room !== '' && !room)
  )
    return null
  return { subject: said.subject, personId: person?.id ?? null, roomId: room?.id ?? null }
}

/** `3A`, 3A班, `Class: 3A`. */
function classOf({ classes }: LessonFacts, text: string): string | null {
  const said = plain(text)
  const bare = said.replace(/^(class|班別|班級)\s*[:：]?\s*/, '').replace(/\s*班$/, '')
  return classes.find(({ name }) => plain(name) === said || plain(name) === bare)?.id ?? null
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
