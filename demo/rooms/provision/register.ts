import type { DemoPeople } from '../../people.ts'
import type { SchoolRows } from '../../rows.ts'

type Wanted = {
  needs: readonly string[]
  tier: number
  levels: readonly [number, number]
  count: number
  slots: readonly string[]
  /** Only this student of the story, or only this class. */
  only?: string
}

/** The students on the register in a school year, with level, needs and tier, as groups choose from them: nobody at two places at once. */
export function openRegister(school: SchoolRows, { told }: DemoPeople, yearId: string, on: string) {
  const classOf = new Map(
    school.rows.enrolment
      .filter(({ school_year_id }) => school_year_id === yearId)
      .map((row) => [row.student_id, school.rows.class.find(({ id }) => id === row.class_id)]),
  )
  const tierOf = (student: unknown) =>
    school.rows.tier_decision
      .filter((row) => row.student_id === student && row.withdrawn_at === null && String(row.starts_on) <= on)
      .sort((a, b) => String(b.starts_on).localeCompare(String(a.starts_on)))[0]?.tier ?? null
  const storied = new Set(told.values())
  const students = [...new Set(school.rows.need.map(({ student_id }) => String(student_id)))]
    .filter((student) => classOf.has(student) && !school.rows.student.find(({ id }) => id === student)?.left_on)
    .map((student) => ({
      student,
      className: String(classOf.get(student)?.name ?? ''),
      needs: school.rows.need.filter((row) => row.student_id === student).map(({ type }) => String(type)),
      tier: Number(tierOf(student) ?? 0),
      busy: new Set<string>(),
    }))
    .sort((a, b) => Number(storied.has(b.student)) - Number(storied.has(a.student)))
  return {
    choose({ needs, tier, levels, count, slots, only }: Wanted): string[] {
      const fits = students.filter(
        (one) =>
          Number(one.className[0]) >= levels[0] &&
          Number(one.className[0]) <= levels[1] &&
          (needs.length === 0 || one.needs.some((need) => needs.includes(need))) &&
          (tier === 3 ? one.tier === 3 : tier === 1 || one.tier >= 2) &&
          (!only || one.className === only || one.student === told.get(only)) &&
          (only || one.busy.size < 4) &&
          slots.every((slot) => !one.busy.has(slot)),
      )
      const chosen = fits.sort((a, b) => a.busy.size - b.busy.size).slice(0, count)
      for (const { busy } of chosen) for (const slot of slots) busy.add(slot)
      return chosen.map(({ student }) => student)
    },
  }
}
