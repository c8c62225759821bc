import { expect, test } from 'vitest'
import { type Invitation, letterOf, type Message, writeInvitation, writeInvitationFile } from './invitation.ts'

const link = 'https://workbench.example/team/meetings/m'
const meeting: Invitation = {
  ...{ id: 'm', kind: 'parents', heldOn: '2026-12-03', startsAt: '15:45', endsAt: '17:00', place: '' },
  ...{ cancelled: false, school: '示範小學', link },
}
const stamp = new Date('2026-11-23T01:00:00Z')
const entryOf = (what: Message, reads: boolean) =>
  writeInvitation(meeting, {
    ...{ what, sequence: 0, language: null, address: 'a@home.invalid', from: 'workbench@school.invalid', stamp, reads },
  })

test('a mail says the day with its weekday, in the language of its reader, or in both', () => {
  const says = (language: 'zh' | 'en' | null) => letterOf(meeting, { what: 'invite', language, reads: false }).text
  expect(says('en')).toBe('Meeting with parents\nWhen: Thu 3 Dec 2026 15:45–17:00')
  expect(says('zh')).toBe('家長面談\n時間：2026年12月3日(四) 15:45–17:00')
  expect(says(null)).toBe(`${says('zh')}\n\n${says('en')}`)
})

test.each<[Message, boolean, boolean]>([
  ['invite', true, true],
  ['change', true, true],
  ['cancel', true, false],
  ['invite', false, false],
  ['change', false, false],
  ['cancel', false, false],
])('the link to the meeting is for colleagues who still come: %s, to a colleague: %s', (what, reads, hasLink) => {
  expect(letterOf(meeting, { what, language: 'en', reads }).text.includes(link)).toBe(hasLink)
  // The calendar entry of a colleague has it, also the one that takes the meeting back.
  expect(entryOf(what, reads).includes(link)).toBe(reads)
})

test('the file, which is handed to whoever is asked, has no link', () => {
  expect(writeInvitationFile(meeting, { sequence: 0, stamp })).not.toContain(link)
})

test('every calendar text names its organizer once, and ends its last line', () => {
  const file = writeInvitationFile(meeting, { sequence: 0, stamp })
  for (const text of [file, entryOf('invite', true), entryOf('cancel', false)]) {
    expect(text.replaceAll('\r\n ', '').match(/^ORGANIZER;CN="示範小學":mailto:\S+$/gmu)).toHaveLength(1)
    expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  }
  expect(file).toContain('METHOD:PUBLISH')
  expect(file).not.toMatch(/ATTENDEE/)
})
