import { api } from '#web/api.ts'
import type { DraftStorage } from '#web/ui/use-draft.ts'

/** By draft, what was sent last: the next waits for it, so that an older text never arrives after a newer one. */
const underWay = new Map<string, Promise<unknown>>()

function inTurn<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
  const before = underWay.get(key) ?? Promise.resolve()
  const next = before.then(work, work)
  underWay.set(key, next)
  return next
}

/**
 * Drafts kept with the account and nowhere else. Those of other forms lie on the device as well, so that they outlast a lost
 * network; what a restricted note says must not stay in a browser that somebody else may open next. The server shows a draft to
 * nobody but its writer.
 */
export const serverOnlyDrafts: DraftStorage = {
  load: async (key) => {
    const kept = await api.students.draft({ subject: key })
    return kept?.body.text ? String(kept.body.text) : null
  },
  save: async (key, text) => {
    await inTurn(key, () => api.students.keepDraft({ subject: key, body: { text } }))
  },
  remove: async (key) => {
    await inTurn(key, () => api.students.dropDraft({ subject: key }))
  },
}
