import { useCallback } from 'react'
import type { ProblemWords } from '#slices/access/words/say-problem.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import { en } from '../../import/words.en.ts'
import { zh } from '../../import/words.zh.ts'
import { useImportWords } from './use-import-words.ts'

const both = { en, zh }

/** The sentences of what can be wrong with a file, for refusals of the server. */
export const fileProblemWords = { en: en.problems, zh: zh.problems } as ProblemWords

type ImportProblem = ImportPreview['problems'][number]

/** Says a problem of a row or of the whole file: what it is and what to do. Fields named in it are said in the reader's language. */
export function useSayImportProblem(): (problem: Pick<ImportProblem, 'problem' | 'params'>) => string {
  const words = useImportWords()
  const language = useLanguage()
  return useCallback(
    ({ problem, params }) => {
      const { fields, problems } = both[language]
      const labels: Readonly<Record<string, string>> = fields
      const sentences: Readonly<Record<string, (params: Record<string, string>) => string>> = problems
      const named = params.fields?.split(',').map((field) => labels[field] ?? field)
      const said = named ? { ...params, fields: named.join(words.between) } : params
      return sentences[problem]?.(said) ?? words.unknownProblem(problem)
    },
    [words, language],
  )
}
