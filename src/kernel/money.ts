/** Money in Hong Kong cents, always a whole number: it is rounded once, at the end. */
export type Cents = number

/** Cents as people read them: `HK$441,812`, with cents only where there are some. */
export function formatMoney(cents: Cents): string {
  const sign = cents < 0 ? '-' : ''
  const absolute = Math.abs(cents)
  const dollars = Math.floor(absolute / 100).toLocaleString('en-HK')
  const rest = absolute % 100
  return `${sign}HK$${dollars}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`
}
