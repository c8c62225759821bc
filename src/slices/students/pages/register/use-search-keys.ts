import { type RefObject, useEffect, useRef } from 'react'

/**
 * The keys of the search box: `/` goes there from anywhere on the page, ↓ goes on to the list, Enter opens the first student found.
 * @returns the ref of the element that holds the box
 */
export function useSearchKeys(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const box = bar.current?.querySelector<HTMLInputElement>('input[type="search"]')
      if (!box || !(event.target instanceof HTMLElement)) return
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault()
        box.focus()
        box.select()
      } else if (event.target === box && (event.key === 'ArrowDown' || event.key === 'Enter')) {
        const first = document.querySelector<HTMLElement>('main [data-row-id] [data-row-focus]')
        if (!first) return
        event.preventDefault()
        if (event.key === 'Enter') first.click()
        else first.focus()
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return bar
}

function isTyping(target: HTMLElement): boolean {
  return (
    target.isContentEditable ||
    Boolean(target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"]'))
  )
}
