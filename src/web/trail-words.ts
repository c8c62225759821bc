import { en as enPeople } from '#slices/access/people/words.en.ts'
import { zh as zhPeople } from '#slices/access/people/words.zh.ts'
import { en as enSchool } from '#slices/school/words.en.ts'
import { zh as zhSchool } from '#slices/school/words.zh.ts'
import { en as enStudents } from '#slices/students/words.en.ts'
import { zh as zhStudents } from '#slices/students/words.zh.ts'

/** The sentence for each word of the trail, from every slice that writes in it. */
export const trailWords = {
  en: { ...enPeople.audit, ...enSchool.audit, ...enStudents.audit },
  zh: { ...zhPeople.audit, ...zhSchool.audit, ...zhStudents.audit },
}
