import type { Transaction } from '#platform/database/database.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
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
  const whole = await readMeeting(tx, who, asked.meetingId, { mails: false })
  const head = await paperHead(tx, who, asked.language)
  const meeting = asked.onlyStudent === undefined ? whole : onlyAbout(whole, asked.onlyStudent)
  recordLooks(tx, 'meeting.sheet-made', meeting)
  return asked.sheet === 'agenda' ? agendaPaper(meeting, head) : afterPaper(meeting, head)
}

/** The same as a Word file. @throws NotFound */
export async function makeSheetFile(tx: Transaction, who: Who, asked: Asked): Promise<File> {
  return wordFile(await makeSheet(tx, who, asked))
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
