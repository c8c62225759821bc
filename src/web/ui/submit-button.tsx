import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'

const PATIENCE_MILLISECONDS = 1000

interface SubmitButtonProps extends ButtonProps {
  /** True while the answer is on its way. */
  busy: boolean
  /** A verb of the work. */
  children: ReactNode
  /** With a name, a form can tell which of its buttons was pressed. */
  name?: string
  value?: string
  onClick?: () => void
  type?: 'submit' | 'button'
  'aria-label'?: string
}

/** A button that writes. It shows progress only when the answer takes longer than a second; pressed again meanwhile, it does nothing. */
export function SubmitButton({ busy, onClick, type = 'submit', ...rest }: SubmitButtonProps) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), PATIENCE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy])
  return (
    <Button
      {...rest}
      type={type}
      loading={busy && slow}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    />
  )
}
