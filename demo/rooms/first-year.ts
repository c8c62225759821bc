import {
  type Degree,
  type ItemKey,
  itemKeys,
  itemsByArea,
  type ObservedAnswer,
  type ObservedArea,
} from '#slices/identification/first-year/model.ts'
import { demoYear } from '../frame.ts'
import type { DemoPeople } from '../people.ts'
import type { Random } from '../random.ts'
import type { SchoolRows } from '../rows.ts'

const lastYear = '2025/26'

/** What a teacher saw of a child: one area that is hard or not yet sure, or none. */
type Seen = { area: ObservedArea | null; hard: boolean; words: string }

const calm: Seen = { area: null, hard: false, words: '' }
const seenByChance: readonly Seen[] = [
  { area: 'learning', hard: true, words: '剛學的字第二天多數認不出，但聽故事後能說出大意。' },
  { area: 'language', hard: true, words: '多用單字或手勢回答，喜歡用圖畫表達。' },
  { area: 'attention', hard: true, words: '容易離座，有任務在身時較專注。' },
  { area: 'social', hard: false, words: '小息時多獨自玩，同學邀請時會加入。' },
  { area: 'movement', hard: false, words: '寫字用力，容易疲累，體育課很投入。' },
  { area: 'self-care', hard: false, words: '' },
]

/** The Primary 1 programme: this year’s begun early in 1A, last year’s complete to its review. */
export function layFirstYear(school: SchoolRows, people: DemoPeople): void {
  layDates(school, people)
  layThisYear(school, people)
  layLastYear(school, people)
}

function layDates(school: SchoolRows, people: DemoPeople): void {
  const checked = { checked_by: people.staff.get('senco') as string, checked_on: '2026-09-07' }
  school.add('dated_rule', {
    school_year: demoYear,
    key: 'p1-summary',
    ...{ starts_on: '2026-10-05', ends_on: '2026-10-23', source: '本校校曆，與通告核對', ...checked },
  })
  school.add('dated_rule', {
    school_year: demoYear,
    key: 'p1-observation',
    ...{ starts_on: '2026-12-01', ends_on: '2027-01-31', source: '', ...checked },
  })
}

function layThisYear(school: SchoolRows, { staff, told, classes, random }: DemoPeople): void {
  const class1a = classes.get('1A') as string
  const siuWo = told.get('Lam Siu Wo') as string
  const pupils = school.rows.enrolment.filter((row) => row.class_id === class1a).map((row) => String(row.student_id))
  const first = [...pupils.filter((id) => id !== siuWo).slice(0, 7), siuWo]
  for (const [index, student] of first.entries()) {
    const isSiuWo = student === siuWo
    const seen: Seen = isSiuWo
      ? {
          area: 'language',
          hard: true,
          words: '聽得懂簡單指示，但很少開口；記得每位同學的名字，常用圖畫告訴我發生甚麼事。',
        }
      : index === 2
        ? (seenByChance[2] as Seen)
        : calm
    // The last three are drafts: somebody was interrupted.
    const isDraft = !isSiuWo && index >= 4
    const answers = answersFor(seen, random)
    school.add('p1_observation', {
      student_id: student,
      school_year: demoYear,
      answers: isDraft ? Object.fromEntries(Object.entries(answers).slice(0, 6 + 4 * (index - 4))) : answers,
      words: isDraft ? '' : seen.words,
      observed_by: staff.get('teacher1a') as string,
      finished_on: isDraft ? null : index < 3 ? '2026-11-18' : '2026-11-20',
    })
  }
}

function layLastYear(school: SchoolRows, { staff, told, random }: DemoPeople): void {
  const year = school.rows.school_year.find((row) => row.label === lastYear)?.id
  const needs = new Set(school.rows.need.map((row) => row.student_id))
  const chiYiu = told.get('Lee Chi Yiu')
  for (const { id: classId, name } of school.rows.class.filter((row) => row.school_year_id === year)) {
    if (!String(name).startsWith('1')) continue
    const teacher = staff.get(`teacher${String(name).toLowerCase()}`) as string
    const pupils = school.rows.enrolment.filter((row) => row.class_id === classId).map((row) => String(row.student_id))
    for (const student of pupils) {
      const hasNeed = needs.has(student)
      const degree: Degree = hasNeed
        ? random.chance(0.6) || student === chiYiu
          ? 'marked'
          : 'mild'
        : random.chance(0.08)
          ? 'mild'
          : 'none'
      const chance = random.pick(seenByChance)
      const shown = student === chiYiu ? (seenByChance[3] as Seen) : chance
      const seen = degree === 'none' ? calm : { ...shown, hard: degree === 'marked' }
      school.add('p1_observation', {
        student_id: student,
        school_year: lastYear,
        answers: answersFor(seen, random),
        words: seen.words,
        observed_by: teacher,
        finished_on: `2026-01-${String(random.between(5, 23)).padStart(2, '0')}`,
      })
      layDecision(school, student, degree, staff.get('senco') as string, random)
    }
  }
}

const followUps: Readonly<Record<Degree, readonly string[]>> = {
  marked: ['讀寫輔導小組\n與家長商討在家練習', '轉介評估\n課業及功課調適', '專注或社交小組\n課堂觀察及調適'],
  mild: ['課堂觀察及調適，兩個月後再看', '課業及功課調適'],
  none: [''],
}
const reviews: Readonly<Record<Degree, readonly string[]>> = {
  marked: ['小組後有進步，升小二繼續跟進。', '已轉介教育心理學家，等候評估。'],
  mild: ['進度理想，由班主任繼續留意。', '仍須留意，升小二後再看。'],
  none: [''],
}

function layDecision(school: SchoolRows, student: string, degree: Degree, senco: string, random: Random): void {
  const isDifficulty = degree !== 'none'
  school.add('p1_decision', {
    student_id: student,
    school_year: lastYear,
    degree,
    follow_up: random.pick(followUps[degree]),
    met_on: '2026-01-28',
    decided_by: senco,
    parents_told_on: '2026-02-09',
    parents_told_how: degree === 'marked' ? '面談' : '家長信',
    review_on: isDifficulty ? '2026-06-22' : null,
    reviewed_on: isDifficulty ? '2026-06-24' : null,
    review_words: random.pick(reviews[degree]),
  })
}

/** Answers that fit what was seen; here and there something could not be observed. */
function answersFor({ area, hard }: Seen, random: Random): Partial<Record<ItemKey, ObservedAnswer>> {
  const inArea: readonly string[] = area ? itemsByArea[area] : []
  const answerOf = (item: ItemKey): ObservedAnswer => {
    if (random.chance(0.03)) return 'not_seen'
    if (inArea.includes(item)) return hard && random.chance(0.7) ? 'not_yet' : 'sometimes'
    return random.chance(0.12) ? 'sometimes' : 'mostly'
  }
  return Object.fromEntries(itemKeys.map((item) => [item, answerOf(item)]))
}
