import type { Mark, Span } from '../model.ts'

/** Words in quotation marks, and titles: what somebody says or a book is called, not what the writer promises. */
const quoted =
  /「[^「」]*」|『[^『』]*』|《[^《》]*》|〈[^〈〉]*〉|“[^“”]*”|"[^"]*"|(?<![\p{L}\p{N}])‘[^‘’]*’(?!\p{L})/gu

/** The stretches of a text that stand in quotation marks or are titles. */
export function quotedIn(text: string): Span[] {
  return [...text.matchAll(quoted)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

/** Where a pattern (with the flag `g`) is found in a text, outside quotation marks and titles. */
export function marksOf(text: string, pattern: RegExp): Mark[] {
  const quotes = quotedIn(text)
  return [...text.matchAll(pattern)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter(({ start, end }) => end > start && !quotes.some((quote) => quote.start <= start && end <= quote.end))
}

/** The text with what stands in quotation marks replaced by as many spaces, so that places stay what they are. */
export function withoutQuotes(text: string): string {
  return text.replace(quoted, (found) => ' '.repeat(found.length))
}

/** In the order of the text, each stretch once; of two that overlap the one that begins first. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  return sorted.filter((mark, index) => sorted.slice(0, index).every((before) => before.end <= mark.start))
}
