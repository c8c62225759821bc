import { newId } from '#kernel/ids.ts'

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = {
  'timetable.addStudentProtection': { subject: 'Music', frameDay: null, period: null, reason: '' },
  'timetable.dropStudentProtection': { protectionId: newId() },
}
