type Look = { at: string; word: string; person: { id: string; nameEn: string; nameZh: string } | null }

/** Looks of one person that follow each other within so many milliseconds are one visit to the file: a page asks more than once. */
const oneVisitMilliseconds = 60_000

/** Looks at a file, newest first, with those of one visit told once. */
export function visitsOf(looks: readonly Look[]): Look[] {
  const visits: Look[] = []
  const lastSeen = new Map<string, number>()
  for (const look of looks) {
    const who = `${look.person?.id} ${look.word}`
    const at = Date.parse(look.at)
    const later = lastSeen.get(who)
    lastSeen.set(who, at)
    if (later === undefined || later - at > oneVisitMilliseconds) visits.push(look)
  }
  return visits
}
