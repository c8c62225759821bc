import { useCallback } from 'react'
import type { ProblemWords } from '#slices/access/words/say-problem.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import { en } from '../../import/words.en.ts'
import { zh } from '../../import/words.zh.ts'
import { studentFormsSaying } from '../parts/refused.ts'
import { useImportWords } from './use-import-words.ts'

const both = { en, zh }

/** What a form with a file says when the server refuses it. */
export const fileForms: FormWords = studentFormsSaying({ en: en.problems, zh: zh.problems })

type SentencesByCode = ProblemWords['en']
type ImportProblem = ImportPreview['problems'][number]

/** Says a problem of a row or of the whole file: what it is and what to do. */
export function useSayImportProblem(): (problem: Pick<ImportProblem, 'problem' | 'params'>) => string {
  const words = useImportWords()
  const language = useLanguage()
  return useCallback(
    ({ problem, params }) => {
      const sentences: SentencesByCode = both[language].problems
      const sentence = sentences[problem]
      if (sentence === undefined) return words.unknownProblem(problem)
      return typeof sentence === 'string' ? sentence : sentence(params)
    },
    [words, language],
  )
}
