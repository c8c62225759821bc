import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import { type ArrivedMail, startMailServer } from '../../../../tests/harness/smtp.ts'
import type { MeetingDetail } from './contract.ts'

const fresh = await freshDatabase()
const refused = new Set<string>()
const server = await startMailServer({ refuses: (address) => refused.has(address) })
const silent = openApi(fresh)
const mailing = openApi(fresh, { mail: openMailer({ url: server.url, from: 'workbench@school.invalid' }) })
afterAll(async () => {
  await Promise.all([silent.close(), mailing.close(), server.stop()])
})
const school = await laySchool(fresh, 'INVITE')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const stranger = await (await laySchool(fresh, 'ELSEWHERE')).person('senco')
for (const [one, name] of [
  [teacher, 'teacher'],
  [other, 'other'],
] as const)
  await fresh.owner.query(`update person set email = $2, language = 'en' where id = $1`, [
    one.id,
    `${name}@school.invalid`,
  ])
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
await fresh.owner.query(`update student set name_en = 'Wong Secret', name_zh = '黃秘密' where id = $1`, [student])

const soon = addDays(dateInHongKong(new Date()), 7)
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown, api = mailing) =>
  api.ask(method, path, { cookie, body })
const planned = async (more: object = {}): Promise<string> =>
  (
    await ask('POST', '/team/meetings', senco, {
      ...{ kind: 'other', title: 'about Wong Secret', heldOn: soon, startsAt: '15:45', endsAt: '17:00', place: '' },
      ...{ personIds: [teacher.id], ...more },
    })
  ).json.meetingId
const read = async (id: string, of = senco, api = mailing): Promise<MeetingDetail> =>
  (await ask('GET', `/team/meetings/${id}`, of, undefined, api)).json
const change = async (id: string, fields: object, api = mailing) => {
  const { version } = await read(id)
  return ask('PATCH', `/team/meetings/${id}`, senco, { version, base: {}, fields }, api)
}
/** What becomes of mails is kept a moment after they arrive. */
const settled = async (id: string): Promise<MeetingDetail['telling']> => {
  for (;;) {
    const { telling } = await read(id)
    if (telling.every(({ state }) => state !== 'sending')) return telling
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
/** Hands over the mails that arrive with this, by receiver. */
const arriving = async (count: number, act: () => Promise<unknown>): Promise<Map<string, string>> => {
  const before = server.mails.length
  await act()
  await server.arrived(before + count)
  return new Map(server.mails.slice(before).map((mail) => [mail.to.join(), calendarIn(mail)]))
}
const calendarIn = ({ mail }: ArrivedMail) => {
  const [file] = mail.attachments.filter(({ mimeType }) => mimeType.includes('calendar'))
  const text = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content as ArrayBuffer)
  return text.replaceAll('\r\n ', '')
}
const saidIn = (text = '') => ({
  method: /METHOD:(.*)/.exec(text)?.[1]?.trim(),
  status: /\nSTATUS:(.*)/.exec(text)?.[1]?.trim() ?? null,
  sequence: Number(/SEQUENCE:(\d+)/.exec(text)?.[1]),
  uid: /UID:(.*)/.exec(text)?.[1],
  attendees: [...text.matchAll(/ATTENDEE.*/gi)].length,
})

test('a change reaches those who were invited: who is added, who stays, who is asked no more, and all when it is cancelled', async () => {
  const id = await planned()
  const first = await arriving(1, () => ask('POST', `/team/meetings/${id}/invite`, senco, {}))
  const invited = saidIn(first.get('teacher@school.invalid'))
  expect(invited).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED', sequence: 0, attendees: 1 })
  expect(first.get('teacher@school.invalid')).toMatch(/ORGANIZER.*workbench@school\.invalid/)
  await settled(id)

  const moved = await arriving(1, () => change(id, { startsAt: '15:00' }))
  expect(saidIn(moved.get('teacher@school.invalid'))).toEqual({ ...invited, sequence: 1 })
  await settled(id)
  // The title is in no invitation: nobody is mailed because of it.
  await change(id, { title: 'another' })
  let attendeeId = ''
  const added = await arriving(1, async () => {
    attendeeId = (await ask('POST', `/team/meetings/${id}/attendees`, senco, { personId: other.id })).json.attendeeId
  })
  expect([...added.keys()]).toEqual(['other@school.invalid'])
  expect(saidIn(added.get('other@school.invalid'))).toMatchObject({ method: 'REQUEST', sequence: 1, uid: invited.uid })
  await settled(id)

  // Who is asked no more gets a CANCEL without STATUS, for the meeting takes place (RFC 5546, 3.2.5); asked again, a newer REQUEST.
  const removed = await arriving(1, () => ask('DELETE', `/team/meetings/${id}/attendees/${attendeeId}`, senco))
  expect(saidIn(removed.get('other@school.invalid'))).toEqual({
    ...invited,
    method: 'CANCEL',
    status: null,
    sequence: 2,
  })
  await settled(id)
  const again = await arriving(1, () => ask('POST', `/team/meetings/${id}/attendees`, senco, { personId: other.id }))
  expect(saidIn(again.get('other@school.invalid'))).toMatchObject({ method: 'REQUEST', sequence: 3 })
  await settled(id)

  const cancelled = await arriving(2, () => ask('POST', `/team/meetings/${id}/cancel`, senco, { cancelled: true }))
  for (const text of cancelled.values())
    expect(saidIn(text)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: invited.uid })
  await settled(id)
  const restored = await arriving(2, () => ask('POST', `/team/meetings/${id}/cancel`, senco, { cancelled: false }))
  for (const text of restored.values()) expect(saidIn(text)).toMatchObject({ method: 'REQUEST', status: 'CONFIRMED' })
  await settled(id)
  const file = await ask('GET', `/team/meetings/${id}/invitation`, teacher)
  expect(file.text).toContain('METHOD:PUBLISH')
  expect(file.text).not.toMatch(/ATTENDEE/)
})

test('nothing that goes out names a student or another who is asked; the place cannot', async () => {
  const id = await planned({ kind: 'parents', studentId: student })
  await ask('POST', `/team/meetings/${id}/attendees`, senco, { name: 'Mr Wong', email: 'family@home.invalid' })
  const before = server.mails.length
  await arriving(2, () => ask('POST', `/team/meetings/${id}/invite`, senco, {}))
  await settled(id)
  await arriving(2, () => change(id, { place: 'Room 3' }))
  for (const mail of server.mails.slice(before)) {
    const said = `${mail.mail.subject} ${mail.mail.text} ${mail.mail.html} ${calendarIn(mail)}`
    expect(said).not.toMatch(/Secret|秘密|Mr Wong/)
    const isColleague = mail.to.includes('teacher@school.invalid')
    if (isColleague) expect(said).not.toContain('family@home')
    // The link is for who can sign in.
    expect(said.includes(`/team/meetings/${id}`)).toBe(isColleague)
  }
  // A colleague reads it in their language, somebody from outside in both.
  const to = (address: string) => server.mails.findLast((mail) => mail.to.includes(address))?.mail.subject
  expect(to('teacher@school.invalid')).toBe('Changed: Meeting with parents')
  expect(to('family@home.invalid')).toBe('更改：家長面談 · Changed: Meeting with parents')
  const of = await planned({ title: 'another' })
  await ask('POST', `/team/meetings/${of}/items`, senco, { issue: 'about them', studentId: student })
  expect((await change(of, { place: '黃秘密家' })).status).toBe(422)
  for (const place of ['at Wong  SECRET’s', '黃秘密家'])
    expect((await change(id, { place })).json.data.problems).toEqual([{ field: 'place', problem: 'names-the-student' }])
  await settled(id)
})

test('a mail that was refused stands on the page of whoever keeps the meeting, and goes out when it is sent again', async () => {
  refused.add('teacher@school.invalid')
  const id = await planned({ personIds: [teacher.id, other.id] })
  await arriving(1, () => ask('POST', `/team/meetings/${id}/invite`, senco, {}))
  const failed = (await settled(id)).filter(({ state }) => state === 'failed')
  expect(failed).toMatchObject([
    { people: [{ person: { id: teacher.id } }], what: 'invite', byMail: true, problem: '550' },
  ])
  // Nobody but who keeps it reads what became of mails.
  expect((await read(id, teacher)).telling).toEqual([])
  const { rows } = await fresh.owner.query(
    'select state, problem from meeting_invitation where meeting_id = $1 and state = $2',
    [id, 'failed'],
  )
  expect(rows).toEqual([{ state: 'failed', problem: '550' }])
  refused.clear()
  const again = await arriving(1, () => ask('POST', `/team/meetings/${id}/invite`, senco, {}))
  expect([...again.keys()]).toEqual(['teacher@school.invalid'])
  expect((await settled(id)).filter(({ byMail }) => byMail)).toEqual([])
})

test('a server that cannot be reached loses nothing: the mails stay to be sent', async () => {
  const id = await planned()
  server.meet('busy')
  await ask('POST', `/team/meetings/${id}/invite`, senco, {})
  const telling = (await settled(id)).filter(({ byMail }) => byMail)
  expect(telling).toMatchObject([{ state: 'failed', problem: '451' }])
  server.meet('takes')
  await arriving(1, () => change(id, { startsAt: '15:00' }))
  expect((await settled(id)).filter(({ byMail }) => byMail)).toEqual([])
})

test('without a mail server the page says who has to be told of what, until somebody says that they were', async () => {
  const id = await planned()
  const at = () => read(id, senco, silent)
  const tell = async (of = senco, recipients?: string[]) =>
    ask(
      'POST',
      `/team/meetings/${id}/told`,
      of,
      { recipients: recipients ?? (await at()).telling.map(({ recipient }) => recipient) },
      silent,
    )
  expect((await at()).telling).toMatchObject([
    { what: 'invite', byMail: false },
    { what: 'invite', byMail: false },
  ])
  for (const one of [sst, teacher, stranger]) expect((await tell(one)).status).toBe(404)
  expect((await tell(senco, ['nobody@school.invalid'])).status).toBe(404)
  expect((await tell()).status).toBe(200)
  expect(await at()).toMatchObject({ telling: [], invitedAt: expect.any(String) })
  const before = server.mails.length
  await change(id, { heldOn: addDays(soon, 1) }, silent)
  expect((await at()).telling.map(({ what }) => what)).toEqual(['change', 'change'])
  await tell()
  const of = (await at()).attendees.find(({ person }) => person?.id === teacher.id)?.id
  await ask('DELETE', `/team/meetings/${id}/attendees/${of}`, senco, undefined, silent)
  expect((await at()).telling).toMatchObject([{ what: 'cancel', people: [{ person: { id: teacher.id } }] }])
  expect(server.mails.length).toBe(before)
})
