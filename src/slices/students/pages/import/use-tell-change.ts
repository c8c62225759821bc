import { useMemo } from 'react'
import { isIsoDate } from '#kernel/dates.ts'
import { en as rolesEn } from '#slices/access/words.en/roles.ts'
import { zh as rolesZh } from '#slices/access/words.zh/roles.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { useUiWords } from '#web/ui/words.ts'
import { en as listEn } from '../../import/words.en.ts'
import { zh as listZh } from '../../import/words.zh.ts'
import { certainties, importedReason, needTypes, sexes, tiers } from '../../model.ts'
import { lettersOf, useSliceWords } from '../parts/use-slice-words.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { useImportWords } from './use-import-words.ts'

const listWords = { en: listEn, zh: listZh }
const roleWords = { en: rolesEn.names, zh: rolesZh.names }

export type TellChange = { label: (field: string) => string; value: (field: string, text: string) => string }

/** The names and values of fields that an import would change, as people read them. */
export function useTellChange(): TellChange {
  const own = useImportWords()
  const list = useWords(listWords)
  const roles = useWords(roleWords)
  const slice = useSliceWords()
  const common = useStudentWords()
  const ui = useUiWords()
  const language = useLanguage()

  return useMemo(() => {
    const labels: Readonly<Record<string, string>> = { ...common.fields, ...list.fields, ...own.fields }

    function value(field: string, text: string): string {
      const type = needTypes.find((one) => one === text)
      if (type && field === 'need') return `${lettersOf(type)} ${slice.needTypes[type]}`
      const tier = tiers.find((one) => String(one) === text)
      if (tier && field === 'tier') return ui.tier(tier)
      const certainty = certainties.find((one) => one === text)
      if (certainty && field === 'certainty') return common.certainties[certainty]
      const sex = sexes.find((one) => one === text)
      if (sex && field === 'sex') return common.sexes[sex]
      if (field === 'reason' && text === importedReason) return common.importedReason
      if (field === 'role' || field === 'roles') return (roles as Readonly<Record<string, string>>)[text] ?? text
      if (text === 'true' || text === 'false') return text === 'true' ? common.yes : common.no
      return isIsoDate(text) ? formatShortDate(text, language) : text
    }

    return { label: (field) => labels[field] ?? field, value }
  }, [own, list, roles, slice, common, ui, language])
}
