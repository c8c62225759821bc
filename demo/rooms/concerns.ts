import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'

type Told = {
  nameEn: string
  by: string
  on: string
  areas: string[]
  seen: string[]
  howOften: string
  tried: string[]
  words: string
  state: string
  watchUntil?: string
  steps?: { step: string; at: string; words: string; until?: string }[]
}

const told: readonly Told[] = [
  {
    nameEn: 'Lam Siu Wo',
    by: 'teacher1a',
    on: '2026-11-12',
    areas: ['speech'],
    seen: ['hard-to-understand', 'short-sentences'],
    howOften: 'every_lesson',
    tried: ['pictures', 'partner'],
    words: '她會指着圖畫，但說出來只有一兩個字，同學聽不懂便走開了。',
    state: 'raised',
  },
  {
    nameEn: 'Ho Yau Yin',
    by: 'senco',
    on: '2026-11-18',
    areas: ['mathematics', 'emotion'],
    seen: ['forgets-facts', 'worries-a-lot'],
    howOften: 'weekly',
    tried: ['extra-time', 'praise'],
    words: '測驗前一天說肚痛。',
    state: 'raised',
  },
  {
    nameEn: 'Wong Sze Hang',
    by: 'teacher3b',
    on: '2026-09-14',
    areas: ['attention', 'behaviour'],
    seen: ['leaves-seat', 'starts-late', 'shouts-out'],
    howOften: 'every_lesson',
    tried: ['seat', 'shorter-work', 'parents'],
    words: '寫字課最明顯，有圖示步驟時好一些。',
    state: 'planned',
    steps: [
      { step: 'ask', at: '2026-09-16T01:10:00Z', words: '謝謝鄭老師，我會先問其他科任的觀察。' },
      { step: 'plan', at: '2026-09-28T02:30:00Z', words: '各科情況相近，小組支援進展有限，將擬訂個別學習計劃。' },
    ],
  },
  {
    nameEn: 'Zara Example Khan',
    by: 'teacher5c',
    on: '2026-09-21',
    areas: ['literacy'],
    seen: ['copies-slowly', 'guesses-words'],
    howOften: 'daily',
    tried: ['partner', 'extra-time'],
    words: 'Also in English, so perhaps not only the language.',
    state: 'referred',
    steps: [
      { step: 'ask', at: '2026-09-23T03:00:00Z', words: '先聽英文科和中文科的意見。' },
      { step: 'refer', at: '2026-10-05T06:00:00Z', words: '已轉介教育心理學家，家長同意，輪候約三個月。' },
    ],
  },
  {
    nameEn: 'Cheng Yan Tung',
    by: 'teacher4d',
    on: '2026-11-02',
    areas: ['social'],
    seen: ['plays-alone', 'one-topic'],
    howOften: 'daily',
    tried: ['partner'],
    words: '剛轉來，未必是需要，但想有人看看。',
    state: 'watching',
    watchUntil: '2026-11-23',
    steps: [
      {
        step: 'watch',
        at: '2026-11-04T04:00:00Z',
        words: '先安排午飯三人桌，三星期後再看。',
        until: '2026-11-23',
      },
    ],
  },
  {
    nameEn: 'Chan Hoi Laam',
    by: 'teacher4b',
    on: '2026-10-12',
    areas: ['motor'],
    seen: ['tires-writing', 'pencil-grip'],
    howOften: 'weekly',
    tried: ['shorter-work'],
    words: '',
    state: 'screening',
    steps: [{ step: 'screen', at: '2026-10-14T02:00:00Z', words: '十一月請支援老師量一次抄寫速度。' }],
  },
  {
    nameEn: 'Lau Chun Him',
    by: 'teacher5a',
    on: '2026-09-30',
    areas: ['speech'],
    seen: ['searches-for-words'],
    howOften: 'once',
    tried: ['talked'],
    words: '早會做司儀前很緊張。',
    state: 'closed',
    steps: [{ step: 'close', at: '2026-10-02T01:00:00Z', words: '與他傾談過，只是首次做司儀；之後已表現自如。' }],
  },
]

/** Concerns at every state, each with what became of it. */
export function layConcerns(school: SchoolRows, people: DemoPeople): void {
  const senco = people.staff.get('senco') as string
  for (const one of told) {
    const studentId = people.told.get(one.nameEn)
    const raisedBy = people.staff.get(one.by)
    if (!studentId || !raisedBy) throw new Error(`The story has no ${one.nameEn} or ${one.by}.`)
    const concernId = school.add('concern', {
      student_id: studentId,
      raised_by: raisedBy,
      raised_on: one.on,
      areas: one.areas,
      seen: one.seen,
      how_often: one.howOften,
      tried: one.tried,
      words: one.words,
      state: one.state,
      watch_until: one.watchUntil ?? null,
    })
    for (const { step, at, words, until } of one.steps ?? [])
      school.add('concern_step', {
        student_id: studentId,
        concern_id: concernId,
        step,
        until: until ?? null,
        words,
        taken_by: senco,
        taken_at: at,
      })
  }
}
