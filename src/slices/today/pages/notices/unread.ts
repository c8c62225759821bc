import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { api } from '#web/api.ts'

/** How many of one's own notices are new, as the server said last; null before it has. One number for the bell and the page. */
let unread: number | null = null
let askedAt = 0
const listeners = new Set<() => void>()

/** Going from page to page asks again after so long; a page that is left open after so long. */
const patience = { going: 60_000, staying: 300_000 }

/** Takes over what an answer said of the number. */
export function tellUnread(count: number): void {
  unread = count
  askedAt = Date.now()
  for (const listener of listeners) listener()
}

/** The number is another person's. */
export function forgetUnread(): void {
  unread = null
  askedAt = 0
}

async function askAgain(after: number): Promise<void> {
  if (document.visibilityState === 'hidden' || Date.now() - askedAt < after) return
  askedAt = Date.now()
  // A bell that cannot be heard for once is no trouble: it asks again.
  await api.today.countNotices().then(
    (answer) => tellUnread(answer.unread),
    () => undefined,
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The number, asked for at most once a minute while one goes about and every five minutes while one stays. */
export function useUnread(): number | null {
  const { pathname } = useLocation()
  const count = useSyncExternalStore(listen, () => unread)
  useEffect(() => {
    // The page of notices brings the number itself.
    if (pathname !== '/notices') void askAgain(patience.going)
  }, [pathname])
  useEffect(() => {
    const timer = setInterval(() => void askAgain(patience.staying), patience.staying)
    return () => clearInterval(timer)
  }, [])
  return count
}
