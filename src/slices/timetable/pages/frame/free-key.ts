/** A key that none of these has: `begins` and the next number. */
export function freeKey(known: readonly { key: string }[], begins: string): string {
  let number = 1
  while (known.some(({ key }) => key === `${begins}${number}`)) number += 1
  return `${begins}${number}`
}
