import type { PlanProblemCode, ProblemCode } from './model.ts'

/** The details of a problem, as the server sends them. `fields` and `field` come as keys of `fields` below. */
export type Details = Readonly<Record<string, string | number>>
type Sentence = string | ((details: Details) => string)
export type Sentences = Readonly<Record<ProblemCode | PlanProblemCode, Sentence>>

const fields = {
  registerNumber: 'Register number',
  strn: 'STRN',
  nameEnglish: 'English name',
  nameChinese: 'Chinese name',
  familyNameEnglish: 'English family name',
  givenNameEnglish: 'English given name',
  sex: 'Sex',
  birthDate: 'Date of birth',
  className: 'Class',
  classNumber: 'Class number',
  classWithNumber: 'Class with number (3A07)',
  level: 'Level',
  homeLanguage: 'Language at home',
  nonChineseSpeaking: 'Non-Chinese speaking',
  guardianName: 'Parent or guardian',
  guardianRelationship: 'Relationship',
  guardianPhone: 'Phone of the family',
  guardianEmail: 'E-mail of the family',
  staffCode: 'Staff code',
  email: 'E-mail',
  roles: 'Roles',
  teacherStaffCode: 'Teacher’s staff code',
  teacherName: 'Teacher’s name',
  subject: 'Subject',
  isClassTeacher: 'Is class teacher (yes or no)',
  classTeacher: 'Class teacher (name or code)',
  secondClassTeacher: 'Second class teacher',
  senTypes: 'Type of SEN',
  otherSenTypes: 'Other types of SEN',
  tickSpLD: 'SpLD (a column of ticks)',
  tickID: 'ID (a column of ticks)',
  tickASD: 'ASD (a column of ticks)',
  tickADHD: 'AD/HD (a column of ticks)',
  tickPD: 'PD (a column of ticks)',
  tickVI: 'VI (a column of ticks)',
  tickHI: 'HI (a column of ticks)',
  tickSLI: 'SLI (a column of ticks)',
  tickMI: 'MI (a column of ticks)',
  tickALA: 'Academic low achiever (a column of ticks)',
  tier: 'Tier of support',
  tierFrom: 'Tier since',
  certainty: 'Suspected or confirmed',
  identifiedBy: 'Identified by',
  reportDate: 'Date of the report',
  strengths: 'Strengths',
  reason: 'Reason or remark',
}
export type FieldLabels = typeof fields

const label = (key: unknown) => fields[key as keyof typeof fields] ?? String(key)
const labels = (keys: unknown) => String(keys).split(',').map(label)
const oneOf = (keys: unknown) =>
  labels(keys)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1')

const ofSheet = (name: unknown) => (name ? `Sheet “${name}”: ` : '')

const needNames: Record<string, string> = {
  MI: 'mental illness',
  SpLD: 'specific learning difficulties',
  SLI: 'speech and language impairment',
  ADHD: 'AD/HD',
}

/** Text in another encoding, such as GB 18030, may pass for Big5: then no heading is known. */
const hintOf = (encoding: unknown) =>
  encoding === 'big5-hkscs'
    ? ' The file was read as Big5. If it is in another encoding, such as GB 18030, open it in Excel so that its words can be read there, and save it as “Excel Workbook (.xlsx)”.'
    : ''

const kindNames: Record<string, string> = {
  students: 'a class list of students',
  staff: 'a staff list',
  classes: 'a list of classes and teachers',
  sen: 'a list of students with special educational needs',
}
const nameOf = (kind: unknown) => kindNames[String(kind)] ?? String(kind)

/** What the import says in English: the fields that a column may be given, and what is wrong with a file, always with what to do. */
export const en = {
  fields,
  problems: {
    'file-empty': 'There is nothing in this file. Check that you chose the right one.',
    'file-too-big': ({ megabytes }) =>
      `The file is larger than ${megabytes} MB. Save only the sheet with the list as a file of its own.`,
    'file-not-a-table': ({ kind }) =>
      `This is no list but a file of the kind ${kind}. Choose an Excel workbook (.xlsx) or a CSV file.`,
    'file-old-excel':
      'This is a workbook of the old kind (.xls). Open it in Excel, save it as “Excel Workbook (.xlsx)”, and choose that file.',
    'file-protected': 'The file has a password. Save a copy without one and choose the copy.',
    'file-is-web-page':
      'This is a web page under the name of a spreadsheet. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and choose that file.',
    'file-other-spreadsheet':
      'This kind of spreadsheet cannot be read. Save it as “Excel Workbook (.xlsx)” and choose that file.',
    'file-unknown-encoding':
      'The characters of this file cannot be read: it is neither UTF-8, UTF-16 nor Big5. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    'zip-damaged': 'The file is damaged or was not copied whole. Save or download it again.',
    'zip-too-big': ({ megabytes }) =>
      `The file unpacks to an amount that no list has (over ${megabytes} MB). Copy the list into a new workbook and save that.`,
    'workbook-damaged': 'The workbook is damaged. Open it in Excel, save it again, and choose the new file.',
    'csv-damaged': ({ row }) =>
      `In row ${row ?? '?'} a quotation mark never ends, or the row is far too long. Correct it, or save the list as “Excel Workbook (.xlsx)”.`,
    'too-many-rows': ({ limit, sheet }) =>
      `${ofSheet(sheet)}There are more than ${limit} rows. If the list is shorter, delete what stands far below it; otherwise split it.`,
    'too-many-columns': ({ limit, sheet }) =>
      `${ofSheet(sheet)}There are more than ${limit} columns. Delete what stands to the right of the list.`,
    'formulas-without-value': ({ cell, count, sheet }) =>
      `${ofSheet(sheet)}${count === '1' ? `One formula was never worked out, in cell ${cell}` : `${count} formulas were never worked out, the first in cell ${cell}`}. Open the file in Excel, save it, and choose it again.`,
    'several-sheets': ({ sheets }) => `These sheets are read as one list: ${sheets}.`,
    'other-sheets': ({ sheets, others }) =>
      `Not read, as their headings are not those of the list in ${sheets}: ${others}.`,
    'sheets-of-others': ({ others }) =>
      `Not read, as the name speaks of another school year or of students who have left: ${others}. If a sheet belongs to this list, rename it.`,
    'class-of-sheet': ({ sheets }) => `No column says the class, so the sheet’s name is taken for it: ${sheets}.`,
    'rows-in-earlier-sheet': ({ sheet, count }) =>
      `${count === '1' ? 'One row' : `${count} rows`} of the sheet “${sheet}” stand in an earlier sheet too, and count once.`,

    'no-headings': ({ encoding }) =>
      `No headings such as 班別, 姓名 or Class were found. Say under “Columns” which column is which; or put a row of headings above the list, or check what kind of list it is.${hintOf(encoding)}`,
    'no-rows': 'There is no row beneath the headings.',
    'column-missing': ({ fields: keys }) =>
      `No column gives: ${oneOf(keys)}. Choose the column that does, or add it to the file.`,
    'columns-missing-one-of': ({ fields: keys }) => `At least one of these columns is needed: ${oneOf(keys)}.`,
    'two-columns': ({ field, columns }) =>
      `Several columns give the same: ${label(field)} (${columns}). Set all but one to “not used”.`,
    'identity-document': ({ heading }) =>
      `The column “${heading}” holds numbers of identity documents. It is not read: the workbench keeps none.`,
    'row-skipped': ({ text }) => `This row was left out, as it is no entry of the list: “${text}”.`,
    'total-skipped': ({ text }) => `This row was left out, as it is a total: “${text}”.`,

    'value-missing': ({ field }) => `${label(field)} is missing. Fill in the cell.`,
    'name-missing': 'There is no name in this row. Fill in the Chinese or the English name.',
    'student-not-named':
      'This row does not say which student it is about. Fill in a register number, class and class number, or a name.',
    'cell-error': ({ text }) => `Excel could not work out this cell (${text}). Correct the formula or type the value.`,
    'number-damaged': ({ text }) =>
      `Excel has shortened this number to ${text}, and its digits are lost. Format the column as text and put the numbers in again.`,
    'text-too-long': ({ limit }) => `This text is longer than ${limit} characters. Shorten it.`,
    'looks-like-formula': ({ text }) =>
      `“${text}” looks like a formula. It is kept as plain text and will never be worked out.`,
    'sex-unknown': ({ text }) => `“${text}” is no sex. Write M or F, 男 or 女.`,
    'date-unreadable': ({ text }) => `“${text}” is no date. Write the day first: 31/08/2018, or 2018-08-31.`,
    'date-two-digit-year': ({ text }) =>
      `The year in “${text}” has two digits. Write it with four, such as 31/08/2018.`,
    'date-month-first': ({ text }) => `“${text}” has the month first. Write the day first: 31/08/2018.`,
    'date-without-day': ({ text }) =>
      `“${text}” names no day, and none is made up. Write the whole date, such as 31/08/2018, or empty the cell; to leave all dates of this column out, set it to “not used” under “Columns”.`,
    'date-not-existing': ({ text }) => `There is no such day: “${text}”. Correct it.`,
    'date-in-future': ({ text }) => `“${text}” has not come yet. Correct it.`,
    'age-unusual': ({ text }) =>
      `With this date of birth (${text}) the student would be unusually young or old. Check the year.`,
    'class-number-unreadable': ({ text }) => `“${text}” is no class number. Write a number such as 7 or 07.`,
    'class-with-number-unreadable': ({ text }) => `“${text}” is no class with a number. Write it as 3A07 or 3A(7).`,
    'level-unreadable': ({ text }) => `“${text}” is no level. Write P1 to P6, or S1 to S6.`,
    'level-of-other-school': ({ text }) =>
      `“${text}” is no level of this school. Check the row and whether the school is set up as primary or secondary.`,
    'yes-no-unknown': ({ text }) => `“${text}” is neither yes nor no. Write Y or N, 是 or 否.`,
    'certainty-unknown': ({ text }) =>
      `“${text}” does not say whether it is suspected or confirmed. Write 懷疑 or 確診.`,
    'tier-unknown': ({ text }) => `“${text}” is no tier of support. Write 1, 2 or 3, or leave the cell empty.`,
    'tier-several': ({ text }) => `“${text}” names more than one tier. Write the one that holds now.`,
    'need-unknown': ({ text }) =>
      `“${text}” is no type of SEN that the workbench knows. Write one of SpLD, ID, ASD, AD/HD, PD, VI, HI, SLI, MI, and put remarks in a column of their own.`,
    'need-unclear': ({ text, mayBe }) =>
      mayBe
        ? `“${text}” may be less than a type of SEN. If it is diagnosed, write ${mayBe === 'ADHD' ? 'AD/HD' : `${mayBe} (${needNames[String(mayBe)] ?? mayBe})`}; if not, move it to the remarks.`
        : `“${text}” is none of the nine types of SEN. If the student also has one of them, write that; and move “${text}” to the remarks.`,
    'need-letter-unclear': ({ text }) =>
      `The S in “${text}” may say suspected or severe. Write “ID (suspected)” or “ID (severe)”.`,
    'need-gifted': ({ text }) => `Giftedness (“${text}”) is none of the nine types of SEN. It was left out.`,
    'need-other-condition': ({ text }) =>
      `“${text}” is none of the nine types of SEN. It was left out; if the student also has one of them, write that.`,
    'need-primary-only':
      'Academic low achievers are a group of primary schools only. Remove it, or check how the school is set up.',
    'role-unknown': ({ text }) =>
      `“${text}” is no post that the workbench knows, and gives no role. The row is read without it.`,
    'post-without-role': ({ text }) =>
      `The post “${text}” gives no role in the workbench, so this row was left out. For a colleague who is to use it, write one such as SENCO, teacher, 教學助理, social worker, office.`,
    'email-unreadable': ({ text }) => `“${text}” is no e-mail address. Correct it or empty the cell.`,
    'same-number': ({ field, value, others }) =>
      `${label(field)} ${value} is also in row ${others}. Correct one of them: each is given once.`,
    'same-class-number': ({ value, others }) =>
      `Class and number ${value} are also in row ${others}. Correct one of them.`,
    'same-student': ({ field, other }) =>
      `Row ${other} is about the same student and says otherwise: ${label(field)}. Make them agree, or delete one.`,
    'rows-joined': ({ other }) => `This row is about the same student as row ${other}. The two are read as one.`,
    'row-repeated': ({ other }) => `This row says the same as row ${other}. It counts once.`,

    'oneroster-file-missing': ({ file }) => `The OneRoster zip has no ${file}. Export it again with all files.`,
    'oneroster-column-missing': ({ file, column }) =>
      `${file} has no column “${column}”. Export it again by OneRoster 1.1 or 1.2.`,
    'oneroster-reference': ({ file, text, target }) =>
      `${file} names “${text}”, which is not in ${target}. The row was left out.`,
    'oneroster-delta': ({ file }) => `${file} holds only changes (delta). Export the whole roll (bulk).`,
    'oneroster-several-schools': ({ names }) => `The zip holds several schools (${names}). Export this school alone.`,
    'oneroster-value': ({ file, text }) => `“${text}” in ${file} cannot be read. It was left out.`,

    'no-school-year': 'Today lies in no school year. Add the school year in the settings first.',
    'several-students': ({ name }) => `More than one student fits this row (${name}). Add the register number or STRN.`,
    'contradicting-keys': ({ name }) =>
      `The numbers, name or date of birth in this row belong to different students (${name}). Correct the row; if the roll is wrong, correct that student’s file first.`,
    'student-twice': ({ name }) => `This student stands in the file more than once (${name}). Delete all rows but one.`,
    'student-has-left': ({ name }) => `This student has left the school (${name}).`,
    'name-differs': ({ text, name }) =>
      `The number is that of ${name}, whom this row calls “${text}”. It is written to ${name}; check that it is the same student.`,
    'unknown-student': ({ name }) =>
      `No such student is on the roll (${name}). Import the class list first, or correct the row.`,
    'level-unknown': ({ className }) =>
      `The level of class ${className} cannot be told from its name. Add a column with the level (P1 to P6, S1 to S6).`,
    'names-in-small-letters': ({ count, name }) =>
      `English names without a capital (${count}), such as “${name}”, are written as they stand. For capitals, put them right in the list before you write it, or import it once more afterwards.`,
    'new-classes': ({ count, classNames }) =>
      count === '1'
        ? `Class ${classNames} is new and will be added.`
        : `${count} classes are new and will be added: ${classNames}.`,
    'low-achiever-in-secondary': 'Academic low achievers are a group of primary schools only. Remove it from this row.',
    'later-tier-exists': ({ date }) => `A later tier is recorded already, from ${date}. It stays.`,
    'role-not-yours': ({ roles }) =>
      `You may not give this role: ${roles}. Ask the SENCO, the principal or the administrator.`,
    'own-roles': 'You cannot give yourself a role. Ask a colleague, or delete the role from your row.',
    'account-not-yours':
      'The e-mail address and staff code of this colleague are changed by the SENCO, the principal or the administrator. They stay as they are.',
    'person-twice': ({ name }) =>
      `This colleague stands in the file more than once (${name}). Delete all rows but one.`,
    'unknown-teacher': ({ name }) =>
      `Nobody on the staff is called ${name}. Import the staff list first, or correct the row.`,
    'kind-unknown': ({ encoding }) =>
      `It is not clear what kind of list this is. Choose: students, staff, classes or the SEN list.${hintOf(encoding)}`,
    'other-kind': ({ kind, asked }) =>
      `This looks like ${nameOf(kind)}, not like ${nameOf(asked)}. Choose the kind that it is, or another file.`,
    'not-oneroster': 'This is no OneRoster zip. Choose another kind of list, or the zip as it was exported.',
    'written-meanwhile':
      'Somebody else has just written something that is in this list too. Nothing of it was written; load the preview again and look at it.',
    'already-applied': 'This import has been applied already.',
    'not-in-file': ({ count }) =>
      count === '1'
        ? 'One student on the roll is not in this file, and stays; say --leavers if the student has left the school.'
        : `${count} students on the roll are not in this file, and stay; say --leavers if they have left the school.`,
  } as Sentences,
}
