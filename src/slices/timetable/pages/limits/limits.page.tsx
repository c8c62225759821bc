import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import type { Limits } from '../../limits/contract.ts'
import { GiversSection } from './givers-section.tsx'
import { ProtectionsSection } from './protections-section.tsx'
import { useLimitsWords } from './use-limits-words.ts'
import { WishesSection } from './wishes-section.tsx'

export async function loader(): Promise<Limits> {
  return api.timetable.limits()
}

/** When those who give support can, what is protected, and what the school wishes. */
export function Component() {
  const limits: Limits = useLoaderData()
  const words = useLimitsWords()
  const { frame } = limits
  if (!frame)
    return (
      <EmptyState
        title={words.noFrame}
        sentence={words.noFrameSentence}
        action={<Link to="/timetable/frame">{words.noFrameLink}</Link>}
      />
    )
  return (
    <>
      <GiversSection limits={limits} frame={frame} />
      <ProtectionsSection limits={limits} frame={frame} />
      <WishesSection limits={limits} frame={frame} />
    </>
  )
}
