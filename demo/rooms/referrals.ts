import type { DemoPeople } from '../people.ts'
import type { Row, SchoolRows } from '../rows.ts'

type Told = {
  name: string
  service: string
  serviceWords?: string
  why: string
  referredOn: string
  consentOn: string | null
  expectedOn?: string
  words?: string
  steps: readonly (readonly [state: string, on: string])[]
}

const referrals: readonly Told[] = [
  {
    name: 'Zara Example Khan',
    service: 'educational_psychologist',
    why: 'English reading and spelling far behind her class although she has learnt in English since Primary 1: language or a need?',
    referredOn: '2026-10-06',
    consentOn: '2026-10-09',
    expectedOn: '2027-01-11',
    words: 'Parents met with an interpreter (Urdu).',
    steps: [
      ['sent', '2026-10-12'],
      ['waiting', '2026-10-20'],
    ],
  },
  {
    name: 'Wong Sze Hang',
    service: 'child_assessment',
    why: '專注力不足及過度活躍症已確診，家長希望了解藥物以外的支援。',
    referredOn: '2026-04-20',
    consentOn: '2026-04-27',
    expectedOn: '2026-11-02',
    words: '已兩次致電查詢輪候情況。',
    steps: [
      ['sent', '2026-05-04'],
      ['waiting', '2026-05-18'],
    ],
  },
  {
    name: 'Lam Siu Wo',
    service: 'speech_therapist',
    serviceWords: '校本言語治療服務',
    why: '小一首兩個月很少開口，多以單字回應。',
    referredOn: '2026-11-16',
    consentOn: null,
    words: '班主任正聯絡家長面談。',
    steps: [],
  },
  {
    name: 'Cheng Yan Tung',
    service: 'educational_psychologist',
    why: '轉校後重新了解學習和社交需要。',
    referredOn: '2026-10-22',
    consentOn: null,
    words: '原校表示家長已口頭同意，尚欠書面紀錄。',
    steps: [['sent', '2026-10-26']],
  },
  {
    name: 'Ng Nok Yu',
    service: 'audiology',
    why: '輔聽系統接收不穩定，並更新已逾三年的報告。',
    referredOn: '2026-09-14',
    consentOn: '2026-09-16',
    steps: [
      ['sent', '2026-09-17'],
      ['seen', '2026-11-05'],
    ],
  },
  {
    name: 'Ho Yau Yin',
    service: 'educational_psychologist',
    why: '輔導小組一年後進步有限，了解是否有其他學習困難。',
    referredOn: '2026-06-25',
    consentOn: '2026-06-30',
    steps: [
      ['sent', '2026-07-02'],
      ['waiting', '2026-09-07'],
      ['seen', '2026-10-28'],
      ['reported', '2026-11-18'],
    ],
  },
  {
    name: 'Yip Yui Sum',
    service: 'social_work',
    serviceWords: '駐校社工',
    why: '個案會議決定由社工每週跟進。',
    referredOn: '2026-05-04',
    consentOn: '2026-05-04',
    steps: [
      ['sent', '2026-05-04'],
      ['seen', '2026-05-08'],
      ['closed', '2026-07-10'],
    ],
  },
]

/** Referrals in every state: in preparation, sent without consent on record, waiting long, seen, reported, closed. */
export function layReferrals(school: SchoolRows, { staff, told }: DemoPeople): void {
  for (const one of referrals) {
    const [state, since] = one.steps.at(-1) ?? ['preparing', one.referredOn]
    school.add('referral', {
      student_id: told.get(one.name) as string,
      service: one.service,
      service_words: one.serviceWords ?? '',
      why: one.why,
      referred_on: one.referredOn,
      state,
      state_since: since,
      consent_on: one.consentOn,
      expected_on: one.expectedOn ?? null,
      words: one.words ?? '',
      steps: one.steps.map(([state, on]): Row => ({ state, on })),
      referred_by: staff.get('senco') as string,
    })
  }
}
