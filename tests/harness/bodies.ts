import { newId } from '#kernel/ids.ts'
import { bodies as attachments } from '#slices/identification/attachments/examples.ts'
import { bodies as concerns } from '#slices/identification/concerns/examples.ts'
import { bodies as dates } from '#slices/identification/dates/examples.ts'
import { bodies as firstYear } from '#slices/identification/first-year/examples.ts'
import { bodies as inputs } from '#slices/identification/inputs/examples.ts'
import { bodies as measurements } from '#slices/identification/measurements/examples.ts'
import { bodies as notes } from '#slices/identification/notes/examples.ts'
import { bodies as referrals } from '#slices/identification/referrals/examples.ts'
import { bodies as reports } from '#slices/identification/reports/examples.ts'
import { bodies as accommodations } from '#slices/plans/accommodations/examples.ts'
import { bodies as bank } from '#slices/plans/bank/examples.ts'
import { bodies as cards } from '#slices/plans/cards/examples.ts'
import { bodies as coach } from '#slices/plans/coach/examples.ts'
import { bodies as evidence } from '#slices/plans/evidence/examples.ts'
import { bodies as plan } from '#slices/plans/plan/examples.ts'
import { bodies as profile } from '#slices/plans/profile/examples.ts'
import { bodies as review } from '#slices/plans/review/examples.ts'
import { bodies as meetings } from '#slices/team/meetings/examples.ts'
import { bodies as feeds } from '#slices/timetable/feeds/examples.ts'
import { bodies as limits } from '#slices/timetable/limits/examples.ts'

const noEvidence = { identifiedBy: '', identifiedOn: null, reportOn: null }

/** What each operation on one student or one meeting may be sent, so that only whom or what it is about decides the answer. */
export const bodies: Readonly<Record<string, object>> = {
  'students.changeStudent': { version: 1, base: {}, fields: { nameEn: 'Changed' } },
  'students.placeStudent': { year: '2026/27', className: '1A', classNumber: '1' },
  'students.keepGuardians': { base: [], guardians: [] },
  'students.addNeed': { type: 'ASD', isPrimary: true, certainty: 'suspected', evidence: noEvidence },
  'students.changeNeed': { version: 1, isPrimary: true, certainty: 'confirmed', endedOn: null, evidence: noEvidence },
  'students.addStrength': { text: 'draws' },
  'students.changeStrength': { version: 1, base: '', text: 'draws', ended: false },
  'students.withdrawTier': { reason: 'mistake' },
  'students.assign': { personId: newId(), kind: 'assists', startsOn: '2026-09-01' },
  'students.here': { form: 'profile' },
  ...concerns,
  ...inputs,
  ...firstYear,
  ...measurements,
  ...attachments,
  ...reports,
  ...referrals,
  ...notes,
  ...dates,
  ...profile,
  ...plan,
  ...bank,
  ...coach,
  ...evidence,
  ...review,
  ...accommodations,
  ...cards,
  ...feeds,
  ...meetings,
  ...limits,
}
