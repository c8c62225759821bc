import { type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'

/** Students with a tier or a need; the whole roll; those who have left. */
export const lists = ['register', 'all', 'left'] as const
export type Who = (typeof lists)[number]

/** What the address asks the server for. */
export interface Asked {
  who: Who | null
  asAt: IsoDate | null
}

/** Nobody's register is older than this; a year half typed is. */
const EARLIEST = '2000-01-01'
/** As many as the server gives at once; no school has more students. */
const MOST_ROWS = 2000

/** Reads the address; what is no list or no date there counts as not said. */
export function askedOf(parameters: URLSearchParams): Asked {
  const who = lists.find((list) => list === parameters.get('who')) ?? null
  const day = parameters.get('asAt') ?? ''
  return { who, asAt: isSensibleDay(day) ? day : null }
}

/** True when the text is a date that somebody can mean. */
export function isSensibleDay(text: string): boolean {
  return isIsoDate(text) && text >= EARLIEST && text < '2100-01-01'
}

type Answer = Awaited<ReturnType<typeof api.students.register>>

/** The answer of the server, and which list it is. */
export interface RegisterAnswer extends Answer {
  who: Who
  /** How many are on the roll, asked only when the register is empty. */
  onRoll: number | null
}

/** Asks for a list. Who does not say which gets the register; the office, which has none, gets the roll. */
export async function askRegister({ who, asAt }: Asked): Promise<RegisterAnswer> {
  const ask = (list: Who, limit = MOST_ROWS) => api.students.register({ who: list, limit, ...(asAt && { asAt }) })
  const answer = await ask(who ?? 'register')
  if (who === null && !answer.seesSupport) return { ...(await ask('all')), who: 'all', onRoll: null }
  const isEmptyRegister = (who ?? 'register') === 'register' && answer.total === 0
  const onRoll = isEmptyRegister ? (await ask('all', 1)).total : null
  return { ...answer, who: who ?? 'register', onRoll }
}
