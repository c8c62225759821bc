import { useCallback } from 'react'
import { useLanguage } from '#web/ui/language.tsx'
import type { Problem as SaidProblem } from '#web/ui/problems.tsx'
import type { ImportPreview } from '../../contract.ts'
import type { Refused } from '../parts/refused.ts'
import { useImportWords } from './use-import-words.ts'

type ImportProblem = ImportPreview['problems'][number]

/** Says a problem of a file: what it is and what to do. */
export function useSayImportProblem(): (problem: Pick<ImportProblem, 'problem' | 'params'>) => string {
  const words = useImportWords()
  const language = useLanguage()
  return useCallback(({ problem }) => words.unknownProblem(`${problem} ${language}`), [words, language])
}

/** The problems of a file that could not be read at all. */
export function useSayFileProblems(refused: Refused): readonly SaidProblem[] {
  return refused.listed
}
