import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { Answers } from '../../people/contract.ts'
import { AnswersFrame } from './answers-frame.tsx'
import { StudentsSection } from './students-section.tsx'

export const shouldRevalidate = onlyWhenPathChanges

export async function loader(): Promise<Answers> {
  return api.team.answers()
}

/** Who answers for which student. */
export function Component() {
  const answers: Answers = useLoaderData()
  return (
    <AnswersFrame answers={answers}>{(onName) => <StudentsSection answers={answers} onName={onName} />}</AnswersFrame>
  )
}
