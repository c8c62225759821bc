import type { Shot } from './load.ts'
import { laidMap, mapDay } from './map.ts'
import { laidPlans } from './plans.ts'
import { ask, type Session } from './session.ts'
import { thingsDue } from './today.ts'

/** One thing that is measured: its name in the table, and what a person asks for. */
export type Measurement = {
  key: string
  name: string
  /** What it leaves behind would slow down who reads after it. */
  writes: boolean
  /** It needs plans, which are laid first. */
  ofPlans?: true
  /** It needs a year of sessions, which are laid first. */
  ofMap?: true
  /** It needs things that are due, which are laid first. */
  ofToday?: true
  shots: (session: Session) => Promise<Shot[]>
}

const page = '/students?who=all&limit=60'

/** What people do all day, reads first: what the writes leave behind must not be in their way. */
export const measurements: Measurement[] = [
  {
    key: 'me',
    name: 'who am I (/api/me)',
    writes: false,
    shots: async ({ cookie }) => [{ method: 'GET', path: '/api/me', cookie }],
  },
  {
    key: 'register',
    name: 'page of 60 of the whole roll',
    writes: false,
    shots: async ({ cookie }) => [{ method: 'GET', path: `/api${page}`, cookie }],
  },
  {
    key: 'support',
    name: 'page of 60 of the register',
    writes: false,
    shots: async ({ cookie }) => [{ method: 'GET', path: '/api/students?who=register&limit=60', cookie }],
  },
  {
    key: 'student',
    name: "a student's page",
    writes: false,
    shots: async (session) =>
      (await studentsOf(session)).map((id) => ({ method: 'GET', path: `/api/students/${id}`, cookie: session.cookie })),
  },
  {
    key: 'due',
    name: `due list of ${laidPlans.plans} plans`,
    writes: false,
    ofPlans: true,
    shots: async (session) => {
      await fullestPlan(session)
      return [{ method: 'GET', path: '/api/plans', cookie: session.cookie }]
    },
  },
  {
    key: 'plan',
    name: `a plan with ${laidPlans.targets} targets`,
    writes: false,
    ofPlans: true,
    shots: async (session) => [{ method: 'GET', path: `/api${await fullestPlan(session)}`, cookie: session.cookie }],
  },
  {
    key: 'tries',
    name: `its ${laidPlans.tries} tries`,
    writes: false,
    ofPlans: true,
    shots: async (session) => [
      { method: 'GET', path: `/api${await fullestPlan(session)}/tries`, cookie: session.cookie },
    ],
  },
  {
    key: 'today',
    name: `today, ${thingsDue} things due`,
    writes: false,
    ofToday: true,
    shots: async ({ cookie }) => [{ method: 'GET', path: '/api/today', cookie }],
  },
  {
    key: 'map',
    name: `provision map, ${laidMap.sessions} sessions`,
    writes: false,
    ofMap: true,
    shots: async ({ cookie }) => [{ method: 'GET', path: `/api/provision/map?asAt=${mapDay}`, cookie }],
  },
  {
    key: 'tier',
    name: 'change of a tier, recorded',
    writes: true,
    shots: async (session) =>
      (await studentsOf(session)).map((id, index) => ({
        method: 'POST',
        path: '/api/tiers',
        cookie: session.cookie,
        body: { studentIds: [id], tier: (index % 3) + 1, startsOn: dayOf(index), reason: 'Measured {fresh}' },
      })),
  },
]

/** How many students a school has, and how many of them are on its register. */
export async function countStudents(session: Session): Promise<{ roll: number; register: number }> {
  const [roll, register] = await Promise.all([
    ask<{ total: number }>(session, 'GET', page),
    ask<{ total: number }>(session, 'GET', '/students?who=register&limit=1'),
  ])
  return { roll: roll.total, register: register.total }
}

/** Students all through the school: half of those on the register, then some of each class. */
async function studentsOf(session: Session): Promise<string[]> {
  const ids = async (query: string) =>
    (await ask<{ rows: { id: string }[] }>(session, 'GET', `/students?${query}`)).rows.map(({ id }) => id)
  const all = await ids('who=all&limit=2000')
  return [...(await ids('who=register&limit=60')), ...all.filter((_, index) => index % 7 === 0)]
}

/** Where the plan with most tries is. @throws when the school has not what the lines about plans say */
async function fullestPlan(session: Session): Promise<string> {
  type Line = { studentId: string; planId: string; recentTries: number; targets: number }
  const lines = await ask<Line[]>(session, 'GET', '/plans')
  const full = lines.toSorted((one, other) => other.recentTries - one.recentTries)[0]
  const path = `/students/${full?.studentId}/plans/${full?.planId}`
  const tries = await ask<unknown[]>(session, 'GET', `${path}/tries`)
  const met = { plans: lines.length, targets: full?.targets, tries: tries.length }
  if (met.plans < laidPlans.plans || met.targets !== laidPlans.targets || met.tries < laidPlans.tries)
    throw new Error(`The school has ${JSON.stringify(met)}, and not ${JSON.stringify(laidPlans)}.`)
  return path
}

/** Days of the school year in which the demo schools stand, after every one of them has its students. */
function dayOf(index: number): string {
  const month = 1 + (index % 6)
  const day = 1 + (index % 28)
  return `2027-0${month}-${String(day).padStart(2, '0')}`
}
