import { randomBytes } from 'node:crypto'

/** A new identifier: a UUID of version 7 (RFC 9562), so that rows written one after another lie side by side in an index. */
export function newId(at = new Date()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** When an identifier of `newId` was made, to the millisecond; `null` of one that is not of version 7. */
export function madeAt(id: string): Date | null {
  const hex = id.replaceAll('-', '')
  return hex[12] === '7' ? new Date(Number.parseInt(hex.slice(0, 12), 16)) : null
}
