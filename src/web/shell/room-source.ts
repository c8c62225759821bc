import type { CommandSource } from '#web/ui/command.ts'
import type { Room } from '#web/ui/frame.ts'
import { currentLanguage } from '#web/ui/language.tsx'

/** The rooms as something to search: by either language's name, whichever one is shown. */
export function roomSource(rooms: readonly Room[], label: string): CommandSource {
  return {
    id: 'rooms',
    label,
    find: async (query) => {
      const wanted = query.toLowerCase()
      const language = currentLanguage()
      const other = language === 'zh' ? 'en' : 'zh'
      return rooms
        .filter((room) => room.name.zh.includes(wanted) || room.name.en.toLowerCase().includes(wanted))
        .map((room) => ({ id: room.id, label: room.name[language], detail: room.name[other], href: room.path }))
    },
  }
}
