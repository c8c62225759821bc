import { addDays } from '#kernel/dates.ts'
import { demoToday } from '../../frame.ts'
import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'
import type { DemoCalendar } from '../calendar.ts'
import { openRegister } from './register.ts'

type Story = {
  offer: string
  name: readonly [string, string]
  leads: string
  helps?: string
  levels: readonly [number, number]
  students: number
  /** Days of the week and the periods that were wished for. */
  times: readonly (readonly [number, string])[]
  room?: string
  /** Only this student of the story, or only this class. */
  only?: string
  /** Began later than the others. */
  startsOn?: string
  /** Closed without an outcome, and why. */
  noOutcome?: string
}

const lastYear: readonly Story[] = [
  {
    offer: 'reading',
    name: ['初小識字組', 'Lower primary word reading'],
    leads: 'senst',
    levels: [1, 2],
    students: 5,
    times: [
      [1, '8'],
      [3, '8'],
    ],
  },
  {
    offer: 'reading',
    name: ['高小識字組', 'Upper primary word reading'],
    leads: 'senst',
    levels: [3, 5],
    students: 6,
    times: [
      [2, '7'],
      [4, '7'],
    ],
  },
  {
    offer: 'english',
    name: ['英文拼讀組', 'Letter sounds'],
    leads: 'senco',
    levels: [3, 5],
    students: 5,
    times: [
      [1, '9'],
      [4, '9'],
    ],
  },
  {
    offer: 'social',
    name: ['社交小組', 'Thinking about others'],
    leads: 'social',
    levels: [2, 5],
    students: 4,
    times: [[3, '7']],
  },
  {
    offer: 'focus',
    name: ['專注力小組', 'Attention'],
    leads: 'senco',
    helps: 'assistant',
    levels: [1, 4],
    students: 5,
    times: [
      [2, '9'],
      [5, '9'],
    ],
  },
  {
    offer: 'feelings',
    name: ['情緒小組', 'Feelings'],
    leads: 'social',
    levels: [3, 5],
    students: 3,
    times: [[4, '8']],
  },
  {
    offer: 'speech',
    name: ['言語治療組', 'Speech therapy'],
    leads: 'provider',
    levels: [1, 4],
    students: 3,
    times: [[2, '8']],
  },
  {
    offer: 'motor',
    name: ['手部訓練組', 'Hand skills'],
    leads: 'assistant2',
    levels: [1, 4],
    students: 3,
    times: [[5, '7']],
    noOutcome: '負責的教學助理於五月離職，未能完成後測。',
  },
]

const thisYear: readonly Story[] = [
  {
    offer: 'reading',
    name: ['初小識字組', 'Lower primary word reading'],
    leads: 'senst',
    helps: 'assistant3',
    levels: [1, 2],
    students: 5,
    times: [
      [1, '8'],
      [3, '8'],
    ],
    room: '支援室一 Resource room 1',
  },
  {
    offer: 'reading',
    name: ['中小識字組', 'Middle primary word reading'],
    leads: 'senst',
    levels: [3, 4],
    students: 6,
    times: [
      [2, '7'],
      [4, '7'],
    ],
    room: '支援室一 Resource room 1',
  },
  {
    offer: 'reading',
    name: ['高小識字組', 'Upper primary word reading'],
    leads: 'senst',
    levels: [5, 6],
    students: 5,
    times: [
      [2, '8'],
      [5, '7'],
    ],
    room: '支援室一 Resource room 1',
  },
  {
    offer: 'english',
    name: ['英文拼讀甲組', 'Letter sounds A'],
    leads: 'senco',
    levels: [3, 4],
    students: 5,
    times: [
      [1, '9'],
      [4, '9'],
    ],
    room: '支援室二 Resource room 2',
  },
  {
    offer: 'english',
    name: ['英文拼讀乙組', 'Letter sounds B'],
    leads: 'assistant2',
    levels: [5, 6],
    students: 5,
    times: [
      [1, '8'],
      [3, '9'],
    ],
    room: '支援室二 Resource room 2',
  },
  {
    offer: 'social',
    name: ['初小社交組', 'Lower primary thinking about others'],
    leads: 'social',
    levels: [1, 3],
    students: 4,
    times: [[3, '7']],
    room: '輔導室 Counselling room',
  },
  {
    offer: 'social',
    name: ['高小社交組', 'Upper primary thinking about others'],
    leads: 'social',
    levels: [4, 6],
    students: 5,
    times: [[5, '8']],
    room: '輔導室 Counselling room',
  },
  {
    offer: 'focus',
    name: ['專注力甲組', 'Attention A'],
    leads: 'senco',
    helps: 'assistant',
    levels: [2, 4],
    students: 5,
    times: [
      [2, '9'],
      [5, '9'],
    ],
    room: '活動室 Activity room',
  },
  {
    offer: 'focus',
    name: ['專注力乙組', 'Attention B'],
    leads: 'assistant',
    levels: [1, 3],
    students: 4,
    times: [
      [1, '7'],
      [4, '8'],
    ],
    room: '活動室 Activity room',
  },
  {
    offer: 'feelings',
    name: ['情緒小組', 'Feelings'],
    leads: 'social',
    levels: [3, 6],
    students: 4,
    times: [[4, '7']],
    room: '輔導室 Counselling room',
  },
  {
    offer: 'speech',
    name: ['言語治療甲組', 'Speech therapy A'],
    leads: 'provider',
    helps: 'assistant3',
    levels: [1, 3],
    students: 3,
    times: [[2, '7']],
    room: '支援室二 Resource room 2',
  },
  {
    offer: 'speech',
    name: ['言語治療乙組', 'Speech therapy B'],
    leads: 'provider',
    levels: [3, 6],
    students: 2,
    times: [[2, '8']],
    room: '支援室二 Resource room 2',
  },
  {
    offer: 'one',
    name: ['個別輔導：李知遙', 'One-to-one: Lee Chi Yiu'],
    leads: 'senst',
    levels: [1, 6],
    students: 1,
    times: [
      [1, '6'],
      [4, '6'],
    ],
    only: 'Lee Chi Yiu',
    room: '支援室一 Resource room 1',
  },
  {
    offer: 'one',
    name: ['個別輔導：黃思行', 'One-to-one: Wong Sze Hang'],
    leads: 'senco',
    levels: [1, 6],
    students: 1,
    times: [
      [3, '6'],
      [5, '6'],
    ],
    only: 'Wong Sze Hang',
    startsOn: '2026-10-12',
    room: '支援室一 Resource room 1',
  },
  {
    offer: 'in-class',
    name: ['3B 入班支援', 'In class 3B'],
    leads: 'assistant',
    levels: [3, 3],
    students: 4,
    times: [
      [2, '3'],
      [3, '3'],
      [4, '4'],
    ],
    only: '3B',
  },
  {
    offer: 'number',
    name: ['數感小組', 'Number sense'],
    leads: 'assistant3',
    levels: [2, 4],
    students: 5,
    times: [
      [1, '9'],
      [3, '9'],
    ],
    room: '活動室 Activity room',
  },
  {
    offer: 'motor',
    name: ['手部訓練組', 'Hand skills'],
    leads: 'assistant2',
    levels: [1, 4],
    students: 3,
    times: [[4, '8']],
    room: '支援室二 Resource room 2',
  },
]

/** A group as the other rooms go on with it. */
export type DemoGroup = {
  id: string
  offer: string
  leads: string
  noOutcome: string
  startsOn: string
  closedOn: string | null
}

/** Eight groups of last year’s second term, closed, and seventeen of this year, with who gives them, who is in them and when they meet. */
export function layGroups(
  school: SchoolRows,
  people: DemoPeople,
  of: { calendar: DemoCalendar; offers: ReadonlyMap<string, string>; providerId: string; fundingSourceId: string },
): DemoGroup[] {
  const years = school.rows.school_year.map(({ id }) => String(id))
  const lay = (stories: readonly Story[], year: string, span: { startsOn: string; endsOn: string }) => {
    const closed = span.endsOn < demoToday
    const register = openRegister(school, people, year, closed ? span.startsOn : demoToday)
    const taken = new Set<string>()
    return stories.map((story) => {
      const runs = { ...span, startsOn: story.startsOn ?? span.startsOn }
      return layGroup(school, people, { ...of, register, taken, story, span: runs, closed })
    })
  }
  return [
    ...lay(lastYear, years[0] ?? '', { startsOn: '2026-02-02', endsOn: '2026-06-26' }),
    ...lay(thisYear, years[1] ?? '', { startsOn: '2026-09-14', endsOn: '2027-01-29' }),
  ]
}

type Laying = {
  calendar: DemoCalendar
  offers: ReadonlyMap<string, string>
  providerId: string
  fundingSourceId: string
  register: ReturnType<typeof openRegister>
  taken: Set<string>
  story: Story
  span: { startsOn: string; endsOn: string }
  closed: boolean
}

function layGroup(school: SchoolRows, people: DemoPeople, laying: Laying): DemoGroup {
  const { story, span, closed } = laying
  const offer = school.rows.provision.find(({ id }) => id === laying.offers.get(story.offer))
  const closedOn = closed ? span.endsOn : null
  const id = school.add('support_group', {
    provision_id: offer?.id ?? '',
    name: { zh: story.name[0], en: story.name[1] },
    ...{ starts_on: span.startsOn, ends_on: span.endsOn, closed_on: closedOn },
    minutes: 35,
    per_week: story.times.length,
    most_students: Math.max(Number(offer?.group_size_to ?? 1), story.students),
    entry_criterion: {
      zh: '前測低於同級中位數，或學生支援組建議',
      en: 'Below the year’s middle at entry, or the support team’s advice',
    },
    exit_criterion: {
      zh: '後測達到同級中位數，或連續三節達標',
      en: 'Reaches the year’s middle, or three sessions in a row on target',
    },
    funding_source_id: laying.fundingSourceId,
    no_outcome_reason: story.noOutcome ?? '',
  })
  const staff = (code: string, part: 'leads' | 'helps') =>
    school.add('group_staff', {
      group_id: id,
      person_id: code === 'provider' ? null : (people.staff.get(code) as string),
      provider_id: code === 'provider' ? laying.providerId : null,
      ...{ part, starts_on: span.startsOn, ends_on: closedOn },
    })
  staff(story.leads, 'leads')
  if (story.helps) staff(story.helps, 'helps')
  const slots = timesOf(school, people, laying)
  const members = laying.register.choose({
    ...{ needs: offer?.needs as string[], tier: Number(offer?.tier), levels: story.levels },
    ...{ count: story.students, slots, ...(story.only ? { only: story.only } : {}) },
  })
  for (const [index, studentId] of members.entries()) {
    // The last of a larger group joins three weeks later; the first but one of last year's left early.
    const joins = members.length > 4 && index === members.length - 1 ? addDays(span.startsOn, 21) : span.startsOn
    const leaves = closed && members.length > 4 && index === 1 ? addDays(span.endsOn, -28) : closedOn
    const target = school.rows.target.find(
      (one) =>
        one.student_id === studentId &&
        school.rows.plan.some(({ id, state }) => id === one.plan_id && state === 'in_force'),
    )
    school.add('group_member', {
      ...{ group_id: id, student_id: studentId, starts_on: joins, ends_on: leaves },
      target_id: closed ? null : (target?.id ?? null),
      ended_reason: leaves && leaves !== closedOn ? '已達退出準則' : '',
    })
  }
  for (const slot of slots) {
    const [day = '', period = ''] = slot.split(' ')
    const room = closed || !story.room ? null : (laying.calendar.rooms.get(story.room) ?? null)
    school.add('group_time', {
      ...{ group_id: id, frame_day: Number(day), period, minutes: 35, room_id: room },
      ...{ starts_on: span.startsOn, ends_on: closedOn },
    })
  }
  return {
    id,
    offer: story.offer,
    leads: story.leads,
    noOutcome: story.noOutcome ?? '',
    startsOn: span.startsOn,
    closedOn,
  }
}

/** The wished times, or others of that day when the one who leads has a lesson or another group then. */
function timesOf(school: SchoolRows, people: DemoPeople, { story, taken, closed }: Laying): string[] {
  const person = people.staff.get(story.leads) ?? story.leads
  const hasLesson = (day: number, period: string) =>
    !closed &&
    school.rows.lesson.some((row) => row.person_id === person && row.frame_day === day && row.period === period)
  return story.times.map(([day, wished]) => {
    const period = [wished, '8', '9', '7', '6', '5', 'after'].find(
      (one) =>
        !hasLesson(day, one) && !taken.has(`${person} ${day} ${one}`) && !taken.has(`${story.room} ${day} ${one}`),
    )
    for (const one of [person, story.room]) if (one) taken.add(`${one} ${day} ${period}`)
    return `${day} ${period}`
  })
}
