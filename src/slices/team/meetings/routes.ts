import { guardedRoutes, type SignedInContext } from '#slices/access/index.ts'
import { renewalFor } from '../deadlines/work/renew.ts'
import { meetingsContract } from './contract.ts'
import { makeSheet, makeSheetFile } from './documents.ts'
import { invite, keepTold, makeInvitationFile, type Outside, tellOfChange } from './invite.ts'
import {
  addAttendee,
  addMeeting,
  cancelMeeting,
  carryItems,
  changeMeeting,
  readChoices,
  readMeeting,
  readMeetings,
  readMeetingsOf,
  recordLooks,
  removeAttendee,
} from './work.ts'
import {
  addDueItems,
  addItem,
  changeItem,
  dropItem,
  fillAgenda,
  moveItem,
  reopenMeeting,
  writeMinutes,
} from './work-items.ts'

const os = guardedRoutes(meetingsContract)
const done = { done: true } as const
const outsideOf = ({ database, mail, origin, log, request, now }: SignedInContext): Outside => ({
  ...{ database, mail, origin, log, now: now(), request: request.id },
})

/** The operations on meetings, bound. */
export const meetingsRoutes = {
  meetings: os.meetings.handler(({ context }) => readMeetings(context.tx, context.who)),
  meetingsOf: os.meetingsOf.handler(({ context, input }) => readMeetingsOf(context.tx, context.who, input.id)),
  meeting: os.meeting.handler(async ({ context, input }) => {
    const meeting = await readMeeting(context.tx, context.who, input.meetingId, { mails: context.mail !== null })
    recordLooks(context.tx, 'meeting.seen', meeting)
    return meeting
  }),
  meetingChoices: os.meetingChoices.handler(({ context, input }) => readChoices(context.tx, context.who, input)),
  addMeeting: os.addMeeting.handler(async ({ context, input: { withDue, ...meeting } }) => {
    const added = await addMeeting(context.tx, context.who, meeting)
    if (withDue) await fillAgenda(context.tx, context.who, { ...added, renew: renewalFor(context) })
    return added
  }),
  changeMeeting: os.changeMeeting.handler(async ({ context, input }) => {
    const changed = await changeMeeting(context.tx, context.who, input)
    await tellOfChange(context.tx, context.who, input.meetingId, outsideOf(context))
    return changed
  }),
  cancelMeeting: os.cancelMeeting.handler(async ({ context, input }) => {
    await cancelMeeting(context.tx, context.who, input)
    await tellOfChange(context.tx, context.who, input.meetingId, outsideOf(context))
    return done
  }),
  addAttendee: os.addAttendee.handler(async ({ context, input }) => {
    const added = await addAttendee(context.tx, context.who, input)
    await tellOfChange(context.tx, context.who, input.meetingId, outsideOf(context))
    return added
  }),
  removeAttendee: os.removeAttendee.handler(async ({ context, input }) => {
    await removeAttendee(context.tx, context.who, input)
    await tellOfChange(context.tx, context.who, input.meetingId, outsideOf(context))
    return done
  }),
  inviteToMeeting: os.inviteToMeeting.handler(({ context, input }) =>
    invite(context.tx, context.who, input.meetingId, outsideOf(context)),
  ),
  keepMeetingTold: os.keepMeetingTold.handler(async ({ context, input }) => {
    await keepTold(context.tx, context.who, { ...input, now: context.now() })
    return done
  }),
  meetingInvitation: os.meetingInvitation.handler(({ context, input }) =>
    makeInvitationFile(context.tx, context.who, input.meetingId, { now: context.now(), origin: context.origin }),
  ),
  addMeetingItem: os.addMeetingItem.handler(({ context, input }) => addItem(context.tx, context.who, input)),
  addDueItems: os.addDueItems.handler(({ context, input }) => addDueItems(context.tx, context.who, input)),
  carryMeetingItems: os.carryMeetingItems.handler(({ context, input }) =>
    carryItems(context.tx, context.who, input.meetingId),
  ),
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
  reopenMeeting: os.reopenMeeting.handler(async ({ context, input }) => {
    await reopenMeeting(context.tx, context.who, { meetingId: input.meetingId, now: context.now() })
    return done
  }),
  meetingPaper: os.meetingPaper.handler(({ context, input }) => makeSheet(context.tx, context.who, input)),
  meetingDocument: os.meetingDocument.handler(({ context, input }) => makeSheetFile(context.tx, context.who, input)),
}
