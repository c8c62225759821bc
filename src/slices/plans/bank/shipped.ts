import { shippedBank } from './bank.ts'
import type { BankItem } from './contract.ts'

const alike = { whose: 'shipped', archivedOn: null, version: 0, mayChange: false } as const

/** What the workbench brings, as entries of the bank. A note has no number that a chart could draw. */
export const shippedItems: readonly BankItem[] = shippedBank.flatMap(({ need, targets, strategies }): BankItem[] => [
  ...targets.map(
    ({ id, area, levels, zh, en, measure, criterion }): BankItem => ({
      ...alike,
      id,
      kind: 'target',
      needs: [need],
      levels: [...levels],
      area,
      words: { zh, en },
      aim: {
        measureKind: measure.kind,
        measure: { zh: measure.zh, en: measure.en },
        criterion: { zh: criterion.zh, en: criterion.en },
        value: measure.kind === 'note' ? null : criterion.value,
        direction: criterion.direction,
      },
      place: null,
    }),
  ),
  ...strategies.map(
    ({ id, area, levels, place, zh, en }): BankItem => ({
      ...alike,
      id,
      kind: 'strategy',
      needs: [need],
      levels: [...levels],
      area,
      words: { zh, en },
      aim: null,
      place,
    }),
  ),
])
