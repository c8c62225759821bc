/** Something that can be gone to or done. */
export interface Command {
  id: string
  label: string
  detail?: string
  href?: string
  action?: () => void
}

/** A place to look in: students, rooms, actions. `find` is given the text as typed, and a signal for when it is out of date. */
export interface CommandSource {
  id: string
  label: string
  find: (query: string, signal: AbortSignal) => Promise<readonly Command[]>
}
