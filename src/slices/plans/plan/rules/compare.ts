import { diffArrays } from 'diff'
import { formatShortDate } from '#kernel/date-text.ts'
import type { IsoDate } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { PlanFile, Words } from '../../model.ts'

/** A piece of a text: in both versions, only in the older (`removed`) or only in the newer (`added`). */
export type Piece = { text: string; change: 'same' | 'added' | 'removed' }

/** One part of two versions of a plan, `frame` its days and people. `kind` and `id` name it; `label` is its number or, of a section, its name in both languages. */
export type Compared = {
  kind: 'frame' | 'section' | 'target' | 'strategy'
  id: string
  label: Words | number
  change: 'same' | 'added' | 'removed' | 'changed'
  before: string
  after: string
  pieces: Piece[]
}

/**
 * Two versions of a plan, part by part in the order of the newer one, then what was left out. A part is told in the language of the reader,
 * or in the other where that one is empty.
 */
export function comparePlans(older: PlanFile, newer: PlanFile, language: Language): Compared[] {
  const parts = [partsOf(older, language), partsOf(newer, language)] as const
  const keys = [...new Set([...parts[1].keys(), ...parts[0].keys()])]
  return keys.flatMap((key) => {
    const [before, after] = [parts[0].get(key), parts[1].get(key)]
    const present = after ?? before
    if (!present) return []
    const [textBefore, textAfter] = [before?.text ?? '', after?.text ?? '']
    // A section that was empty in both says nothing.
    if (textBefore === '' && textAfter === '') return []
    const change =
      textBefore === textAfter ? 'same' : textBefore === '' ? 'added' : textAfter === '' ? 'removed' : 'changed'
    const { kind, id, label } = present
    return [{ kind, id, label, change, before: textBefore, after: textAfter, pieces: piecesOf(textBefore, textAfter) }]
  })
}

/** What differs between two texts, by words in English and by characters in Chinese. */
export function piecesOf(before: string, after: string): Piece[] {
  return diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}

/** Runs of letters and digits are one token, as are runs of spaces; each Chinese character and each sign is its own. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|\s+|./gsu) ?? []
}

type Part = Pick<Compared, 'kind' | 'id' | 'label'> & { text: string }

function partsOf(plan: PlanFile, language: Language): Map<string, Part> {
  const say = (words: Words) => words[language] || words[language === 'zh' ? 'en' : 'zh']
  const parts = new Map<string, Part>()
  const add = (part: Part) => parts.set(`${part.kind} ${part.id}`, part)
  const day = (date: IsoDate) => formatShortDate(date, language)
  const days = [`${day(plan.startsOn)} – ${day(plan.endsOn)}`, day(plan.reviewOn)]
  add({ kind: 'frame', id: 'frame', label: 0, text: [...days, ...plan.team.map(({ name }) => name)].join('\n') })
  for (const { id, name } of plan.sections) {
    const text = plan.texts.find((one) => one.section === id)
    add({ kind: 'section', id, label: name, text: text ? say(text.words) : '' })
  }
  for (const target of plan.targets) {
    const unit = target.measureKind === 'of' ? '%' : ''
    const numbers = [target.baselineValue, target.aimValue]
      .map((value) => (value === null ? '–' : `${value}${unit}`))
      .join(' → ')
    const lines = [
      say(target.words),
      say(target.measure),
      numbers,
      say(target.criterion),
      target.who.map(({ name }) => name).join(', '),
      `${day(target.startsOn)} – ${day(target.dueOn)}`,
    ]
    add({ kind: 'target', id: target.id, label: target.position, text: lines.filter(Boolean).join('\n') })
  }
  for (const strategy of plan.strategies) {
    const who = strategy.who.map(({ name }) => name).join(', ')
    const lines = [say(strategy.words), who].filter(Boolean)
    add({ kind: 'strategy', id: strategy.id, label: strategy.position, text: lines.join('\n') })
  }
  return parts
}
