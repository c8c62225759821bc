import type { ActionFunctionArgs } from 'react-router'
import { api } from '#web/api.ts'
import { attempt, type Refusal } from '../words/refusal.ts'

type Invitation = Awaited<ReturnType<typeof api.access.invite>>

/** What a form of the page of people asks for. */
export type PeopleWish =
  | { do: 'add'; person: Parameters<typeof api.access.addPerson>[0] }
  | { do: 'change'; person: Parameters<typeof api.access.changePerson>[0] }
  | { do: 'invite'; id: string }

/** What became of it: the id of a person who was added, the version and state that one has now, or the link that was made. */
export type PeopleAnswer = {
  refused: Refusal | null
  added?: string
  version?: number
  active?: boolean
  invitation?: Invitation
}

/** The page's action: adds, changes or invites one person. */
export async function action({ request }: ActionFunctionArgs): Promise<PeopleAnswer> {
  const wish = (await request.json()) as PeopleWish
  switch (wish.do) {
    case 'add': {
      const { refused, answer } = await attempt(() => api.access.addPerson(wish.person))
      return refused ? { refused } : { refused: null, added: answer.id }
    }
    case 'change': {
      const { refused, answer } = await attempt(() => api.access.changePerson(wish.person))
      return refused ? { refused } : { refused: null, version: answer.version, active: wish.person.active }
    }
    case 'invite': {
      const { refused, answer } = await attempt(() => api.access.invite({ id: wish.id }))
      return refused ? { refused } : { refused: null, invitation: answer }
    }
  }
}
