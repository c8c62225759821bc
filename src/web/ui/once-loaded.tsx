import { type ComponentType, useEffect, useState } from 'react'

/**
 * A part of a page that is fetched when it is shown, so that no other page waits for it. React's own way for this holds back what has come for
 * a third of a second. What cannot be fetched stays away.
 */
export function OnceLoaded({ load }: { load: () => Promise<ComponentType> }) {
  const [Part, setPart] = useState<ComponentType | null>(null)
  useEffect(() => {
    let here = true
    load().then(
      (part) => here && setPart(() => part),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [load])
  return Part && <Part />
}
