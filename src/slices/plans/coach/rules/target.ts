import { daysBetween } from '#kernel/dates.ts'
import type { PlanFile, Target } from '../../model.ts'
import type { Finding } from '../model.ts'
import { emptyWordsIn } from './empty-words.ts'
import { differingNumbers, find, isBlank, type WordsRule, whole } from './findings.ts'
import { labelsIn } from './labels.ts'
import { beyondLength } from './length.ts'
import { marksOf } from './marks.ts'
import { negativesIn } from './negative.ts'
import { numbersIn, saysNumber } from './numbers.ts'
import { hasNoSituation, isNotObservable } from './specific.ts'
import { secondTargetsIn } from './two-in-one.ts'

/** A target as it stands in the form. */
export type TargetFacts = Pick<
  Target,
  | 'id'
  | 'words'
  | 'measureKind'
  | 'measure'
  | 'baselineValue'
  | 'baseline'
  | 'aimValue'
  | 'aimDirection'
  | 'criterion'
  | 'who'
  | 'startsOn'
  | 'dueOn'
>
/** When a plan holds, and when it is looked at again. */
export type Period = Pick<PlanFile, 'startsOn' | 'endsOn' | 'reviewOn'>

/** Everything that the coach has to say of one target; nothing while no word of it is written. */
export function coachTarget(target: TargetFacts, period: Period): Finding[] {
  if (isBlank(target.words)) return []
  return [...wordsOfTarget(target), ...numbersOfTarget(target), ...datesOfTarget(target, period)]
}

const everyTime: WordsRule = (text, language) =>
  marksOf(
    text,
    language === 'zh'
      ? /每一?次(?:都|均)|百分之一?百|(?<!\d)100 ?[%％]|從不|絕不/g
      : /\balways\b|\bevery (?:single )?time\b|(?<!\d)100 ?%|\bnever\b/gi,
  )

function wordsOfTarget(target: TargetFacts): Finding[] {
  const { id, words, measure, criterion, baseline } = target
  const inWords = { about: id, field: 'words' } as const
  return [
    ...(['words', 'measure', 'criterion', 'baseline'] as const).flatMap((field) =>
      find('label', labelsIn, { about: id, field }, target[field]),
    ),
    ...whole('not-observable', isNotObservable, inWords, words),
    ...find('negative', negativesIn, inWords, words),
    ...(['words', 'measure', 'criterion'] as const).flatMap((field) =>
      find('empty-word', emptyWordsIn, { about: id, field }, target[field]),
    ),
    ...find('two-in-one', secondTargetsIn, inWords, words),
    ...whole('no-situation', hasNoSituation, inWords, words),
    ...find('too-long', beyondLength, inWords, words),
    ...differingNumbers(id, { words, measure, criterion, baseline }),
  ]
}

function numbersOfTarget(target: TargetFacts): Finding[] {
  const { id, measureKind, measure, criterion, baseline, baselineValue, aimValue } = target
  const found: Finding[] = []
  const say = (rule: Finding['rule'], field: Finding['field'], details: Finding['details'] = {}) =>
    found.push({ rule, about: id, field, found: null, details })
  if (isBlank(measure)) say('no-measure', 'measure')
  const counted = measureKind !== 'note'
  const inWords = [...numbersIn(criterion.zh, 'zh'), ...numbersIn(criterion.en, 'en')]
  if (counted && aimValue === null) say('no-number', 'aim')
  else if (inWords.length === 0) say('no-number', 'criterion')
  else if (counted && aimValue !== null && !saysNumber(criterion, aimValue, { perCent: measureKind === 'of' }))
    say('number-apart', 'criterion', { aim: aimValue })
  if (baselineValue === null && isBlank(baseline)) say('no-baseline', 'baseline')
  const all = find('all-of-everything', everyTime, { about: id, field: 'criterion' }, criterion)
  if (all.length === 0 && isAll(target)) say('all-of-everything', 'aim')
  if (counted && baselineValue !== null && aimValue !== null) {
    const numbers = { baseline: baselineValue, aim: aimValue }
    if (!isBeyond(target, baselineValue, aimValue)) say('aim-not-beyond', 'aim', numbers)
    else if (isTooFar(target, baselineValue, aimValue)) say('too-far', 'aim', numbers)
  }
  return [...found, ...all]
}

function isAll({ measureKind, aimValue, aimDirection }: TargetFacts): boolean {
  if (aimDirection === 'up') return measureKind === 'of' && aimValue === 100
  return (measureKind === 'of' || measureKind === 'tally') && aimValue === 0
}

function isBeyond({ aimDirection }: TargetFacts, baseline: number, aim: number): boolean {
  return aimDirection === 'up' ? aim > baseline : aim < baseline
}

/**
 * A step that few students take in one period: more than 50 of 100 tries, more than two of the five grades, four times as many or a quarter
 * as many. Thumb rules of our own: the hint says so.
 */
function isTooFar({ measureKind, aimDirection }: TargetFacts, baseline: number, aim: number): boolean {
  if (measureKind === 'of') return Math.abs(aim - baseline) > 50
  if (measureKind === 'rating') return Math.abs(aim - baseline) > 2
  return aimDirection === 'up' ? baseline >= 1 && aim > baseline * 4 : baseline >= 4 && aim < baseline / 4
}

/** A target that is due so many days after the review can still be judged there; a plan often ends some weeks after it. */
const longestAfterReview = 31

function datesOfTarget({ id, who, startsOn, dueOn }: TargetFacts, period: Period): Finding[] {
  const found: Finding[] = []
  const say = (rule: Finding['rule'], field: Finding['field'], details: Finding['details'] = {}) =>
    found.push({ rule, about: id, field, found: null, details })
  if (who.length === 0) say('nobody', 'who')
  if (startsOn < period.startsOn || startsOn > period.endsOn) say('starts-outside', 'startsOn', period)
  if (dueOn <= startsOn) say('due-before-start', 'dueOn')
  else if (dueOn < period.startsOn || dueOn > period.endsOn) say('due-outside', 'dueOn', period)
  else if (daysBetween(period.reviewOn, dueOn) > longestAfterReview) say('due-after-review', 'dueOn', period)
  return found
}
