import { useEffect, useState } from 'react'
import type { Bilingual } from '#kernel/language.ts'
import type { NamePair } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'

export type OtherPerson = { id: string; person: NamePair & { id: string }; what: Bilingual }

/** Colleagues whom the other rooms know to be there for a student; empty until they have answered, and where they do not. */
export function useOtherPeople(studentId: string): readonly OtherPerson[] {
  const { filePeople } = useFrame()
  const [known, setKnown] = useState<readonly OtherPerson[]>([])
  useEffect(() => {
    let gone = false
    const asked = filePeople.map(async ({ id, load }) => {
      const found = await load(studentId).catch(() => null)
      return found ? [{ id, ...found }] : []
    })
    Promise.all(asked).then((all) => {
      if (!gone) setKnown(all.flat())
    })
    return () => {
      gone = true
    }
  }, [filePeople, studentId])
  return known
}
