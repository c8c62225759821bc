import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Bilingual } from '#kernel/language.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { chosenValue, type SettingField } from './setting-fields.ts'
import { useCostWords } from './use-cost-words.ts'

interface SettingInputProps {
  input: SettingField
  value: unknown
  problems: readonly Problem[]
  onChange: (value: unknown) => void
}

/** One field of a setting. Money is typed in dollars and kept in cents. */
export function SettingInput({
  input: { name, how, options = [], none },
  value,
  problems,
  onChange,
}: SettingInputProps) {
  const words = useCostWords()
  const help = words.fieldHelp[name]
  const field = {
    ...fieldProps(name, problems),
    label: words.fields[name] ?? name,
    ...(help ? { description: help } : {}),
  }
  if (how === 'name') {
    const name_ = value as Bilingual
    return (
      <TwoLanguages
        name="name"
        label={field.label}
        value={name_}
        rows={1}
        most={200}
        problems={[...problems]}
        onChange={(language, text) => onChange({ ...name_, [language]: text })}
      />
    )
  }
  if (how === 'money')
    return (
      <NumberInput
        {...field}
        prefix="HK$ "
        min={0}
        decimalScale={2}
        thousandSeparator=","
        hideControls
        value={typeof value === 'number' ? value / 100 : ''}
        onChange={(typed) => onChange(typed === '' ? null : Math.round(Number(typed) * 100))}
      />
    )
  if (how === 'number')
    return (
      <NumberInput
        {...field}
        min={1}
        max={53}
        allowDecimal={false}
        value={typeof value === 'number' ? value : ''}
        onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      />
    )
  if (how === 'date' || how === 'last-day')
    return <DateInputField {...field} value={(value as string | null) ?? null} onChange={onChange} />
  if (how === 'check')
    return <Checkbox {...field} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
  if (how === 'choice')
    return (
      <NativeSelect
        {...field}
        value={String(value ?? '')}
        data={none ? [{ value: '', label: none }, ...options] : [...options]}
        onChange={(event) => onChange(chosenValue(name, event.currentTarget.value))}
      />
    )
  return (
    <TextInput
      {...field}
      maxLength={name === 'source' ? 500 : 200}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
