import { type RefObject, useEffect, useRef } from 'react'

/**
 * For the button that opens a form in its own place: it has the focus again when the form closes, so that whoever works by keyboard goes on
 * where they were.
 */
export function useOpener(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return opener
}
