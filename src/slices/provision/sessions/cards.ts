import { bellsOf, type schoolDaysOf } from '#slices/school/index.ts'
import type { SessionCard } from './contract.ts'
import type { Session, SessionFacts } from './model.ts'
import { giversOf, isOn } from './rules.ts'
import type { Logged } from './store.ts'

/** What cards are made from, and for whom. */
export type Cards = {
  facts: SessionFacts
  /** The school days among those of the cards. */
  days: ReadonlyMap<string, ReturnType<typeof schoolDaysOf>[number]>
  logs: ReadonlyMap<string, Logged>
  personId: string
  /** May change what anybody logged. */
  corrects: boolean
  /** May log at all. */
  logsAt: boolean
  ownGroups: ReadonlySet<string>
}

/** Cards in the order of the days and of the day. */
export function cardsOf(cards: Cards, sessions: readonly Session[]): SessionCard[] {
  return sessions
    .map((session) => cardOf(cards, session))
    .sort((a, b) => a.on.localeCompare(b.on) || (a.startsAt ?? '').localeCompare(b.startsAt ?? ''))
}

/** A session as a person sees and logs it. */
export function cardOf(cards: Cards, session: Session): SessionCard {
  const { facts } = cards
  const group = facts.groups.find(({ id }) => id === session.groupId)
  const log = session.id ? cards.logs.get(session.id) : undefined
  const frame = facts.calendar.frames.find((one) => one.startsOn <= session.heldOn && one.endsOn >= session.heldOn)
  const day = cards.days.get(session.heldOn)
  const bells = frame && day ? bellsOf(frame, day.schedule, session.period) : null
  const period = frame?.periods.find(({ key }) => key === session.period)
  const isLogged = session.state !== 'expected'
  const gives = cards.corrects || (cards.logsAt && cards.ownGroups.has(session.groupId))
  return {
    ...{ timeId: session.timeId, plannedOn: session.plannedOn, sessionId: session.id, version: log?.version ?? 0 },
    on: session.heldOn,
    period: { key: session.period, name: period?.name ?? { zh: session.period, en: session.period } },
    ...{ startsAt: bells?.[0] ?? null, endsAt: bells?.[1] ?? null, minutes: session.minutes },
    group: { id: session.groupId, name: group?.name ?? { zh: '', en: '' } },
    people: giversOf(facts, session),
    room: facts.rooms.find(({ id }) => id === session.roomId)?.name ?? null,
    members: facts.members
      .filter((one) => one.groupId === session.groupId && isOn(one, session.heldOn))
      .map(({ student, className, classNumber }) => ({ ...student, className, classNumber })),
    ...{ state: session.state, minutesHeld: session.minutesHeld, reason: session.reason, charged: session.charged },
    ...{
      note: log?.note ?? '',
      attendance: log?.attendance ?? [],
      loggedBy: isLogged ? (log?.loggedBy ?? null) : null,
    },
    may: {
      log: gives && !isLogged,
      change: gives && isLogged && (cards.corrects || log?.loggedBy?.id === cards.personId),
    },
  }
}
