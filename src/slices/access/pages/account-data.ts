import type { ActionFunctionArgs } from 'react-router'
import { api } from '#web/api.ts'
import { attempt, type Refusal } from '../words/refusal.ts'
import { newPasswordProblems, textOf } from './form-text.ts'

type Started = Awaited<ReturnType<typeof api.access.startTotp>>
/** What became of one of the page's forms. */
export type AccountAnswer = { refused: Refusal | null; started?: Started }

export const loader = () => api.access.sessions()

/** One form of the page after another: which one is told by its `form` field. */
export async function action({ request }: ActionFunctionArgs): Promise<AccountAnswer> {
  const form = await request.formData()
  const text = (name: string) => textOf(form, name)
  switch (text('form')) {
    case 'password': {
      const problems = newPasswordProblems(text('next'), text('repeat'), 'next')
      if (text('current') === '') problems.unshift({ field: 'current', problem: 'required' })
      if (problems.length > 0) return { refused: { code: 'PROBLEMS', problems } }
      return attempt(() => api.access.changePassword({ current: text('current'), next: text('next') }))
    }
    case 'start-codes': {
      const { refused, answer } = await attempt(() => api.access.startTotp({ password: text('password') }))
      return refused ? { refused } : { refused: null, started: answer }
    }
    case 'confirm-codes':
      return attempt(() => api.access.confirmTotp({ code: text('code') }))
    case 'stop-codes':
      return attempt(() => api.access.stopTotp({ password: text('password') }))
    default:
      return attempt(() => api.access.endSession({ id: text('session') }))
  }
}
