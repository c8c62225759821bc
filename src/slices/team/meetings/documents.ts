import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import { paperHead, wordFile } from '#slices/plans/index.ts'
import type { MeetingItem, PastMeeting } from './contract.ts'
import { afterPaper, agendaPaper } from './papers.ts'
import { readMeeting, recordLooks, type Who } from './work.ts'

type Asked = {
  meetingId: string
  sheet: 'agenda' | 'after'
  language: PaperLanguage
  onlyStudent?: string | undefined
}

/** The agenda or the sheet after the meeting: what the asking person may read, or only what is about one student. @throws NotFound */
export async function makeSheet(tx: Transaction, who: Who, asked: Asked): Promise<Paper> {
  return (await sheetOf(tx, who, asked)).paper
}

/** The same as a Word file, named by the meeting and its day. @throws NotFound */
export async function makeSheetFile(tx: Transaction, who: Who, asked: Asked): Promise<File> {
  const { paper, heldOn } = await sheetOf(tx, who, asked)
  return wordFile(paper, { about: onOneLine(paper.about, paper.language), on: heldOn })
}

async function sheetOf(tx: Transaction, who: Who, asked: Asked): Promise<{ paper: Paper; heldOn: IsoDate }> {
  const whole = await readMeeting(tx, who, asked.meetingId, { mails: false })
  const head = await paperHead(tx, who, asked.language)
  const meeting = asked.onlyStudent === undefined ? whole : onlyAbout(whole, asked.onlyStudent)
  recordLooks(tx, 'meeting.sheet-made', meeting)
  const paper = asked.sheet === 'agenda' ? agendaPaper(meeting, head) : afterPaper(meeting, head)
  return { paper, heldOn: meeting.heldOn }
}

/**
 * For a teacher or a family: nothing about others, nothing that only those read who know reports. Unless the meeting is about this student, its
 * title and whoever came from outside may name somebody else, and are left out.
 */
function onlyAbout(meeting: Awaited<ReturnType<typeof readMeeting>>, studentId: string) {
  const about = ({ student, closed }: MeetingItem) => student?.id === studentId && !closed
  const onlyItems = (past: PastMeeting) => ({ ...past, items: past.items.filter(about) })
  const isTheirs = meeting.student?.id === studentId
  return {
    ...meeting,
    title: isTheirs ? meeting.title : '',
    attendees: isTheirs ? meeting.attendees : meeting.attendees.filter(({ person }) => person !== null),
    others: false,
    items: meeting.items.filter(about),
    before: meeting.before && onlyItems(meeting.before),
    earlier: meeting.earlier.map(onlyItems),
  }
}
