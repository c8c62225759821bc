import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { type Asking, laying, TODAY } from './examples.db.ts'
import { dollars } from './examples.ts'
import { learningSupportGrant } from './rules.ts'

const { database, owner } = await freshDatabase()
const { signedIn, aSchool, aStudent, decide } = laying({ database, owner })

let schoolId: string
let senco: Asking

beforeEach(async () => {
  schoolId = await aSchool()
  senco = await signedIn(schoolId, 'senco')
})

/** A save of the tier 2 rate of 2026/27, as a form that nobody else was ahead of sends it. */
const entry = {
  year: '2026/27',
  key: 'tier2Rate' as const,
  amountCents: dollars(16_000),
  source: 'Circular 1/2026',
  checked: false,
  version: 0,
}

const tier2Rate = async (of: typeof senco = senco, year = '2026/27') =>
  (await of.grant({ year })).values.find(({ key }) => key === 'tier2Rate')

describe('the values of a school', () => {
  test('what the school enters earns the grant of that year at once', async () => {
    await decide(schoolId, await aStudent(schoolId), 2, '2026-09-01')
    await senco.keepGrantValue(entry)
    await senco.keepGrantValue({ ...entry, key: 'tier3Rate', amountCents: dollars(64_000) })
    const { year: schoolYear, ...facts } = await senco.grant({})
    expect(learningSupportGrant({ schoolYear, ...facts })).toMatchObject({ known: true, totalCents: dollars(16_000) })
  })

  test('one school never sees or changes the values of another', async () => {
    await senco.keepGrantValue(entry)
    const other = await signedIn(await aSchool(), 'senco')
    expect(await tier2Rate(other)).toMatchObject({ amountCents: null, mark: null, version: 0 })
    await other.keepGrantValue({ ...entry, amountCents: dollars(1) })
    expect(await tier2Rate()).toMatchObject({ amountCents: dollars(16_000), version: 1 })
  })

  test('checking a shipped value keeps its source and names who checked it and when', async () => {
    const before = await tier2Rate(senco, '2023/24')
    expect(before).toMatchObject({ mark: 'S2', checkedBySchool: null, version: 0 })
    const shipped = { ...entry, year: '2023/24', amountCents: dollars(15_779), source: '' }
    await senco.keepGrantValue({ ...shipped, checked: true })
    const by = { id: senco.personId, nameEn: 'Miss senco', nameZh: '陳老師' }
    expect(await tier2Rate(senco, '2023/24')).toEqual({ ...before, checkedBySchool: { by, on: TODAY }, version: 1 })
    await senco.keepGrantValue({ ...shipped, version: 1 })
    expect(await tier2Rate(senco, '2023/24')).toEqual({ ...before, version: 2 })
  })

  test('a check stays with the one who made it until the value changes', async () => {
    const principal = await signedIn(schoolId, 'principal')
    await senco.keepGrantValue({ ...entry, checked: true })
    await principal.keepGrantValue({ ...entry, checked: true, version: 1 })
    expect((await tier2Rate())?.checkedBySchool?.by.id).toBe(senco.personId)
    await principal.keepGrantValue({ ...entry, amountCents: dollars(16_001), checked: true, version: 2 })
    expect((await tier2Rate())?.checkedBySchool?.by.id).toBe(principal.personId)
    await senco.keepGrantValue({ ...entry, amountCents: dollars(16_002), version: 3 })
    expect((await tier2Rate())?.checkedBySchool).toBeNull()
  })

  test('a school may take away an amount that it does not know to be right', async () => {
    await senco.keepGrantValue({ ...entry, year: '2023/24', amountCents: null, source: '' })
    expect(await tier2Rate(senco, '2023/24')).toMatchObject({ amountCents: null, mark: null })
  })

  test('a rate of HK$0, an amount without a source and a check of nothing are refused, all at once and with nothing written', async () => {
    await expect(senco.keepGrantValue({ ...entry, amountCents: 0, source: ' ' })).rejects.toMatchObject({
      code: 'PROBLEMS',
      data: {
        problems: [
          { field: 'amountCents', problem: 'above-zero' },
          { field: 'source', problem: 'source-missing' },
        ],
      },
    })
    await expect(senco.keepGrantValue({ ...entry, amountCents: null, checked: true })).rejects.toMatchObject({
      data: { problems: [{ field: 'checked', problem: 'nothing-to-check' }] },
    })
    expect(await tier2Rate()).toMatchObject({ amountCents: null, version: 0 })
  })

  test('of two people who change a value at the same time the second is shown what the first kept', async () => {
    const principal = await signedIn(schoolId, 'principal')
    await senco.keepGrantValue(entry)
    const late = { ...entry, amountCents: dollars(15_000), source: 'our circular' }
    const clash = {
      code: 'CLASH',
      data: {
        version: 1,
        clashes: [
          { field: 'amountCents', mine: dollars(15_000), theirs: dollars(16_000) },
          { field: 'source', mine: 'our circular', theirs: 'Circular 1/2026' },
        ],
      },
    }
    await expect(principal.keepGrantValue(late)).rejects.toMatchObject(clash)
    await expect(principal.keepGrantValue({ ...late, version: 7 })).rejects.toMatchObject(clash)
    expect(await tier2Rate()).toMatchObject({ amountCents: dollars(16_000), version: 1 })
    expect(await principal.keepGrantValue(entry)).toEqual({ version: 1 })
    expect(await principal.keepGrantValue({ ...late, version: 1 })).toEqual({ version: 2 })
  })

  test('in a race of two first entries one is kept and the other told', async () => {
    const principal = await signedIn(schoolId, 'principal')
    const results = await Promise.allSettled([
      senco.keepGrantValue(entry),
      principal.keepGrantValue({ ...entry, amountCents: dollars(15_000) }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await owner.query('select count(*)::int as kept from grant_value where school_id = $1', [schoolId])
    expect(rows).toEqual([{ kept: 1 }])
  })

  test('a change stands in the trail with who made it, what was and what is', async () => {
    await senco.keepGrantValue(entry)
    await senco.keepGrantValue({ ...entry, amountCents: dollars(16_100), version: 1 })
    const { rows } = await owner.query(
      `select person_id, word, before, after from audit.event where table_name = 'grant_value' and school_id = $1 order by id desc limit 1`,
      [schoolId],
    )
    expect(rows).toEqual([
      {
        person_id: senco.personId,
        word: 'grant-value.kept',
        before: { amount_cents: dollars(16_000) },
        after: { amount_cents: dollars(16_100) },
      },
    ])
  })
})

describe('who may see it', () => {
  test.each([
    'sst_member',
    'teacher',
    'teaching_assistant',
    'specialist',
    'office',
    'parent',
    'sponsor',
    'administrator',
  ])('to the %s the grant is not there, neither to see nor to change', async (role) => {
    const person = await signedIn(schoolId, role)
    await expect(person.grant({})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(person.keepGrantValue(entry)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('even a query written by hand shows a teacher no value', async () => {
    await senco.keepGrantValue(entry)
    const actor = { personId: null, schoolId, roles: ['teacher', 'office', 'sst_member'], today: TODAY }
    const seen = await database.as(actor, { word: 'test', request: null }, (tx) =>
      tx.execute('select * from grant_value'),
    )
    expect(seen.rows).toEqual([])
  })

  test('a principal sees and keeps it as the SENCO does', async () => {
    const principal = await signedIn(schoolId, 'principal')
    await principal.keepGrantValue(entry)
    expect((await principal.grant({})).mayKeep).toBe(true)
  })
})
