import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from './sheet.ts'
import { writeCsv, writeTable, writeTables } from './write-sheet.ts'
import { openZip } from './zip.ts'

const dangerous = ['=1+1', '+852 1234', '-5', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', '＝1+1']

async function sheetXml(bytes: Uint8Array): Promise<string> {
  const archive = await openZip(bytes)
  const name = archive.names.find((one) => one.endsWith('sheet1.xml')) as string
  return Buffer.from(await archive.read(name)).toString('utf8')
}

test('a workbook of several tables has a sheet for each, in their order', async () => {
  const bytes = await writeTables(
    ['一', '二', '三'].map((name) => ({ sheetName: name, headings: [name], rows: [[`${name}內容`]] })),
  )
  const archive = await openZip(bytes)
  const sheets = archive.names.filter((name) => name.includes('worksheets/sheet'))
  expect(sheets).toHaveLength(3)
  const book = archive.names.find((name) => name.endsWith('workbook.xml')) as string
  const names = Buffer.from(await archive.read(book))
    .toString('utf8')
    .match(/<sheet [^>]*name="[^"]*"/g)
  expect(names?.map((one) => one.match(/name="([^"]*)"/)?.[1])).toEqual(['一', '二', '三'])
  expect((await readTable(bytes)).rows).toEqual([['一'], ['一內容']])
})

describe('what is exported never runs', () => {
  test('in a workbook, a text that begins like a formula is stored as text', async () => {
    const bytes = await writeTable({ sheetName: '名冊', headings: ['姓名'], rows: dangerous.map((text) => [text]) })
    const xml = await sheetXml(bytes)
    expect(xml).not.toMatch(/<f[ >]/)
    expect(xml.match(/<c [^>]*t="(s|inlineStr)"/g)).toHaveLength(dangerous.length + 1)
    expect((await readTable(bytes)).rows.map((row) => row[0])).toEqual(['姓名', ...dangerous])
  })

  test('in a CSV file, such a text gets an apostrophe, and a number does not', async () => {
    const bytes = writeCsv({ headings: ['a', 'b'], rows: dangerous.map((text) => [text, -5]) })
    const { rows, encoding } = await readTable(bytes)
    expect(Buffer.from(bytes.subarray(0, 3)).toString('hex')).toBe('efbbbf')
    expect(encoding).toBe('utf-8')
    expect(rows.slice(1)).toEqual(dangerous.map((text) => [`'${text}`, '-5']))
  })
})

describe('a workbook that we write', () => {
  test('has its heading row frozen, real dates in date columns, numbers as numbers and nothing for nothing', async () => {
    const bytes = await writeTable({
      sheetName: 'SEN [2026/27]: a name that is far too long for Excel',
      headings: ['班別', '出生日期', '人數', '備註'],
      rows: [['1A', '2018-03-01', 12, null]],
      columnWidths: [8, 12, 6, 40],
      dateColumns: [1],
    })
    const xml = await sheetXml(bytes)
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    const table = await readTable(bytes)
    expect(table.sheetName).toBe('SEN  2026 27   a name that is f')
    expect(table.rows).toEqual([
      ['班別', '出生日期', '人數', '備註'],
      ['1A', '2018-03-01', '12', ''],
    ])
    expect(xml).toContain('<v>43160</v>')
  })

  test('gives back every text that it was given', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    const tricky = fc.constantFrom(
      'constructor',
      '__proto__',
      'toString',
      '_x000D_',
      '<a&b>',
      '嘅咗啲',
      '07',
      '1e5',
      "'",
      'a\nb',
      '2018-03-01',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, tricky), { minLength: 1, maxLength: 8 }), async (texts) => {
        const readable = texts.filter((one) => one.trim() !== '')
        const bytes = await writeTable({ sheetName: 'a', headings: ['x', 'y'], rows: texts.map((one) => ['.', one]) })
        const rows = (await readTable(bytes)).rows.slice(1)
        const back = rows.map((row) => row[1] as string).filter((one) => one.trim() !== '')
        expect(back).toEqual(readable)
      }),
      { numRuns: 40 },
    )
  })
})
