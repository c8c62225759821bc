import { newId } from '#kernel/ids.ts'
import type { Guardian, StudentParticulars } from '#slices/students/contract.ts'
import { someGuardian, someParticulars, studentRow } from '#slices/students/examples.ts'
import { layNeed, laySupport, layTier } from './crowd.ts'
import { demoToday, layFrame } from './frame.ts'
import { inventName } from './names.ts'
import { openRandom, type Random } from './random.ts'
import { layRooms } from './rooms/index.ts'
import { openSchoolRows, type SchoolRows } from './rows.ts'
import { layStaff } from './staff.ts'
import { type StoryStudent, story } from './story.ts'

const letters = ['A', 'B', 'C', 'D']
const studentsAClass = 26
/** How many of the crowd are on the register besides the story's students. */
const crowdOnRegister = 79

/** The demo school: about 640 students in 24 classes, 90 of them on the register, each of the story's showing one situation. */
export function makeDemoRows() {
  const random = openRandom(20_261_123)
  // It has worked with the workbench since the school year before the one that it is in.
  const schoolId = newId(new Date('2025-08-25T09:00:00+08:00'))
  const school = openSchoolRows(schoolId)
  school.add('school', {
    code: 'DEMO',
    name_en: 'Example Primary School (invented)',
    name_zh: '示範小學（虛構）',
    level: 'primary',
    finance_type: 'aided',
    sponsoring_body_en: 'Example Education Society (invented)',
    sponsoring_body_zh: '示範辦學團體（虛構）',
    is_demo: true,
    demo_today: demoToday,
  })
  const frame = layFrame(school, letters)
  const staff = layStaff(school, frame, random)
  const senco = staff.codes.get('senco') as string
  const crowd: { student: string; enteredOn: string }[] = []
  let number = 1001
  for (const [name, classId] of frame.classes) {
    const level = Number(name[0])
    for (let place = 1; place <= studentsAClass; place += 1) {
      const student = layCrowdStudent(school, random, level, String(number))
      number += 1
      crowd.push({ student, enteredOn: enteredOnOf(level) })
      enrol(school, student, frame.thisYear, classId, String(place))
      const lastClass = frame.lastClasses.get(`${level - 1}${name[1]}`)
      if (lastClass) enrol(school, student, frame.lastYear, lastClass, String(place))
    }
  }
  const every = crowd.length / crowdOnRegister
  for (let index = 0; index < crowdOnRegister; index += 1) {
    const member = crowd[Math.floor(index * every)]
    if (member) laySupport(school, member.student, member.enteredOn, senco, random)
  }
  const told = new Map(
    story.map((student) => [student.nameEn, layStoryStudent(school, student, frame, senco, String(number++))]),
  )
  const assist = (code: string, nameEn: string, kind: 'assists' | 'specialist') =>
    school.add('assignment', {
      person_id: staff.codes.get(code) as string,
      student_id: told.get(nameEn) as string,
      kind,
      starts_on: '2026-09-01',
    })
  assist('assistant', 'Lee Chi Yiu', 'assists')
  assist('assistant', 'Wong Sze Hang', 'assists')
  assist('ep', 'Lee Chi Yiu', 'specialist')
  assist('ep', 'Zara Example Khan', 'specialist')
  layGrantValues(school)
  layRooms(school, { staff: staff.codes, told, classes: frame.classes, random })
  return { schoolId, school, staff, senco }
}

/** The first day at school of a student who is now at a level. */
function enteredOnOf(level: number): string {
  return `${2027 - level}-09-01`
}

function layCrowdStudent(school: SchoolRows, random: Random, level: number, registerNumber: string): string {
  const speaksChinese = !random.chance(0.04)
  const born = `${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`
  const own = inventName(random)
  const student = layStudent(school, registerNumber, {
    ...own,
    sex: random.pick(['M', 'F']),
    birthDate: `${2021 - level - random.between(0, 1)}-${born}`,
    homeLanguage: speaksChinese
      ? '廣東話 Cantonese'
      : random.pick(['English 英語', 'Urdu 烏爾都語', 'Nepali 尼泊爾語', 'Putonghua 普通話']),
    nonChineseSpeaking: !speaksChinese,
    enteredOn: enteredOnOf(level),
  })
  const { nameZh } = inventName(random)
  const phone = `0000 ${random.between(1000, 9999)}`
  const relationship = random.pick(['母親', '父親'])
  // A child has the father's surname; a mother keeps her own.
  const name = relationship === '父親' ? `${own.nameZh.charAt(0)}${nameZh.slice(1)}` : nameZh
  layGuardian(school, student, { name, relationship, phone, language: '' })
  return student
}

/** The rows are those of the tests' examples, so that a new column finds its way into both. */
function layStudent(school: SchoolRows, registerNumber: string, change: Partial<StudentParticulars>): string {
  return school.add('student', studentRow(someParticulars({ registerNumber, strn: `D${registerNumber}00`, ...change })))
}

function layGuardian(school: SchoolRows, student: string, change: Partial<Guardian>): void {
  school.add('guardian', { student_id: student, ...someGuardian(change), position: 1 })
}

function layStoryStudent(
  school: SchoolRows,
  told: StoryStudent,
  frame: ReturnType<typeof layFrame>,
  senco: string,
  registerNumber: string,
): string {
  const {
    nameEn,
    nameZh,
    sex,
    birthDate,
    homeLanguage = '廣東話 Cantonese',
    nonChineseSpeaking,
    enteredOn,
    leftOn,
  } = told
  const student = layStudent(school, registerNumber, {
    nameEn,
    nameZh,
    sex,
    birthDate,
    homeLanguage,
    nonChineseSpeaking: nonChineseSpeaking ?? false,
    enteredOn: enteredOn ?? enteredOnOf(Number(told.className?.[0] ?? 4)),
    leftOn: leftOn ?? null,
    leftReason: leftOn ? '轉校' : '',
  })
  layGuardian(school, student, {
    name: `${nameZh || nameEn}家長`,
    phone: '0000 0000',
    language: told.homeLanguage ?? '',
  })
  const { className } = told
  if (className) {
    enrol(school, student, frame.thisYear, frame.classes.get(className) as string, told.classNumber)
    const last = frame.lastClasses.get(`${Number(className[0]) - 1}${className[1]}`)
    if (last && !told.enteredOn) enrol(school, student, frame.lastYear, last, told.classNumber)
  } else {
    enrol(school, student, frame.lastYear, frame.lastClasses.get('3D') as string, '31')
  }
  for (const need of told.needs) layNeed(school, student, need)
  for (const decision of told.tiers) layTier(school, student, { ...decision, decidedBy: senco })
  for (const text of told.strengths) school.add('strength', { student_id: student, text, recorded_on: '2026-09-15' })
  return student
}

function enrol(school: SchoolRows, student: string, year: string, classId: string, classNumber: string): void {
  school.add('enrolment', { student_id: student, school_year_id: year, class_id: classId, class_number: classNumber })
}

/** Invented values, so that the demo shows an amount; nobody should take them for this year's. */
function layGrantValues(school: SchoolRows): void {
  const source = 'Invented for the demo school. Not a real rate. 示範學校虛構數值，並非實際津貼額。'
  for (const [key, dollars] of [
    ['tier2Rate', 16_000],
    ['tier3Rate', 64_000],
    ['threshold1', 640_000],
    ['threshold2', 1_700_000],
    ['threshold3', 2_300_000],
  ] as const) {
    school.add('grant_value', { school_year: '2026/27', key, amount_cents: dollars * 100, source })
  }
}
