import { type FocusEvent, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Remembers where the focus stands, and answers how it comes back although the page was drawn anew meanwhile: to the same thing; where that
 * is gone, to its row, wherever in the list the row stands now; else to a row that stood next to it; else to the heading of its section,
 * where that takes the focus, or of the page. Of a row it is the button of the same `data-row-act`, or the link (`data-row-focus`).
 */
export function wayBackFrom(place: Element | null): () => void {
  const row = place?.closest('[data-row-id]') ?? null
  const rows = [...(row?.parentElement?.querySelectorAll(':scope > [data-row-id]') ?? [])]
  const at = row ? rows.indexOf(row) : 0
  const inOrder = [...rows.slice(at), ...rows.slice(0, at).reverse()].map(
    (one) => one.getAttribute('data-row-id') ?? '',
  )
  const act = place?.getAttribute('data-row-act') ?? null
  const inRow = act === null ? ['[data-row-focus]'] : [`[data-row-act="${CSS.escape(act)}"]`, '[data-row-focus]']
  const heading = row?.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby') ?? ''
  return () => {
    if (place instanceof HTMLElement && place !== document.body && takesFocus(place)) return
    for (const id of inOrder)
      for (const wanted of inRow) {
        const found = document.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(id)}"] ${wanted}`)
        if (found && takesFocus(found)) return
      }
    const ofSection = document.getElementById(heading)
    if (ofSection && takesFocus(ofSection)) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }
}

function takesFocus(element: HTMLElement): boolean {
  element.focus()
  return document.activeElement === element
}

/** True while the focus stands nowhere: what had it is gone, and nobody has put it elsewhere. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** For a list whose rows change: where what had the focus goes with its row, the focus goes on to the row next to it. */
export function useFocusInRows() {
  const goBack = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (goBack.current && isFocusLost()) goBack.current()
  })
  return {
    onFocus: ({ target }: FocusEvent) => {
      goBack.current = wayBackFrom(target)
    },
    // Heard when the focus goes elsewhere, not when what has it is taken away.
    onBlur: () => {
      goBack.current = null
    },
  }
}

/** In milliseconds: so long after it closed, what was done in it may still draw the page anew. */
const DRAWN_ANEW = 3000

/** For what opens over the page: closed, or gone, it gives the focus back to where it was. */
export function useWayBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return
    const place = document.activeElement
    const goBack = wayBackFrom(place)
    // Whoever closes it may put the focus elsewhere; what slides away has it still.
    return () => {
      const closing = document.activeElement?.closest('[role="dialog"]')
      setTimeout(() => {
        if (isFocusLost() || closing?.contains(document.activeElement)) goBack()
        if (document.activeElement === place) goBackAgainWithout(place, goBack)
      })
    }
  }, [opened])
}

/** Goes back once more when the place goes with what was done: its card, say, stands in the list no longer. */
function goBackAgainWithout(place: Element | null, goBack: () => void): void {
  const watch = new MutationObserver(() => {
    if (place?.isConnected) return
    watch.disconnect()
    if (isFocusLost()) goBack()
  })
  watch.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => watch.disconnect(), DRAWN_ANEW)
}
