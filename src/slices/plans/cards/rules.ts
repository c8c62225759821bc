import type { Words } from '../model.ts'
import { linesOf } from '../profile/model.ts'
import type { ThingSource } from './model.ts'

/** What is known of one student for a teacher's card. */
export type CardFacts = {
  /** Strategies of plans in force that are for class, those chosen for the card first, in their order. */
  strategies: readonly { words: Words; onCard: number | null }[]
  /** What helps, of the profile: a thing to a line. */
  helps: Words | null
  /** Approved accommodations in class that hold today, in words. */
  accommodations: readonly Words[]
}

export type Thing = { words: Words; from: ThingSource }

/** As many as a teacher keeps in mind on the way to a lesson. */
const most = 3

/**
 * A student's things to do in the next lesson, three at most: what was chosen for the card, then the plan's other strategies for class, then
 * what the profile says helps, then accommodations. The same words are said once. `more` counts what did not fit.
 */
export function thingsToDo({ strategies, helps, accommodations }: CardFacts): { things: Thing[]; more: number } {
  const chosen = strategies.filter((one) => one.onCard !== null).sort((a, b) => Number(a.onCard) - Number(b.onCard))
  const others = strategies.filter((one) => one.onCard === null)
  const all: Thing[] = [
    ...[...chosen, ...others].map(({ words }): Thing => ({ words, from: 'plan' })),
    ...(helps ? pairsOfLines(helps).map((words): Thing => ({ words, from: 'profile' })) : []),
    ...accommodations.map((words): Thing => ({ words, from: 'accommodation' })),
  ]
  const once = all.filter((thing, index) => all.findIndex((other) => sameWords(other.words, thing.words)) === index)
  return { things: once.slice(0, most), more: Math.max(once.length - most, 0) }
}

/** The lines of two languages side by side when they are as many; otherwise each language's own things would be mixed up. */
export function pairsOfLines({ zh, en }: Words): Words[] {
  const [chinese, english] = [linesOf(zh), linesOf(en)]
  if (chinese.length === english.length) return chinese.map((line, index) => ({ zh: line, en: english[index] ?? '' }))
  return chinese.length > 0
    ? chinese.map((line) => ({ zh: line, en: '' }))
    : english.map((line) => ({ zh: '', en: line }))
}

function sameWords(a: Words, b: Words): boolean {
  return (a.zh !== '' && a.zh === b.zh) || (a.en !== '' && a.en === b.en)
}
