import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import type { Team } from '../../people/contract.ts'
import { ActingNote } from './acting-note.tsx'
import { DutiesSection } from './duties-section.tsx'
import { LeaversNote } from './leavers-note.tsx'
import { LoadSection } from './load-section.tsx'
import { MembersSection } from './members-section.tsx'

export async function loader(): Promise<Team> {
  return api.team.team()
}

/** Who belongs to the team, who does what, how much each has, and what somebody left behind. */
export function Component() {
  const team: Team = useLoaderData()
  return (
    <>
      <ActingNote acting={team.acting} />
      {team.leavers && <LeaversNote leavers={team.leavers} />}
      <MembersSection team={team} />
      <DutiesSection team={team} />
      {team.load && <LoadSection load={team.load} />}
    </>
  )
}
