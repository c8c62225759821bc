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

  const sent = (tier: 1 | 2 | null, as_: ReturnType<typeof as>, more: object = {}) =>
    call(routes.decideTier, { studentIds: [id], tier, startsOn: '2026-11-01', reason: 'agreed', ...more }, as_)

  /** Two transactions of which neither has written when the other looks: both wait until nobody holds their rows back any more. */
  async function atOnce<Answer>(...works: (() => Promise<Answer>)[]) {
    const holder = await owner.connect()
    try {
      await holder.query('begin; lock table tier_decision in share mode')
      const going = Promise.allSettled(works.map((work) => work()))
      const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      await expect.poll(async () => (await owner.query(waiting)).rows[0].n).toBe(works.length)
      await holder.query('commit')
      return await going
    } finally {
      holder.release()
    }
  }

  test('a decision sent twice at the same moment is made once', async () => {
    const other = await aStudent(owner, school.id)
    const both = { studentIds: [id, other] }
    const turned = { studentIds: [other, id] }
    const answers = await atOnce(
      () => sent(2, as('senco'), both),
      () => sent(2, as('principal'), turned),
    )
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value.decided : one.reason)).toSorted()).toEqual([
      0, 2,
    ])
    expect((await file()).tiers).toHaveLength(1)
  })

  test('of two people who decide for one student at the same moment, the second learns what the first decided', async () => {
    const seen = { asAt: '2026-11-23', tiers: { [id]: null } }
    const tries = await atOnce(
      () => sent(2, as('senco'), { seen }),
      () => sent(1, as('principal'), { seen }),
    )
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { tier, tiers } = await file()
    expect(tiers).toHaveLength(1)
    const mine = tier === 2 ? 1 : 2
    const refused = tries.find((one) => one.status === 'rejected')?.reason
    expect(await refusal(Promise.reject(refused))).toEqual({
      code: 'CLASH',
      version: 0,
      clashes: [{ field: 'studentIds.0', base: null, mine, theirs: tier }],
    })
    const read = { asAt: '2026-11-23', tiers: { [id]: tier } }
    expect(await sent(mine, as('principal'), { seen: read })).toEqual({ decided: 1 })
    expect((await file()).tier).toBe(mine)
  })

  test('the very same decision sent again clashes with nothing, whatever was seen', async () => {
    const seen = { asAt: '2026-11-23', tiers: { [id]: null } }
    await sent(2, as('senco'), { seen })
    expect(await sent(2, as('senco'), { seen })).toEqual({ decided: 0 })
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
