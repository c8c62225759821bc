import { describe, expect, test } from 'vitest'
import { readTable } from '#platform/files/sheet.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import { problemCodes, type ReadingContext, type TableKind } from './model.ts'
import { guessKind, recogniseHeadings } from './recognise.ts'
import { readRows } from './rows.ts'
import { sayProblem } from './say.ts'

const context: ReadingContext = { today: '2026-11-24', level: 'primary' }

/** Reads a list written as its rows, the cells parted by `|`. */
function read<Kind extends TableKind>(kind: Kind, ...lines: string[]) {
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')))
  return readRows(cells, recogniseHeadings(cells, kind), kind, context)
}
const codes = (result: { problems: { row: number | null; problem: string }[] }) =>
  result.problems.map(({ row, problem }) => `${row}: ${problem}`)

describe('a class list', () => {
  const headings = '班別|班號|中文姓名|英文姓名|性別|出生日期|註冊編號|非華語|家長電話'

  test('is read as what it surely says, with the number of the row in the sheet', () => {
    const { rows, problems } = read(
      'students',
      '學生名單',
      '',
      headings,
      '１ａ|07|陳大文|CHAN Tai Man|男|1/9/2018|#00123|否|2345 6789',
    )
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 4,
        registerNumber: '00123',
        nameEnglish: 'CHAN Tai Man',
        nameChinese: '陳大文',
        sex: 'M',
        birthDate: '2018-09-01',
        className: '1A',
        classNumber: '7',
        nonChineseSpeaking: false,
        guardianPhone: '2345 6789',
      },
    ])
  })

  test('has null for an empty cell, and nothing at all for a column that is not there', () => {
    const [row] = read('students', '姓名|性別|班別|班號', '陳大文|-||').rows
    expect(row).toEqual({ row: 2, nameChinese: '陳大文', sex: null, className: null, classNumber: null })
  })

  test('a cell that cannot be taken is named with its row, its column and what to do, and the rest of the row is read', () => {
    const { rows, problems } = read('students', headings, '1A|7|陳大文||1|31/02/2018|001||')
    expect(rows[0]).toMatchObject({ nameChinese: '陳大文', registerNumber: '001' })
    expect(rows[0]).not.toHaveProperty('sex')
    expect(problems).toEqual([
      {
        row: 2,
        column: '出生日期',
        problem: 'date-not-existing',
        params: { field: 'birthDate', text: '31/02/2018' },
        severity: 'error',
      },
      { row: 2, column: '性別', problem: 'sex-unknown', params: { field: 'sex', text: '1' }, severity: 'error' },
    ])
  })

  test('two students with the same number: an error in both rows, each naming the other', () => {
    const result = read(
      'students',
      '姓名|註冊編號|STRN|班別|班號',
      '甲一|001|S1|1A|1',
      '乙二|#001|S2|1a|01',
      '丙三|002|s1|1B|1',
    )
    expect(codes(result)).toEqual([
      '2: same-number',
      '2: same-number',
      '2: same-class-number',
      '3: same-number',
      '3: same-class-number',
      '4: same-number',
    ])
    expect(result.problems[0]?.params).toEqual({ field: 'registerNumber', value: '001', others: '3' })
    expect(result.problems.slice(0, 3).map(({ column }) => column)).toEqual(['註冊編號', 'STRN', '班號'])
    const inOne = read('students', '姓名|班別及班號', '甲一|1A01', '乙二|1A(1)')
    expect(inOne.problems).toMatchObject(
      [2, 3].map((row) => ({ row, column: '班別及班號', problem: 'same-class-number' })),
    )
  })

  test('totals, remarks, numbers without a student and headings printed again are no students', () => {
    const result = read(
      'students',
      '序|班別|班號|姓名',
      '1|1A|1|陳大文',
      '序|班別|班號|姓名',
      '2|1A|2|李小明',
      '3|||',
      '合計|||2',
      '* 資料以九月為準|||',
    )
    expect(result.rows.map(({ nameChinese }) => nameChinese)).toEqual(['陳大文', '李小明'])
    expect(codes(result)).toEqual(['6: total-skipped', '7: row-skipped'])
    expect(result.problems.every(({ severity }) => severity === 'notice')).toBe(true)
  })

  test('a row with a number and no name is named, and so is a number without its class', () => {
    expect(codes(read('students', '班別|班號|姓名', '1A|1|', '|2|李小明'))).toEqual([
      '2: name-missing',
      '3: value-missing',
    ])
  })

  test('names in one cell, in two parts or in the wrong column find their place', () => {
    const both = read('students', '姓名|班別', '陳大文 CHAN Tai Man|1A', '李小明|1A', 'Aman SINGH|1A').rows
    expect(both.map(({ nameChinese, nameEnglish }) => [nameChinese, nameEnglish])).toEqual([
      ['陳大文', 'CHAN Tai Man'],
      ['李小明', undefined],
      [null, 'Aman SINGH'],
    ])
    const parts = read('students', 'Surname|First name|Class', 'CHAN|Tai Man|1A').rows
    expect(parts[0]?.nameEnglish).toBe('CHAN Tai Man')
  })

  test('a Chinese name that was spaced out to fill its column is one word, and one of a visitor keeps its spaces', () => {
    const names = read('students', '中文姓名|班別', '陳　明|1A', '李 大 文|1A', '瑪莉 SINGH 安娜|1A').rows
    expect(names.map(({ nameChinese }) => nameChinese)).toEqual(['陳明', '李大文', '瑪莉'])
  })

  test('class and number in one column are taken apart', () => {
    expect(read('students', 'Class No.|Name', '3A07|Chan').rows[0]).toMatchObject({ className: '3A', classNumber: '7' })
  })

  test('what looks like a formula stays text, with a notice; what Excel could not work out or has cut is an error', () => {
    const result = read('students', '姓名|英文姓名|註冊編號', '陳|=1+1|1.23E+11', '李|#N/A|2')
    expect(result.rows[0]?.nameEnglish).toBe('=1+1')
    expect(codes(result)).toEqual(['2: looks-like-formula', '2: number-damaged', '3: cell-error'])
    expect(result.problems.map(({ severity }) => severity)).toEqual(['notice', 'error', 'error'])
  })

  test('a birth date that makes a student very young or old is only a notice; one to come is an error', () => {
    const result = read('students', '姓名|出生日期|班別', '陳|1/9/1950|1A', '李|1/9/2027|1A')
    expect(result.problems.map(({ problem, severity }) => [problem, severity])).toEqual([
      ['age-unusual', 'notice'],
      ['date-in-future', 'error'],
    ])
  })

  test('headings without a row beneath are said', () => {
    expect(codes(read('students', '班別|姓名', '|'))).toEqual(['null: no-rows'])
  })
})

describe('an SEN list', () => {
  const headings = '班別|班號|姓名|SEN類別|支援層級|開始日期|確診狀況|評估者|報告日期|強項|備註'

  test('is read with its needs, tier and report', () => {
    const line = '3A|7|陳大文|SpLD、ADHD(懷疑)|第二層|1/9/2026|確診|教育心理學家|2025-03-04|畫畫\\n足球|每週兩節'
    const { rows, problems } = read('sen', headings, line)
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        className: '3A',
        classNumber: '7',
        nameChinese: '陳大文',
        senTypes: [
          { type: 'SpLD', certainty: null },
          { type: 'ADHD', certainty: 'suspected' },
        ],
        tier: 2,
        tierFrom: '2026-09-01',
        certainty: 'confirmed',
        identifiedBy: '教育心理學家',
        reportDate: '2025-03-04',
        strengths: '畫畫\n足球',
        reason: '每週兩節',
      },
    ])
  })

  test('empty, none and unknown needs are three things', () => {
    const { rows, problems } = read('sen', '註冊編號|SEN Type|Tier', '001||2', '002|無|', '003|情緒問題|1')
    expect(rows.map(({ senTypes }) => senTypes)).toEqual([null, [], undefined])
    expect(problems).toMatchObject([{ row: 4, column: 'SEN Type', problem: 'need-unclear', severity: 'error' }])
  })

  test('a second column of needs adds to the first', () => {
    const { rows } = read('sen', '註冊編號|主要類別|其他類別', '001|ASD|SLI、ASD')
    expect(rows[0]?.senTypes?.map(({ type }) => type)).toEqual(['ASD', 'SLI'])
  })

  test('a column of ticks for each type is read as the needs that are ticked', () => {
    const { rows, problems } = read(
      'sen',
      '班別|班號|姓名|SpLD|AD/HD|ASD|備註|層級',
      '3A|7|陳大文|✓||懷疑||2',
      '3A|8|李小明||Y|||',
      '3A|9|黃心||||x|1',
    )
    expect(rows.map(({ senTypes }) => senTypes)).toEqual([
      [
        { type: 'SpLD', certainty: null },
        { type: 'ASD', certainty: 'suspected' },
      ],
      [{ type: 'ADHD', certainty: null }],
      null,
    ])
    expect(problems).toEqual([])
    expect(codes(read('sen', 'Name|Class|SpLD|ASD', 'Chan|3A|Y|', 'Lee|3A|x|✓'))).toEqual(['3: yes-no-unknown'])
  })

  test('a row for each need of a student becomes one row, each need keeping its own report', () => {
    const result = read(
      'sen',
      headings,
      '3A|7|陳大文|SpLD|2|1/9/2026|確診|EP|4/3/2025||甲',
      '3A|07|陳大文|ADHD|2|1/9/2026|懷疑|醫生|||乙',
    )
    expect(result.rows).toHaveLength(1)
    expect(result.rows[0]).toMatchObject({
      row: 2,
      senTypes: [
        { type: 'SpLD', certainty: 'confirmed', identifiedBy: 'EP', reportDate: '2025-03-04' },
        { type: 'ADHD', certainty: 'suspected', identifiedBy: '醫生', reportDate: null },
      ],
      reason: '甲\n乙',
    })
    expect(codes(result)).toEqual(['3: rows-joined'])
  })

  test('of a row for each need, what one row says is not said of the need of another', () => {
    const { rows } = read('sen', headings, '3A|7|陳大文|ASD|||||||', '3A|7|陳大文|SpLD、SLI(懷疑)|||確診|EP|4/3/2025||')
    expect(rows).toMatchObject([
      {
        senTypes: [
          { type: 'ASD', certainty: null, identifiedBy: null, reportDate: null },
          { type: 'SpLD', certainty: 'confirmed', identifiedBy: 'EP', reportDate: '2025-03-04' },
          { type: 'SLI', certainty: 'suspected', identifiedBy: null, reportDate: null },
        ],
        certainty: null,
        reportDate: null,
      },
    ])
    // Two rows of one need complete each other.
    const twice = read('sen', headings, '3A|7|陳大文|ASD|||||||', '3A|7|陳大文|ASD||||EP|4/3/2025||')
    expect(twice.rows[0]?.senTypes).toMatchObject([{ type: 'ASD', identifiedBy: 'EP', reportDate: '2025-03-04' }])
  })

  test('rows of one student that contradict each other are an error in both', () => {
    const result = read('sen', '註冊編號|SEN|Tier', '001|SpLD|2', '001|ASD|3')
    expect(codes(result)).toEqual(['2: same-student', '3: same-student'])
    expect(result.problems[0]).toMatchObject({ column: 'Tier', params: { field: 'tier', other: '3' } })
  })

  test('a row that names no student is named', () => {
    expect(codes(read('sen', '班別|班號|姓名|SEN|Tier', '3A|||ASD|2'))).toEqual(['2: student-not-named'])
  })
})

describe('lists of staff and of classes', () => {
  test('staff have the roles that are written, and are teachers when none is', () => {
    const { rows } = read('staff', '職員編號|姓名|電郵|職位', 't01|陳老師|A@b.example|SENCO、教師', 'T02|李老師||')
    expect(rows).toEqual([
      { row: 2, staffCode: 'T01', nameChinese: '陳老師', email: 'a@b.example', roles: ['senco', 'teacher'] },
      { row: 3, staffCode: 'T02', nameChinese: '李老師', email: null, roles: ['teacher'] },
    ])
    expect(codes(read('staff', '職員編號|姓名', 'T01|甲乙', 't01|丙丁'))).toEqual(['2: same-number', '3: same-number'])
  })

  test('a post that gives no role leaves out its row, and nothing stands in the way of the others', () => {
    const lines = ['T01|陳老師|PSMCD', '|李工友|校工', 'x@y|何技術員|IT Technician', 'T02|黃老師|']
    const { rows, problems } = read('staff', '職員編號|姓名|職位', ...lines)
    expect(rows.map(({ nameChinese, roles }) => [nameChinese, roles])).toEqual([
      ['陳老師', ['teacher']],
      ['黃老師', ['teacher']],
    ])
    expect(problems).toEqual(
      [
        { row: 3, text: '校工' },
        { row: 4, text: 'IT Technician' },
      ].map(({ row, text }) => ({
        ...{ row, column: '職位', problem: 'post-without-role', severity: 'notice' },
        params: { field: 'roles', text },
      })),
    )
  })

  test('class teachers by code or name, two in a cell or in two columns', () => {
    const { rows } = read('classes', '班別|班主任|副班主任', '1A|CTM|李小明', '1B|陳大文、黃心|')
    expect(rows).toEqual([
      { row: 2, className: '1A', teacherStaffCode: 'CTM', teacherName: null, subject: null, isClassTeacher: true },
      { row: 2, className: '1A', teacherStaffCode: null, teacherName: '李小明', subject: null, isClassTeacher: true },
      { row: 3, className: '1B', teacherStaffCode: null, teacherName: '陳大文', subject: null, isClassTeacher: true },
      { row: 3, className: '1B', teacherStaffCode: null, teacherName: '黃心', subject: null, isClassTeacher: true },
    ])
  })

  test('who teaches what, with a mark for the class teacher; the same row twice counts once', () => {
    const result = read(
      'classes',
      'Class|Level|Teacher|Subject|Class teacher',
      '1A|P1|CTM|Chinese|Y',
      '1A|P1|CTM|Chinese|Y',
      '1B|P1|||',
    )
    expect(result.rows).toEqual([
      {
        row: 2,
        className: '1A',
        level: 'P1',
        teacherStaffCode: 'CTM',
        teacherName: null,
        subject: 'Chinese',
        isClassTeacher: true,
      },
      { row: 4, className: '1B', level: 'P1', subject: null },
    ])
    expect(codes(result)).toEqual(['3: row-repeated'])
  })
})

test('types in several columns are all read, and a student whose family name is Sum is no total', () => {
  const rows = [
    ['Name', 'Class', 'Type 1', 'Type 2', 'Type 3', 'Tier'],
    ['SUM Ka Man', '3A', 'SpLD', 'ASD', 'MI', '2'],
    ['Sumaira KHAN', '3A', 'HI', '', '', '3'],
    ['Sum: 2', '', '', '', '', ''],
    ['Total students 2', '', '', '', '', ''],
  ]
  const read = readRows(rows, recogniseHeadings(rows, 'sen'), 'sen', context)
  expect(read.rows.map(({ nameEnglish, senTypes }) => [nameEnglish, senTypes?.map(({ type }) => type)])).toEqual([
    ['SUM Ka Man', ['SpLD', 'ASD', 'MI']],
    ['Sumaira KHAN', ['HI']],
  ])
  expect(read.problems.map(({ problem }) => problem)).toEqual(['total-skipped', 'total-skipped'])
})

describe('the whole way from a file', () => {
  const names = ['陳', '李', '張', '黃', '何']
  const list = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      `${1 + Math.floor(index / 170)}${'ABCDE'[Math.floor(index / 34) % 5]}`,
      String((index % 34) + 1).padStart(2, '0'),
      `${names[index % 5]}例${index}`,
      `EXAMPLE Student ${index}`,
      index % 2 ? '男' : '女',
      `2018-0${1 + (index % 9)}-1${index % 10}`,
      `#${String(index).padStart(6, '0')}`,
      `S${1_000_000 + index}`,
      '廣東話',
      index % 10 ? '' : '✓',
      `家長${index}`,
      '2345 6789',
    ])
  const headings = [
    '班別',
    '班號',
    '中文姓名',
    '英文姓名',
    '性別',
    '出生日期',
    '註冊編號',
    'STRN',
    '家中語言',
    '非華語',
    '家長姓名',
    '電話',
  ]

  test('a workbook of 1,000 students is read without a problem', async () => {
    const bytes = await writeTable({ sheetName: '名單', headings, rows: list(1000), dateColumns: [5] })
    const table = await readTable(bytes)
    const kind = guessKind(table.rows)
    const { rows, problems } = readRows(table.rows, recogniseHeadings(table.rows, 'students'), 'students', context)
    expect([kind, rows.length, problems]).toEqual(['students', 1000, []])
    expect(rows[34]).toMatchObject({
      row: 36,
      className: '1B',
      classNumber: '1',
      registerNumber: '000034',
      birthDate: '2018-08-14',
    })
  })

  test('every problem has its sentence in both languages, and says the field by its name', () => {
    for (const problem of problemCodes) {
      const params = { field: 'className', fields: 'className,level', text: 'x' }
      for (const language of ['en', 'zh'] as const)
        expect(sayProblem({ problem, params }, language).length).toBeGreaterThan(8)
    }
    const missing = { problem: 'columns-missing-one-of', params: { fields: 'nameChinese,nameEnglish' } }
    expect(sayProblem(missing, 'en')).toBe('At least one of these columns is needed: Chinese name or English name.')
    expect(sayProblem(missing, 'zh')).toBe('最少需要以下其中一欄：中文姓名或英文姓名。')
  })
})
