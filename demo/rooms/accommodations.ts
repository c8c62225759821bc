import type { AccommodationKind, AccommodationState, Setting } from '#slices/plans/accommodations/model.ts'
import type { NeedType } from '#slices/students/model.ts'
import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

const pair = (zh: string, en = '') => ({ zh, en })
const thisYear = { starts_on: '2026-09-01', ends_on: '2027-08-31' }

type Given = { kind: AccommodationKind; amount?: number; words?: { zh: string; en: string } }
type Told = Given & {
  nameEn: string
  setting: Setting
  state?: AccommodationState
  endsOn?: string
  startsOn?: string
  why?: string
  decision?: string
}

const told: readonly Told[] = [
  { nameEn: 'Chan Hoi Laam', setting: 'assessment', kind: 'extra-time', amount: 25, why: '抄寫速度只有同級一半' },
  { nameEn: 'Chan Hoi Laam', setting: 'assessment', kind: 'larger-answer-space' },
  {
    nameEn: 'Chan Hoi Laam',
    setting: 'assessment',
    kind: 'read-aloud',
    words: pair('中文科閱讀卷除外', 'not the Chinese reading paper'),
    state: 'proposed',
    why: '家長會上家長提出',
  },
  { nameEn: 'Chan Hoi Laam', setting: 'class', kind: 'less-copying', words: pair('老師派發已填大半的筆記') },
  { nameEn: 'Wong Sze Hang', setting: 'assessment', kind: 'small-room' },
  {
    nameEn: 'Wong Sze Hang',
    setting: 'assessment',
    kind: 'rest-breaks',
    words: pair('每卷一次，五分鐘', 'once a paper, five minutes'),
  },
  { nameEn: 'Wong Sze Hang', setting: 'class', kind: 'movement-breaks', words: pair('每15分鐘派一次簿') },
  { nameEn: 'Lee Chi Yiu', setting: 'assessment', kind: 'separate-room', words: pair('熟悉的老師監考') },
  { nameEn: 'Lee Chi Yiu', setting: 'assessment', kind: 'reader-of-instructions' },
  { nameEn: 'Lee Chi Yiu', setting: 'class', kind: 'pictures-of-the-day' },
  {
    nameEn: 'Lee Chi Yiu',
    setting: 'assessment',
    kind: 'extra-time',
    amount: 50,
    state: 'refused',
    why: '一年級測考有四次提早完成',
    decision: '上次測考未用完時間，先維持原來時間，下學期再看。',
  },
  {
    nameEn: 'Maria Alexandra Wilhelmina Montgomery-Featherstonehaugh Example',
    setting: 'assessment',
    kind: 'enlarged-paper',
    amount: 141,
    words: pair('', 'A3, not folded'),
    why: 'Eye clinic: print of 18 points or more',
  },
  {
    nameEn: 'Maria Alexandra Wilhelmina Montgomery-Featherstonehaugh Example',
    setting: 'assessment',
    kind: 'one-sided-printing',
  },
  {
    nameEn: 'Maria Alexandra Wilhelmina Montgomery-Featherstonehaugh Example',
    setting: 'class',
    kind: 'seat',
    words: pair('前排正中，避開窗的反光', 'front row in the middle, away from the glare'),
  },
  { nameEn: 'Ng Nok Yu', setting: 'assessment', kind: 'assistive-listening', words: pair('聆聽卷用無線咪') },
  {
    nameEn: 'Ng Nok Yu',
    setting: 'assessment',
    kind: 'seat',
    words: pair('聆聽卷坐近揚聲器', 'near the loudspeaker in listening papers'),
    // It runs out just before the examination.
    endsOn: '2026-12-31',
  },
  { nameEn: 'Yip Yui Sum', setting: 'assessment', kind: 'small-room' },
  { nameEn: 'Yip Yui Sum', setting: 'assessment', kind: 'rest-breaks' },
  { nameEn: 'Zara Example Khan', setting: 'assessment', kind: 'extra-time', amount: 25, state: 'proposed' },
  {
    nameEn: 'Cheng Yan Tung',
    setting: 'assessment',
    kind: 'coloured-paper',
    words: pair('淺黃色'),
    startsOn: '2026-10-19',
    endsOn: '2026-11-13',
    state: 'ended',
  },
  {
    nameEn: 'Cheung Chin Long',
    setting: 'assessment',
    kind: 'separate-room',
    words: pair('地下，近升降機'),
    state: 'proposed',
  },
]

/** What students of the crowd usually have, by their need. */
const usual: Partial<Record<NeedType, readonly Given[]>> = {
  SpLD: [{ kind: 'extra-time', amount: 25 }, { kind: 'larger-answer-space' }, { kind: 'enlarged-paper', amount: 120 }],
  ADHD: [{ kind: 'small-room' }, { kind: 'seat', words: pair('前排，背向窗', 'front row, back to the window') }],
  ASD: [{ kind: 'small-room' }, { kind: 'reader-of-instructions' }],
  HI: [{ kind: 'assistive-listening' }],
  VI: [{ kind: 'enlarged-paper', amount: 141 }],
  PD: [{ kind: 'extra-time', amount: 25 }, { kind: 'scribe' }],
  SLI: [{ kind: 'extra-time', amount: 15 }],
}
/** How many students of the crowd have something. */
const crowdGiven = 18

/** Accommodations at every state: the story's told one by one, those of the crowd usual for their need; and two examinations. */
export function layAccommodations(school: SchoolRows, people: DemoPeople): void {
  const senco = people.staff.get('senco') as string
  const { random } = people
  for (const { nameEn, ...one } of told) {
    const student = people.told.get(nameEn)
    if (!student) throw new Error(`The story has no ${nameEn}.`)
    give(school, senco, student, one)
  }
  const inStory = new Set(people.told.values())
  const needs = school.rows.need.filter(
    (need) =>
      need.is_primary &&
      need.certainty === 'confirmed' &&
      !inStory.has(String(need.student_id)) &&
      usual[need.type as NeedType],
  )
  const every = Math.max(needs.length / crowdGiven, 1)
  for (let index = 0; index < Math.min(crowdGiven, needs.length); index += 1) {
    const need = needs[Math.floor(index * every)]
    if (!need) continue
    const given = usual[need.type as NeedType] ?? []
    const state: AccommodationState = random.chance(0.2) ? 'proposed' : 'approved'
    for (const one of given.slice(0, random.between(1, given.length)))
      give(school, senco, String(need.student_id), { ...one, setting: 'assessment', state })
  }
  school.add('examination', {
    name: pair('上學期考試', 'First term examination'),
    starts_on: '2027-01-11',
    ends_on: '2027-01-15',
    levels: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
    small_room_seats: 8,
  })
  school.add('examination', {
    name: pair('呈分試（第一次）'),
    starts_on: '2027-03-08',
    ends_on: '2027-03-12',
    levels: ['P5', 'P6'],
    small_room_seats: 8,
  })
}

function give(school: SchoolRows, senco: string, student: string, one: Omit<Told, 'nameEn'>): void {
  const {
    setting,
    kind,
    amount = null,
    words = pair(''),
    state = 'approved',
    startsOn,
    endsOn,
    why = '',
    decision = '',
  } = one
  const id = school.add('accommodation', {
    ...{ student_id: student, setting, kind, amount, words, state },
    decided_by: state === 'proposed' ? null : senco,
    decided_on: state === 'proposed' ? null : '2026-09-11',
    starts_on: startsOn ?? thisYear.starts_on,
    ends_on: endsOn ?? thisYear.ends_on,
  })
  const report = school.rows.report.find((row) => row.student_id === student && !row.withdrawn_on)
  if (why || decision || report)
    school.add('accommodation_evidence', {
      student_id: student,
      accommodation_id: id,
      words: why,
      report_id: report ? String(report.id) : null,
      decision_words: decision,
    })
}
