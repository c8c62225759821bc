import type { AnnualPlan, Carry, Dimension, HowFar } from '#slices/team/annual/model.ts'
import { startingPoints } from '#slices/team/annual/starting-model/all.ts'
import { monthSpan } from '#slices/team/annual/starting-model/point.ts'
import type { DemoPeople } from '../../people.ts'
import type { SchoolRows, Value } from '../../rows.ts'

type Text = { zh: string; en: string }
type End = { howFar: HowFar; carry: Carry; words: Text }
type Told = {
  /** The example whose words it has. */
  from: string
  who: readonly (readonly [code: string | null, name: string])[]
  resources?: Text
  cents?: number
  /** The English name of a provision. */
  provision?: string
  /** What the end of the year found, of the aim and of its measure. */
  ends?: readonly [End, End]
  /** It goes on from the last year's plan. */
  carried?: 'yes' | 'changed'
}

const lastYear: readonly Told[] = [
  {
    from: 'policies-review-rhythm',
    who: [
      ['senco', '何一心'],
      ['senst', '羅思晴'],
    ],
    ends: [
      {
        ...{ howFar: 'on_the_way', carry: 'yes' },
        words: {
          zh: '大部分計劃如期檢討，但升班前後有空檔。',
          en: 'Most were in time; there was a gap around the change of classes.',
        },
      },
      {
        ...{ howFar: 'on_the_way', carry: 'changed' },
        words: {
          zh: '七成半如期。來年在九月已定下日期。',
          en: 'Three in four were in time. Next year the days are set in September.',
        },
      },
    ],
  },
  {
    from: 'practices-groups-held',
    who: [['senst', '羅思晴']],
    ends: [
      {
        howFar: 'not_yet',
        carry: 'yes',
        words: {
          zh: '考試週和活動日取消的節數未有補回。',
          en: 'Sessions lost to examinations and events were not made up.',
        },
      },
      {
        howFar: 'not_yet',
        carry: 'yes',
        words: { zh: '約進行了計劃的七成。', en: 'About 70% of what was planned was held.' },
      },
    ],
  },
  {
    from: 'culture-welcome',
    who: [['social', '馮樂恩']],
    ends: [
      { howFar: 'done', carry: 'no', words: { zh: '已成為每年的慣例。', en: 'It has become a habit of every year.' } },
      { howFar: 'done', carry: 'no', words: { zh: '十二個家庭有十一個參加。', en: 'Eleven families of twelve came.' } },
    ],
  },
]

const thisYear: readonly Told[] = [
  {
    from: 'culture-strengths-first',
    who: [
      ['senco', '何一心'],
      [null, '各班主任'],
    ],
  },
  {
    from: 'culture-student-voice',
    who: [['social', '馮樂恩']],
    resources: {
      zh: '選擇卡及圖畫紙；每次約二十分鐘',
      en: 'Choice cards and drawing paper; about 20 minutes each time',
    },
    cents: 120_000,
  },
  {
    from: 'policies-review-rhythm',
    who: [
      ['senco', '何一心'],
      ['senst', '羅思晴'],
    ],
    carried: 'changed',
  },
  {
    from: 'policies-homework',
    who: [
      ['senst', '羅思晴'],
      [null, '各科科主任'],
    ],
  },
  {
    from: 'practices-groups-held',
    who: [
      ['senst', '羅思晴'],
      ['assistant', '郭悠'],
    ],
    resources: { zh: '每星期一次十五分鐘的碰頭', en: 'Fifteen minutes together once a week' },
    carried: 'yes',
  },
  {
    from: 'practices-reading',
    who: [['senst', '羅思晴']],
    resources: { zh: '教材套兩套', en: 'Two sets of materials' },
    cents: 680_050,
    provision: 'Chinese word reading group',
  },
  {
    from: 'practices-families-home',
    who: [
      ['social', '馮樂恩'],
      ['ep', '梁俊睿博士'],
    ],
    resources: { zh: '禮堂、即場傳譯', en: 'The hall, an interpreter' },
    cents: 450_000,
  },
]

/** The team's plans: last year's, reviewed, with what goes on; this year's, agreed to in October. */
export function layAnnual(school: SchoolRows, people: DemoPeople): void {
  const before = layPlan(school, people, lastYear, {
    ...{
      schoolYear: '2025/26',
      state: 'reviewed',
      madeOn: '2025-09-08',
      agreedOn: '2025-10-06',
      reviewedOn: '2026-07-03',
    },
    situation: {
      zh: '支援名冊上的學生增加，小組節數常因活動取消。',
      en: 'More students on the register; sessions are often lost to events.',
    },
    previous: null,
  })
  layPlan(school, people, thisYear, {
    ...{ schoolYear: '2026/27', state: 'agreed', madeOn: '2026-09-07', agreedOn: '2026-10-05', reviewedOn: null },
    situation: {
      zh: '本校今年有較多小一學生需要支援。去年的讀寫小組成效不錯，但取消的節數未能補回；家長希望多了解在家的做法。',
      en: 'More Primary 1 students need support this year. Last year’s literacy groups did well, but sessions that were lost were not made up; families want to know more about what to do at home.',
    },
    previous: before,
  })
}

type Laid = { id: string; byExample: ReadonlyMap<string, { aimId: string; measureId: string }> }

function layPlan(
  school: SchoolRows,
  { staff }: DemoPeople,
  told: readonly Told[],
  of: {
    schoolYear: string
    state: 'agreed' | 'reviewed'
    madeOn: string
    agreedOn: string
    reviewedOn: string | null
    situation: Text
    previous: Laid | null
  },
): Laid {
  const { schoolYear, situation, previous } = of
  const id = school.add('annual_plan', {
    ...{ school_year: schoolYear, situation, state: of.state, previous_id: previous?.id ?? null },
    ...{ made_by: staff.get('senco') as string, made_on: of.madeOn },
  })
  const byExample = new Map<string, { aimId: string; measureId: string }>()
  const aims: AnnualPlan['aims'] = []
  for (const [index, one] of told.entries()) {
    const example = startingPoints.find((point) => point.id === one.from)
    if (!example) throw new Error(`there is no example ${one.from}`)
    const { dimension, aim: words, measure } = example
    const carried = one.carried ? previous?.byExample.get(one.from) : undefined
    const aimId = school.add('annual_aim', {
      ...{ plan_id: id, dimension, position: index + 1, words },
      ...{ carried_from: carried?.aimId ?? null, carried_as: one.carried ?? null },
    })
    const who = one.who.map(([code, name]) => ({ personId: (code && staff.get(code)) || null, dutyId: null, name }))
    const { startsOn, endsOn } = monthSpan(schoolYear, measure.months)
    const { what, criterion, method } = measure
    const resources = one.resources ?? { zh: '', en: '' }
    const measureId = school.add('annual_measure', {
      ...{ plan_id: id, aim_id: aimId, position: 1, what, who, starts_on: startsOn, ends_on: endsOn },
      ...{ criterion, method, resources, carried_from: carried?.measureId ?? null, carried_as: one.carried ?? null },
    })
    byExample.set(one.from, { aimId, measureId })
    if (one.cents) school.add('annual_amount', { measure_id: measureId, cents: one.cents })
    const provision = one.provision ? named(school, 'provision', one.provision) : null
    if (provision) school.add('annual_link', { measure_id: measureId, provision_id: provision, group_id: null })
    for (const [at, end] of (one.ends ?? []).entries())
      school.add('annual_review', {
        ...{ plan_id: id, aim_id: at === 0 ? aimId : null, measure_id: at === 1 ? measureId : null },
        ...{ moment: 'year_end', how_far: end.howFar, words: end.words, carry: end.carry },
      })
    aims.push(
      asAgreed({ aimId, measureId, dimension, words, who, startsOn, endsOn, what, criterion, method, resources }),
    )
  }
  const body: AnnualPlan = {
    ...{
      id,
      schoolYear,
      situation,
      state: 'agreed',
      previous: null,
      next: null,
      aims,
      people: [],
      decisions: [],
      version: 1,
    },
  }
  school.add('annual_decision', {
    ...{ plan_id: id, moved_to: 'agreed', words: '同意，請按計劃推行', body: body as unknown as Value },
    ...{
      decided_by: staff.get('principal') as string,
      decided_on: of.agreedOn,
      decided_at: `${of.agreedOn}T08:30:00Z`,
    },
  })
  if (of.reviewedOn)
    school.add('annual_decision', {
      ...{ plan_id: id, moved_to: 'reviewed', words: '', body: { ...body, state: 'reviewed' } as unknown as Value },
      ...{
        decided_by: staff.get('senco') as string,
        decided_on: of.reviewedOn,
        decided_at: `${of.reviewedOn}T08:30:00Z`,
      },
    })
  return { id, byExample }
}

function asAgreed(of: {
  aimId: string
  measureId: string
  dimension: Dimension
  words: Text
  who: AnnualPlan['aims'][number]['measures'][number]['who']
  startsOn: string
  endsOn: string
  what: Text
  criterion: Text
  method: Text
  resources: Text
}): AnnualPlan['aims'][number] {
  const { aimId, measureId, dimension, words, ...measure } = of
  return {
    ...{ id: aimId, dimension, words, past: [], reviews: [], version: 1 },
    measures: [{ ...measure, id: measureId, links: [], amount: null, past: [], reviews: [], version: 1 }],
  }
}

function named(school: SchoolRows, table: 'provision', nameEn: string): string {
  const found = school.rows[table].find(({ name }) => (name as Text).en === nameEn)
  if (!found) throw new Error(`there is no ${table} ${nameEn}`)
  return String(found.id)
}
