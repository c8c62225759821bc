import { Button } from '@mantine/core'
import { useState } from 'react'
import { strategyFrom, targetFrom } from '../../bank/rules.ts'
import type { PlanShown, StrategyFields, TargetFields } from '../../plan/contract.ts'
import { BankPicker } from '../bank/bank-picker.tsx'
import { useBankWords } from '../bank/use-bank-words.ts'
import { usePlan } from './plan-context.ts'
import { levelOfStudent, openNeeds } from './student-facts.ts'

export type BankTargetFields = Pick<
  TargetFields,
  'need' | 'area' | 'words' | 'measureKind' | 'measure' | 'aimValue' | 'aimDirection' | 'criterion' | 'bankId'
>
export type BankStrategyFields = Pick<StrategyFields, 'place' | 'words' | 'bankId'>

export type BankPlaceProps = { plan: PlanShown } & (
  | { pick: 'target'; onPick: (targets: readonly BankTargetFields[]) => void }
  | { pick: 'strategy'; area: TargetFields['area'] | null; onPick: (strategies: readonly BankStrategyFields[]) => void }
)

/** Where targets or strategies are taken from the bank: those for the student's needs and level first. */
export function BankPlace(props: BankPlaceProps) {
  const words = useBankWords()
  const { file } = usePlan()
  const [opened, setOpened] = useState(false)
  const needs = openNeeds(file)
  return (
    <>
      <Button
        variant={props.pick === 'target' ? 'filled' : 'subtle'}
        size={props.pick === 'target' ? undefined : 'compact-sm'}
        onClick={() => setOpened(true)}
      >
        {words.picker[props.pick]}
      </Button>
      {opened && (
        <BankPicker
          kind={props.pick}
          needs={needs}
          level={levelOfStudent(file)}
          area={props.pick === 'strategy' ? props.area : null}
          onTake={(items) => {
            if (props.pick === 'target') props.onPick(items.map((item) => targetFrom(item, needs)))
            else props.onPick(items.map(strategyFrom))
            setOpened(false)
          }}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  )
}
