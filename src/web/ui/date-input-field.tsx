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

const width = '11rem'

/** A date by the browser's own input: it knows the reader's order of day and month, and gives an ISO date or null. */
export function DateInputField({ value, onChange, ...rest }: DateInputFieldProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      w={rest.description ? undefined : width}
      maw="100%"
      // A sentence of help has the line to itself; the input stays as wide as a date.
      styles={{ wrapper: { width, maxWidth: '100%' } }}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}
