import { api } from './api.ts'
import type { CommandSource } from './ui/command.ts'
import { nameOf } from './ui/format.ts'
import { currentLanguage } from './ui/language.tsx'

/** Students by Chinese or English name, class with number (3A07) or school number, as the server finds them. */
export function studentSource(label: string): CommandSource {
  return {
    id: 'students',
    label,
    find: async (query, signal) => {
      if (!query) return []
      const { rows } = await api.students.register({ search: query, who: 'all', limit: 8 }, { signal })
      return rows.map((student) => {
        const { main, other } = nameOf(student, currentLanguage())
        const place = student.className ? `${student.className} (${student.classNumber ?? '–'})` : ''
        return {
          id: student.id,
          label: [main, other].filter(Boolean).join(' '),
          detail: place,
          href: `/students/${student.id}`,
        }
      })
    },
  }
}
