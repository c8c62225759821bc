import { useWords } from '#web/ui/language.tsx'
import type { NeedType } from '../../model.ts'
import { en } from '../../words.en.ts'
import { zh } from '../../words.zh.ts'

const both = { en, zh }

/** The words of the whole slice in the reader's language: need types, kinds, problems, the trail. */
export function useSliceWords(): typeof en {
  return useWords(both)
}

/** The letters by which the field knows a type of need. */
export function lettersOf(type: NeedType): string {
  return type === 'ADHD' ? 'AD/HD' : type
}
