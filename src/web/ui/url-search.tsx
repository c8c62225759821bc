import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import classes from './filter-bar.module.css'
import { isLeaving } from './on-the-way.ts'
import { useUiWords } from './words.ts'

const WAIT_MILLISECONDS = 250

interface UrlSearchProps {
  label: string
  placeholder?: string
  param?: string
  /** Called with every letter, for a list that answers before the address does. */
  onType?: (text: string) => void
}

/**
 * A search box whose text goes into the address a moment after typing stops. What stands in the box is never overwritten by
 * an answer that comes late: the address is only read back when somebody else changed it (back, a link, "clear all").
 */
export function UrlSearch({ label, placeholder, param = 'q', onType }: UrlSearchProps) {
  const words = useUiWords()
  const [parameters, setParameters] = useSearchParams()
  const inAddress = parameters.get(param) ?? ''
  const [text, setText] = useState(inAddress)
  const written = useRef(inAddress)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const composing = useRef(false)

  useEffect(() => {
    if (inAddress === written.current) return
    written.current = inAddress
    clearTimeout(timer.current)
    setText(inAddress)
    onType?.(inAddress)
  }, [inAddress, onType])

  useEffect(() => () => clearTimeout(timer.current), [])

  function write(next: string) {
    onType?.(next)
    clearTimeout(timer.current)
    // At once in the browser's history, so that going back finds it even when the page is left with the next key.
    const search = withSearch(next).toString()
    window.history.replaceState(window.history.state, '', window.location.pathname + (search && `?${search}`))
    timer.current = setTimeout(() => {
      if (isLeaving()) return
      written.current = next.trim()
      setParameters(() => withSearch(next), { replace: true, preventScrollReset: true })
    }, WAIT_MILLISECONDS)
  }

  /** What the address holds at this moment, with the search: a filter may have been changed since the last drawing. */
  function withSearch(next: string): URLSearchParams {
    const after = new URLSearchParams(window.location.search)
    if (next.trim()) after.set(param, next.trim())
    else after.delete(param)
    return after
  }

  return (
    <TextInput
      className={classes.search}
      type="search"
      size="sm"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={text}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden="true" />}
      rightSection={
        text ? (
          <CloseButton
            size="sm"
            aria-label={words.clearSearch}
            onClick={() => {
              setText('')
              write('')
            }}
          />
        ) : null
      }
      onChange={(event) => {
        setText(event.currentTarget.value)
        // Half a character of a Chinese input method is not a search.
        if (!composing.current) write(event.currentTarget.value)
      }}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        write(event.currentTarget.value)
      }}
    />
  )
}
