import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { StudentParticulars } from '../../contract.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface ParticularsFieldsProps {
  value: StudentParticulars
  onChange: (changed: Partial<StudentParticulars>) => void
  problems: readonly Problem[]
  /** A new student has not left. */
  withLeaving?: boolean
}

/** The inputs of a student's particulars. */
export function ParticularsFields({ value, onChange, problems, withLeaving = false }: ParticularsFieldsProps) {
  const words = useStudentPageWords()
  const { fields, sexes } = useStudentWords()
  const field = (name: keyof StudentParticulars) => ({ ...fieldProps(name, problems), label: fields[name] })

  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextInput
          {...field('nameZh')}
          lang="zh-Hant-HK"
          autoComplete="off"
          maxLength={200}
          value={value.nameZh}
          onChange={(event) => onChange({ nameZh: event.currentTarget.value })}
        />
        <TextInput
          {...field('nameEn')}
          lang="en-GB"
          autoComplete="off"
          maxLength={200}
          value={value.nameEn}
          onChange={(event) => onChange({ nameEn: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          {...field('sex')}
          value={value.sex ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ sex: currentTarget.value === 'M' || currentTarget.value === 'F' ? currentTarget.value : null })
          }
        >
          <option value="">{words.edit.sexNone}</option>
          <option value="M">{sexes.M}</option>
          <option value="F">{sexes.F}</option>
        </NativeSelect>
        <DateInputField
          {...field('birthDate')}
          value={value.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          {...field('registerNumber')}
          autoComplete="off"
          maxLength={30}
          value={value.registerNumber ?? ''}
          onChange={(event) => onChange({ registerNumber: event.currentTarget.value || null })}
        />
        <TextInput
          {...field('strn')}
          autoComplete="off"
          maxLength={30}
          value={value.strn ?? ''}
          onChange={(event) => onChange({ strn: event.currentTarget.value || null })}
        />
      </div>
      <TextInput
        {...field('homeLanguage')}
        autoComplete="off"
        maxLength={60}
        value={value.homeLanguage}
        onChange={(event) => onChange({ homeLanguage: event.currentTarget.value })}
      />
      <Checkbox
        {...field('nonChineseSpeaking')}
        checked={value.nonChineseSpeaking}
        onChange={(event) => onChange({ nonChineseSpeaking: event.currentTarget.checked })}
      />
      <DateInputField
        {...field('enteredOn')}
        value={value.enteredOn}
        onChange={(enteredOn) => onChange({ enteredOn })}
      />
      {withLeaving && (
        <div className={classes.pair}>
          <DateInputField {...field('leftOn')} value={value.leftOn} onChange={(leftOn) => onChange({ leftOn })} />
          <TextInput
            {...field('leftReason')}
            maxLength={200}
            value={value.leftReason}
            onChange={(event) => onChange({ leftReason: event.currentTarget.value })}
          />
        </div>
      )}
    </Stack>
  )
}
