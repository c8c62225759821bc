import type { Role } from '#slices/access/index.ts'
import type { DemoFrame } from './frame.ts'
import { inventName } from './names.ts'
import type { Random } from './random.ts'
import type { SchoolRows } from './rows.ts'

type Colleague = { code: string; nameEn: string; nameZh: string; roles: Role[]; signsIn: boolean; hasLeft?: boolean }

/** Those whom a visitor may become: one for every role, and two teachers to compare. */
const cast: Colleague[] = [
  { code: 'senco', nameEn: 'Ho Yat Sum', nameZh: '何一心', roles: ['senco', 'teacher'], signsIn: true },
  { code: 'principal', nameEn: 'Yip Man Nok', nameZh: '葉文諾', roles: ['principal'], signsIn: true },
  { code: 'senst', nameEn: 'Law Sze Ching', nameZh: '羅思晴', roles: ['sst_member', 'teacher'], signsIn: true },
  { code: 'social', nameEn: 'Fung Lok Yan', nameZh: '馮樂恩', roles: ['sst_member'], signsIn: true },
  { code: 'teacher3b', nameEn: 'Cheng Pak Him', nameZh: '鄭柏謙', roles: ['teacher'], signsIn: true },
  { code: 'teacher5c', nameEn: 'Choi Wing Tung', nameZh: '蔡穎彤', roles: ['teacher'], signsIn: true },
  { code: 'assistant', nameEn: 'Kwok Yau', nameZh: '郭悠', roles: ['teaching_assistant'], signsIn: true },
  { code: 'assistant2', nameEn: 'Tsui Hoi Ching', nameZh: '徐凱晴', roles: ['teaching_assistant'], signsIn: false },
  { code: 'assistant3', nameEn: 'Ma Ka Long', nameZh: '馬家朗', roles: ['teaching_assistant'], signsIn: false },
  { code: 'ep', nameEn: 'Dr Leung Chun Yui', nameZh: '梁俊睿博士', roles: ['specialist'], signsIn: true },
  { code: 'office', nameEn: 'Ng Chin', nameZh: '吳芊', roles: ['office'], signsIn: true },
  // Left in October, with things of the team still in her name.
  {
    ...{ code: 'former', nameEn: 'Yuen Pui Man', nameZh: '袁沛敏' },
    ...{ roles: ['sst_member'], signsIn: false, hasLeft: true },
  },
  { code: 'host', nameEn: 'Lau Ho Yu', nameZh: '劉皓宇', roles: ['administrator'], signsIn: true },
]

const subjects = [
  ['Chinese Language', '中國語文'],
  ['English Language', '英國語文'],
  ['Mathematics', '數學'],
] as const

export type DemoStaff = {
  codes: Map<string, string>
  accounts: { personId: string; code: string; role: Role; nameEn: string; nameZh: string }[]
}

/** The staff: the cast, a class teacher for every class, and who teaches which class what. */
export function layStaff(school: SchoolRows, frame: DemoFrame, random: Random): DemoStaff {
  const codes = new Map<string, string>()
  const accounts: DemoStaff['accounts'] = []
  const add = ({ code, nameEn, nameZh, roles, signsIn, hasLeft = false }: Colleague) => {
    const id = school.add('person', {
      user_id: signsIn ? `demo-${crypto.randomUUID()}` : null,
      staff_code: code,
      name_en: nameEn,
      name_zh: nameZh,
      email: `${code}@example.invalid`,
      active: !hasLeft,
    })
    codes.set(code, id)
    for (const role of roles) school.add('person_role', { person_id: id, role })
    if (signsIn) accounts.push({ personId: id, code, role: roles[0] as Role, nameEn, nameZh })
    return id
  }
  for (const colleague of cast) add(colleague)
  for (const [name, classId] of frame.classes) {
    const code = `teacher${name.toLowerCase()}`
    const { nameEn, nameZh } = inventName(random)
    const classTeacher = codes.get(code) ?? add({ code, nameEn, nameZh, roles: ['teacher'], signsIn: false })
    const [subject] = subjects[0].slice(1)
    school.add('teaching', {
      class_id: classId,
      person_id: classTeacher,
      subject: subject ?? '',
      is_class_teacher: true,
    })
  }
  const everyone = [...codes.entries()].filter(([code]) => code.startsWith('teacher')).map(([, id]) => id)
  for (const [index, classId] of [...frame.classes.values()].entries()) {
    for (const [offset, [, subject]] of subjects.slice(1).entries()) {
      school.add('teaching', {
        class_id: classId,
        person_id: everyone[(index + offset + 1) % everyone.length] as string,
        subject,
        is_class_teacher: false,
      })
    }
  }
  const senco = codes.get('senco') as string
  for (const name of ['3A', '4B'])
    school.add('teaching', {
      class_id: frame.classes.get(name) as string,
      person_id: senco,
      subject: '成長課',
      is_class_teacher: false,
    })
  return { codes, accounts }
}
