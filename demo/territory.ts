import { once } from 'node:events'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { newId } from '#kernel/ids.ts'
import type { Connection } from '#platform/database/connection.ts'
import { someParticulars, studentRow } from '#slices/students/examples.ts'
import { laySupport } from './crowd.ts'
import { layFrame } from './frame.ts'
import { inventName } from './names.ts'
import { openRandom, type Random } from './random.ts'
import { demoTables, openSchoolRows, type Row, type SchoolRows, type Value } from './rows.ts'

const studentsASchool = 600
const onRegister = 60
const letters = ['A', 'B', 'C', 'D']

/**
 * Fills a territory, for speed: so many invented schools of 600 students, 60 of them on the register, each with a SENCO who
 * signs in as `T0001/senco`. In bulk, behind the trail: nothing of it is recorded. Run it on a data folder of its own.
 */
export async function makeTerritory(
  owner: Connection,
  passwordHash: string,
  schools: number,
  progress: (made: number) => void,
): Promise<void> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    for (const table of demoTables)
      await client.query(`alter table "${table}" no force row level security, disable trigger user`)
    const random = openRandom(1000)
    for (let made = 0; made < schools; made += 20) {
      const batch = Array.from({ length: Math.min(20, schools - made) }, (_, index) =>
        laySchool(random, made + index + 1),
      )
      for (const table of demoTables)
        await copyRows(
          client,
          table,
          batch.flatMap((school) => school.rows.rows[table]),
        )
      for (const { sencoId } of batch) await layAccount(client, sencoId, passwordHash)
      progress(made + batch.length)
    }
    for (const table of demoTables)
      await client.query(`alter table "${table}" force row level security, enable trigger user`)
    await client.query('commit')
    await client.query('vacuum analyze')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

function laySchool(random: Random, number: number) {
  const code = `T${String(number).padStart(4, '0')}`
  const rows = openSchoolRows(newId())
  rows.add('school', {
    code,
    name_en: `Invented School ${number}`,
    name_zh: `虛構小學 ${number}`,
    level: 'primary',
    finance_type: 'aided',
    is_demo: true,
    demo_today: '2026-11-23',
  })
  const frame = layFrame(rows, letters)
  const sencoId = rows.add('person', {
    user_id: null,
    staff_code: 'senco',
    name_en: 'Invented SENCO',
    name_zh: '統籌主任',
  })
  rows.add('person_role', { person_id: sencoId, role: 'senco' })
  const teachers = Array.from({ length: 12 }, (_, index) => {
    const { nameEn, nameZh } = inventName(random)
    const id = rows.add('person', { user_id: null, staff_code: `t${index + 1}`, name_en: nameEn, name_zh: nameZh })
    rows.add('person_role', { person_id: id, role: 'teacher' })
    return id
  })
  const classes = [...frame.classes.entries()]
  for (const [index, [, classId]] of classes.entries()) {
    rows.add('teaching', {
      class_id: classId,
      person_id: teachers[index % teachers.length] as string,
      subject: '中國語文',
      is_class_teacher: true,
    })
  }
  layStudents(rows, random, code, classes, frame.thisYear, sencoId)
  return { rows, sencoId }
}

function layStudents(
  rows: SchoolRows,
  random: Random,
  code: string,
  classes: [string, string][],
  year: string,
  sencoId: string,
): void {
  for (let index = 0; index < studentsASchool; index += 1) {
    const [className, classId] = classes[index % classes.length] as [string, string]
    const enteredOn = `${2027 - Number(className[0])}-09-01`
    const particulars = someParticulars({
      ...inventName(random),
      registerNumber: String(1000 + index),
      strn: `${code}${1000 + index}`,
      sex: random.pick(['M', 'F']),
      birthDate: `${2021 - Number(className[0])}-0${random.between(1, 9)}-15`,
      homeLanguage: '廣東話 Cantonese',
      enteredOn,
    })
    const student = rows.add('student', studentRow(particulars))
    rows.add('enrolment', {
      student_id: student,
      school_year_id: year,
      class_id: classId,
      class_number: String(Math.floor(index / classes.length) + 1),
    })
    if (index % (studentsASchool / onRegister) === 0) laySupport(rows, student, enteredOn, sencoId, random)
  }
}

async function layAccount(client: Client, personId: string, passwordHash: string): Promise<void> {
  const user = `demo-${personId}`
  await client.query(`insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true)`, [
    user,
    personId,
    `${personId}@person.invalid`,
  ])
  await client.query(
    `insert into auth."account" ("id", "accountId", "providerId", "userId", "password") values ($1, $1, 'credential', $1, $2)`,
    [user, passwordHash],
  )
  await client.query('update person set user_id = $1 where id = $2', [user, personId])
}

async function copyRows(client: Client, table: string, rows: Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (rows.length === 0) return
  const stream = client.query(
    copyFrom(`copy "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`),
  )
  const finished = once(stream, 'finish')
  for (let at = 0; at < rows.length; at += 500) {
    const lines = rows
      .slice(at, at + 500)
      .map((row) => `${columns.map((column) => asCopied(row[column] ?? null)).join('\t')}\n`)
    if (!stream.write(lines.join(''))) await once(stream, 'drain')
  }
  stream.end()
  await finished
}

function asCopied(value: Value): string {
  return value === null
    ? '\\N'
    : String(value).replace(
        /[\\\t\n\r]/g,
        (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? sign,
      )
}
