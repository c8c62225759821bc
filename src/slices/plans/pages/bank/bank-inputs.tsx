import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { needTypes } from '#slices/students/model.ts'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { type BankFields, type BankKind, bankLevels } from '../../bank/model.ts'
import { areas, measureKinds, places } from '../../model.ts'
import classes from './bank.module.css'
import { lettersOf, useBankWords } from './use-bank-words.ts'

interface BankFieldsInputsProps {
  kind: BankKind
  fields: BankFields
  problems: readonly Problem[]
  onChange: (changed: Partial<BankFields>) => void
  /** Stands below the words. */
  children?: ReactNode
}

/** The inputs of an entry: its words first, then a target's measure or a strategy's place, then for whom it is. */
export function BankFieldsInputs({ kind, fields, problems, onChange, children }: BankFieldsInputsProps) {
  const words = useBankWords()
  return (
    <>
      <TwoLanguages
        name="words"
        label={kind === 'target' ? words.wordsTarget : words.wordsStrategy}
        value={{ zh: fields.wordsZh, en: fields.wordsEn }}
        rows={2}
        most={1000}
        problems={problems}
        onChange={(language, text) => onChange(language === 'zh' ? { wordsZh: text } : { wordsEn: text })}
      />
      {kind === 'strategy' ? (
        <NativeSelect
          {...fieldProps('place', problems)}
          label={words.fields.place}
          value={fields.place}
          data={places.map((value) => ({ value, label: words.places[value] }))}
          onChange={(event) => onChange({ place: among(places, event.currentTarget.value, fields.place) })}
        />
      ) : (
        <AimInputs fields={fields} problems={problems} onChange={onChange} />
      )}
      {children}
      <NativeSelect
        {...fieldProps('area', problems)}
        label={words.fields.area}
        value={fields.area}
        data={areas.map((value) => ({ value, label: words.areas[value] }))}
        onChange={(event) => onChange({ area: among(areas, event.currentTarget.value, fields.area) })}
      />
      <Checkbox.Group
        label={words.fields.needs}
        description={words.noneChosen}
        value={[...fields.needs]}
        onChange={(chosen) => onChange({ needs: needTypes.filter((type) => chosen.includes(type)) })}
      >
        <div className={classes.choices}>
          {needTypes.map((type) => (
            <Checkbox key={type} value={type} label={`${lettersOf(type)} ${words.needTypes[type]}`} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={words.fields.levels}
        description={words.noneChosen}
        value={[...fields.levels]}
        onChange={(chosen) => onChange({ levels: bankLevels.filter((level) => chosen.includes(level)) })}
      >
        <div className={classes.choices}>
          {bankLevels.map((level) => (
            <Checkbox key={level} value={level} label={words.bankLevels[level]} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  )
}

function AimInputs({ fields, problems, onChange }: Omit<BankFieldsInputsProps, 'kind' | 'children'>) {
  const words = useBankWords()
  return (
    <>
      <TwoLanguages
        name="measure"
        label={words.measure}
        value={{ zh: fields.measureZh, en: fields.measureEn }}
        rows={1}
        most={1000}
        problems={problems}
        onChange={(language, text) => onChange(language === 'zh' ? { measureZh: text } : { measureEn: text })}
      />
      <div className={classes.narrow}>
        <NativeSelect
          {...fieldProps('measureKind', problems)}
          label={words.fields.measureKind}
          value={fields.measureKind}
          data={measureKinds.map((value) => ({ value, label: words.measureKinds[value] }))}
          onChange={(event) =>
            onChange({ measureKind: among(measureKinds, event.currentTarget.value, fields.measureKind) })
          }
        />
        <NativeSelect
          {...fieldProps('aimDirection', problems)}
          label={words.fields.aimDirection}
          value={fields.aimDirection}
          data={(['up', 'down'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(event) => onChange({ aimDirection: event.currentTarget.value === 'down' ? 'down' : 'up' })}
        />
        <NumberInput
          {...fieldProps('aimValue', problems)}
          label={fields.measureKind === 'of' ? `${words.fields.aimValue} (%)` : words.fields.aimValue}
          value={fields.aimValue ?? ''}
          min={0}
          hideControls
          onChange={(value) => onChange({ aimValue: value === '' ? null : Number(value) })}
        />
      </div>
      <TwoLanguages
        name="criterion"
        label={words.criterion}
        value={{ zh: fields.criterionZh, en: fields.criterionEn }}
        rows={1}
        most={1000}
        problems={problems}
        onChange={(language, text) => onChange(language === 'zh' ? { criterionZh: text } : { criterionEn: text })}
      />
    </>
  )
}

function among<Value extends string>(values: readonly Value[], chosen: string, otherwise: Value): Value {
  return values.find((value) => value === chosen) ?? otherwise
}
