import { type ReactNode, useState } from 'react'
import type { Answers } from '../../people/contract.ts'
import { NamePanel } from './name-panel.tsx'
import type { Naming } from './naming.ts'

interface AnswersFrameProps {
  answers: Answers
  children: (onName: (naming: Naming) => void) => ReactNode
}

/** A list of students or classes, and the panel in which somebody is named for them. */
export function AnswersFrame({ answers, children }: AnswersFrameProps) {
  const [naming, setNaming] = useState<Naming | null>(null)
  return (
    <>
      {children(setNaming)}
      {naming && <NamePanel answers={answers} naming={naming} onClose={() => setNaming(null)} />}
    </>
  )
}
