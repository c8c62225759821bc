import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import classes from './coach.module.css'
import { useCoachWords } from './use-coach-words.ts'

interface DismissButtonProps {
  /** The hint's title, so that each button says which hint it is for. */
  title: string
  onDismiss: (reason: string) => Promise<void>
}

const mostReason = 200

/** Dismisses a hint with the reason. No form of its own: it may stand in the form of the target. */
export function DismissButton({ title, onDismiss }: DismissButtonProps) {
  const words = useCoachWords()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  async function send() {
    if (reason.trim() === '') {
      setMissing(true)
      return
    }
    if (reason.trim().length > mostReason) return
    setBusy(true)
    try {
      await onDismiss(reason.trim())
    } finally {
      setBusy(false)
    }
  }

  function close() {
    setAsking(false)
    setMissing(false)
    requestAnimationFrame(() => opener.current?.focus())
  }

  if (!asking)
    return (
      <Button ref={opener} variant="subtle" size="compact-sm" className={classes.quiet} onClick={() => setAsking(true)}>
        {words.dismiss}
        <span className="for-screen-readers">{` (${title})`}</span>
      </Button>
    )
  return (
    <div className={classes.actions}>
      <LongLine
        className={classes.reason}
        label={words.reason}
        size="sm"
        most={mostReason}
        value={reason}
        error={missing && words.reasonNeeded}
        autoFocus
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setMissing(false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <Button size="compact-md" loading={busy} onClick={send}>
        {words.dismissWithReason}
      </Button>
      <Button size="compact-md" variant="default" onClick={close}>
        {words.cancel}
      </Button>
    </div>
  )
}
