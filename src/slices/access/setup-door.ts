import { randomInt, timingSafeEqual } from 'node:crypto'
import { TooMany } from '#platform/http/refusals.ts'

/** Letters and digits that are not mistaken for one another when read from a terminal. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** The door through which the school is set up: a code that only the terminal shows, good for this run of the server. */
export type SetupDoor = { readonly code: string; opens(typed: string): boolean }

/** Makes the door. After five wrong codes it stays shut for a minute. */
export function makeSetupDoor(clock: () => number = Date.now): SetupDoor {
  const plain = Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')
  let wrong: number[] = []
  return {
    code: `${plain.slice(0, 4)}-${plain.slice(4)}`,
    opens(typed) {
      const now = clock()
      wrong = wrong.filter((at) => now - at < 60_000)
      if (wrong.length >= 5) throw new TooMany(60)
      const given = Buffer.from(
        typed
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, '')
          .padEnd(8)
          .slice(0, 8),
      )
      const right = timingSafeEqual(given, Buffer.from(plain))
      if (!right) wrong.push(now)
      return right
    },
  }
}
