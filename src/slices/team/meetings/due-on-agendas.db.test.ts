import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import { type DueKind, dueKinds } from '../due/model.ts'
import type { MeetingDetail } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'AGENDA')
const senco = await school.person('senco')
const people = {
  teacher: await school.person('teacher'),
  assistant: await school.person('teaching_assistant'),
  specialist: await school.person('specialist'),
  team: await school.person('sst_member'),
}
type Reader = keyof typeof people
const student = await school.student()
await school.tier(student, 2)
await school.need(student)
await school.teaches(people.teacher.id)
await school.assign(people.assistant.id, student, 'assists')
await school.assign(people.specialist.id, student, 'specialist')

const other = await school.student(false)
const today = dateInHongKong(new Date())
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const planned = async (more: object = {}, of = senco): Promise<string> =>
  (
    await ask('POST', '/team/meetings', of, {
      ...{ kind: 'other', title: 'a meeting', heldOn: today, startsAt: '15:45', endsAt: '17:00', place: '' },
      ...{ personIds: Object.values(people).map(({ id }) => id), ...more },
    })
  ).json.meetingId
const read = async (id: string, of = senco): Promise<MeetingDetail> =>
  (await ask('GET', `/team/meetings/${id}`, of)).json

/** One thing of each kind that is due, laid as the owner; what it hangs on is laid only as far as it is asked about. */
async function layDue(): Promise<Record<DueKind, string>> {
  const ids = Object.fromEntries(dueKinds.map((kind) => [kind, newId()])) as Record<DueKind, string>
  const group = newId()
  const meeting = await planned({ kind: 'team', heldOn: addDays(today, -3), personIds: [] })
  const of = `'${school.schoolId}', '${student}'`
  const by = `'${senco.id}'`
  const concern = `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, seen, how_often, tried, words, state, watch_until)`
  const plan = `insert into plan (id, school_id, student_id, kind, state, starts_on, ends_on, review_on, sections, made_by, made_on)`
  await fresh.owner.query(`begin; set local session_replication_role = replica;
    ${concern} values ('${ids.concern}', ${of}, ${by}, current_date - 3, '{literacy}', '{}', 'weekly', '{}', 'w', 'raised', null),
      ('${ids.watch}', ${of}, ${by}, current_date - 3, '{literacy}', '{}', 'weekly', '{}', 'w', 'watching', current_date);
    insert into deadline (id, school_id, student_id, school_year, rule, due_on) values ('${ids.deadline}', ${of}, '2026/27', 'of a test', current_date);
    insert into input_answer (id, school_id, student_id, request_id, person_id) values ('${ids.input}', ${of}, '${ids.input}', ${by});
    insert into input_request (id, school_id, student_id, asked_by, asked_on, due_on, name, prompts)
      values ('${ids.input}', ${of}, ${by}, current_date - 9, current_date, '{}', '[]');
    ${plan} values ('${ids.review}', ${of}, 'support', 'in_force', current_date - 90, current_date + 60, current_date, '[]', ${by}, current_date),
      ('${ids.next_plan}', ${of}, 'support', 'reviewed', current_date - 60, current_date + 3, current_date, '[]', ${by}, current_date);
    insert into target (id, school_id, student_id, plan_id, position, area, words, measure_kind, measure, baseline, criterion, starts_on, due_on)
      values ('${ids.target}', ${of}, '${ids.review}', 0, 'reading', '{}', 'note', '{}', '{}', '{}', current_date - 90, current_date - 2);
    insert into accommodation (id, school_id, student_id, setting, kind, words, starts_on)
      values ('${ids.accommodation}', ${of}, 'class', 'seat', '{"zh": "", "en": ""}', current_date);
    insert into referral (id, school_id, student_id, service, why, referred_on, state, state_since, expected_on, referred_by)
      values ('${ids.referral}', ${of}, 'psychiatry', 'w', current_date - 90, 'waiting', current_date - 9, current_date, ${by});
    insert into report (id, school_id, student_id, kind, author, reported_on, valid_until, filed_by)
      values ('${ids.report}', ${of}, 'psychiatric', 'a', current_date - 900, current_date - 1, ${by});
    insert into p1_decision (id, school_id, student_id, school_year, degree, met_on, decided_by, review_on)
      values ('${ids.p1_review}', ${of}, '2026/27', 'mild', current_date - 90, ${by}, current_date);
    insert into support_group (id, school_id, provision_id, name, starts_on, ends_on, minutes, per_week, most_students, entry_criterion, exit_criterion)
      values ('${group}', '${school.schoolId}', '${group}', '{"zh": "朗讀小組", "en": "Reading"}', current_date - 60, current_date + 5, 30, 1, 5, '{}', '{}');
    insert into group_staff (id, school_id, group_id, person_id, part, starts_on)
      values ('${group}', '${school.schoolId}', '${group}', '${people.assistant.id}', 'leads', current_date - 60);
    insert into group_member (id, school_id, group_id, student_id, starts_on) values ('${group}', '${school.schoolId}', '${group}', '${student}', current_date - 60);
    insert into group_measure (id, school_id, group_id, name, unit) values ('${group}', '${school.schoolId}', '${group}', '{}', 'score');
    insert into responsibility (id, school_id, person_id, student_id, starts_on) values ('${group}', ${`'${school.schoolId}', ${by}, '${other}'`}, current_date - 9);
    insert into task (id, school_id, title, owner_id, made_by, made_on, due_on, student_id)
      values ('${ids.task}', '${school.schoolId}', 'Call', ${by}, ${by}, current_date, current_date, '${student}');
    commit`)
  for (const kind of ['session', 'entry_scores', 'exit_scores'] as const) ids[kind] = group
  return { ...ids, minutes: meeting, nobody_answers: school.schoolId }
}

/** Who may know a thing of each kind, beside the SENCO and the principal: who sees it where it stands itself. */
const whoKnows: Readonly<Record<DueKind, readonly Reader[]>> = {
  concern: ['specialist', 'team'],
  watch: ['specialist', 'team'],
  deadline: ['specialist', 'team'],
  input: ['specialist', 'team'],
  session: ['assistant', 'team'],
  review: ['teacher', 'assistant', 'specialist', 'team'],
  target: ['teacher', 'assistant', 'specialist', 'team'],
  next_plan: ['teacher', 'assistant', 'specialist', 'team'],
  accommodation: ['specialist', 'team'],
  referral: ['specialist', 'team'],
  report: ['specialist', 'team'],
  p1_review: ['teacher', 'specialist', 'team'],
  entry_scores: ['assistant', 'team'],
  exit_scores: ['assistant', 'team'],
  task: ['team'],
  minutes: ['team'],
  nobody_answers: [],
}
const ofNoStudent = new Set<DueKind>(['session', 'entry_scores', 'exit_scores', 'minutes', 'nobody_answers'])
const subjects = await layDue()
/** What is due as the list says it; of sessions that nobody logged there are none in this school, so that theirs is laid as it would be. */
async function take(meetingId: string, kinds: readonly DueKind[]): Promise<void> {
  const things = kinds.filter((kind) => kind !== 'session').map((kind) => ({ kind, subjectId: subjects[kind] }))
  if (things.length > 0)
    expect((await ask('POST', `/team/meetings/${meetingId}/due-items`, senco, { things })).json).toEqual({
      added: things.length,
    })
  if (kinds.includes('session'))
    await fresh.owner.query(
      `insert into meeting_item (id, school_id, meeting_id, position, due, issue, issue_en) values ($1, $2, $3, 99, $4, '未記錄的支援節', 'Sessions')`,
      [newId(), school.schoolId, meetingId, { kind: 'session', subjectId: subjects.session }],
    )
}

test.each(dueKinds)(
  'an item of what is due is read by who may know that thing, and by nobody else who attends: %s',
  async (kind) => {
    const id = await planned()
    const next = await planned({ heldOn: addDays(today, 7) })
    const due = { kind, subjectId: subjects[kind] }
    await take(id, [kind])
    const [item] = (await read(id)).items
    expect(item).toMatchObject({ due, student: ofNoStudent.has(kind) ? null : { id: student } })
    const { zh, en } = item?.issue ?? { zh: '', en: '' }
    expect(zh).not.toBe(en)
    const readers = async (meetingId: string) => {
      const found: Reader[] = []
      for (const [name, one] of Object.entries(people) as [Reader, LaidPerson][]) {
        const paths = [`/team/meetings/${meetingId}`, `/team/meetings/${meetingId}/paper?sheet=agenda`]
        const answers = await Promise.all(paths.map(async (path) => JSON.stringify((await ask('GET', path, one)).json)))
        const says = answers.map((answer) => answer.includes(zh) || answer.includes(en))
        expect(new Set(says).size, `${name} reads the sheet as the page`).toBe(1)
        if (says[0]) found.push(name)
        else expect((await read(meetingId, one)).others, `${name} is told that there is more`).toBe(true)
      }
      return found
    }
    expect(await readers(id)).toEqual(whoKnows[kind])
    // Also where somebody took off its mark, and where it goes on.
    await fresh.owner.query('update meeting_item set closed = false where meeting_id = $1', [id])
    expect(await readers(id)).toEqual(whoKnows[kind])
    const task = { title: 'Look', ownerId: senco.id, dueOn: null }
    const minutes = { items: [{ itemId: item?.id, base: '', decision: '', task }], came: [], finish: true }
    await ask('POST', `/team/meetings/${id}/minutes`, senco, minutes)
    expect((await read(next)).items).toMatchObject([{ due, issue: { zh, en } }])
    expect(await readers(next)).toEqual(whoKnows[kind])
    await ask('POST', `/team/meetings/${next}/cancel`, senco, { cancelled: true })
  },
)

test('what only those know who know reports is confidential on the agenda from the start, and on no sheet for a family', async () => {
  const id = await planned()
  await take(
    id,
    dueKinds.filter((kind) => !ofNoStudent.has(kind)),
  )
  const { items } = await read(id)
  const closed = dueKinds.filter((kind) => items.some((one) => one.closed && one.due?.kind === kind))
  const expected = ['concern', 'watch', 'deadline', 'input', 'accommodation', 'referral', 'report']
  expect(closed).toEqual(expected)
  const sheet = await ask('GET', `/team/meetings/${id}/paper?sheet=agenda&onlyStudent=${student}`, senco)
  for (const { closed: isClosed, issue } of items) {
    if (isClosed) expect(JSON.stringify(sheet.json)).not.toContain(issue.en)
    else expect(JSON.stringify(sheet.json)).toContain(issue.en)
  }
})

test('who keeps a meeting reads nothing there of a thing that they may not see, though the SENCO put it on the agenda', async () => {
  const first = await school.student(false)
  const id = await planned({ personIds: [senco.id] }, people.team)
  await take(id, ['nobody_answers'])
  await ask('POST', `/team/meetings/${id}/items`, senco, { issue: 'of one unknown', studentId: first })
  expect((await read(id)).items.map(({ issue }) => issue.zh)).toEqual([
    expect.stringContaining('未有負責人的學生'),
    'of one unknown',
  ])
  expect(await read(id, people.team)).toMatchObject({ items: [], others: true })
})
