import { addDays, daysBetween } from '#kernel/dates.ts'
import type { Certainty, NeedType, Tier } from '#slices/students/model.ts'
import { demoToday } from './frame.ts'
import type { Random } from './random.ts'
import type { SchoolRows } from './rows.ts'

/** How often a need is met among the students of the register, roughly as published shares say (policy-facts, 3.3). */
const needsByShare: readonly NeedType[] = [
  'SpLD',
  'SpLD',
  'SpLD',
  'SpLD',
  'SpLD',
  'SpLD',
  'SpLD',
  'SpLD',
  'ADHD',
  'ADHD',
  'ADHD',
  'ADHD',
  'ADHD',
  'ASD',
  'ASD',
  'ASD',
  'ASD',
  'SLI',
  'SLI',
  'ALA',
  'ID',
  'HI',
  'PD',
  'VI',
]
const strengths = [
  '觀察力強，留意細節',
  '喜歡幫助同學',
  '對數字敏感',
  '擅長繪畫和手工',
  '記得老師說過的故事',
  '運動時專注投入',
  '對動物充滿好奇',
  '願意再試一次',
  '說話有禮',
  '喜歡音樂，節奏感好',
]
const reasons: Record<Tier, string> = {
  1: '科任老師反映，先在課堂內支援',
  2: '學生支援組會議決定加入小組訓練',
  3: '評估報告建議個別學習計劃',
}

/** A student of the register by chance: one need or two, a tier since some day, a strength. */
export function laySupport(
  school: SchoolRows,
  studentId: string,
  enteredOn: string,
  decidedBy: string,
  random: Random,
): void {
  const primary = random.pick(needsByShare)
  const certainty: Certainty = primary === 'ALA' || random.chance(0.8) ? 'confirmed' : 'suspected'
  layNeed(school, studentId, {
    type: primary,
    isPrimary: true,
    certainty,
    reportOn:
      certainty === 'confirmed'
        ? addDays(demoToday, -random.between(30, 400 + daysBetween(enteredOn, demoToday)))
        : null,
  })
  if (random.chance(0.25)) {
    const second = random.pick(needsByShare.filter((type) => type !== primary))
    layNeed(school, studentId, { type: second, isPrimary: false, certainty: 'suspected', reportOn: null })
  }
  const tier: Tier = random.chance(0.08) ? 3 : random.chance(0.72) ? 2 : 1
  const days = [
    '2024-02-19',
    '2024-09-02',
    '2025-03-03',
    '2025-09-01',
    '2025-11-03',
    '2026-02-02',
    '2026-09-01',
    '2026-10-05',
  ].filter((day) => day >= enteredOn)
  const since = random.pick(days.slice(-4))
  const earlier = days.filter((day) => day < since)
  if (earlier.length > 0 && random.chance(0.4))
    layTier(school, studentId, { tier: tier === 1 ? 2 : 1, startsOn: random.pick(earlier), decidedBy })
  layTier(school, studentId, { tier, startsOn: since, decidedBy })
  school.add('strength', { student_id: studentId, text: random.pick(strengths), recorded_on: '2026-09-15' })
}

/** A need with how it was found. */
export function layNeed(
  school: SchoolRows,
  studentId: string,
  need: { type: NeedType; isPrimary: boolean; certainty: Certainty; reportOn: string | null; identifiedBy?: string },
): void {
  const id = school.add('need', {
    student_id: studentId,
    type: need.type,
    is_primary: need.isPrimary,
    certainty: need.certainty,
  })
  const identifiedBy = need.identifiedBy ?? (need.certainty === 'confirmed' ? '校本教育心理學家' : '班主任')
  school.add('need_evidence', {
    student_id: studentId,
    need_id: id,
    identified_by: identifiedBy,
    identified_on: need.reportOn ?? '2026-10-12',
    report_on: need.reportOn,
  })
}

/** A decision of the dated history; without a tier it takes the student off the register. */
export function layTier(
  school: SchoolRows,
  studentId: string,
  decision: { tier: Tier | null; startsOn: string; decidedBy: string; reason?: string; withdrawnReason?: string },
): void {
  school.add('tier_decision', {
    student_id: studentId,
    tier: decision.tier,
    starts_on: decision.startsOn,
    reason: decision.reason ?? (decision.tier ? reasons[decision.tier] : '檢討後不再需要額外支援'),
    decided_by: decision.decidedBy,
    recorded_at: `${[decision.startsOn, demoToday].sort()[0]}T01:00:00Z`,
    withdrawn_at: decision.withdrawnReason ? `${demoToday}T02:00:00Z` : null,
    withdrawn_reason: decision.withdrawnReason ?? '',
  })
}
