import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { workbookOf, zipOf } from './examples.ts'
import { readTable } from './sheet.ts'

const workbook = (rows: string, more: Parameters<typeof workbookOf>[1] = {}) => zipOf(workbookOf({ 名單: rows }, more))
const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
const problemsOf = async (bytes: Uint8Array) => (await readTable(bytes)).problems.map((one) => one.problem)

describe('a workbook is read as people see it', () => {
  test('texts, numbers, dates and gaps that a spreadsheet program wrote', async () => {
    const bytes = await writeXlsxFile([
      [{ value: '班別' }, { value: '班號' }, { value: '出生日期' }, { value: '備註' }],
      [{ value: '1A' }, { value: 7 }, { value: new Date('2018-02-28T00:00:00Z'), format: 'dd/mm/yyyy' }, null],
      [],
      [{ value: '1Ａ' }, { value: 12.5 }, null, { value: ' 嘅咗啲 𠝹 <&> "x" ' }],
    ]).toBuffer()
    const table = await readTable(bytes)
    expect(table).toMatchObject({ format: 'xlsx', encoding: null, sheetName: 'Sheet1', problems: [] })
    expect(table.rows).toEqual([
      ['班別', '班號', '出生日期', '備註'],
      ['1A', '7', '2018-02-28', ''],
      ['', '', '', ''],
      ['1Ａ', '12.5', '', ' 嘅咗啲 𠝹 <&> "x" '],
    ])
  })

  test('a number keeps the leading zeros, and a date the form, that its format gives it', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/>
      <numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="172" formatCode="[>0]0.0;General"/>
      </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="172"/></cellXfs></styleSheet>`
    const number = (name: string, style: number, value: string) => `<c r="${name}" s="${style}"><v>${value}</v></c>`
    const numbers = [
      number('A1', 1, '123'),
      number('B1', 2, '43160'),
      number('C1', 3, '43160.75'),
      number('D1', 4, '0.354166666666667'),
      number('E1', 5, '3'),
      number('F1', 99, '4'),
    ]
    const table = await readTable(workbook(`<row r="1">${numbers.join('')}</row>`, { styles }))
    expect(table.rows).toEqual([['00123', '2018-03-01', '2018-03-01', '08:30', '3', '4']])
  })

  test('a workbook that counts its days from 1904 gives the same dates', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    const properties = '<workbookPr date1904="1"/>'
    const table = await readTable(workbook('<row r="1"><c r="A1" s="0"><v>41698</v></c></row>', { styles, properties }))
    expect(table.rows).toEqual([['2018-03-01']])
  })

  test('numbers come without exponent, without .0 and without the noise of binary fractions', async () => {
    const values = ['1E+10', '7.0', '0.30000000000000004', '-2', '1.5E-3', '12345678901']
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join('')
    expect((await readTable(workbook(`<row>${cells}</row>`))).rows).toEqual([
      ['10000000000', '7', '0.3', '-2', '0.0015', '12345678901'],
    ])
  })

  test('a formula gives the value it had, and one that was never worked out is named', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>B1&amp;"!"</f><v>陳大文</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>
      <row r="2">${cell('A2', 'x')}<c r="B2"><f>1+2</f></c></row>`
    const table = await readTable(workbook(rows))
    expect(table.rows).toEqual([
      ['陳大文', '2'],
      ['x', ''],
    ])
    expect(table.problems).toEqual([
      { row: 2, problem: 'formulas-without-value', params: { cell: 'B2', count: '1' }, severity: 'error' },
    ])
  })

  test('merged cells show their text at the top left and are empty beneath', async () => {
    const rows = `<row r="1">${cell('A1', '學生名單')}${cell('B1', 'hidden')}</row><row r="2">${cell('A2', '班別')}${cell('B2', '姓名')}</row>`
    const after = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    expect((await readTable(workbook(rows, { after }))).rows).toEqual([
      ['學生名單', ''],
      ['班別', '姓名'],
    ])
  })

  test('a class that is written once, merged beside all its students, is the class of each of them', async () => {
    const rows =
      `<row r="1">${cell('A1', '班別')}${cell('B1', '姓名')}</row>` +
      `<row r="2">${cell('A2', '3A')}${cell('B2', '陳大文')}</row><row r="3">${cell('B3', '李小美')}</row>` +
      `<row r="5">${cell('A5', '3B')}${cell('B5', '何一心')}</row><row r="6">${cell('B6', '黃家樂')}</row>`
    const after = '<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="A5:A6"/></mergeCells>'
    expect((await readTable(workbook(rows, { after }))).rows).toEqual([
      ['班別', '姓名'],
      ['3A', '陳大文'],
      ['3A', '李小美'],
      ['', ''],
      ['3B', '何一心'],
      ['3B', '黃家樂'],
    ])
  })

  test('characters that no database can keep are left out of a text, and the rest of it is read', async () => {
    const rows = `<row r="1">${cell('A1', '陳_x0000_大&#xD800;文')}${cell('B1', '_xD83D__xDE00_')}</row>`
    expect((await readTable(workbook(rows))).rows).toEqual([['陳大文', '\u{1f600}']])
  })

  test('shared texts come with their coloured parts joined and without the readings of characters', async () => {
    const strings =
      '<sst><si><t>unused</t></si><si><r><t>陳</t></r><r><rPr/><t xml:space="preserve"> 大文</t></r><rPh><t>chan</t></rPh></si></sst>'
    const table = await readTable(workbook('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', { strings }))
    expect(table.rows).toEqual([['陳 大文']])
  })

  test('of several sheets the first visible one with content is the list, and the others with content stand beside it', async () => {
    const sheets = {
      說明: '',
      舊: '<row>x</row>',
      一年級: `<row r="1">${cell('A1', 'a')}</row>`,
      二年級: `<row>${cell('A1', 'b')}</row>`,
    }
    const bytes = zipOf(workbookOf({ ...sheets, 舊: sheets.二年級, 空: '' }, { hidden: ['舊'] }))
    const table = await readTable(bytes)
    expect(table.sheetName).toBe('一年級')
    expect(table.problems).toEqual([])
    expect(table.others).toEqual([{ name: '二年級', rows: [['b']], problems: [] }])
  })
})

describe('a text file is read in the encoding that its bytes show', () => {
  const text = '班別,中文姓名\r\n1A,"陳大文, 嘅咗啲"\r\n'
  const rows = [
    ['班別', '中文姓名'],
    ['1A', '陳大文, 嘅咗啲'],
  ]

  test.each([
    ['utf-8', 'UTF-8', Buffer.from(text)],
    ['utf-8', 'UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', 'UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', 'UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['utf-16be', 'UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16()],
    ['big5-hkscs', 'Big5 with Hong Kong characters', iconv.encode(text, 'big5-hkscs')],
  ])('%s: %s', async (encoding, _, bytes) => {
    expect(await readTable(bytes)).toEqual({ format: 'csv', encoding, sheetName: null, rows, problems: [], others: [] })
  })

  test.each([
    [
      'tabs',
      'a\tb,c\r\n1\t2\r\n',
      [
        ['a', 'b,c'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1;"2;3"\n',
      [
        ['a', 'b'],
        ['1', '2;3'],
      ],
    ],
    [
      'a first line that says the sign',
      'sep=;\r\na;b\r\n',
      [
        ['', ''],
        ['a', 'b'],
      ],
    ],
    [
      'rows of different lengths, and empty ones',
      'a,b,c\n\n1\n2,3,,,\n,,,\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['1', '', ''],
        ['2', '3', ''],
      ],
    ],
    [
      'a line break within quotation marks',
      'a,b\n1,"x\ny"\n',
      [
        ['a', 'b'],
        ['1', 'x\ny'],
      ],
    ],
    [
      'a quotation mark within a value',
      'a,b\n5" pipe,c\n',
      [
        ['a', 'b'],
        ['5" pipe', 'c'],
      ],
    ],
    ['one column', '姓名\n陳大文\n', [['姓名'], ['陳大文']]],
  ])('%s', async (_, csv, expected) => {
    expect((await readTable(Buffer.from(csv))).rows).toEqual(expected)
  })
})

describe('what is no list is refused by name', () => {
  const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
  test.each([
    ['nothing at all', Buffer.alloc(0), 'file-empty'],
    ['only empty lines', Buffer.from(',,\r\n,,\r\n'), 'file-empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-not-a-table'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'file-not-a-table'],
    ['a Word document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'file-not-a-table'],
    ['a zip of photos', zipOf({ 'a.jpg': 'x' }), 'file-not-a-table'],
    ['an old .xls workbook', ole, 'file-old-excel'],
    ['a workbook with a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'file-protected'],
    ['an OpenDocument sheet', zipOf({ mimetype: 'x', 'content.xml': '<x/>' }), 'file-other-spreadsheet'],
    ['a web page named .xls', Buffer.from('<html><table></table></html>'), 'file-is-web-page'],
    ['bytes without meaning', Buffer.from([1, 2, 3, 0xff, 0xfe, 9, 200, 13]), 'file-unknown-encoding'],
    ['Latin letters of an old encoding', Buffer.from('name\nJos\xe9,x\n', 'latin1'), 'file-unknown-encoding'],
    ['half a zip', zipOf(workbookOf({ a: '' })).subarray(0, 300), 'zip-damaged'],
    ['a workbook without its parts', zipOf({ '[Content_Types].xml': '' }), 'workbook-damaged'],
    ['an empty workbook', zipOf(workbookOf({ a: '<row r="1"/>' })), 'file-empty'],
    ['a quotation mark that never ends', Buffer.from('a,b\n"x,y\n1,2\n'), 'csv-damaged'],
  ])('%s', async (_, bytes, problem) => {
    expect(await problemsOf(bytes)).toEqual([problem])
  })

  test('a quotation mark that never ends is told with the row where it stands', async () => {
    const text = `班別,姓名\n${'2C,甲\n'.repeat(50)}2C,"乙\n${'2C,丙\n'.repeat(100)}`
    expect((await readTable(Buffer.from(text))).problems).toMatchObject([{ problem: 'csv-damaged', row: 52 }])
  })

  test('a list in simplified Chinese GBK is not taken for Big5', async () => {
    const line = '班级,学号,姓名,性别,出生日期,家庭住址,联系电话\n一班,张伟,男,深圳市南山区学府路,说明转账折扣\n'
    expect(await problemsOf(iconv.encode(line.repeat(3), 'gbk'))).toEqual(['file-unknown-encoding'])
  })

  test.each([
    ['a tag that never closes', '<row r="1"><c r="A1"><v>1</v>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['entities of its own', '<!DOCTYPE x [<!ENTITY a "b">]><row r="1"/>'],
  ])('a workbook damaged by %s', async (_, rows) => {
    expect(await problemsOf(workbook(rows))).toEqual(['workbook-damaged'])
  })
})
