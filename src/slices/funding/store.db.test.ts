import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { findRegister } from '#slices/students/store/register.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { type Asking, laying, TODAY } from './examples.db.ts'

const { database, owner } = await freshDatabase()
const { signedIn, aSchool, aStudent, decide } = laying({ database, owner })

let schoolId: string
let senco: Asking

beforeEach(async () => {
  schoolId = await aSchool()
  senco = await signedIn(schoolId, 'senco')
})

describe('the counts', () => {
  test('a student counts at the tier that they hold on the day, whatever it was before or will be', async () => {
    const student = await aStudent(schoolId)
    await decide(schoolId, student, 1, '2025-09-01')
    await decide(schoolId, student, 2, '2026-09-01')
    await decide(schoolId, student, 3, '2026-12-01')
    expect((await senco.grant({ asAt: '2026-08-31' })).tierCounts).toEqual({ tier1: 1, tier2: 0, tier3: 0 })
    expect((await senco.grant({ asAt: '2026-09-01' })).tierCounts).toEqual({ tier1: 0, tier2: 1, tier3: 0 })
    expect((await senco.grant({ asAt: '2026-12-01' })).tierCounts).toEqual({ tier1: 0, tier2: 0, tier3: 1 })
    expect((await senco.grant({ asAt: '2025-08-31' })).tierCounts).toEqual({ tier1: 0, tier2: 0, tier3: 0 })
  })

  test('of two decisions for the same day the one that was recorded later counts', async () => {
    const student = await aStudent(schoolId)
    await decide(schoolId, student, 2, '2026-09-01')
    await decide(schoolId, student, 3, '2026-09-01')
    expect((await senco.grant({})).tierCounts).toEqual({ tier1: 0, tier2: 0, tier3: 1 })
  })

  test('a decision that was withdrawn counts as if it had never been made', async () => {
    const student = await aStudent(schoolId)
    await decide(schoolId, student, 2, '2025-09-01')
    await decide(schoolId, student, 3, '2026-09-01', true)
    await decide(schoolId, await aStudent(schoolId), 3, '2026-09-01', true)
    expect((await senco.grant({})).tierCounts).toEqual({ tier1: 0, tier2: 1, tier3: 0 })
  })

  test('a student taken off the register counts until the day before', async () => {
    const student = await aStudent(schoolId)
    await decide(schoolId, student, 2, '2025-09-01')
    await decide(schoolId, student, null, '2026-11-01')
    expect((await senco.grant({ asAt: '2026-10-31' })).tierCounts.tier2).toBe(1)
    expect((await senco.grant({ asAt: '2026-11-01' })).tierCounts.tier2).toBe(0)
  })

  test('a leaver counts up to the last day at school and no longer', async () => {
    await decide(schoolId, await aStudent(schoolId, { until: '2026-10-15' }), 3, '2025-09-01')
    expect((await senco.grant({ asAt: '2026-10-15' })).tierCounts.tier3).toBe(1)
    expect((await senco.grant({ asAt: '2026-10-16' })).tierCounts.tier3).toBe(0)
  })

  test('a student counts from the first day at school, even when the tier was decided before', async () => {
    await decide(schoolId, await aStudent(schoolId, { from: '2026-10-15' }), 3, '2026-09-01')
    expect((await senco.grant({ asAt: '2026-10-14' })).tierCounts.tier3).toBe(0)
    expect((await senco.grant({ asAt: '2026-10-15' })).tierCounts.tier3).toBe(1)
  })

  test('the grant counts as many students of a tier as the register of that day lists', async () => {
    for (const [tier, from, until] of [
      [2, '2026-09-01', undefined],
      [2, '2026-11-24', undefined],
      [3, undefined, '2026-11-22'],
      [3, undefined, TODAY],
      [1, TODAY, TODAY],
    ] as const)
      await decide(
        schoolId,
        await aStudent(schoolId, { ...(from && { from }), ...(until && { until }) }),
        tier,
        '2026-09-01',
      )
    const actor = { personId: senco.personId, schoolId, roles: ['senco'], today: TODAY }
    const listed = (tier: '1' | '2' | '3') =>
      database.as(actor, { word: 'test', request: null }, async (tx) => {
        const ask = { schoolId, asAt: TODAY, year: undefined, knowsReports: true, tiers: [tier] }
        return (await findRegister(tx, { ...ask, who: 'register', sort: 'class', direction: 'up', from: 0, limit: 1 }))
          .total
      })
    const { tierCounts } = await senco.grant({})
    expect(tierCounts).toEqual({ tier1: await listed('1'), tier2: await listed('2'), tier3: await listed('3') })
    expect(tierCounts).toEqual({ tier1: 1, tier2: 1, tier3: 1 })
  })

  test('students of another school never count', async () => {
    const other = await aSchool()
    await decide(other, await aStudent(other), 3, '2026-09-01')
    expect((await senco.grant({})).tierCounts).toEqual({ tier1: 0, tier2: 0, tier3: 0 })
    expect((await (await signedIn(other, 'senco')).grant({})).tierCounts.tier3).toBe(1)
  })
})

describe('the school year and the day', () => {
  test("without a question it is today and today's school year", async () => {
    expect(await senco.grant({})).toMatchObject({ year: '2026/27', asAt: TODAY, level: 'primary', mayKeep: true })
  })

  test('a past year is counted on its last day, a coming one on its first', async () => {
    expect((await senco.grant({ year: '2023/24' })).asAt).toBe('2024-08-31')
    expect((await senco.grant({ year: '2027/28' })).asAt).toBe('2027-09-01')
  })

  test('the years to choose from are those of the school, of its values and of the shipped ones, newest first', async () => {
    await owner.query(
      `insert into school_year (id, school_id, label, starts_on, ends_on) values ($1, $2, '2025/26', '2025-09-01', '2026-08-31')`,
      [newId(), schoolId],
    )
    const entry = { key: 'cashCap', amountCents: 100, source: 'our circular', checked: false, version: 0 } as const
    await senco.keepGrantValue({ ...entry, year: '2021/22' })
    expect((await senco.grant({})).years).toEqual(['2026/27', '2025/26', '2023/24', '2021/22', '2019/20'])
  })
})
