import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { announce } from './announcer.tsx'
import classes from './copy-field.module.css'
import { useUiWords } from './words.ts'

/** A text to be copied elsewhere, such as a one-time link. It can be read and marked by hand when the clipboard is refused. */
export function CopyField({ label, value, help }: { label: string; value: string; help?: ReactNode }) {
  const words = useUiWords()
  const id = useId()
  const [copied, setCopied] = useState(false)

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(words.copied)
    } catch {
      const input = document.getElementById(id)
      if (input instanceof HTMLInputElement) input.select()
    }
  }

  return (
    <div className={classes.row}>
      <TextInput
        id={id}
        className={classes.input}
        label={label}
        description={help}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  )
}
