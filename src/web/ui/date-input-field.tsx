import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { IsoDate } from '#kernel/dates.ts'

interface DateInputFieldProps {
  label: ReactNode
  value: IsoDate | null
  onChange: (date: IsoDate | null) => void
  id?: string
  name?: string
  error?: ReactNode
  description?: ReactNode
  min?: IsoDate
  max?: IsoDate
  required?: boolean
  disabled?: boolean
}

/** A date by the browser's own input: it knows the reader's order of day and month, and gives an ISO date or null. */
export function DateInputField({ value, onChange, ...rest }: DateInputFieldProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      w="11rem"
      maw="100%"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
