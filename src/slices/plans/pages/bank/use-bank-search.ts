import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { NeedType } from '#slices/students/model.ts'
import { api } from '#web/api.ts'
import type { BankItem } from '../../bank/contract.ts'
import type { BankKind, BankLevel } from '../../bank/model.ts'
import type { Area } from '../../model.ts'

/** What is asked of the bank: the chosen narrow it, the student's needs and level only say what stands first. */
export type Searched = {
  kind: BankKind
  search: string
  need: NeedType | ''
  level: BankLevel | ''
  area: Area | ''
  forNeeds: readonly NeedType[]
  forLevel: BankLevel | null
}

const pauseMilliseconds = 200

/** The first entries that fit, a moment after the last letter; the last answer stays until the next is there. */
export function useBankSearch(searched: Searched): { items: readonly BankItem[]; total: number; asked: boolean } {
  const { kind, search, need, level, area, forNeeds, forLevel } = searched
  const [settled] = useDebouncedValue(search, pauseMilliseconds)
  const [answer, setAnswer] = useState<{ items: readonly BankItem[]; total: number }>({ items: [], total: 0 })
  const [asked, setAsked] = useState(false)
  const needs = forNeeds.join(',')
  useEffect(() => {
    let late = false
    api.plans
      .bank({
        kind,
        search: settled,
        ...(need && { needs: need }),
        ...(level && { levels: level }),
        ...(area && { areas: area }),
        forNeeds: needs,
        ...(forLevel && { forLevel }),
      })
      .then((found) => {
        if (late) return
        setAnswer(found)
        setAsked(true)
      })
      .catch(() => undefined)
    return () => {
      late = true
    }
  }, [kind, settled, need, level, area, needs, forLevel])
  return { ...answer, asked }
}
