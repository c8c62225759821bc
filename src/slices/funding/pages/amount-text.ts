import type { Cents } from '#kernel/money.ts'
import { toHalfWidth } from '#kernel/text.ts'

/** An amount as people type or paste it (`15,779`, `HK$15,779.50`, `１５７７９元`) in cents; `null` when empty, `undefined` when it is no amount. */
export function centsFromText(text: string): Cents | null | undefined {
  const plain = toHalfWidth(text)
    .trim()
    .replace(/^(HK)?\$/i, '')
    .replace(/元$/, '')
    .replace(/[,\s]/g, '')
  if (plain === '') return null
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

/** Cents as they stand in an input: `15,779` or `15,779.50`, nothing for `null`. */
export function textFromCents(cents: Cents | null): string {
  if (cents === null) return ''
  const dollars = Math.floor(cents / 100).toLocaleString('en-HK')
  return cents % 100 ? `${dollars}.${String(cents % 100).padStart(2, '0')}` : dollars
}
