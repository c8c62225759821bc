import type { SchoolLevel } from '../../../school/model.ts'
import type { KnownRule } from '../known-rules.ts'
import type { Mark, Rule, RuleBody } from '../model.ts'

/** What a school has kept of a rule. */
export type KeptRule = {
  key: string
  body: RuleBody | null
  away: boolean
  check: Rule['check']
  version: number
}

/** What the identification room says of a dated rule. */
export type DatedFacts = {
  mark: Mark
  source: RuleBody['source']
  approximate: boolean
  check: Rule['check']
}

/**
 * The rules of a school: those that the workbench brings or offers to its kind of school, as the school has changed them, then its own. An
 * offered one counts once the school has taken it; mark, source and check of a dated rule are the identification room’s, and one that is offered is
 * taken by giving it days there.
 */
export function rulesOfSchool(
  known: readonly KnownRule[],
  kept: readonly KeptRule[],
  dated: ReadonlyMap<string, DatedFacts>,
  level: SchoolLevel,
): Rule[] {
  const rows = new Map(kept.map((row) => [row.key, row]))
  const ours = known
    .filter(({ levels }) => levels.includes(level))
    .map((rule) => ruleWith(rule, rows.get(rule.key), dated))
  const own = kept.flatMap((row): Rule[] => {
    if (row.body === null || known.some(({ key }) => key === row.key)) return []
    const { key, body, away, check, version } = row
    return [
      { key, origin: 'own', body, mark: 'school', approximate: false, active: !away, changed: false, check, version },
    ]
  })
  return [...ours, ...own]
}

function ruleWith(rule: KnownRule, row: KeptRule | undefined, dated: ReadonlyMap<string, DatedFacts>): Rule {
  const { key, origin } = rule
  const body = row?.body ?? rule.body
  const days = body.counted.by === 'dates' ? dated.get(body.counted.key) : undefined
  const isTaken = body.counted.by === 'dates' ? days?.mark === 'school' : row !== undefined
  const of = {
    ...{ key, origin, changed: Boolean(row?.body), version: row?.version ?? 0 },
    active: (origin === 'shipped' || isTaken) && !row?.away,
  }
  if (days) {
    const { source, ...facts } = days
    return { ...of, ...facts, body: { ...body, source } }
  }
  const mark = row?.body ? 'school' : rule.mark
  return { ...of, body, mark, approximate: mark === rule.mark && rule.approximate, check: row?.check ?? null }
}
