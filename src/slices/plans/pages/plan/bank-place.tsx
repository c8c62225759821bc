import type { PlanShown, StrategyFields, TargetFields } from '../../plan/contract.ts'

export type BankTargetFields = Pick<
  TargetFields,
  'need' | 'area' | 'words' | 'measureKind' | 'measure' | 'aimValue' | 'aimDirection' | 'criterion' | 'bankId'
>
export type BankStrategyFields = Pick<StrategyFields, 'place' | 'words' | 'bankId'>

export type BankPlaceProps = { plan: PlanShown } & (
  | { pick: 'target'; onPick: (targets: readonly BankTargetFields[]) => void }
  | { pick: 'strategy'; area: TargetFields['area'] | null; onPick: (strategies: readonly BankStrategyFields[]) => void }
)

/** Where targets or strategies are taken from the bank. */
export function BankPlace(_props: BankPlaceProps) {
  return null
}
