import { redirect, useLoaderData } from 'react-router'
import { schoolYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { BeginButton } from './begin-button.tsx'
import { useAnnualWords } from './use-annual-words.ts'

type Loaded = { may: { begin: boolean } }

/** On to the plan of this school year, or the latest before it; nothing but the first step where there is none. */
export async function loader(): Promise<Loaded> {
  const [{ plans, may }, { today }] = await Promise.all([api.team.annualPlans(), api.access.me()])
  const found = plans.find(({ schoolYear }) => schoolYear <= schoolYearOf(today)) ?? plans.at(-1)
  if (found) throw redirect(`/team/plan/${found.id}`)
  return { may }
}

export function Component() {
  const { may }: Loaded = useLoaderData()
  const { today } = useFrame()
  const words = useAnnualWords()
  return (
    <EmptyState
      title={words.empty}
      sentence={may.begin ? words.emptySentence.keep : words.emptySentence.read}
      action={may.begin && <BeginButton schoolYear={schoolYearOf(today)} main />}
    />
  )
}
