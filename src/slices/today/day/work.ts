import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { readCards } from '#slices/plans/index.ts'
import { findMissingLogs, giversOf, sessionsOf } from '#slices/provision/index.ts'
import { bellsOf, mayBeSchoolDay, schoolDaysOf, setUpOn } from '#slices/school/index.ts'
import { dueCountsOf, dueFor, seesAllDue } from '#slices/team/index.ts'
import type { Day, DaySession } from './contract.ts'
import { shownConcerns, shownStudents } from './model.ts'
import { firstDue, ownAndOthers, readinessOf } from './rules.ts'
import { findDay } from './store.ts'

type Who = SignedInContext['who']
type Facts = Awaited<ReturnType<typeof findMissingLogs>>['facts']

/**
 * What a person has before them today, each role its own: one answer for the page after sign-in.
 * @param renew has the deadlines computed anew, called where a fact has changed since
 */
export async function readToday(tx: Transaction, who: Who, renew: () => Promise<void>): Promise<Day> {
  const on = who.today
  const answersForYear = mayRolesDo(who.roles, 'deadline.settle')
  const missingLogs = mayRolesDo(who.roles, 'group.see') ? await findMissingLogs(tx, who) : undefined
  const things = mayRolesDo(who.roles, 'due.mark') ? await dueFor(tx, who, { missingLogs, renew }) : []
  const asked = { counts: answersForYear, away: mayRolesDo(who.roles, 'away.note') }
  const { meetings, counted, away, hasStudents } = await findDay(tx, {
    ...{ personId: who.personId, today: on, setUpOn: setUpOn(who.schoolId) },
    ...asked,
  })
  const { own, concerns, others } = ownAndOthers(things, on)
  const answersForAll = seesAllDue(who)
  return {
    on,
    ...sessionsToday(missingLogs?.facts ?? null, who),
    meetings,
    counts: dueCountsOf(things),
    due: firstDue(own),
    concerns: concerns.slice(0, shownConcerns),
    concernCount: concerns.length,
    othersDue: answersForAll ? others : 0,
    readiness:
      counted &&
      readinessOf(
        { ...counted, sessions: { done: counted.logged, total: counted.logged + (missingLogs?.unlogged.length ?? 0) } },
        { logs: mayRolesDo(who.roles, 'session.log'), hasStudents },
      ),
    ...(!answersForYear && mayRolesDo(who.roles, 'plan.see')
      ? await studentsToTeach(tx, who)
      : { students: null, studentCount: 0 }),
    away,
    hasStudents,
  }
}

function sessionsToday(facts: Facts | null, who: Who): Pick<Day, 'isSchoolDay' | 'sessions' | 'otherSessions'> {
  if (!facts) return { isSchoolDay: true, sessions: [], otherSessions: 0 }
  const { today } = who
  const [day] = schoolDaysOf(facts.calendar, today, today)
  const frame = facts.calendar.frames.find((one) => one.startsOn <= today && one.endsOn >= today)
  // Planned for today and not moved away; moved here from another day.
  const planned = sessionsOf(facts, { from: today, to: today }).filter(({ heldOn }) => heldOn === today)
  const moved = facts.rows.filter(
    ({ heldOn, plannedOn }) => heldOn === today && plannedOn !== null && plannedOn !== today,
  )
  const all = [...planned, ...moved]
  const mine = all.filter((session) => giversOf(facts, session).some(({ id }) => id === who.personId))
  const shown = mine.map((session): DaySession => {
    const bells = frame && day ? bellsOf(frame, day.schedule, session.period) : null
    const period = frame?.periods.find(({ key }) => key === session.period)
    const group = facts.groups.find(({ id }) => id === session.groupId)
    return {
      key: session.id ?? `${session.timeId} ${session.plannedOn}`,
      startsAt: bells?.[0] ?? null,
      endsAt: bells?.[1] ?? null,
      period: period?.name ?? { zh: session.period, en: session.period },
      group: { id: session.groupId, name: group?.name ?? { zh: '', en: '' } },
      people: giversOf(facts, session).map(({ id, nameEn, nameZh }) => ({ id, nameEn, nameZh })),
      room: facts.rooms.find(({ id }) => id === session.roomId)?.name ?? null,
      state: session.state,
    }
  })
  return {
    isSchoolDay: mayBeSchoolDay(facts.calendar, today),
    sessions: shown.sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '')),
    otherSessions: all.length - mine.length,
  }
}

/** Three things to do for each student with whom the person works. */
async function studentsToTeach(tx: Transaction, who: Who): Promise<Pick<Day, 'students' | 'studentCount'>> {
  const { classes } = await readCards(tx, who, {})
  const students = classes.flatMap(({ className, students: ofClass }) =>
    ofClass
      .filter(({ things }) => things.length > 0)
      .map(({ id, nameEn, nameZh, things }) => ({
        ...{ id, nameEn, nameZh, className },
        things: things.map(({ words }) => words),
      })),
  )
  return { students: students.slice(0, shownStudents), studentCount: students.length }
}
