import { Textarea, TextInput } from '@mantine/core'
import { type ComponentProps, useEffect, useRef } from 'react'
import { announce } from '../announcer.tsx'
import { formatNumber } from '../format.ts'
import { useLanguage } from '../language.tsx'
import { useUiWords } from '../words.ts'

interface Most {
  value: string
  /** So many characters may be sent, as the contract counts them; more can be written, and stays. */
  most: number
}

/**
 * A text of several lines. Nothing that is typed or pasted is cut: what is too long stays, and it is said beside the field by how
 * much.
 */
export function LongText({ most, ...props }: ComponentProps<typeof Textarea> & Most) {
  return <Textarea {...props} error={useTooLong(props.value, most) ?? props.error} />
}

/** A sentence on one line; nothing of it is cut either. */
export function LongLine({ most, ...props }: ComponentProps<typeof TextInput> & Most) {
  return <TextInput {...props} error={useTooLong(props.value, most) ?? props.error} />
}

/** What to say of a text that is too long; screen readers hear it once, when it becomes so. */
function useTooLong(value: string, most: number): string | null {
  const words = useUiWords()
  const language = useLanguage()
  const number = (count: number) => formatNumber(count, language)
  const over = value.trim().length - most
  const said = over > 0 ? words.tooLong(number(over), number(most)) : null
  const heard = useRef(false)
  useEffect(() => {
    if (said && !heard.current) announce(said)
    heard.current = said !== null
  }, [said])
  return said
}
