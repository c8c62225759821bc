import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { needTypes } from '#slices/students/model.ts'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { ProvisionFields } from '../../library/contract.ts'
import { giverKinds, settings } from '../../model.ts'
import classes from './library.module.css'
import { lettersOf, useLibraryWords } from './use-library-words.ts'

interface InputsProps {
  fields: ProvisionFields
  problems: readonly Problem[]
  onChange: (changed: Partial<ProvisionFields>) => void
}

const tiers = [1, 2, 3] as const

/** The inputs of an entry in the order in which one thinks of it: what and for whom, how, how much and by whom, whether it helps. */
export function ProvisionInputs(props: InputsProps) {
  const words = useLibraryWords()
  const ui = useUiWords()
  const { fields, problems, onChange } = props
  const field = (name: keyof ProvisionFields) => ({ ...fieldProps(name, problems), label: words.fields[name] })
  return (
    <>
      <div className={classes.pair}>
        {(['nameZh', 'nameEn'] as const).map((name) => (
          <TextInput
            key={name}
            {...field(name)}
            maxLength={200}
            value={fields[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <NativeSelect
          {...field('tier')}
          value={fields.tier}
          data={tiers.map((tier) => ({ value: `${tier}`, label: ui.tier(tier) }))}
          onChange={(event) =>
            onChange({ tier: tiers.find((tier) => `${tier}` === event.currentTarget.value) ?? fields.tier })
          }
        />
        <NativeSelect
          {...field('setting')}
          value={fields.setting}
          data={settings.map((value) => ({ value, label: words.settings[value] }))}
          onChange={(event) => {
            const setting = settings.find((one) => one === event.currentTarget.value) ?? fields.setting
            onChange({ setting, ...(setting === 'one_to_one' && { groupSizeFrom: 1, groupSizeTo: 1 }) })
          }}
        />
      </div>
      <Choices
        label={words.fields.needs}
        help={words.noneChosen}
        options={needTypes.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` }))}
        chosen={fields.needs}
        onChange={(needs) => onChange({ needs })}
      />
      <Texts name="aim" rows={2} most={1000} {...props} />
      <Texts name="how" rows={4} most={2000} help={words.howHelp} {...props} />
      <Amounts {...props} />
      <Choices
        label={words.fields.givenBy}
        help={words.noneGiving}
        options={giverKinds.map((value) => ({ value, label: words.givers[value] }))}
        chosen={fields.givenBy}
        onChange={(givenBy) => onChange({ givenBy })}
      />
      <Texts name="entryMeasure" rows={2} most={1000} help={words.measureHelp} {...props} />
      <Texts name="exitMeasure" rows={2} most={1000} {...props} />
      <Texts name="materials" rows={2} most={1000} {...props} />
    </>
  )
}

type TextName = keyof ReturnType<typeof useLibraryWords>['parts']

interface TextsProps extends InputsProps {
  name: TextName
  rows: number
  most: number
  help?: string
}

function Texts({ name, rows, most, help, fields, problems, onChange }: TextsProps) {
  const words = useLibraryWords()
  return (
    <TwoLanguages
      name={name}
      label={words.parts[name]}
      {...(help && { description: help })}
      value={{ zh: fields[`${name}Zh`], en: fields[`${name}En`] }}
      rows={rows}
      most={most}
      problems={problems}
      onChange={(language, text) => onChange({ [`${name}${language === 'zh' ? 'Zh' : 'En'}`]: text })}
    />
  )
}

/** How many students, for how long, how often. */
function Amounts({ fields, problems, onChange }: InputsProps) {
  const words = useLibraryWords()
  const number = (
    name: 'groupSizeFrom' | 'groupSizeTo' | 'minutes' | 'perWeek' | 'weeks',
    range: { min: number; max: number; step: number },
  ) => (
    <NumberInput
      {...fieldProps(name, problems)}
      {...range}
      label={words.fields[name]}
      description={name === 'perWeek' ? words.perWeekHelp : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDecimal={name === 'perWeek'}
      value={fields[name]}
      onChange={(value) => typeof value === 'number' && onChange({ [name]: value })}
    />
  )
  return (
    <>
      <div className={classes.pair}>
        {number('groupSizeFrom', { min: 1, max: 40, step: 1 })}
        {number('groupSizeTo', { min: 1, max: 40, step: 1 })}
      </div>
      <div className={classes.three}>
        {number('minutes', { min: 5, max: 240, step: 5 })}
        {number('perWeek', { min: 0.25, max: 20, step: 0.5 })}
        {number('weeks', { min: 1, max: 52, step: 1 })}
      </div>
    </>
  )
}

interface ChoicesProps<Value extends string> {
  label: string | undefined
  help: string
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

function Choices<Value extends string>({ label, help, options, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <Checkbox.Group
      label={label}
      description={help}
      value={[...chosen]}
      onChange={(now) => onChange(options.map(({ value }) => value).filter((value) => now.includes(value)))}
    >
      <div className={classes.choices}>
        {options.map(({ value, label: name }) => (
          <Checkbox key={value} value={value} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
