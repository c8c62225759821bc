import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import type { Answers } from '../../people/contract.ts'
import { AnswersFrame } from './answers-frame.tsx'
import { ClassesSection } from './classes-section.tsx'

export async function loader(): Promise<Answers> {
  return api.team.answers()
}

/** Who answers for which class. */
export function Component() {
  const answers: Answers = useLoaderData()
  return (
    <AnswersFrame answers={answers}>{(onName) => <ClassesSection answers={answers} onName={onName} />}</AnswersFrame>
  )
}
