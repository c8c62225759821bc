const nobody = '00000000-0000-7000-8000-000000000000'

/** What each operation on a meeting, its items and its sheets may be sent, by its name, so that only who asks decides the answer. */
export const bodies: Readonly<Record<string, object>> = {
  'team.meetingChoices': { kind: 'team' },
  'team.changeMeeting': { version: 1, base: { title: 'before' }, fields: { title: 'a meeting' } },
  'team.cancelMeeting': { cancelled: true },
  'team.addAttendee': { name: 'Mrs Chan' },
  'team.keepMeetingTold': { recipients: [nobody] },
  'team.addMeetingItem': { issue: 'an issue' },
  'team.addDueItems': { things: [{ kind: 'task', subjectId: nobody }] },
  'team.changeMeetingItem': { version: 1, base: { issue: 'before' }, fields: { issue: 'an issue' } },
  'team.moveMeetingItem': { direction: 'up' },
  'team.dropMeetingItem': { dropped: true },
  'team.writeMinutes': { items: [{ itemId: nobody, base: '', decision: 'yes' }], came: [] },
  'team.reopenMeeting': {},
  'team.meetingPaper': { sheet: 'after', language: 'both' },
  'team.meetingDocument': { sheet: 'agenda', language: 'zh' },
}
