import type { Problem } from '#web/ui/problems.tsx'
import type { GrantValueInput, SeenGrantValue } from '../contract.ts'
import type { GrantKey } from '../model/keys.ts'
import { problemsOfEntry } from '../rules.ts'
import type { en } from '../words.en.ts'
import { centsFromText } from './amount-text.ts'

/** What stands in the inputs of a form of values: an amount as text for each, one source and one check for all. */
export interface TypedValues {
  amounts: Partial<Record<GrantKey, string>>
  source: string
  checked: boolean
}

/** The value as it would be kept unchanged, save for the check. A shipped source is not copied: left empty, it stays. */
export function checkedAs(value: SeenGrantValue, checked: boolean): GrantValueInput {
  const { schoolYear, key, amountCents, version } = value
  return { year: schoolYear, key, amountCents, source: ownSource(value), checked, version }
}

/** What the school itself wrote of where a value comes from. */
export function ownSource({ mark, source }: SeenGrantValue): string {
  return mark === 'school' || mark === null ? source.en : ''
}

/** What a problem found by the rules or the server is called in the form: its input and its sentence. */
export function problemOf(
  key: GrantKey,
  { field, problem }: { field: string; problem: string },
  words: typeof en,
): Problem {
  const sentences: Record<string, string> = {
    'above-zero': words.values.rateZero,
    'source-missing': words.values.sourceMissing,
    'nothing-to-check': words.values.nothingToCheck,
  }
  const message = sentences[problem] ?? words.values.amountInvalid
  return field === 'amountCents'
    ? { field: `amount-${key}`, message: `${words.keys[key]}: ${message}` }
    : { field, message }
}

/**
 * What was typed as values to keep, or everything that is wrong with it. `several`: an empty amount is left as it is; else it
 * says "we do not know it".
 */
export function readTyped(
  typed: TypedValues,
  values: readonly SeenGrantValue[],
  several: boolean,
  words: typeof en,
): { entries: GrantValueInput[]; problems: Problem[] } {
  const problems = new Map<string, Problem>()
  const entries: GrantValueInput[] = []
  const found = (problem: Problem) => problems.set(`${problem.field} ${problem.message}`, problem)
  for (const { key, schoolYear, version } of values) {
    const amountCents = centsFromText(typed.amounts[key] ?? '')
    if (amountCents === null && several) continue
    if (amountCents === undefined) {
      found(problemOf(key, { field: 'amountCents', problem: 'unreadable' }, words))
      continue
    }
    const entry = { amountCents, source: typed.source.trim(), checked: typed.checked }
    for (const problem of problemsOfEntry(schoolYear, key, entry)) found(problemOf(key, problem, words))
    entries.push({ year: schoolYear, key, version, ...entry })
  }
  if (entries.length === 0 && problems.size === 0)
    found({ field: `amount-${values[0]?.key}`, message: words.values.nothingEntered })
  return { entries, problems: [...problems.values()] }
}
