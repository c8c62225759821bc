import { api } from './api.ts'
import type { FilePeople } from './ui/frame.ts'

/** Who answers for the student, as the team knows it. */
export const filePeople: readonly FilePeople[] = [
  {
    id: 'responsible',
    load: async (studentId) => {
      const [{ responsible }, { en }, { zh }] = await Promise.all([
        api.team.responsible({ id: studentId }),
        import('#slices/team/people/words.en.ts'),
        import('#slices/team/people/words.zh.ts'),
      ])
      if (!responsible) return null
      const { person, by } = responsible
      return { person, what: { zh: zh.answers[by], en: en.answers[by] } }
    },
  },
]
