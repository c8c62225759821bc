import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { type Certainty, importedReason, type NeedType, type Tier } from '../model.ts'
import { withEvidence } from './evidence-of-row.ts'
import { openStudentFinder, type StudentKeys } from './find-student.ts'
import { type Change, emptyPlan, type Plan, type SchoolFacts, type StudentFacts } from './plan.ts'
import { noticeOtherName, placeIn } from './plan-students.ts'

/** A row of the SEN list. */
export type SenRow = StudentKeys & {
  row: number
  senTypes?:
    | readonly {
        type: NeedType
        certainty?: Certainty | null
        identifiedBy?: string | null
        reportDate?: IsoDate | null
      }[]
    | null
  tier?: Tier | null
  tierFrom?: IsoDate | null
  certainty?: Certainty | null
  identifiedBy?: string | null
  reportDate?: IsoDate | null
  strengths?: string | null
  reason?: string | null
}

/**
 * What importing the SEN list would do: needs that are not recorded yet, a certainty that became firmer or weaker, a newer
 * report, strengths, and a tier where the one on its day is another. Nothing is ended by being absent from the file.
 * Every value that is written stands among the changes, also one that the list does not say and the workbench gives.
 */
export function planSen(rows: readonly SenRow[], facts: SchoolFacts): Plan {
  const plan = emptyPlan(rows.length)
  const find = openStudentFinder(facts.students)
  const seen = new Set<string>()
  for (const row of rows) {
    const named = row.nameChinese || row.nameEnglish || row.registerNumber || row.strn || placeOf(row)
    const found = find(row)
    if ('problem' in found) {
      const problem = { none: 'unknown-student', several: 'several-students', contradiction: 'contradicting-keys' }[
        found.problem
      ]
      plan.problems.push({ row: row.row, column: null, problem, params: { name: named }, severity: 'error' })
      continue
    }
    // Whoever reads the preview must read who it is written to.
    const label = found.student.nameZh || found.student.nameEn
    if (seen.has(found.student.id)) {
      plan.problems.push({
        row: row.row,
        column: null,
        problem: 'student-twice',
        params: { name: label },
        severity: 'error',
      })
      continue
    }
    seen.add(found.student.id)
    const { student } = found
    noticeOtherName(plan, row, student)
    if (student.leftOn)
      plan.problems.push({
        row: row.row,
        column: null,
        problem: 'student-has-left',
        params: { name: label },
        severity: 'notice',
      })
    const isNew = student.needs.length === 0 && student.tiers.length === 0
    const changes = [
      ...planNeeds(plan, row, student, facts),
      ...planTier(plan, row, student, facts),
      ...planStrength(plan, row, student, facts),
    ]
    if (changes.length === 0) plan.counts.unchanged += 1
    else {
      plan.counts[isNew ? 'new' : 'changed'] += 1
      const what = isNew ? 'new' : 'changed'
      plan.rows.push({ row: row.row, what, label, ...placeIn(student.enrolment), changes })
    }
  }
  return plan
}

/** A row without a name or a number names its student by the seat. */
function placeOf({ className, classNumber }: SenRow): string {
  return [className, classNumber].filter(Boolean).join(' ')
}

function planNeeds(plan: Plan, row: SenRow, student: StudentFacts, facts: SchoolFacts): Change[] {
  const changes: Change[] = []
  let primaryTaken = student.needs.some((need) => need.isPrimary)
  for (const given of withEvidence(row.senTypes ?? [], row)) {
    if (given.type === 'ALA' && facts.schoolLevel !== 'primary') {
      plan.problems.push({
        row: row.row,
        column: 'senTypes',
        problem: 'low-achiever-in-secondary',
        params: {},
        severity: 'error',
      })
      continue
    }
    const certainty = given.certainty ?? row.certainty ?? null
    const evidence = { identifiedBy: given.identifiedBy, reportOn: given.reportDate }
    const known = student.needs.find((need) => need.type === given.type)
    if (known) changes.push(...planKnownNeed(plan, student, known, certainty, evidence))
    else {
      const id = newId()
      const isPrimary = !primaryTaken
      const written = certainty ?? (evidence.reportOn ? 'confirmed' : 'suspected')
      plan.writes.push({
        table: 'need',
        how: 'insert',
        values: {
          id,
          student_id: student.id,
          type: given.type,
          is_primary: isPrimary,
          certainty: written,
        },
      })
      plan.writes.push({
        table: 'need_evidence',
        how: 'insert',
        values: {
          id: newId(),
          student_id: student.id,
          need_id: id,
          identified_by: evidence.identifiedBy ?? '',
          report_on: evidence.reportOn,
        },
      })
      primaryTaken = true
      changes.push({ field: 'need', from: null, to: given.type })
      const of = {
        ...(isPrimary ? { isPrimary: 'true' } : {}),
        certainty: written,
        identifiedBy: evidence.identifiedBy,
        reportDate: evidence.reportOn,
      }
      for (const [field, to] of Object.entries(of)) if (to) changes.push({ field, need: given.type, from: null, to })
    }
  }
  return changes
}

function planKnownNeed(
  plan: Plan,
  student: StudentFacts,
  known: StudentFacts['needs'][number],
  certainty: Certainty | null,
  evidence: { identifiedBy: string | null; reportOn: IsoDate | null },
): Change[] {
  const changes: Change[] = []
  if (certainty && certainty !== known.certainty) {
    plan.writes.push({ table: 'need', how: 'update', id: known.id, values: { certainty } })
    changes.push({ field: 'certainty', need: known.type, from: known.certainty, to: certainty })
  }
  const values: Record<string, unknown> = {}
  if (evidence.identifiedBy && evidence.identifiedBy !== known.evidence?.identifiedBy) {
    values.identified_by = evidence.identifiedBy
    changes.push({
      field: 'identifiedBy',
      need: known.type,
      from: known.evidence?.identifiedBy || null,
      to: evidence.identifiedBy,
    })
  }
  if (evidence.reportOn && evidence.reportOn !== known.evidence?.reportOn) {
    values.report_on = evidence.reportOn
    changes.push({
      field: 'reportDate',
      need: known.type,
      from: known.evidence?.reportOn ?? null,
      to: evidence.reportOn,
    })
  }
  if (Object.keys(values).length > 0) {
    plan.writes.push(
      known.evidence
        ? { table: 'need_evidence', how: 'update', id: known.evidence.id, values }
        : {
            table: 'need_evidence',
            how: 'insert',
            values: {
              id: newId(),
              student_id: student.id,
              need_id: known.id,
              identified_by: '',
              report_on: null,
              ...values,
            },
          },
    )
  }
  return changes
}

function planTier(plan: Plan, row: SenRow, student: StudentFacts, facts: SchoolFacts): Change[] {
  if (!row.tier) return []
  // Without a day of its own the tier holds from today; a file that is imported again finds it there.
  const startsOn = row.tierFrom ?? facts.today
  const before = student.tiers.filter((decision) => decision.startsOn <= startsOn).at(-1)
  const onTheDay = before?.tier ?? null
  if (onTheDay === row.tier) return []
  const reason = row.reason || importedReason
  const later = student.tiers.find((decision) => decision.startsOn > startsOn)
  if (later)
    plan.problems.push({
      row: row.row,
      column: 'tierFrom',
      problem: 'later-tier-exists',
      params: { date: later.startsOn },
      severity: 'notice',
    })
  plan.writes.push({
    table: 'tier_decision',
    how: 'insert',
    values: {
      id: newId(),
      student_id: student.id,
      tier: row.tier,
      starts_on: startsOn,
      reason,
      // The list does not say who decided; whoever imports it has not. The trail says who imported it.
      decided_by: null,
    },
  })
  return [
    { field: 'tier', from: onTheDay === null ? null : String(onTheDay), to: String(row.tier) },
    { field: 'tierFrom', from: onTheDay === null ? null : (before?.startsOn ?? null), to: startsOn },
    { field: 'reason', from: null, to: reason },
  ]
}

function planStrength(plan: Plan, row: SenRow, student: StudentFacts, facts: SchoolFacts): Change[] {
  if (!row.strengths || student.strengths.includes(row.strengths)) return []
  plan.writes.push({
    table: 'strength',
    how: 'insert',
    values: { id: newId(), student_id: student.id, text: row.strengths, recorded_on: facts.today },
  })
  return [{ field: 'strengths', from: null, to: row.strengths }]
}
