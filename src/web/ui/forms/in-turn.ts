/** By key, what was sent last: the next waits for it, so that an older text never arrives after a newer one. */
const underWay = new Map<string, Promise<unknown>>()

/** Does one thing after the other with what has the same key, whether or not the one before succeeded. */
export function inTurn<Answer>(key: string, work: () => Promise<Answer>): Promise<Answer> {
  const before = underWay.get(key) ?? Promise.resolve()
  const next = before.then(work, work)
  underWay.set(key, next)
  return next
}
