import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { LessonsAnswer } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const cookies = new Map<string, string>()
const ask = (code: string, method: string, path: string, body?: unknown) =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
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

beforeAll(async () => {
  for (const code of ['senco', 'office', 'teacher3b', 'assistant']) cookies.set(code, await demo.cookieOf(code))
})

test('every colleague reads the lessons of a class; who keeps the frame changes a cell, clears it, splits it', async () => {
  const answer = await read('teacher3b')
  expect([answer.lessons.length, answer.classes.length, answer.mayKeep]).toEqual([45, 24, false])
  const { frame, classId, people } = answer
  const cell = (lessons: object[]) => ({ frameId: frame?.id, classId, cells: [{ frameDay: 1, period: '1', lessons }] })
  const half = (subject: string) => ({ subject, personId: people[0]?.id, roomId: null })
  for (const code of ['teacher3b', 'assistant'])
    expect((await ask(code, 'PUT', '/timetable/lessons', cell([]))).status).toBe(404)
  expect((await ask('office', 'PUT', '/timetable/lessons', cell([half('中文甲'), half('中文乙')]))).json).toEqual({
    kept: 1,
  })
  const at = (of: LessonsAnswer) =>
    of.lessons.filter(({ frameDay, period }) => frameDay === 1 && period === '1').map(({ subject }) => subject)
  expect(at(await read())).toEqual(['中文乙', '中文甲'].sort())
  expect(
    (await ask('office', 'PUT', '/timetable/lessons', cell([half('甲'), half('甲')]))).json.data.problems[0].problem,
  ).toBe('subject-twice')
  expect(
    (await ask('office', 'PUT', '/timetable/lessons', cell([{ subject: '甲', personId: newId(), roomId: null }]))).json
      .data.problems[0].problem,
  ).toBe('unknown-teacher')
  await ask('office', 'PUT', '/timetable/lessons', cell([]))
  expect(at(await read())).toEqual([])
  expect((await ask('office', 'PUT', '/timetable/lessons', { ...cell([]), classId: newId() })).status).toBe(404)
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
