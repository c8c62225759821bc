import { demoToday } from '#demo/frame.ts'
import { layRows } from '#demo/index.ts'
import { openSchoolRows } from '#demo/rows.ts'
import { addDays } from '#kernel/dates.ts'
import { layBehind } from './laying.ts'
import type { Place } from './places.ts'
import { ask } from './session.ts'

/** What the line about the day is measured on: so many things are due, the asking person's and their colleagues'. */
export const thingsDue = 200

type Day = { counts: Record<'overdue' | 'today' | 'soon' | 'later', number>; othersDue: number }

/** Lays, for everybody who reads, open tasks about students of the register, some overdue and some to come, until so many things are due. */
export async function layToday({ workbench, readers }: Place): Promise<void> {
  await layBehind(workbench.dataFolder, async (client) => {
    for (const session of readers) {
      const { counts, othersDue } = await ask<Day>(session, 'GET', '/today')
      const due = Object.values(counts).reduce((sum, count) => sum + count, othersDue)
      const me = await ask<{ person: { id: string }; school: { id: string } }>(session, 'GET', '/me')
      const students = await client.query<{ id: string }>(
        `select distinct n.student_id as id from need n where n.school_id = $1 and n.ended_on is null order by 1 limit 90`,
        [me.school.id],
      )
      const school = openSchoolRows(me.school.id)
      for (let index = 0; index < thingsDue - due; index += 1)
        school.add('task', {
          ...{ title: `Measured ${index + 1}`, owner_id: me.person.id, made_by: me.person.id, made_on: demoToday },
          due_on: addDays(demoToday, (index % 20) - 10),
          student_id: students.rows[index % students.rows.length]?.id ?? null,
        })
      await layRows(client, school.rows)
    }
  })
}
