import type { ProblemWords } from '#slices/access/words/say-problem.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWords } from '#web/ui/language.tsx'
import { en as evidenceEn } from '../../evidence/words.en.ts'
import { zh as evidenceZh } from '../../evidence/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...evidenceEn, ...en }, zh: { ...evidenceZh, ...zh } }

export function useEvidenceWords(): typeof both.en {
  return useWords(both)
}

export const tryForms: FormWords = {
  labels: { en: {}, zh: {} },
  problems: [{ en: evidenceEn.problems, zh: evidenceZh.problems }],
}

export const tryProblems: ProblemWords = { en: evidenceEn.problems, zh: evidenceZh.problems }
