import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from './examples.ts'
import { readTable } from './sheet.ts'

const problemsOf = async (bytes: Uint8Array) => (await readTable(bytes)).problems

describe('a file beyond the limits is refused before it costs anything', () => {
  test('a zip that says it unpacks to more than 200 MB is not unpacked at all', async () => {
    const bomb = zipOf({ ...workbookOf({ a: '' }), 'xl/media/a.bin': 'x' }, 250 * 1024 * 1024)
    const result = await problemsOf(bomb)
    expect(result).toMatchObject([{ problem: 'zip-too-big', params: { megabytes: '200' }, severity: 'error' }])
  })

  test('a zip that swells two hundredfold is stopped, also when it lies about its size', async () => {
    const swelling = `<row r="1">${' '.repeat(40 * 1024 * 1024)}</row>`
    expect(await problemsOf(zipOf(workbookOf({ a: swelling })))).toMatchObject([{ problem: 'zip-too-big' }])
    expect(await problemsOf(zipOf(workbookOf({ a: swelling }), 1000))).toMatchObject([{ problem: 'zip-damaged' }])
  })

  test('a workbook of 200,000 rows is refused at row 20,001', async () => {
    let rows = ''
    for (let row = 1; row <= 200_000; row += 1) {
      rows += `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${row}A</t></is></c><c r="B${row}"><v>${row}</v></c></row>`
    }
    const bytes = zipOf(workbookOf({ a: rows }))
    const result = await problemsOf(bytes)
    expect(result).toEqual([{ row: 20_001, problem: 'too-many-rows', params: { limit: '20000' }, severity: 'error' }])
  })

  test('sheets together have as many rows as one may, and a later one is read no further', async () => {
    const rowsOf = (from: number, to: number) =>
      Array.from(
        { length: to - from + 1 },
        (_, at) => `<row r="${from + at}"><c r="A${from + at}"><v>1</v></c></row>`,
      ).join('')
    const table = await readTable(zipOf(workbookOf({ a: rowsOf(1, 15_000), b: rowsOf(1, 6000), c: rowsOf(1, 50) })))
    expect([table.rows.length, table.problems]).toEqual([15_000, []])
    expect(table.others.map(({ name, rows, problems }) => [name, rows.length, problems])).toEqual([
      ['b', 5000, [{ row: 5001, problem: 'too-many-rows', params: { limit: '20000' }, severity: 'error' }]],
      ['c', 40, [{ row: 41, problem: 'too-many-rows', params: { limit: '20000' }, severity: 'error' }]],
    ])
  })

  test('of a workbook with hundreds of sheets none is passed over in silence', async () => {
    const sheets = Array.from({ length: 60 }, (_, at) => [`s${at}`, '<row r="1"><c r="A1"><v>1</v></c></row>'])
    const table = await readTable(zipOf(workbookOf(Object.fromEntries(sheets))))
    expect([table.others.length, table.others.at(-1)]).toEqual([59, { name: 's59', rows: [], problems: [] }])
  })

  test('a text of 200,000 rows is refused at row 20,001', async () => {
    const bytes = Buffer.from('1A,07,陳大文,CHAN Tai Man\r\n'.repeat(200_000))
    const result = await problemsOf(bytes)
    expect(result).toMatchObject([{ row: 20_001, problem: 'too-many-rows' }])
  })

  test('one forgotten cell far down is named instead of a million rows being made', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    expect(await problemsOf(zipOf(workbookOf({ a: rows })))).toMatchObject([
      { problem: 'too-many-rows', row: 1_048_576 },
    ])
  })

  test('a cell far to the right is named', async () => {
    const rows = '<row r="2"><c r="XFD2"><v>1</v></c></row>'
    expect(await problemsOf(zipOf(workbookOf({ a: rows })))).toEqual([
      { row: 2, problem: 'too-many-columns', params: { column: 'XFD', limit: '200' }, severity: 'error' },
    ])
    const line = `${','.repeat(300)}x\n`
    expect(await problemsOf(Buffer.from(`a,b\n${line}`))).toMatchObject([{ problem: 'too-many-columns', row: 2 }])
  })

  test('formatted rows without content, and rows of nothing but commas, do not count', async () => {
    let rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
    for (let row = 2; row <= 30_000; row += 1) rows += `<row r="${row}"><c r="A${row}" s="1"/></row>`
    expect((await readTable(zipOf(workbookOf({ a: rows })))).rows).toEqual([['1']])
    expect((await readTable(Buffer.from(`a,b\n1,2\n${',,\r\n'.repeat(30_000)}`))).rows).toHaveLength(2)
  })

  test('a file of more than 20 MB is not looked into', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1, 'a,')
    expect(await problemsOf(bytes)).toMatchObject([{ problem: 'file-too-big', params: { megabytes: '20' } }])
  })

  test('a line of ten million commas is refused', async () => {
    const result = await problemsOf(Buffer.from(`a,b\n${','.repeat(10_000_000)}x`))
    expect(result).toMatchObject([{ problem: 'too-many-columns', row: 2 }])
  })

  test('merged areas that pretend to cover the whole sheet again and again are refused', async () => {
    let rows = ''
    for (let row = 1; row <= 2000; row += 1)
      rows += `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="GR${row}"><v>1</v></c></row>`
    const after = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`
    expect(await problemsOf(zipOf(workbookOf({ a: rows }, { after })))).toMatchObject([{ problem: 'workbook-damaged' }])
  })
})
