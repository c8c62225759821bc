import type { DemoPeople } from '../people.ts'
import type { SchoolRows } from '../rows.ts'
import { layAccommodations } from './accommodations.ts'
import { layBank } from './bank.ts'
import { layCalendar } from './calendar.ts'
import { layConcerns } from './concerns.ts'
import { layEvidence } from './evidence.ts'
import { layFirstYear } from './first-year.ts'
import { layInputs } from './inputs.ts'
import { layLessons } from './lessons.ts'
import { layLimits } from './limits.ts'
import { layMeasurements } from './measurements.ts'
import { layNotes } from './notes.ts'
import { layNotices } from './notices.ts'
import { layPlan } from './plan.ts'
import { layPlanVersions } from './plan-versions.ts'
import { layProfile } from './profile.ts'
import { layProvision } from './provision.ts'
import { layReferrals } from './referrals.ts'
import { layReports } from './reports.ts'
import { layReview } from './review.ts'
import { layTeam } from './team.ts'

/** What happened in the rooms beside the register, each after those that it builds on: what was laid before stands in `school.rows`. */
export function layRooms(school: SchoolRows, people: DemoPeople): void {
  layConcerns(school, people)
  layInputs(school, people)
  layFirstYear(school, people)
  layMeasurements(school, people)
  layReports(school, people)
  layReferrals(school, people)
  layNotes(school, people)
  layProfile(school, people)
  layBank(school, people)
  layPlan(school, people)
  layPlanVersions(school)
  layEvidence(school, people)
  layReview(school, people)
  layAccommodations(school, people)
  const calendar = layCalendar(school)
  layLessons(school, people, calendar)
  layProvision(school, people, calendar)
  layLimits(school, people)
  layTeam(school, people)
  layNotices(school, people)
}
