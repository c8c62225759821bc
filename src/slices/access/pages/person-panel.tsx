import { Stack } from '@mantine/core'
import { useState } from 'react'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { PersonRow } from '../contract.ts'
import { mayKeepAccount, mayReplaceSignIn } from '../people/rules.ts'
import { PersonForm } from './person-form.tsx'
import { PersonInvitation } from './person-invitation.tsx'
import { PersonLeaving } from './person-leaving.tsx'
import { useMe } from './use-me.ts'
import { usePeopleWords } from './use-people-words.ts'

interface PersonPanelProps {
  /** Null: a new person. `gone`: the address names nobody here. */
  person: PersonRow | null | 'gone'
  onClose: () => void
  onAdded: (id: string) => void
}

/** One person: particulars and roles, getting in, leaving. */
export function PersonPanel({ person, onClose, onAdded }: PersonPanelProps) {
  const words = usePeopleWords()
  const language = useLanguage()
  const me = useMe()
  const [waited, setWaited] = useState(false)
  // Somebody just added comes with the list a moment after the panel.
  if (!waited && person !== null && person !== 'gone' && person.account !== 'ready') setWaited(true)
  if (person === 'gone')
    return (
      <SidePanel opened onClose={onClose} title={words.title}>
        <p>{words.gone}</p>
      </SidePanel>
    )
  const mayKeepTheirs = person !== null && person.id !== me.person.id && mayKeepAccount(me.roles, person.roles)
  const invitation = person && (
    <PersonInvitation
      person={person}
      may={mayReplaceSignIn(me.roles, { roles: person.roles, canSignIn: person.account === 'ready' })}
    />
  )
  // Who cannot get in yet is waiting for a link: it comes first, and stays there while the panel is open.
  const isWaiting = mayKeepTheirs && person.active && waited
  return (
    <SidePanel opened onClose={onClose} title={person ? nameOf(person, language).main : words.add}>
      <Stack gap="xl">
        {isWaiting && invitation}
        <PersonForm person={person} onAdded={onAdded} />
        {mayKeepTheirs && person.active && !isWaiting && invitation}
        {mayKeepTheirs && <PersonLeaving person={person} />}
      </Stack>
    </SidePanel>
  )
}
