import { NumberInput } from '@mantine/core'
import { formatMoney } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Measure } from '../../annual/model.ts'
import classes from './annual.module.css'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface AmountFieldProps {
  planId: string
  measureId: string
  amount: NonNullable<Measure['amount']>
}

/** What a measure may cost, typed in dollars and kept in whole cents; it saves itself, apart from the rest of the measure. */
export function AmountField({ planId, measureId, amount }: AmountFieldProps) {
  const words = useAnnualWords()
  const label = words.fields.cents ?? ''
  const { edit, work, state } = useAutosave<{ cents: number | null }>({
    key: `annual ${planId} amount ${measureId}`,
    saved: { cents: amount.cents },
    version: amount.version,
    words: annualForms,
    send: ({ fields, base }, version) => api.team.keepAnnualAmount({ planId, measureId, version, base, fields }),
  })
  const { cents } = edit.fields
  return (
    <div>
      {state !== 'offline' && <ProblemSummary quiet problems={work.listed} />}
      <ClashChooser
        clashes={edit.clashes}
        textOf={(_field, value) => (typeof value === 'number' ? formatMoney(value) : '')}
        labelOf={() => label}
        taken={edit.taken}
        onTake={edit.take}
      />
      <div className={classes.amount}>
        <NumberInput
          {...fieldProps('cents', work.problems)}
          label={label}
          description={words.moneyHelp}
          min={0}
          max={100_000_000}
          decimalScale={2}
          fixedDecimalScale
          thousandSeparator=","
          hideControls
          value={cents === null ? '' : cents / 100}
          // Mantine hands over 350.50 as a text, so that its last zero stays.
          onChange={(value) => edit.change({ cents: value === '' ? null : Math.round(Number(value) * 100) })}
        />
        <SavedMark state={state} />
      </div>
    </div>
  )
}
