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

/** `isCurrent`: the answer is to what stands in the search box and the choices now, not to what stood there a moment ago. */
type BankAnswer = { items: readonly BankItem[]; total: number; asked: boolean; isCurrent: boolean }

const pauseMilliseconds = 200
const nothingYet = { items: [], total: 0, to: null }

/** The first entries that fit, a moment after the last letter; the last answer stays until the next is there. */
export function useBankSearch(searched: Searched): BankAnswer {
  const { kind, search, need, level, area, forNeeds, forLevel } = searched
  const [settled] = useDebouncedValue(search, pauseMilliseconds)
  const [answer, setAnswer] = useState<{ items: readonly BankItem[]; total: number; to: string | null }>(nothingYet)
  const needs = forNeeds.join(',')
  const choices = [kind, need, level, area].join(' ')
  const wanted = `${choices} ${search}`
  useEffect(() => {
    let late = false
    const asked = `${choices} ${settled}`
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
        setAnswer({ ...found, to: asked })
      })
      .catch(() => undefined)
    return () => {
      late = true
    }
  }, [kind, settled, need, level, area, needs, forLevel, choices])
  return { items: answer.items, total: answer.total, asked: answer.to !== null, isCurrent: answer.to === wanted }
}
