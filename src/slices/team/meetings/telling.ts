import type { Language } from '#kernel/language.ts'
import type { MeetingState } from './model.ts'

type Names = { id: string; nameEn: string; nameZh: string }
/** A colleague, or somebody from outside by name. */
export type Guest = { person: Names | null; name: string }

/** Somebody who is asked to come. Without an address nobody mails them; `active`: at work in the school, or no colleague. */
export type AskedGuest = Guest & { attendeeId: string; address: string; active: boolean; language: Language | null }

/** What somebody was told last of a meeting, or what is on its way to them. */
export type Told = Guest & {
  recipient: string
  address: string
  language: Language | null
  what: 'request' | 'cancel'
  sequence: number
  revision: number
  state: 'sending' | 'told' | 'failed'
  /** On its way for so long that nobody knows any more. */
  stale: boolean
  hasEntry: boolean
  problem: string
}

/** Somebody who has to be told something: that they are asked, that it changed, that they are asked no more. */
export type Telling = {
  recipient: string
  /** `''`: by hand. */
  address: string
  /** Whoever has this address. */
  people: Guest[]
  /** The language they read; `null` when nobody knows. */
  language: Language | null
  what: 'invite' | 'change' | 'cancel'
  /** `failed`: a mail did not go out; `sending`: it is on its way. */
  state: 'waiting' | 'sending' | 'failed'
  /** What the mail server said; `''` when nothing is known. */
  problem: string
  /** SEQUENCE of the calendar entry that tells it. */
  sequence: number
  hasEntry: boolean
}

/**
 * Who still has to be told of a meeting as it stands: those asked who do not know it yet, and those who know of it and are asked no more, or all of
 * them when it is cancelled. Who stays hears nothing of who else comes: no entry names another. Nobody is told of what is over.
 */
export function whomToTell(
  meeting: { state: MeetingState; over: boolean; sequence: number },
  asked: readonly AskedGuest[],
  told: readonly Told[],
): Telling[] {
  if (meeting.state === 'held' || meeting.over) return []
  const wanted = new Map<string, AskedGuest[]>()
  if (meeting.state === 'planned')
    for (const guest of asked)
      if (guest.active) wanted.set(recipientOf(guest), [...(wanted.get(recipientOf(guest)) ?? []), guest])
  const before = new Map(told.map((one) => [one.recipient, one]))
  const sequenceFor = (one: Told | undefined) => (one ? Math.max(meeting.sequence, one.sequence + 1) : meeting.sequence)
  const invited = [...wanted].flatMap(([recipient, people]): Telling[] => {
    const one = before.get(recipient)
    const knows = one?.what === 'request' && one.revision >= meeting.sequence
    const [first] = people
    if (!first || (knows && one.state === 'told')) return []
    return [
      {
        ...{ recipient, address: first.address, people: people.map(guestOf), sequence: sequenceFor(one) },
        language: people.length === 1 ? first.language : null,
        ...{ what: one?.hasEntry && one.state !== 'sending' ? 'change' : 'invite', hasEntry: one?.hasEntry ?? false },
        ...(knows ? standing(one) : { state: 'waiting', problem: '' }),
      },
    ]
  })
  const stillAsked = new Set(meeting.state === 'planned' ? asked.map(({ attendeeId }) => attendeeId) : [])
  const withdrawn = told.flatMap((one): Telling[] => {
    const { recipient, address, language } = one
    // Who was told by hand and has an address by now is told by mail.
    if (!one.hasEntry || wanted.has(recipient) || stillAsked.has(recipient)) return []
    return [
      {
        ...{ recipient, address, people: [guestOf(one)], language, what: 'cancel', sequence: sequenceFor(one) },
        hasEntry: true,
        ...(one.what === 'cancel' ? standing(one) : { state: 'waiting', problem: '' }),
      },
    ]
  })
  return [...invited, ...withdrawn]
}

/** Whom a mail reaches: an address, whoever has it; without one the attendee. */
export function recipientOf({ address, attendeeId }: Pick<AskedGuest, 'address' | 'attendeeId'>): string {
  return address === '' ? attendeeId : address.toLowerCase()
}

function standing({ state, stale, problem }: Told): Pick<Telling, 'state' | 'problem'> {
  if (state === 'sending' && !stale) return { state: 'sending', problem: '' }
  return { state: 'failed', problem }
}

function guestOf({ person, name }: Guest): Guest {
  return { person, name }
}
