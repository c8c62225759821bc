import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import type { ExaminationList } from '../accommodations/contract.ts'
import { roomsNeeded, totalsOf } from '../accommodations/rules.ts'
import { linesOfBoth, nameInBoth, type PaperHead, periodOf, say, sayArrangement } from './common.ts'

/**
 * The list of an examination for the office: who, which arrangement, how many of each. It says nothing of needs or reasons, and nothing of what
 * is not approved.
 */
export function examinationPaper({ examination, students }: ExaminationList, head: PaperHead): Paper {
  const { name, startsOn, endsOn, levels, smallRoomSeats } = examination
  const { alone, inSmallRooms, rooms } = roomsNeeded(students, smallRoomSeats)
  const nothing = { zh: '', en: '' }
  const facts: PaperBlock = {
    is: 'facts',
    facts: [
      { label: say((words) => words.headings.dates), value: periodOf(startsOn, endsOn) },
      { label: say((words) => words.headings.levels), value: levels.join(' ') },
      {
        label: say((words) => words.headings.students),
        value: say((words) => words.examination.count(students.length)),
      },
      {
        label: say((words) => words.examination.rooms),
        value: say((words) => words.examination.roomsNeeded(rooms, alone, inSmallRooms, smallRoomSeats)),
      },
    ],
  }
  const list: PaperBlock = {
    is: 'table',
    columns: [
      { head: say((words) => words.headings.className), share: 1 },
      { head: say((words) => words.headings.number), share: 1 },
      { head: say((words) => words.headings.name), share: 3 },
      { head: say((words) => words.headings.arrangements), share: 6 },
    ],
    rows: students.map((student) => [
      student.className,
      student.classNumber,
      nameInBoth(student),
      linesOfBoth(student.arrangements.map(sayArrangement)),
    ]),
  }
  const totals: PaperBlock = {
    is: 'table',
    columns: [
      { head: say((words) => words.headings.arrangements), share: 3 },
      { head: say((words) => words.headings.students), share: 1 },
    ],
    rows: totalsOf(students).map((total) => [sayArrangement({ ...total, words: nothing }), String(total.students)]),
  }
  const blocks: PaperBlock[] =
    students.length === 0
      ? [facts, { is: 'paragraph', text: say((words) => words.examination.nobody) }]
      : [facts, list, { is: 'heading', level: 1, text: say((words) => words.headings.totals) }, totals]
  return {
    ...head,
    title: say((words, language) => words.examination.title(onOneLine(name, language))),
    about: say((words) => words.examination.handling),
    blocks,
  }
}

/** The same list as a table for Excel: an arrangement to a column, so that the office can sort and filter. */
export function examinationSheet(
  { examination, students }: ExaminationList,
  language: Paper['language'],
): TableToWrite {
  const totals = totalsOf(students)
  const line = (of: Parameters<typeof say>[0]) => onOneLine(say(of), language)
  const nameHeading = say((words) => words.headings.name)
  const columns = [...new Set(totals.map(({ kind }) => kind))]
  const nothing = { zh: '', en: '' }
  const cell = (student: ExaminationList['students'][0], kind: (typeof columns)[number]): CellContent => {
    const held = student.arrangements.filter((one) => one.kind === kind)
    return held.map((one) => onOneLine(sayArrangement(one), language)).join('\n') || null
  }
  return {
    sheetName: onOneLine(examination.name, language),
    headings: [
      line((words) => words.headings.className),
      line((words) => words.headings.number),
      ...(language === 'en' ? [] : [nameHeading.zh]),
      ...(language === 'zh' ? [] : [nameHeading.en]),
      ...columns.map((kind) => onOneLine(sayArrangement({ kind, amount: null, words: nothing }), language)),
    ],
    rows: students.map((student) => [
      student.className,
      student.classNumber,
      ...(language === 'en' ? [] : [student.nameZh || student.nameEn]),
      ...(language === 'zh' ? [] : [student.nameEn || student.nameZh]),
      ...columns.map((kind) => cell(student, kind)),
    ]),
    columnWidths: [8, 8, ...(language === 'both' ? [12, 24] : [20]), ...columns.map(() => 20)],
  }
}
