import { NumberInput, TextInput } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { GroupFields } from '../../groups/contract.ts'
import classes from './groups.module.css'
import { useGroupWords } from './use-group-words.ts'

interface GroupFieldsInputsProps {
  fields: GroupFields
  problems: readonly Problem[]
  onChange: (changed: Partial<GroupFields>) => void
}

/** The inputs of a group: name, days, what is wanted of the timetable, places, criteria. */
export function GroupFieldsInputs({ fields, problems, onChange }: GroupFieldsInputsProps) {
  const words = useGroupWords()
  const field = (name: keyof GroupFields) => ({ ...fieldProps(name, problems), label: words.fields[name] })
  const number = (name: 'minutes' | 'perWeek' | 'mostStudents', range: { min: number; max: number; step: number }) => (
    <NumberInput
      {...field(name)}
      {...range}
      description={name === 'perWeek' ? words.perWeekHelp : name === 'mostStudents' ? words.mostHelp : undefined}
      allowDecimal={name === 'perWeek'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={fields[name]}
      onChange={(value) => typeof value === 'number' && onChange({ [name]: value })}
    />
  )
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
        {(['startsOn', 'endsOn'] as const).map((name) => (
          <DateInputField
            key={name}
            {...field(name)}
            value={fields[name]}
            onChange={(date) => date && onChange({ [name]: date })}
          />
        ))}
      </div>
      <div className={classes.pair}>
        {number('minutes', { min: 5, max: 240, step: 5 })}
        {number('perWeek', { min: 0.25, max: 20, step: 0.5 })}
        {number('mostStudents', { min: 1, max: 40, step: 1 })}
      </div>
      <TwoLanguages
        name="entry"
        label={words.entry}
        value={{ zh: fields.entryZh, en: fields.entryEn }}
        rows={2}
        most={1000}
        problems={problems}
        onChange={(language, text) => onChange(language === 'zh' ? { entryZh: text } : { entryEn: text })}
      />
      <TwoLanguages
        name="exit"
        label={words.exit}
        value={{ zh: fields.exitZh, en: fields.exitEn }}
        rows={2}
        most={1000}
        problems={problems}
        onChange={(language, text) => onChange(language === 'zh' ? { exitZh: text } : { exitEn: text })}
      />
    </>
  )
}
