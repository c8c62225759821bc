import { call, ORPCError } from '@orpc/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type ExampleSchool, type SigningIn } from '../access/examples.ts'
import { aStudent, aTierDecision } from './examples.ts'
import { studentsRoutes as routes } from './routes.ts'

const { database, owner } = await freshDatabase()
let school: ExampleSchool
let id: string
let number = 0

beforeEach(async () => {
  number += 1
  school = await anExampleSchool(owner, `S${number}`)
  id = await aStudent(owner, school.id)
})

const as = (role: SigningIn, now?: Date) => ({
  context: aRequestOf(database, school.people[role].token, now ? { now } : {}),
})
const file = (role: SigningIn = 'senco') => call(routes.student, { id }, as(role))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof ORPCError ? { code: error.code, ...error.data } : error),
  )
const problems = (...found: [field: string, problem: string][]) => ({
  code: 'PROBLEMS',
  problems: found.map(([field, problem]) => expect.objectContaining({ field, problem })),
})
const nothing = '00000000-0000-7000-8000-000000000000'

describe('tiers', () => {
  const decide = (
    studentIds: string[],
    tier: 1 | 2 | 3 | null,
    startsOn = '2026-11-01',
    reason = 'agreed at the meeting',
  ) => call(routes.decideTier, { studentIds, tier, startsOn, reason }, as('senco'))

  test('the tier of several students is decided at once, each recorded with reason and who decided', async () => {
    const others = await Promise.all([1, 2, 3].map(() => aStudent(owner, school.id)))
    expect(await decide([id, ...others, id], 2)).toEqual({ decided: 4 })
    const { tiers, tier, tierSince } = await file()
    expect({ tier, tierSince }).toEqual({ tier: 2, tierSince: '2026-11-01' })
    expect(tiers).toMatchObject([
      { tier: 2, reason: 'agreed at the meeting', decidedBy: { id: school.people.senco.id } },
    ])
    const { rows } = await owner.query(
      `select count(*)::int as n from audit.event where word = 'tier.decided' and school_id = $1`,
      [school.id],
    )
    expect(rows).toEqual([{ n: 4 }])
  })

  test('one student who is not there leaves all of them undecided', async () => {
    expect(await refusal(decide([id, nothing], 2))).toEqual({ code: 'NOT_FOUND' })
    expect((await file()).tiers).toEqual([])
  })

  test('one who had left leaves all of them undecided, and the answer says whose place in the list', async () => {
    const gone = await aStudent(owner, school.id, { leftOn: '2026-10-31' })
    expect(await refusal(decide([id, gone], 2))).toEqual(problems(['studentIds.1', 'after-leaving']))
    expect((await file()).tiers).toEqual([])
  })

  test('a decision sent twice is made once; another for the same day takes its place', async () => {
    await decide([id], 2)
    expect(await decide([id], 2)).toEqual({ decided: 0 })
    expect(await decide([id], 3)).toEqual({ decided: 1 })
    expect((await file()).tier).toBe(3)
  })

  test('a decision without a tier takes a student off the register and keeps the history', async () => {
    await decide([id], 2)
    await decide([id], null, '2026-11-23')
    const { tier, tiers } = await file()
    expect([tier, tiers.length]).toEqual([null, 2])
    expect((await call(routes.register, {}, as('senco'))).total).toBe(0)
  })

  test('a mistaken decision is withdrawn once, with a reason, and stays in the history', async () => {
    await decide([id], 2, '2026-09-01')
    await decide([id], 3)
    const decisionId = (await file()).tiers[0]?.id as string
    await call(routes.withdrawTier, { id, decisionId, reason: 'meant for her brother' }, as('principal'))
    const { tier, tierSince, tiers } = await file()
    expect({ tier, tierSince }).toEqual({ tier: 2, tierSince: '2026-09-01' })
    expect(tiers[0]).toMatchObject({
      tier: 3,
      withdrawnReason: 'meant for her brother',
      withdrawnAt: expect.any(String),
    })
    expect(await refusal(call(routes.withdrawTier, { id, decisionId, reason: 'again' }, as('senco')))).toEqual(
      problems(['decisionId', 'already-withdrawn']),
    )
    expect(await refusal(call(routes.withdrawTier, { id, decisionId: nothing, reason: 'x' }, as('senco')))).toEqual({
      code: 'NOT_FOUND',
    })
  })

  test('a member of the support team decides no tier', async () => {
    await aTierDecision(owner, { schoolId: school.id, studentId: id })
    const decision = { studentIds: [id], tier: 3 as const, startsOn: '2026-11-01', reason: 'x' }
    expect(await refusal(call(routes.decideTier, decision, as('sst_member')))).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('who works with a student', () => {
  const assign = (personId: string, kind: 'assists' | 'specialist' = 'assists', startsOn = '2026-11-23') =>
    call(routes.assign, { id, personId, kind, startsOn }, as('senco'))

  test('an assistant sees the student from the first day of the assignment to its last', async () => {
    const assistant = school.people.teaching_assistant
    expect(await refusal(file('teaching_assistant'))).toEqual({ code: 'NOT_FOUND' })
    const { assignmentId } = await assign(assistant.id)
    expect((await file('teaching_assistant')).assignments).toMatchObject([
      { id: assignmentId, kind: 'assists', endsOn: null },
    ])
    await call(routes.endAssignment, { id, assignmentId }, as('senco'))
    expect(await file('teaching_assistant')).toMatchObject({ id })
    const nextDay = as('teaching_assistant', new Date('2026-11-24T04:00:00Z'))
    expect(await refusal(call(routes.student, { id }, nextDay))).toEqual({ code: 'NOT_FOUND' })
  })

  test('an assignment that has not begun is taken back without a trace in the file', async () => {
    const { assignmentId } = await assign(school.people.specialist.id, 'specialist', '2026-12-01')
    await call(routes.endAssignment, { id, assignmentId }, as('senco'))
    expect((await file()).assignments).toEqual([])
    expect(await refusal(call(routes.endAssignment, { id, assignmentId }, as('senco')))).toEqual({ code: 'NOT_FOUND' })
  })

  test('only somebody with the role, and only once', async () => {
    expect(await refusal(assign(school.people.office.id))).toEqual(problems(['personId', 'not-an-assistant']))
    expect(await refusal(assign(school.people.teaching_assistant.id, 'specialist'))).toEqual(
      problems(['personId', 'not-a-specialist']),
    )
    expect(await refusal(assign(nothing))).toEqual(problems(['personId', 'unknown-person']))
    await assign(school.people.teaching_assistant.id)
    expect(await refusal(assign(school.people.teaching_assistant.id))).toEqual(
      problems(['personId', 'already-assigned']),
    )
  })
})
