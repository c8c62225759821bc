import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import type { LessonsAnswer } from './contract.ts'
import type { Taught } from './model.ts'

const { ask, fresh } = await openDemoApi(['senco', 'office', 'teacher3b', 'assistant'])
const read = async (code = 'senco', query = '') =>
  (await ask(code, 'GET', `/timetable/lessons${query}`)).json as LessonsAnswer
const importing = async (rows: string[][], write: boolean, frameId: string, code = 'office') => {
  const bytes = await writeTable({ sheetName: '時間表', headings: ['班別', '日', '節', '科目', '教師', '房間'], rows })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'lessons.xlsx'))
  form.set('frameId', frameId)
  form.set('step', write ? 'write' : 'read')
  return ask(code, 'POST', '/timetable/lessons/import', form)
}

const cellsOf = (of: LessonsAnswer, frameDay: number, period: string): Taught[] =>
  of.lessons
    .filter((one) => one.frameDay === frameDay && one.period === period)
    .map(({ subject, personId, roomId }) => ({ subject, personId, roomId }))

test('every colleague reads the lessons of a class; who keeps the frame changes a cell, clears it, splits it', async () => {
  const answer = await read('teacher3b')
  expect([answer.lessons.length, answer.classes.length, answer.mayKeep]).toEqual([45, 24, false])
  const { frame, classId, people } = answer
  const set = (code: string, lessons: Taught[], was: Taught[], change: object = {}) =>
    ask(code, 'PUT', '/timetable/lessons', {
      ...{ frameId: frame?.id, classId, cells: [{ frameDay: 1, period: '1', was, lessons }] },
      ...change,
    })
  const first = cellsOf(answer, 1, '1')
  for (const code of ['teacher3b', 'assistant']) expect((await set(code, [], first)).status).toBe(404)
  // Half the class has the same subject with somebody else.
  const half = (index: number) => ({ subject: '英文', personId: people[index]?.id ?? null, roomId: null })
  expect((await set('office', [half(0), half(1)], first)).json).toEqual({ kept: 1 })
  const split = cellsOf(await read(), 1, '1')
  expect(split.map(({ subject }) => subject)).toEqual(['英文', '英文'])
  const wrong = async (lessons: Taught[]) => (await set('office', lessons, split)).json.data.problems[0].problem
  expect(await wrong([half(0), half(0)])).toBe('subject-twice')
  expect(await wrong([{ ...half(0), personId: newId() }])).toBe('unknown-teacher')
  expect(await wrong([{ ...half(0), roomId: newId() }])).toBe('unknown-room')
  expect((await set('office', [], split)).json).toEqual({ kept: 1 })
  expect(cellsOf(await read(), 1, '1')).toEqual([])
  expect((await set('office', [], [], { classId: newId() })).status).toBe(404)
})

test('two people change the same cell: the second gets both back, and nothing of theirs is written', async () => {
  const answer = await read()
  const { frame, classId } = answer
  const keep = (code: string, cells: object[]) =>
    ask(code, 'PUT', '/timetable/lessons', { frameId: frame?.id, classId, cells })
  const was = cellsOf(answer, 2, '1')
  const chess = { subject: 'Chess', personId: null, roomId: null }
  const art = { ...chess, subject: 'Art' }
  const cell = (lessons: Taught[]) => ({ frameDay: 2, period: '1', was, lessons })
  const other = { frameDay: 2, period: '2', was: cellsOf(answer, 2, '2'), lessons: [art] }
  expect((await keep('office', [cell([chess])])).status).toBe(200)
  const late = await keep('senco', [other, cell([art])])
  expect([late.status, late.json.data.clashes]).toEqual([
    409,
    [{ field: '2 1', base: was, mine: [art], theirs: [chess] }],
  ])
  const now = await read()
  expect([cellsOf(now, 2, '1'), cellsOf(now, 2, '2')]).toEqual([[chess], other.was])
  // Who wanted the same has nothing to decide.
  expect((await keep('senco', [cell([chess])])).status).toBe(200)
})

test('a list is read, shown, and written in the place of its classes’ lessons only when all of it could be read', async () => {
  const { frame, classes } = await read()
  const frameId = frame?.id ?? ''
  const rows = [
    ['1A', '1', '1', '中文', 'teacher1a', ''],
    ['1A', '2', '1', '英文', '', '禮堂 Hall'],
  ]
  const shown = await importing(rows, false, frameId)
  expect([shown.status, shown.json.lessons, shown.json.written, shown.json.problems]).toEqual([200, 2, false, []])
  expect(shown.json.classes[0]).toMatchObject({ name: '1A', lessons: 2 })
  const bad = await importing([...rows, ['1A', '9', '1', '數學', '', '']], true, frameId)
  expect([bad.json.written, bad.json.problems]).toEqual([
    false,
    [{ sheet: '時間表', row: 4, column: 2, problem: 'unknown-day', found: '9' }],
  ])
  const before = (await read()).counts.find(({ classId }) => classId === classes[0]?.id)?.lessons
  expect(before).toBeGreaterThan(40)
  expect((await importing(rows, true, frameId)).json.written).toBe(true)
  const after = await read()
  expect(after.lessons.map(({ subject }) => subject)).toEqual(['中文', '英文'])
  expect(after.counts.filter(({ lessons }) => lessons === 45)).toHaveLength(23)
  const { rows: words } = await fresh.owner.query(
    `select distinct word from audit.event where table_name = 'lesson' and word like 'lesson.%' order by word`,
  )
  expect(words).toEqual([{ word: 'lesson.imported' }, { word: 'lesson.kept' }])
})

test('who does not keep the frame imports nothing; what is no table is refused by name', async () => {
  const { frame } = await read()
  expect((await importing([['1A', '1', '1', '中文', '', '']], true, frame?.id ?? '', 'teacher3b')).status).toBe(404)
  const form = new FormData()
  form.set('file', new File(['%PDF-1.7'], 'lessons.pdf'))
  form.set('frameId', frame?.id ?? '')
  expect((await ask('office', 'POST', '/timetable/lessons/import', form)).json.data.problems[0].problem).toBe(
    'file-not-a-table',
  )
})

test('an import tells who would be in two places at once, and writes it nevertheless', async () => {
  const { frame } = await read()
  const rows = ['1A', '1B'].map((name) => [name, '1', '2', '體育', 'teacher1a', '禮堂 Hall'])
  const { json } = await importing(rows, true, frame?.id ?? '')
  expect([json.written, json.doubleCount]).toEqual([true, 2])
  expect(json.doubles).toMatchObject([
    { kind: 'person', frameDay: 1, period: '2', classes: ['1A', '1B'] },
    { kind: 'room', who: { zh: '禮堂 Hall', en: '禮堂 Hall' }, classes: ['1A', '1B'] },
  ])
  expect((await read()).doubles.map(({ kind }) => kind)).toEqual(['person', 'room'])
})

test('who teaches what is offered from the lessons, and put down only when somebody chooses it', async () => {
  const { frame } = await read()
  const path = '/timetable/lessons/teaching'
  const offered = async () => (await ask('office', 'GET', `${path}?frameId=${frame?.id}`)).json.offers
  const taughtBy = async (subject: string) => {
    const { rows } = await fresh.owner.query('select count(*)::int as count from teaching where subject = $1', [
      subject,
    ])
    return rows[0].count
  }
  const [before, offers] = [await taughtBy('體育'), await offered()]
  expect([(await read('office')).teachingOffers, (await read('teacher3b')).teachingOffers]).toEqual([1, 0])
  const ofPe = offers.filter(({ subject }: { subject: string }) => subject === '體育')
  expect([ofPe.length, ofPe[0].lessons]).toEqual([2, 1])
  const { lessons: _, ...one } = ofPe[0]
  const take = (code: string, chosen: object[]) => ask(code, 'POST', path, { frameId: frame?.id, offers: chosen })
  for (const code of ['teacher3b', 'assistant']) {
    expect((await ask(code, 'GET', `${path}?frameId=${frame?.id}`)).status).toBe(404)
    expect((await take(code, [one])).status).toBe(404)
  }
  // What the lessons do not say is not put down by this way.
  expect((await take('office', [one, { ...one, subject: '西班牙文' }])).json.data.problems).toEqual([
    { field: '', problem: 'not-in-lessons' },
  ])
  expect(await taughtBy('體育')).toBe(before)
  expect((await take('office', [one])).json).toEqual({ taken: 1 })
  expect(await taughtBy('體育')).toBe(before + 1)
  expect(await offered()).toHaveLength(offers.length - 1)
})

test('lessons are taken over into later periods of the year once; what has no day or period there stays behind', async () => {
  const frame = { ...(await ask('office', 'GET', '/school/calendar')).json.frames[0] }
  const periods = frame.periods.filter(({ key }: { key: string }) => key !== '9')
  const bells = (of: object) => Object.fromEntries(Object.entries(of).filter(([key]) => key !== '9'))
  const schedules = frame.schedules.map((one: { bells: object }) => ({ ...one, bells: bells(one.bells) }))
  const fields = { startsOn: '2027-02-01', kind: 'week', days: 4, periods, schedules, daySchedules: {} }
  const made = await ask('office', 'POST', '/school/calendar/frames', { year: '2026/27', fields })
  const into = `?frameId=${made.json.id}`
  const { rows } = await fresh.owner.query(
    `select count(*)::int as all, count(*) filter (where frame_day <= 4 and period <> '9')::int as within from lesson`,
  )
  const offer = { frameId: frame.id, startsOn: '2026-09-01', lessons: rows[0].all }
  expect((await read('office', into)).copyFrom).toEqual(offer)
  expect((await read('teacher3b', into)).copyFrom).toBe(null)
  const copy = (code: string) => ask(code, 'POST', '/timetable/lessons/copy', { frameId: made.json.id, from: frame.id })
  expect((await copy('teacher3b')).status).toBe(404)
  expect((await copy('office')).json).toEqual({ copied: rows[0].within, left: rows[0].all - rows[0].within })
  const answer = await read('office', into)
  expect([answer.copyFrom, answer.counts.length > 20]).toEqual([null, true])
  expect((await copy('office')).json.data.problems).toEqual([{ field: '', problem: 'has-lessons' }])
})
