import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { GroupOutcome, GroupScores, MeasureFields, OutcomeList } from './contract.ts'
import type { Moment } from './model.ts'
import { cellKey } from './rules/problems.ts'

const fresh = await freshDatabase()
const { owner } = fresh
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const other = await laySchool(fresh, 'OTHERS')
const stranger = await other.person('senco')
const cookies = new Map<string, string>([['stranger', stranger.cookie]])
const everybody = ['senco', 'senst', 'principal', 'teacher3b', 'assistant', 'assistant2', 'ep', 'office']
beforeAll(async () => {
  for (const code of everybody) cookies.set(code, await demo.cookieOf(code))
})

const ask = (code: string, method: string, path: string, body?: object) =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
const groupCalled = async (name: string, isOver = false): Promise<string> => {
  const { rows } = await owner.query(
    `select id from support_group where name ->> 'zh' = $1 and school_id = $2 and (closed_on is not null) = $3`,
    [name, demo.schoolId, isOver],
  )
  return rows[0].id
}
const scoresOf = async (code: string, id: string) =>
  (await ask(code, 'GET', `/provision/groups/${id}/scores`)).json as GroupScores
const outcomeOf = async (code: string, id: string) =>
  (await ask(code, 'GET', `/provision/groups/${id}/outcome`)).json as GroupOutcome
const problems = ({
  status,
  json,
}: {
  status: number
  json: { data: { problems: { field: string; problem: string }[] } }
}) => (status === 422 ? json.data.problems.map(({ problem }) => problem) : status)
/** What is entered in one place of the grid. */
const cell = (of: GroupScores, nth: number, moment: Moment, value: number | null, change: object = {}) => ({
  ...{ measureId: of.measures[0]?.id ?? '', studentId: of.students[nth]?.id ?? '', moment, measuredOn: '2026-11-20' },
  ...{ value, base: null, ...change },
})
const enter = (code: string, id: string, ...cells: object[]) =>
  ask(code, 'POST', `/provision/groups/${id}/scores`, { cells })

describe('the outcome of a run', () => {
  test('is what the database works out of the same scores', async () => {
    const id = await groupCalled('初小識字組', true)
    const outcome = await outcomeOf('senco', id)
    const { rows } = await owner.query(
      `select count(*)::int as n, avg(y.value - x.value)::float as mean, stddev_samp(y.value - x.value)::float as sd,
        count(*) filter (where y.value > x.value)::int as improved, (select count(distinct student_id)::int from group_member where group_id = $1) as members
      from group_score x join group_score y on y.measure_id = x.measure_id and y.student_id = x.student_id and y.moment = 'exit'
      where x.group_id = $1 and x.moment = 'entry' and x.measure_id = (select id from group_measure where group_id = $1 and position = 1)`,
      [id],
    )
    const [{ n, mean, sd, improved, members }] = rows
    const [measure] = outcome.measures
    expect(n).toBeGreaterThan(2)
    expect(measure?.change?.mean).toBeCloseTo(mean, 9)
    const { low = 0, high = 0 } = measure?.change?.interval ?? {}
    // Both ends lie as far from the mean, by the same t.
    expect(high - mean).toBeCloseTo(mean - low, 9)
    expect(((high - mean) * Math.sqrt(n)) / sd).toBeGreaterThan(2)
    expect([measure?.counts.both, measure?.counts.members, measure?.improved]).toEqual([n, members, improved])
    expect(outcome.students.map((student) => student.id)).toEqual(measure?.students.map(({ studentId }) => studentId))
    expect(measure?.sayings.map(({ code }) => code)).toContain(n < 10 ? 'small' : 'gained')
    expect([outcome.hasOutcome, outcome.group.isOver]).toEqual([true, true])
  })

  test('stands beside the school’s own earlier runs of the same provision', async () => {
    const id = await groupCalled('初小識字組')
    const { measures, runs } = await outcomeOf('principal', id)
    const lastYears = [await groupCalled('初小識字組', true), await groupCalled('高小識字組', true)]
    for (const run of lastYears) {
      expect(runs.map((one) => one.id)).toContain(run)
      const found = measures[0]?.earlier.find(({ runId }) => runId === run)
      const own = await outcomeOf('senco', run)
      expect([found?.why, found?.change]).toEqual([null, own.measures[0]?.change])
    }
  })

  test('is for the team; assistants, teachers, specialists and the office see neither numbers nor decisions', async () => {
    const id = await groupCalled('專注力乙組')
    const unknown = (await ask('senco', 'GET', `/provision/groups/${newId()}/outcome`)).text
    for (const code of ['assistant', 'teacher3b', 'ep', 'office', 'stranger'])
      for (const path of [`groups/${id}/outcome`, `groups/${id}/outcome/table`])
        expect((await ask(code, 'GET', `/provision/${path}`)).text, `${code} ${path}`).toBe(unknown)
    for (const code of ['assistant', 'teacher3b', 'ep', 'office'])
      for (const path of ['outcomes', 'outcomes/table'])
        expect((await ask(code, 'GET', `/provision/${path}`)).text, `${code} ${path}`).toBe(unknown)
    expect((await ask('stranger', 'GET', '/provision/outcomes')).json).toMatchObject({ runs: [], lacking: [], due: [] })
    for (const code of ['senco', 'principal', 'senst']) expect((await outcomeOf(code, id)).group.id, code).toBe(id)
  })
})

describe('scores', () => {
  test('are entered by whoever gives the group, with its students, and stand in each student’s trail', async () => {
    const id = await groupCalled('專注力乙組')
    const grid = await scoresOf('assistant', id)
    expect(grid.students.length).toBeGreaterThan(2)
    expect(grid.scores.filter(({ moment }) => moment === 'entry')).toHaveLength(grid.students.length)
    expect([grid.may, grid.suggestions]).toEqual([{ keepMeasures: false, seeOutcome: false }, []])
    const answer = await enter('assistant', id, cell(grid, 0, 'between', 12), cell(grid, 1, 'between', 9))
    expect(answer.json).toEqual({ changed: 2 })
    const after = await scoresOf('senco', id)
    const entered = after.scores.filter(({ moment }) => moment === 'between')
    expect(entered.map(({ value, version, enteredBy }) => [value, version, enteredBy?.id]).sort()).toEqual([
      [12, 1, demo.people.find(({ code }) => code === 'assistant')?.id],
      [9, 1, demo.people.find(({ code }) => code === 'assistant')?.id],
    ])
    const { rows } = await owner.query(
      `select student_id from audit.event where word = 'scores.entered' and table_name = 'group_score'`,
    )
    expect(rows.map((row) => row.student_id).sort()).toEqual([grid.students[0]?.id, grid.students[1]?.id].sort())
  })

  test('of a group of somebody else are as if it were not there', async () => {
    const id = await groupCalled('英文拼讀乙組')
    const grid = await scoresOf('senco', id)
    const unknown = (await enter('senco', newId(), cell(grid, 0, 'exit', 5))).text
    for (const code of ['assistant', 'teacher3b', 'ep', 'principal', 'office', 'stranger']) {
      expect((await ask(code, 'GET', `/provision/groups/${id}/scores`)).text, code).toBe(unknown)
      expect((await enter(code, id, cell(grid, 0, 'exit', 5))).text, code).toBe(unknown)
      const correct = { version: 1, base: {}, fields: { value: 1 } }
      expect((await ask(code, 'PATCH', `/provision/groups/${id}/scores/${grid.scores[0]?.id}`, correct)).text).toBe(
        unknown,
      )
    }
    // An own group named with a measure and a student of another.
    const own = await groupCalled('專注力乙組')
    expect(problems(await enter('assistant', own, cell(grid, 0, 'exit', 5)))).toEqual(['unknown-measure'])
    const mine = await scoresOf('assistant', own)
    const strange = { studentId: grid.students.find((one) => !mine.students.some((two) => two.id === one.id))?.id }
    expect(problems(await enter('assistant', own, cell(mine, 0, 'exit', 5, strange)))).toEqual(['not-in-group'])
    const foreign = grid.scores[0]?.id
    const patch = { version: 1, base: {}, fields: { value: 1 } }
    expect((await ask('assistant', 'PATCH', `/provision/groups/${own}/scores/${foreign}`, patch)).text).toBe(unknown)
  })

  test('a teacher of a student sees that the group is there, and no score of anybody', async () => {
    const id = await groupCalled('專注力甲組')
    expect((await ask('teacher3b', 'GET', `/groups/${id}`)).status).toBe(200)
    expect((await ask('teacher3b', 'GET', `/provision/groups/${id}/scores`)).status).toBe(404)
    const own = demo.people.find(({ code }) => code === 'teacher3b')
    const seen = await fresh.database.as(
      { schoolId: demo.schoolId, personId: own?.id ?? null, roles: ['teacher'], today: '2026-11-23' },
      { word: 'test', request: null },
      async (tx) => (await tx.execute('select id from group_score')).rows,
    )
    expect(seen).toEqual([])
  })

  test('two people lose nothing: other places are both kept, the same place is a clash', async () => {
    const id = await groupCalled('專注力甲組')
    const grid = await scoresOf('senco', id)
    expect((await enter('senco', id, cell(grid, 0, 'between', 3))).json).toEqual({ changed: 1 })
    expect((await enter('assistant', id, cell(grid, 1, 'between', 4))).json).toEqual({ changed: 1 })
    expect((await enter('assistant', id, cell(grid, 0, 'between', 3))).json).toEqual({ changed: 0 })
    const clash = await enter('assistant', id, cell(grid, 0, 'between', 8), cell(grid, 2, 'between', 5))
    const field = cellKey({ ...cell(grid, 0, 'between', 8) })
    expect([clash.status, clash.json.data.clashes]).toEqual([409, [{ field, base: null, mine: 8, theirs: 3 }]])
    const after = await scoresOf('senco', id)
    expect(after.scores.filter(({ moment }) => moment === 'between')).toHaveLength(2)
    // Chosen between the two, then taken away.
    expect((await enter('assistant', id, cell(grid, 0, 'between', 8, { base: 3 }))).json).toEqual({ changed: 1 })
    const mine = (await scoresOf('senco', id)).scores.find((one) => cellKey(one) === field)
    expect([mine?.value, mine?.version]).toEqual([8, 2])
    expect((await enter('senco', id, cell(grid, 0, 'between', null, { base: 8 }))).json).toEqual({ changed: 1 })
    expect((await scoresOf('senco', id)).scores.some((one) => cellKey(one) === field)).toBe(false)
  })

  test('must lie on the scale and follow each other; all are written or none', async () => {
    const id = await groupCalled('數感小組')
    const grid = await scoresOf('senco', id)
    const refused = await enter(
      'senco',
      id,
      cell(grid, 0, 'exit', 41),
      cell(grid, 1, 'exit', 3, { measuredOn: '2026-11-24' }),
      cell(grid, 2, 'exit', 3, { measuredOn: '2026-01-01' }),
      cell(grid, 3, 'exit', 3),
    )
    expect(problems(refused)).toEqual(['between', 'still-to-come', 'out-of-order'])
    expect((await scoresOf('senco', id)).scores.some(({ moment }) => moment === 'exit')).toBe(false)
  })

  test('one is corrected with its day, by its version', async () => {
    const id = await groupCalled('手部訓練組')
    const [first] = (await scoresOf('assistant2', id)).scores
    const correct = (body: object, code = 'assistant2') =>
      ask(code, 'PATCH', `/provision/groups/${id}/scores/${first?.id}`, { version: 1, base: {}, fields: {}, ...body })
    expect((await correct({ fields: { measuredOn: '2026-09-15' } })).json).toEqual({ version: 2 })
    const base = { measuredOn: first?.measuredOn }
    const clash = await correct({ base, fields: { measuredOn: '2026-09-16' } }, 'senst')
    expect([clash.status, clash.json.data.version]).toEqual([409, 2])
    expect(problems(await correct({ version: 2, fields: { value: 201 } }))).toEqual(['between'])
    expect(problems(await correct({ version: 2, fields: { measuredOn: '2026-12-01' } }))).toEqual(['still-to-come'])
  })
})

describe('measures', () => {
  const fields = (change: Partial<MeasureFields> = {}): MeasureFields => ({
    ...{ nameZh: '離座次數', nameEn: 'Times out of seat', unit: 'count', better: 'down', lowest: 0, highest: null },
    ...{ selects: true, ...change },
  })
  const path = (id: string, measureId = '') => `/provision/groups/${id}/measures${measureId && `/${measureId}`}`

  test('begin with those of an earlier run; one without scores is changed and removed, one with scores keeps its meaning', async () => {
    const id = await groupCalled('專注力甲組')
    const { measureId } = (await ask('senst', 'POST', path(id), { fields: fields() })).json
    const grid = await scoresOf('senst', id)
    const added = grid.measures.find((one) => one.id === measureId)
    expect(added).toMatchObject({ better: 'down', selects: true, hasScores: false, version: 1 })
    const change = (change: object, version = 1) =>
      ask('senst', 'PATCH', path(id, measureId), { version, base: {}, fields: change })
    expect((await change({ unit: 'score', highest: 30 })).json).toEqual({ version: 2 })
    const one = { ...cell(grid, 0, 'entry', 12), measureId }
    expect((await enter('senst', id, one)).json).toEqual({ changed: 1 })
    expect(problems(await change({ unit: 'count', better: 'up', highest: 11 }, 2))).toEqual([
      ...['has-scores', 'has-scores'],
      'score-above',
    ])
    expect((await change({ nameEn: 'Out of seat' }, 2)).json).toEqual({ version: 3 })
    expect((await change({ nameEn: 'Leaves the seat' }, 2)).status).toBe(409)
    expect(problems(await ask('senst', 'DELETE', path(id, measureId)))).toEqual(['drop-has-scores'])
    await enter('senst', id, { ...one, value: null, base: 12 })
    expect((await ask('senst', 'DELETE', path(id, measureId))).status).toBe(200)
    expect((await ask('senst', 'DELETE', path(id, measureId))).status).toBe(404)
  })

  test('what an earlier run was measured with is offered first', async () => {
    const id = await groupCalled('專注力乙組')
    const [kept] = (await scoresOf('senco', id)).measures
    await owner.query('delete from group_measure where group_id = $1', [id])
    const [first] = (await scoresOf('senco', id)).suggestions
    expect(first).toMatchObject({ from: 'run', nameZh: kept?.name.zh, unit: kept?.unit, highest: kept?.highest })
  })

  test('are the team’s to set', async () => {
    const id = await groupCalled('專注力甲組')
    const [measure] = (await scoresOf('senco', id)).measures
    for (const code of ['assistant', 'principal', 'teacher3b', 'ep', 'office', 'stranger']) {
      const change = { version: 1, base: {}, fields: { nameZh: 'x' } }
      expect((await ask(code, 'POST', path(id), { fields: fields() })).status, code).toBe(404)
      expect((await ask(code, 'PATCH', path(id, measure?.id), change)).status, code).toBe(404)
      expect((await ask(code, 'DELETE', path(id, measure?.id))).status, code).toBe(404)
    }
    const empty = fields({ nameZh: '', nameEn: '', lowest: 5, highest: 5 })
    expect(problems(await ask('senco', 'POST', path(id), { fields: empty }))).toEqual(['required', 'not-above-lowest'])
  })
})

describe('people decide', () => {
  test('the SENCO and the principal, with a reason; what was decided before stays', async () => {
    const id = await groupCalled('社交小組', true)
    const decide = (code: string, decision: string, reason = '人數少，再試一期。') =>
      ask(code, 'POST', `/provision/groups/${id}/decisions`, { decision, reason })
    for (const code of ['senst', 'assistant', 'teacher3b', 'ep', 'office', 'stranger'])
      expect((await decide(code, 'stop')).status, code).toBe(404)
    expect(problems(await decide('senco', 'keep', ' '))).toEqual(['say-why'])
    expect((await decide('senco', 'keep')).status).toBe(200)
    expect((await decide('principal', 'change', '下期減至四人。')).status).toBe(200)
    const { decisions, may } = await outcomeOf('senst', id)
    expect(decisions.map(({ decision, by }) => [decision, by.id])).toEqual([
      ['change', demo.people.find(({ code }) => code === 'principal')?.id],
      ['keep', demo.people.find(({ code }) => code === 'senco')?.id],
    ])
    expect(may).toEqual({ enter: true, keep: true, decide: false })
    // Not even by a statement of the server itself.
    const senco = demo.people.find(({ code }) => code === 'senco')
    const who = { schoolId: demo.schoolId, personId: senco?.id ?? null, roles: senco?.roles ?? [], today: '2026-11-23' }
    const changed = await fresh.database.as(who, { word: 'test', request: null }, async (tx) => [
      (await tx.execute(`update group_decision set decision = 'stop'`)).rowCount,
      (await tx.execute('delete from group_decision')).rowCount,
    ])
    expect(changed).toEqual([0, 0])
  })

  test('why a run has no outcome is stated once it is over and has none', async () => {
    const id = await groupCalled('手部訓練組', true)
    const before = await outcomeOf('senco', id)
    const state = (code: string, reason: string, base: string, group = id) =>
      ask(code, 'PUT', `/provision/groups/${group}/no-outcome-reason`, { reason, base })
    for (const code of ['principal', 'assistant2', 'teacher3b', 'ep', 'office', 'stranger'])
      expect((await state(code, '不詳', before.noOutcomeReason)).status, code).toBe(404)
    expect((await state('senst', '未能後測。', before.noOutcomeReason)).status).toBe(200)
    expect((await state('senco', '另一原因', before.noOutcomeReason)).status).toBe(409)
    expect((await outcomeOf('senco', id)).noOutcomeReason).toBe('未能後測。')
    const lacking = async () => ((await ask('senco', 'GET', '/provision/outcomes')).json as OutcomeList).lacking
    expect(await lacking()).not.toContain(id)
    expect((await state('senco', '', '未能後測。')).status).toBe(200)
    expect(await lacking()).toContain(id)
    expect(problems(await state('senco', '不詳', '', await groupCalled('初小識字組', true)))).toEqual(['has-outcome'])
    expect(problems(await state('senco', '不詳', '', await groupCalled('數感小組')))).toEqual(['not-over'])
  })
  test('a measure at exit that comes after the group was closed is entered with its day, and counts', async () => {
    const id = await groupCalled('手部訓練組', true)
    const grid = await scoresOf('senst', id)
    const { closedOn, startsOn } = grid.group
    expect(closedOn !== null && closedOn < '2026-11-20').toBe(true)
    const reason = { reason: '後測未交回。', base: '' }
    expect((await ask('senco', 'PUT', `/provision/groups/${id}/no-outcome-reason`, reason)).status).toBe(200)
    const known = grid.scores.find(({ moment, studentId }) => moment === 'entry' && studentId === grid.students[0]?.id)
    if (!known) expect((await enter('senst', id, cell(grid, 0, 'entry', 5, { measuredOn: startsOn }))).status).toBe(200)
    const measureId = known?.measureId ?? grid.measures[0]?.id
    const value = (known?.value ?? 5) + 1
    const early = await enter('senst', id, cell(grid, 0, 'exit', value, { measureId, measuredOn: '2026-11-24' }))
    expect(problems(early)).toEqual(['still-to-come'])
    expect((await enter('senst', id, cell(grid, 0, 'exit', value, { measureId }))).status).toBe(200)
    const late = (await scoresOf('senco', id)).scores.find(({ moment }) => moment === 'exit')
    expect([late?.value, late?.measuredOn]).toEqual([value, '2026-11-20'])
    const after = await outcomeOf('senco', id)
    expect(after.hasOutcome).toBe(true)
    expect(after.measures.some(({ counts }) => counts.both === 1)).toBe(true)
    expect(((await ask('senco', 'GET', '/provision/outcomes')).json as OutcomeList).lacking).not.toContain(id)
  })
})

test('the list has every run by provision, the newest first, and who is still to be measured at exit', async () => {
  const id = await groupCalled('高小社交組')
  await owner.query(`update support_group set ends_on = '2026-12-04' where id = $1`, [id])
  const { runs, due } = (await ask('principal', 'GET', '/provision/outcomes')).json as OutcomeList
  const { rows } = await owner.query('select count(*)::int as count from support_group where school_id = $1', [
    demo.schoolId,
  ])
  expect(runs).toHaveLength(rows[0].count)
  const students = (await outcomeOf('senco', id)).students.length
  expect(due).toEqual([{ runId: id, students, lastDay: '2026-12-04' }])
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    if (before?.provision.id === run.provision.id) expect(before.startsOn >= run.startsOn).toBe(true)
  }
  expect(runs.find(({ name }) => name.zh === '初小識字組')?.schoolYear).toBe('2026/27')
})

test('both lists leave the house as workbooks, and who took them is on record', async () => {
  const id = await groupCalled('初小識字組', true)
  for (const path of [`groups/${id}/outcome/table?language=en`, 'outcomes/table'])
    expect((await ask('senst', 'GET', `/provision/${path}`)).text.slice(0, 2)).toBe('PK')
  const { rows } = await owner.query(`select word from audit.event where word like 'outcome%.exported' order by word`)
  expect(rows.map(({ word }) => word)).toEqual(['outcome.exported', 'outcomes.exported'])
})
