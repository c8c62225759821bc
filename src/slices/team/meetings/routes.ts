import { guardedRoutes } from '#slices/access/index.ts'
import { meetingsContract } from './contract.ts'
import { makeSheet, makeSheetFile } from './documents.ts'
import { invite, makeInvitationFile } from './invite.ts'
import {
  addAttendee,
  addMeeting,
  cancelMeeting,
  changeMeeting,
  readChoices,
  readMeeting,
  readMeetings,
  removeAttendee,
} from './work.ts'
import { addItem, changeItem, dropItem, moveItem, writeMinutes } from './work-items.ts'

const os = guardedRoutes(meetingsContract)
const done = { done: true } as const

/** The operations on meetings, bound. */
export const meetingsRoutes = {
  meetings: os.meetings.handler(({ context }) => readMeetings(context.tx, context.who)),
  meeting: os.meeting.handler(({ context, input }) =>
    readMeeting(context.tx, context.who, input.meetingId, { mails: context.mail !== null }),
  ),
  meetingChoices: os.meetingChoices.handler(({ context, input }) => readChoices(context.tx, context.who, input)),
  addMeeting: os.addMeeting.handler(({ context, input }) => addMeeting(context.tx, context.who, input)),
  changeMeeting: os.changeMeeting.handler(({ context, input }) => changeMeeting(context.tx, context.who, input)),
  cancelMeeting: os.cancelMeeting.handler(async ({ context, input }) => {
    const { tx, who, mail, origin, log, request, now } = context
    const changed = await cancelMeeting(tx, who, input)
    if (changed && mail)
      await invite(
        tx,
        who,
        input.meetingId,
        { now: now(), origin, mail, log, request: request.id },
        { onlyAgain: true },
      )
    return done
  }),
  addAttendee: os.addAttendee.handler(({ context, input }) => addAttendee(context.tx, context.who, input)),
  removeAttendee: os.removeAttendee.handler(async ({ context, input }) => {
    await removeAttendee(context.tx, context.who, input)
    return done
  }),
  inviteToMeeting: os.inviteToMeeting.handler(({ context, input }) => {
    const { tx, who, mail, origin, log, request, now } = context
    return invite(tx, who, input.meetingId, { now: now(), origin, mail, log, request: request.id })
  }),
  meetingInvitation: os.meetingInvitation.handler(({ context, input }) =>
    makeInvitationFile(context.tx, context.who, input.meetingId, { now: context.now(), origin: context.origin }),
  ),
  addMeetingItem: os.addMeetingItem.handler(({ context, input }) => addItem(context.tx, context.who, input)),
  changeMeetingItem: os.changeMeetingItem.handler(({ context, input }) => changeItem(context.tx, context.who, input)),
  moveMeetingItem: os.moveMeetingItem.handler(async ({ context, input }) => {
    await moveItem(context.tx, context.who, input)
    return done
  }),
  dropMeetingItem: os.dropMeetingItem.handler(async ({ context, input }) => {
    await dropItem(context.tx, context.who, input)
    return done
  }),
  writeMinutes: os.writeMinutes.handler(({ context, input }) => writeMinutes(context.tx, context.who, input)),
  meetingPaper: os.meetingPaper.handler(({ context, input }) => makeSheet(context.tx, context.who, input)),
  meetingDocument: os.meetingDocument.handler(({ context, input }) => makeSheetFile(context.tx, context.who, input)),
}
