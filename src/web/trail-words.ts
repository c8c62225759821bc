import { en as enPeople } from '#slices/access/people/words.en.ts'
import { zh as zhPeople } from '#slices/access/people/words.zh.ts'
import { en as enTrail } from '#slices/access/words.en/trail.ts'
import { zh as zhTrail } from '#slices/access/words.zh/trail.ts'
import { en as enFunding } from '#slices/funding/words.en.ts'
import { zh as zhFunding } from '#slices/funding/words.zh.ts'
import { en as enIdentification } from '#slices/identification/words.en.ts'
import { zh as zhIdentification } from '#slices/identification/words.zh.ts'
import { en as enPlans } from '#slices/plans/words.en.ts'
import { zh as zhPlans } from '#slices/plans/words.zh.ts'
import { en as enProvision } from '#slices/provision/words.en.ts'
import { zh as zhProvision } from '#slices/provision/words.zh.ts'
import { en as enSchool } from '#slices/school/words.en.ts'
import { zh as zhSchool } from '#slices/school/words.zh.ts'
import { en as enStudents } from '#slices/students/words.en.ts'
import { zh as zhStudents } from '#slices/students/words.zh.ts'
import { en as enTeam } from '#slices/team/words.en.ts'
import { zh as zhTeam } from '#slices/team/words.zh.ts'
import { en as enTimetable } from '#slices/timetable/words.en.ts'
import { zh as zhTimetable } from '#slices/timetable/words.zh.ts'
import { en as enToday } from '#slices/today/words.en.ts'
import { zh as zhToday } from '#slices/today/words.zh.ts'

/** The sentence for each word of the trail, from every slice that writes in it. */
export const trailWords = {
  en: {
    ...enTrail.audit,
    ...enPeople.audit,
    ...enSchool.audit,
    ...enStudents.audit,
    ...enFunding.audit,
    ...enIdentification.audit,
    ...enPlans.audit,
    ...enProvision.audit,
    ...enTimetable.audit,
    ...enTeam.audit,
    ...enToday.audit,
  },
  zh: {
    ...zhTrail.audit,
    ...zhPeople.audit,
    ...zhSchool.audit,
    ...zhStudents.audit,
    ...zhFunding.audit,
    ...zhIdentification.audit,
    ...zhPlans.audit,
    ...zhProvision.audit,
    ...zhTimetable.audit,
    ...zhTeam.audit,
    ...zhToday.audit,
  },
}
