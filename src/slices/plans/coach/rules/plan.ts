import type { NeedType } from '../../../students/model.ts'
import type { PlanFile, Words } from '../../model.ts'
import type { Finding } from '../model.ts'
import { find, isBlank } from './findings.ts'
import { labelsIn } from './labels.ts'

/** A plan as a whole, and what is known of the student beside it. */
export type PlanFacts = {
  plan: Pick<PlanFile, 'startsOn' | 'endsOn' | 'reviewOn' | 'sections' | 'texts' | 'targets' | 'strategies'>
  /** Needs that have not ended. */
  needs: readonly NeedType[]
  /** Strengths stand in the student's file or profile. */
  hasStrengths: boolean
}

/** More targets than people keep in mind are worked on by nobody; ours, not a rule of anybody's. */
export const mostTargets = 5

/** What the coach has to say of a plan as a whole; its targets and strategies speak for themselves. Only targets still open count. */
export function coachPlan({ plan, needs, hasStrengths }: PlanFacts): Finding[] {
  const found: Finding[] = []
  const say = (rule: Finding['rule'], about: string, details: Finding['details'] = {}) =>
    found.push({ rule, about, field: null, found: null, details })
  const open = plan.targets.filter(({ state }) => state === 'open')
  const textOf = (section: string) => plan.texts.find((text) => text.section === section)
  const isWritten = (section: string) => !isBlank(textOf(section)?.words ?? { zh: '', en: '' })

  const strengths = plan.sections.filter(({ id }) => id.includes('strength'))
  if (!hasStrengths && !strengths.some(({ id }) => isWritten(id))) say('no-strengths', 'plan')
  for (const { id, name } of plan.sections.filter(({ asks }) => asks === 'voice'))
    if (!isWritten(id) && !textOf(id)?.declined) say('no-view', id, { zh: name.zh, en: name.en })

  if (open.length === 0) say('no-target', 'plan')
  else
    for (const need of needs)
      if (!open.some((target) => target.need === need)) say('need-without-target', need, { need })
  open.forEach((target, index) => {
    if (!plan.strategies.some(({ targetId }) => targetId === target.id))
      say('target-without-strategy', target.id, { number: index + 1, ...target.words })
  })
  if (open.length > mostTargets) say('too-many-targets', 'plan', { count: open.length, most: mostTargets })

  if (plan.reviewOn < plan.startsOn || plan.reviewOn > plan.endsOn)
    say('review-outside', 'plan', { endsOn: plan.endsOn })
  if (plan.strategies.length > 0 && plan.strategies.every(({ onCard }) => onCard === null))
    say('nothing-on-card', 'plan')
  return found
}

/** What the coach has to say of the words of a section: only whether persons stand before labels. */
export function coachText(section: string, words: Words): Finding[] {
  return find('label', labelsIn, { about: section, field: 'words' }, words)
}
