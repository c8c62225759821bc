/** A note as somebody writes it. */
export const aNote = { topic: '家庭', words: '父母正在分居，孩子暫住外婆家。', readers: [] as string[] }

/** What each operation on one student may be sent, by its name; the tests of need-to-know ask with it. */
export const bodies: Readonly<Record<string, object>> = { 'identification.writeNote': aNote }
