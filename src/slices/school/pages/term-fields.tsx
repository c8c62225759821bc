import { Button, Stack, TextInput } from '@mantine/core'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import classes from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'
import type { TermTyped } from './year-typed.ts'

interface TermFieldsProps {
  index: number
  term: TermTyped
  problems: readonly Problem[]
  onChange: (part: Partial<TermTyped>) => void
  onRemove: () => void
}

/** One term of a school year. */
export function TermFields({ index, term, problems, onChange, onRemove }: TermFieldsProps) {
  const words = useSettingsWords().years.form
  const field = (name: keyof TermTyped) => fieldProps(`terms.${index}.${name}`, problems)
  return (
    <fieldset className={classes.term}>
      <legend>{words.term(index + 1)}</legend>
      <Stack gap="sm">
        <TextInput
          {...field('nameZh')}
          label={words.nameZh}
          lang="zh-Hant-HK"
          maxLength={200}
          required
          value={term.nameZh}
          onChange={(event) => onChange({ nameZh: event.currentTarget.value })}
        />
        <TextInput
          {...field('nameEn')}
          label={words.nameEn}
          lang="en-GB"
          maxLength={200}
          required
          value={term.nameEn}
          onChange={(event) => onChange({ nameEn: event.currentTarget.value })}
        />
        <DateInputField
          {...field('startsOn')}
          label={words.startsOn}
          required
          value={term.startsOn || null}
          onChange={(date) => onChange({ startsOn: date ?? '' })}
        />
        <DateInputField
          {...field('endsOn')}
          label={words.endsOn}
          required
          value={term.endsOn || null}
          onChange={(date) => onChange({ endsOn: date ?? '' })}
        />
        <Button variant="default" size="compact-sm" className={classes.start} onClick={onRemove}>
          {words.removeTerm(index + 1)}
        </Button>
      </Stack>
    </fieldset>
  )
}
