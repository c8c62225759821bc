import type { ActionFunctionArgs } from 'react-router'
import { api } from '#web/api.ts'
import { attempt, type Refusal } from '../../access/words/refusal.ts'

/** What a form of the page of classes asks for. */
export type ClassesWish =
  | { do: 'add-class'; row: Parameters<typeof api.school.addClass>[0] }
  | { do: 'change-class'; row: Parameters<typeof api.school.changeClass>[0] }
  | { do: 'remove-class'; id: string }
  | { do: 'add-teaching'; row: Parameters<typeof api.school.addTeaching>[0] }
  | { do: 'remove-teaching'; id: string }

export type ClassesAnswer = { refused: Refusal | null }

/** The page's action: one change at a time. */
export async function action({ request }: ActionFunctionArgs): Promise<ClassesAnswer> {
  const wish = (await request.json()) as ClassesWish
  const { refused } = await attempt<unknown>(() => {
    switch (wish.do) {
      case 'add-class':
        return api.school.addClass(wish.row)
      case 'change-class':
        return api.school.changeClass(wish.row)
      case 'remove-class':
        return api.school.removeClass({ id: wish.id })
      case 'add-teaching':
        return api.school.addTeaching(wish.row)
      case 'remove-teaching':
        return api.school.removeTeaching({ id: wish.id })
    }
  })
  return { refused }
}
