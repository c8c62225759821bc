import { setTimeout } from 'node:timers/promises'
import { encode } from 'iconv-lite'
import { expect, test } from 'vitest'
import { dateInHongKong } from '#kernel/dates.ts'
import type { Actor } from '#platform/database/database.ts'
import { workbookOf, zipOf } from '#platform/files/examples.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { ImportKind } from '../model.ts'
import { applyImport, dropImport, mapImport, previewImport, startImport } from './work.ts'

const fresh = await freshDatabase()
const { database, owner } = fresh

async function aSchool(code: string) {
  const school = await laySchool(fresh, code)
  const today = dateInHongKong(new Date())
  const as = (...roles: string[]): Actor => ({ schoolId: school.schoolId, personId: null, roles, today })
  const senco = as('senco')
  const doing = { word: 'import.applied', request: null }
  return {
    ...school,
    as,
    senco,
    start: (content: string | Uint8Array, kind: ImportKind | 'auto' = 'auto', who = senco) =>
      database.as(who, doing, (tx) => startImport(tx, who, { name: 'list', bytes: Buffer.from(content) }, kind)),
    preview: (id: string, who = senco) => database.as(who, doing, (tx) => previewImport(tx, who, id)),
    map: (id: string, kind: ImportKind, columns: { index: number; field: string | null }[]) =>
      database.as(senco, doing, (tx) => mapImport(tx, senco, id, kind, columns)),
    apply: (id: string, leavers = false, who = senco) =>
      database.as(who, doing, (tx) => applyImport(tx, who, id, leavers, () => undefined)),
    drop: (id: string) => database.as(senco, doing, (tx) => dropImport(tx, id)),
    count: async (table: string) =>
      Number(
        (await owner.query(`select count(*) from ${table} where school_id = $1`, [school.schoolId])).rows[0].count,
      ),
  }
}

const list = `班別,班號,英文姓名,中文姓名,性別,出生日期,註冊編號
1A,01,Chan Long,陳朗,M,05/03/2020,#0101
1A,02,Lam Hei,林希,F,17/11/2019,#0102
1B,01,Wong Sum,黃心,女,01/01/2020,#0103
`

test('a preview writes nothing; applying writes all; the same list again changes nothing', async () => {
  const school = await aSchool('A')
  const preview = await school.start(list)
  expect([preview.kind, preview.counts, preview.mayApply]).toEqual([
    'students',
    { rows: 3, new: 3, changed: 0, unchanged: 0, left: 0 },
    true,
  ])
  expect(preview.problems).toMatchObject([{ row: 4, column: '班別', problem: 'new-classes', severity: 'notice' }])
  expect(await school.count('student')).toBe(0)
  expect(await school.apply(preview.id)).toEqual({ rows: 3, new: 3, changed: 0, unchanged: 0, left: 0 })
  expect([await school.count('student'), await school.count('enrolment'), await school.count('class')]).toEqual([
    3, 3, 2,
  ])
  const again = await school.start(list)
  expect(again.counts).toEqual({ rows: 3, new: 0, changed: 0, unchanged: 3, left: 0 })
  const before = await school.count('audit.event')
  await school.apply(again.id)
  expect(await school.count('audit.event')).toBe(before)
})

test('what the list says otherwise is shown as it is and as it would be, and then written', async () => {
  const school = await aSchool('B')
  await school.apply((await school.start(list)).id)
  const preview = await school.start(list.replace('Lam Hei', 'Lam Hei Yan').replace('1B,01', '1A,03'))
  expect(preview.rows.map(({ label, changes }) => [label, changes])).toEqual([
    ['林希', [{ field: 'nameEn', from: 'Lam Hei', to: 'Lam Hei Yan' }]],
    [
      '黃心',
      [
        { field: 'className', from: '1B', to: '1A' },
        { field: 'classNumber', from: '1', to: '3' },
      ],
    ],
  ])
  await school.apply(preview.id)
  const { rows } = await owner.query(
    'select name_en, version from student where school_id = $1 and register_number = $2',
    [school.schoolId, '0102'],
  )
  expect(rows).toEqual([{ name_en: 'Lam Hei Yan', version: 2 }])
})

test('one row that stands in the way keeps the whole list from being written', async () => {
  const school = await aSchool('C')
  const preview = await school.start(list.replace('17/11/2019', '31/02/2019'))
  expect(preview.mayApply).toBe(false)
  expect(preview.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { row: 3, column: '出生日期' },
  ])
  await expect(school.apply(preview.id)).rejects.toThrow()
  expect(await school.count('student')).toBe(0)
})

test('students who are missing from the list leave only when a person says so', async () => {
  const school = await aSchool('D')
  await school.apply((await school.start(list)).id)
  const shorter = list.split('\n').slice(0, 3).join('\n')
  expect((await school.start(shorter)).counts.left).toBe(1)
  expect((await school.apply((await school.start(shorter)).id)).left, 'not in the file, and stay').toBe(1)
  const leavers = () =>
    owner
      .query('select count(*)::int as left from student where school_id = $1 and left_on is not null', [
        school.schoolId,
      ])
      .then(({ rows }) => rows[0].left)
  expect(await leavers()).toBe(0)
  expect((await school.apply((await school.start(shorter)).id, true)).left).toBe(1)
  expect(await leavers()).toBe(1)
})

test('a column that a person corrected is remembered for the next file', async () => {
  const school = await aSchool('E')
  const odd = list.replace('註冊編號', '檔案號')
  const first = await school.start(odd)
  expect(first.columns.at(-1)?.field).toBeNull()
  const mapped = await school.map(first.id, 'students', [{ index: 6, field: 'registerNumber' }])
  expect(mapped.columns.at(-1)).toMatchObject({ field: 'registerNumber', remembered: true })
  // What was only tried is not remembered.
  expect((await school.start(odd)).columns.at(-1)?.field).toBeNull()
  await school.apply(first.id)
  const next = await school.start(odd)
  expect(next.columns.at(-1)).toMatchObject({ field: 'registerNumber', remembered: true })
})

test('a correction that leaves nothing to write is remembered too, as nobody can apply such a list', async () => {
  const school = await aSchool('NOTHING')
  await school.apply((await school.start(list)).id)
  const odd = list.replace('註冊編號', '檔案號')
  const { id } = await school.start(odd)
  expect((await school.map(id, 'students', [{ index: 6, field: 'registerNumber' }])).counts).toMatchObject({
    new: 0,
    changed: 0,
    unchanged: 3,
  })
  const next = await school.start(odd)
  expect(next.columns.at(-1)).toMatchObject({ field: 'registerNumber', remembered: true })
  // The last word counts.
  await school.map(next.id, 'students', [{ index: 6, field: null }])
  expect((await school.start(odd)).columns.at(-1)).toMatchObject({ field: null, remembered: true })
})

const senList = `班別,班號,中文姓名,SEN類別,支援層級,開始日期
1A,1,陳朗,SpLD、AD/HD（懷疑）,2,01/09/2025
`

test('the SEN list finds students of the class list; needs and tiers are recorded once', async () => {
  const school = await aSchool('F')
  await school.apply((await school.start(list)).id)
  const preview = await school.start(senList)
  expect([preview.kind, preview.counts.new]).toEqual(['sen', 1])
  await school.apply(preview.id)
  expect([await school.count('need'), await school.count('tier_decision')]).toEqual([2, 1])
  expect((await school.start(senList)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 })
})

test('a report dated by its month only stands in the way until the date is whole or its column is not used', async () => {
  const school = await aSchool('MONTH')
  await school.apply((await school.start(list)).id)
  const { id, problems, mayApply } = await school.start(
    '班別,班號,中文姓名,SEN類別,報告日期\n1A,1,陳朗,SpLD,2023年5月\n',
  )
  expect([mayApply, problems]).toMatchObject([false, [{ row: 2, column: '報告日期', problem: 'date-without-day' }]])
  const mapped = await school.map(id, 'sen', [{ index: 4, field: null }])
  expect([mapped.mayApply, mapped.problems, mapped.counts.new]).toEqual([true, [], 1])
  await school.apply(id)
  expect(await school.count('need')).toBe(1)
})

test('the office imports the class list but never the SEN list; the one who keeps the accounts neither', async () => {
  const school = await aSchool('G')
  const office = school.as('office')
  const host = school.as('administrator')
  await school.apply((await school.start(list, 'students', office)).id, false, office)
  await expect(school.start(senList, 'sen', office)).rejects.toThrow()
  await expect(school.start(senList, 'auto', office)).rejects.toThrow()
  await expect(school.start(list, 'students', host)).rejects.toThrow()
  const held = await school.start(senList)
  await expect(school.preview(held.id, office)).rejects.toThrow()
  await expect(school.apply(held.id, false, office)).rejects.toThrow()
})

test('numbers of identity documents are not kept, not even while a list waits', async () => {
  const school = await aSchool('H')
  const withIdentity = list.replace('註冊編號', '註冊編號,身份證號碼').replaceAll(/(#010\d)/g, '$1,A123456(7)')
  await school.start(withIdentity)
  const { rows } = await owner.query(`select cells::text as cells from import_batch where school_id = $1`, [
    school.schoolId,
  ])
  expect(rows[0].cells).toContain('陳朗')
  expect(rows[0].cells).not.toContain('A123456')
})

test('a list is applied once, and one that was dropped is gone', async () => {
  const school = await aSchool('I')
  const { id } = await school.start(list)
  await school.apply(id)
  await expect(school.apply(id)).rejects.toThrow()
  const dropped = await school.start(list)
  await school.drop(dropped.id)
  await expect(school.preview(dropped.id)).rejects.toThrow()
})

test('a list of another school is not there', async () => {
  const [one, two] = [await aSchool('J'), await aSchool('K')]
  const { id } = await one.start(list)
  await expect(two.preview(id)).rejects.toThrow()
  await expect(two.apply(id)).rejects.toThrow()
})

test('what is no list is refused with a name', async () => {
  const school = await aSchool('L')
  const bytes = async (content: Uint8Array, kind: ImportKind | 'auto' = 'auto') =>
    database
      .as(school.senco, { word: 'import.read', request: null }, (tx) =>
        startImport(tx, school.senco, { name: 'x', bytes: content }, kind),
      )
      .catch((error: Error) => error.message)
  expect(await bytes(new Uint8Array())).toContain('file-empty')
  expect(await bytes(Buffer.from('%PDF-1.7 and so on'))).toContain('file-not-a-table')
  expect(await bytes(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('file-old-excel')
  expect(await bytes(Buffer.from('one,two\n1,2\n'))).toContain('kind-unknown')
  expect(await bytes(zipOf({ 'a.csv': 'one,two' }), 'oneroster')).toBe('file: not-oneroster')
  expect(await bytes(Buffer.from('%PDF-1.7 and so on'), 'oneroster')).toContain('not-oneroster')
  expect(await bytes(zipOf({ 'a.csv': 'one,two' }).subarray(0, 30), 'oneroster')).toContain('zip-damaged')
  expect(await bytes(new Uint8Array(), 'oneroster')).toContain('file-empty')
})

test('a teacher whom nobody knows is named with the heading of the column as it stands in the file', async () => {
  const school = await aSchool('HEADING')
  const { problems } = await school.start('班別,科目,教師代號\n3A,中文,ZZZ\n', 'classes')
  expect(problems).toContainEqual(expect.objectContaining({ problem: 'unknown-teacher', row: 2, column: '教師代號' }))
})

test('a list whose headings nobody knows is read after a person has said what they mean, and the next time by itself', async () => {
  const school = await aSchool('UNKNOWN')
  const text = '屋,孩子,代碼\n紅,陳大文,Z1\n藍,李小美,Z2\n'
  const first = await school.start(text, 'students')
  expect([first.mayApply, first.counts.rows]).toEqual([false, 0])
  expect(first.problems).toMatchObject([{ problem: 'no-headings', row: 1 }])
  expect(first.columns.map(({ heading }) => heading)).toEqual(['屋', '孩子', '代碼'])
  const mapped = await school.map(first.id, 'students', [
    { index: 0, field: null },
    { index: 1, field: 'nameChinese' },
    { index: 2, field: 'registerNumber' },
  ])
  expect([mapped.mayApply, mapped.counts.new]).toEqual([true, 2])
  await school.apply(first.id)
  const next = await school.start(text)
  expect([next.kind, next.counts.unchanged, next.problems]).toEqual(['students', 2, []])
})

const mistaken = { problems: [{ problem: 'other-kind', params: { kind: 'students', asked: 'staff' } }] }

test('a class list makes nobody a teacher, neither as it is read nor as its kind is changed', async () => {
  const school = await aSchool('MISTAKEN')
  await expect(school.start(list, 'staff')).rejects.toMatchObject(mistaken)
  const { id } = await school.start(list)
  await expect(school.map(id, 'staff', [])).rejects.toMatchObject(mistaken)
  expect((await school.preview(id)).kind).toBe('students')
})

test('of two lists that are written at once the later is told that somebody has just written', async () => {
  const school = await aSchool('ATONCE')
  const [one, two] = [await school.start(list), await school.start(list)]
  let later: Promise<unknown> = Promise.resolve()
  await database.as(school.senco, { word: 'import.applied', request: null }, async (tx) => {
    await applyImport(tx, school.senco, one.id, false, () => undefined)
    later = school.apply(two.id).then(
      () => 'written',
      (error) => error,
    )
    await setTimeout(500)
  })
  expect(await later).toMatchObject({ problems: [{ problem: 'written-meanwhile' }] })
  expect(await school.count('student')).toBe(3)
})

test('where nothing is known in a file that was read as Big5, its encoding is told', async () => {
  const school = await aSchool('BIG5')
  const params = { encoding: 'big5-hkscs' }
  const file = encode('屋,孩子\n紅,陳大文\n', 'big5-hkscs')
  expect((await school.start(file, 'students')).problems).toMatchObject([{ problem: 'no-headings', params }])
  await expect(school.start(file)).rejects.toMatchObject({ problems: [{ problem: 'kind-unknown', params }] })
})

test('a list without headings is refused, and none of its students is taken for them', async () => {
  const school = await aSchool('BARE')
  await school.apply((await school.start(list)).id)
  const { columns, problems, counts, rows } = await school.start('1A,1,陳大文\n1A,2,李小美\n', 'students')
  expect([columns, problems.map(({ problem }) => problem)]).toEqual([[], ['no-headings']])
  // Nor is anybody missing from it.
  expect([counts.left, rows]).toEqual([0, []])
})

test('numbers of identity cards are not kept either where no heading is known', async () => {
  const school = await aSchool('NOHKID')
  const { id } = await school.start('屋,孩子,號碼\n紅,陳大文,A123456(7)\n', 'students')
  const { rows } = await owner.query('select cells::text as kept from import_batch where id = $1', [id])
  expect(rows[0].kept).toContain('陳大文')
  expect(rows[0].kept).not.toContain('A123456')
})

/** A workbook of sheets written as their rows, the cells parted by `|`. */
function workbook(sheets: Record<string, string[]>): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = (lines: string[]) => lines.map((line) => `<row>${line.split('|').map(cell).join('')}</row>`).join('')
  return zipOf(workbookOf(Object.fromEntries(Object.entries(sheets).map(([name, lines]) => [name, rows(lines)]))))
}

test('a workbook with a sheet for each class brings in every class, and the SEN list beside it finds them', async () => {
  const school = await aSchool('SHEETS')
  const roll = workbook({
    '1A': ['1A 班名單', '班號|中文姓名|性別', '1|陳朗|M', '2|林希|F'],
    '1B': ['1B 班名單', '班號|中文姓名|性別', '1|黃心|女'],
  })
  const preview = await school.start(roll)
  expect([preview.kind, preview.sheets, preview.counts.new]).toEqual(['students', ['1A', '1B'], 3])
  expect(preview.rows.map(({ sheet, row, label }) => [sheet, row, label])).toEqual([
    ['1A', 3, '陳朗'],
    ['1A', 4, '林希'],
    ['1B', 3, '黃心'],
  ])
  expect(preview.columns.at(-1)).toMatchObject({ heading: '班別', field: 'className', sample: ['1A', '1A', '1B'] })
  await school.apply(preview.id)
  expect((await school.start(roll)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, left: 0 })

  const support = await school.start(
    workbook({ 說明: ['請勿外傳'], '1A': ['班號|SEN類別', '2|SpLD'], '1B': ['班號|SEN類別', '1|ASD', '9|ADHD'] }),
  )
  expect(support.problems).toContainEqual(
    expect.objectContaining({ sheet: '1B', row: 3, problem: 'unknown-student', params: { name: '1B 9' } }),
  )
  expect(support.rows.map(({ label }) => label)).toEqual(['林希', '黃心'])
})

test('numbers of identity documents are kept of no sheet', async () => {
  const school = await aSchool('SHEETHKID')
  const headings = '班別|中文姓名|性別|證件'
  const { id } = await school.start(
    workbook({ 甲: [headings, '1A|陳朗|M|A123456(7)'], 乙: [headings, '1B|黃心|F|B654321(0)'] }),
    'students',
  )
  const { rows } = await owner.query('select cells::text as kept from import_batch where id = $1', [id])
  expect(rows[0].kept).toContain('黃心')
  expect(rows[0].kept).not.toMatch(/A123456|B654321/)
})
