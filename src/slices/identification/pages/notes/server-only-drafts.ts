import { api } from '#web/api.ts'
import { inTurn } from '#web/ui/forms/in-turn.ts'
import type { DraftStorage } from '#web/ui/use-draft.ts'

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
