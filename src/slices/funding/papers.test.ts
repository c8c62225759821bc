import { describe, expect, test } from 'vitest'
import { aGrant, grantFacts, tierCounts } from './examples.ts'
import { learningSupportGrantSchema } from './model/grant.ts'
import { explainGrant } from './papers.ts'
import { learningSupportGrant } from './rules.ts'

describe('the explanation', () => {
  test('says in both languages how the amount is made up', () => {
    const grant = aGrant({ tierCounts: tierCounts(28, 3, 5) })
    expect(explainGrant(grant, 'en').lines).toEqual([
      'Tier 1: 5 students, no rate',
      'Tier 2: 28 students × HK$15,000 = HK$420,000',
      'Tier 3: 3 students × HK$60,000 = HK$180,000',
      'Grant earned by the tiers: HK$600,000',
      'First threshold (HK$600,000): reached',
      'Second threshold (HK$1,600,000): HK$1,000,000 short',
      'Third threshold (HK$2,200,000): HK$1,600,000 short',
    ])
    const chinese = explainGrant(grant, 'zh')
    expect(chinese.lines[1]).toBe('第二層：28名學生 × HK$15,000 = HK$420,000')
    expect(chinese.notes).toHaveLength(grant.notes.length)
  })

  test('lists what to fill in when the amount is not known', () => {
    const grant = learningSupportGrant(grantFacts({ schoolYear: '2026/27' }))
    expect(explainGrant(grant, 'en').lines).toContain('Please fill in: Rate for each tier 2 student')
    expect(explainGrant(grant, 'zh').lines).toContain('請填寫：第三層每名學生津貼額')
  })

  test('what is computed has the shape that the API promises', () => {
    const grants = [
      aGrant({ tierCounts: tierCounts(80, 7) }),
      learningSupportGrant(grantFacts({ schoolYear: '2026/27' })),
    ]
    for (const grant of grants) expect(learningSupportGrantSchema.parse(grant)).toEqual(grant)
  })
})
