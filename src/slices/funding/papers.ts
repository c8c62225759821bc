import type { Language } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import type { LearningSupportGrant } from './model/grant.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** How an amount is made up, line by line, for a page, a print or a file. */
export interface GrantExplanation {
  lines: string[]
  notes: string[]
}

/** Says in sentences what was counted, what it earns, which thresholds it reaches, what is still asked for and what is uncertain. */
export function explainGrant(grant: LearningSupportGrant, language: Language): GrantExplanation {
  const words = language === 'zh' ? zh : en
  const notes = grant.notes.map((note) => words.notes[note])
  const asked = grant.missing.map((key) => words.explanation.ask(words.keys[key]))
  if (!grant.known) return { lines: asked, notes }

  const lines = grant.parts.map(({ tier, students, rateCents, amountCents }) =>
    tier === 1
      ? words.explanation.tier1(students)
      : words.explanation.tier(tier, students, formatMoney(rateCents), formatMoney(amountCents)),
  )
  lines.push(words.explanation.total(formatMoney(grant.totalCents)))
  for (const { key, amountCents, reached, shortByCents } of grant.thresholds) {
    const name = words.keys[key]
    const amount = formatMoney(amountCents)
    lines.push(
      reached
        ? words.explanation.reached(name, amount)
        : words.explanation.short(name, amount, formatMoney(shortByCents)),
    )
  }
  const { deductedCents, cutByCapCents, amountCents } = grant.cash
  if (deductedCents) lines.push(words.explanation.deducted(formatMoney(deductedCents)))
  if (cutByCapCents) lines.push(words.explanation.capped(formatMoney(cutByCapCents)))
  if (deductedCents || cutByCapCents) lines.push(words.explanation.cash(formatMoney(amountCents)))
  return { lines: [...lines, ...asked], notes }
}
