import { useEffect, useState } from 'react'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TimelineEvent } from '#web/ui/timeline-event.ts'

export type OtherEvents = { kind: string; label: string; events: readonly TimelineEvent[] }

/** What the other rooms tell of a student; empty until they have answered, and where they do not. */
export function useOtherEvents(studentId: string): readonly OtherEvents[] {
  const { fileEvents } = useFrame()
  const language = useLanguage()
  const [told, setTold] = useState<readonly OtherEvents[]>([])
  useEffect(() => {
    let gone = false
    const asked = fileEvents.map(async ({ kind, name, load }) => ({
      kind,
      label: pick(name, language),
      events: await load(studentId, language).catch(() => []),
    }))
    Promise.all(asked).then((all) => {
      if (!gone) setTold(all.filter(({ events }) => events.length > 0))
    })
    return () => {
      gone = true
    }
  }, [fileEvents, language, studentId])
  return told
}
