/** How a key moves in a grid: rows down and columns to the right. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * Moves the focus from one place of a grid to the next. Left and right move only from the ends of what is written there. True when the key
 * was used up: Enter always is, so that it does not send the form in the middle of it.
 */
export function stepFrom(input: HTMLInputElement, key: string, backwards: boolean): boolean {
  const step = steps[key]
  if (!step || (key === 'ArrowLeft' && !isAtStart(input)) || (key === 'ArrowRight' && !isAtEnd(input))) return false
  const turned = key === 'Enter' && backwards ? -1 : 1
  const row = Number(input.dataset.row) + step[0] * turned
  const column = Number(input.dataset.column) + step[1]
  const next = input.closest('table')?.querySelector<HTMLInputElement>(`[data-row="${row}"][data-column="${column}"]`)
  next?.focus()
  next?.select()
  return key === 'Enter' || Boolean(next)
}

function isAtStart({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return isAllChosen(selectionStart, selectionEnd, value) || selectionEnd === 0
}

function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return isAllChosen(selectionStart, selectionEnd, value) || selectionStart === value.length
}

function isAllChosen(start: number | null, end: number | null, value: string): boolean {
  return start === 0 && end === value.length
}
