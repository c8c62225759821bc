import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { aWebp } from '#platform/attachments/examples.ts'
import { openZip } from '#platform/files/zip.ts'
import { aPng, formOf } from '#slices/identification/attachments/examples.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'PAPERS')
const [senco, teacher, assistant, specialist, sst, office] = await Promise.all(
  (['senco', 'teacher', 'teaching_assistant', 'specialist', 'sst_member', 'office'] as const).map((role) =>
    school.person(role),
  ),
)
if (!senco || !teacher || !assistant || !specialist || !sst || !office) throw new Error('nobody is there')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')

const pair = (zh: string, en = '') => JSON.stringify({ zh, en })
const section = (id: string, zh: string, closed: boolean) => ({
  ...{ id, closed, name: { zh, en: id }, help: { zh: '', en: '' } },
  asks: 'words',
})

async function layPlan(state: 'draft' | 'in_force'): Promise<string> {
  const planId = newId()
  const sections = JSON.stringify([section('strengths', '強項', false), section('parents-view', '家長的想法', true)])
  await fresh.owner.query(
    `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
     values ($1, $2, $3, 'iep', current_date - 30, current_date + 100, current_date + 90, $4, $5, $6, current_date - 40)`,
    [planId, school.schoolId, student, state, sections, senco?.id],
  )
  const of = [school.schoolId, student, planId]
  for (const [name, words, closed] of [
    ['strengths', pair('畫火車，坐𨋢唔怕嘅 <b>', ''), false],
    ['parents-view', pair('家中的祕密', 'A family secret'), true],
  ] as const)
    await fresh.owner.query(
      `insert into plan_text (id, school_id, student_id, plan_id, section, words, closed) values ($4, $1, $2, $3, $5, $6, $7)`,
      [...of, newId(), name, words, closed],
    )
  const targetId = newId()
  await fresh.owner.query(
    `insert into target (id, school_id, student_id, plan_id, position, need, area, words, measure_kind, measure, baseline_value, baseline, aim_value, criterion, starts_on, due_on)
     values ($4, $1, $2, $3, 1, 'ASD', 'reading', $5, 'of', $6, 40, $6, 80, $6, current_date, current_date + 90)`,
    [...of, targetId, pair('讀出二十個字', 'Reads twenty words'), pair('')],
  )
  for (const [place, words] of [
    ['class', pair('一次一個指示', 'One instruction at a time')],
    ['home', pair('睡前讀五分鐘', 'Five minutes of reading before bed')],
  ] as const)
    await fresh.owner.query(
      `insert into strategy (id, school_id, student_id, plan_id, target_id, position, place, words) values ($4, $1, $2, $3, $5, 1, $6, $7)`,
      [...of, newId(), targetId, place, words],
    )
  await fresh.owner.query(
    `insert into plan_agreement (id, school_id, student_id, plan_id, part, name, how, agreed_on) values ($4, $1, $2, $3, 'parent', '陳太', 'meeting', current_date - 30)`,
    [...of, newId()],
  )
  return planId
}

const planId = await layPlan('in_force')
const paper = (cookie: string, kind: string, more: { language?: string; planId?: string } = {}) =>
  api.ask(
    'GET',
    `/students/${student}/papers/${kind}?planId=${more.planId ?? planId}&language=${more.language ?? 'zh'}`,
    { cookie },
  )

test('the SENCO’s plan has closed sections, who agreed and lines to sign; the version for teachers has none of them', async () => {
  const whole = (await paper(senco.cookie, 'plan')).text
  for (const text of ['家中的祕密', '陳太', 'signatures', '讀出二十個字', '一次一個指示', '40%'])
    expect(whole).toContain(text)
  const forTeachers = (await paper(senco.cookie, 'plan-for-teachers')).text
  expect(forTeachers).toContain('讀出二十個字')
  expect(forTeachers).not.toMatch(/祕密|secret|陳太|signatures|ASD/)
})

test('a teacher and an assistant who ask for the whole plan get the version for teachers', async () => {
  for (const person of [teacher, assistant]) {
    const { status, text } = await paper(person.cookie, 'plan', { language: 'both' })
    expect(status).toBe(200)
    expect(text).toContain('讀出二十個字')
    expect(text).not.toMatch(/祕密|secret|陳太|signatures/)
  }
})

test('a letter to the parents says what was agreed, what helps at home and when we meet, with a slip; nothing of needs or what was said in confidence', async () => {
  const { text } = await paper(senco.cookie, 'parents-letter', { language: 'both' })
  for (const said of ['Reads twenty words', '睡前讀五分鐘', '回條', '"cut"']) expect(text).toContain(said)
  expect(text).not.toMatch(/secret|祕密|ASD|tier|層/)
  for (const person of [teacher, assistant]) expect((await paper(person.cookie, 'parents-letter')).status).toBe(404)
})

test('a letter waits until the plan is agreed, and a draft is nobody’s but its makers’', async () => {
  const draft = await layPlan('draft')
  const refused = await paper(senco.cookie, 'parents-letter', { planId: draft })
  expect(refused.json.data.problems[0].problem).toBe('not-agreed-yet')
  expect((await paper(senco.cookie, 'plan', { planId: draft })).text).toContain('草稿')
  for (const person of [teacher, assistant])
    expect((await paper(person.cookie, 'plan', { planId: draft })).status).toBe(404)
})

test('a review is for those who know reports, once somebody has begun it', async () => {
  expect((await paper(senco.cookie, 'review')).json.data.problems[0].problem).toBe('no-review-yet')
  await fresh.owner.query(
    `insert into plan_review (id, school_id, student_id, plan_id, words) values ($1, $2, $3, $4, $5)`,
    [newId(), school.schoolId, student, planId, pair('大家都滿意')],
  )
  expect((await paper(senco.cookie, 'review')).text).toContain('大家都滿意')
  for (const person of [teacher, assistant]) expect((await paper(person.cookie, 'review')).status).toBe(404)
})

test('a review on paper says how many of the sessions offered were attended, and that few are few', async () => {
  const attended = (offered: number, came: number) =>
    fresh.owner.query('update plan_review set sessions_offered = $1, sessions_attended = $2 where plan_id = $3', [
      offered,
      came,
      planId,
    ])
  await attended(24, 20)
  expect((await paper(senco.cookie, 'review')).text).toContain('24節中出席20節（83%）')
  expect((await paper(senco.cookie, 'review', { language: 'both' })).text).toContain('20 of 24 sessions attended (83%)')
  await attended(4, 3)
  expect((await paper(senco.cookie, 'review')).text).toMatch(/4節中出席3節（75%）.*節數少/s)
})

test('whoever does not see the student, and the office, meet nothing; neither does a plan of another student', async () => {
  for (const person of [specialist, office])
    for (const kind of ['profile', 'plan', 'gossip']) expect((await paper(person.cookie, kind)).status).toBe(404)
  const other = await school.student()
  const address = `/students/${other}/papers/plan?planId=${planId}`
  expect((await api.ask('GET', address, { cookie: senco.cookie })).status).toBe(404)
})

test('the Word file opens, holds every text and its marks, and making it is on record with the student', async () => {
  const response = await api.file(`/students/${student}/documents/plan?planId=${planId}&language=en`, senco.cookie)
  expect(response.name).toMatch(/Individual education plan.*\.docx$/)
  const zip = await openZip(response.bytes)
  const document = Buffer.from(await zip.read('word/document.xml')).toString('utf8')
  expect(document).toContain('畫火車，坐𨋢唔怕嘅 &lt;b&gt;')
  expect(document).toContain('(not translated yet)')
  const { rows } = await fresh.owner.query(
    `select from audit.event where word = 'document.made' and student_id = $1 and person_id = $2`,
    [student, senco.id],
  )
  expect(rows.length).toBeGreaterThan(0)
})

test('the profile’s Word file has the student’s pictures, for an assistant too, and says which it could not take', async () => {
  const sent = async (name: string, content: Uint8Array<ArrayBuffer>) => {
    const body = formOf(content, { name, keptFor: 'profile' })
    return (await api.ask('POST', `/students/${student}/attachments`, { cookie: senco.cookie, body })).json.id
  }
  const kept = await sent('drawing.png', aPng({ width: 200, height: 120 }))
  const webp = await sent('photo.webp', Uint8Array.from(aWebp(640, 480)))
  const fields = { pictureIds: [kept, webp], goodAtZh: '畫火車' }
  const body = { version: 0, base: {}, fields }
  expect((await api.ask('PATCH', `/students/${student}/profile`, { cookie: senco.cookie, body })).status).toBe(200)
  const mediaOf = async () => {
    const { bytes } = await api.file(`/students/${student}/documents/profile?language=zh`, assistant.cookie)
    const zip = await openZip(bytes)
    const document = Buffer.from(await zip.read('word/document.xml')).toString('utf8')
    return { document, media: zip.names.filter((name) => name.startsWith('word/media/')) }
  }
  const whole = await mediaOf()
  expect(whole.media).toHaveLength(1)
  expect(whole.document).toContain('descr="學生的圖片1"')
  expect(whole.document).toContain('「學生的圖片2」未能放進這個檔案')
  await api.attachments.remove({ schoolId: school.schoolId, id: kept })
  const without = await mediaOf()
  expect(without.media).toEqual([])
  expect(without.document).toContain('「學生的圖片1」未能放進這個檔案')
})

test('a teacher takes the sheet of the class along as a Word file', async () => {
  const response = await api.file('/cards/document?language=zh', teacher.cookie)
  const document = Buffer.from(await (await openZip(response.bytes)).read('word/document.xml')).toString('utf8')
  expect(document).toContain('一次一個指示')
})
