import { demoToday } from '#demo/frame.ts'
import { layRows } from '#demo/index.ts'
import { openSchoolRows } from '#demo/rows.ts'
import { addDays } from '#kernel/dates.ts'
import { layBehind } from './laying.ts'
import type { Place } from './places.ts'
import { ask } from './session.ts'

/** What the line about the day is measured on: so many things are due, the asking person's and their colleagues'. */
export const thingsDue = 200

type Me = { person: { id: string }; school: { id: string } }
type Day = { counts: Record<'overdue' | 'today' | 'soon' | 'later', number>; othersDue: number }

/** Lays, for everybody who reads, open tasks about students of the register, some overdue and some to come, until so many things are due. */
export async function layToday({ workbench, readers }: Place): Promise<void> {
  // Asked before anything is laid: the first reading of a day may itself write, and would wait for what is being laid.
  const asking = readers.map(async (session) => {
    const { counts, othersDue } = await ask<Day>(session, 'GET', '/today')
    const { person, school } = await ask<Me>(session, 'GET', '/me')
    return { person, school, due: Object.values(counts).reduce((sum, count) => sum + count, othersDue) }
  })
  const asked = await Promise.all(asking)
  await layBehind(workbench.dataFolder, async (client) => {
    for (const { person, school, due } of asked) {
      const students = await client.query<{ id: string }>(
        `select distinct n.student_id as id from need n where n.school_id = $1 and n.ended_on is null order by 1 limit 90`,
        [school.id],
      )
      const laid = openSchoolRows(school.id)
      for (let index = 0; index < thingsDue - due; index += 1)
        laid.add('task', {
          ...{ title: `Measured ${index + 1}`, owner_id: person.id, made_by: person.id, made_on: demoToday },
          due_on: addDays(demoToday, (index % 20) - 10),
          student_id: students.rows[index % students.rows.length]?.id ?? null,
        })
      await layRows(client, laid.rows)
    }
  })
}
