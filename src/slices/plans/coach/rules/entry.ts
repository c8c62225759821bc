import type { BankFields, BankKind } from '../../bank/model.ts'
import type { CoachRule, Finding } from '../model.ts'
import { coachStrategy } from './strategy.ts'
import { coachTarget } from './target.ts'

/** Rules about a student, people and days, of which an entry of the bank knows nothing. */
const ofPlansOnly: readonly CoachRule[] = [
  'no-baseline',
  'nobody',
  'starts-outside',
  'due-before-start',
  'due-outside',
  'due-after-review',
]

/** What the coach has to say of an entry of the bank: its words and numbers. */
export function coachEntry(kind: BankKind, fields: BankFields): Finding[] {
  const words = { zh: fields.wordsZh, en: fields.wordsEn }
  const day = { startsOn: '', dueOn: '', endsOn: '', reviewOn: '' }
  const findings =
    kind === 'strategy'
      ? coachStrategy({ id: 'entry', words, who: [] })
      : coachTarget(
          {
            id: 'entry',
            words,
            measureKind: fields.measureKind,
            measure: { zh: fields.measureZh, en: fields.measureEn },
            baselineValue: null,
            baseline: { zh: '', en: '' },
            aimValue: fields.aimValue,
            aimDirection: fields.aimDirection,
            criterion: { zh: fields.criterionZh, en: fields.criterionEn },
            who: [],
            ...day,
          },
          day,
        )
  return findings.filter(({ rule }) => !ofPlansOnly.includes(rule))
}
