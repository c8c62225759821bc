import { Button } from '@mantine/core'
import { useRef } from 'react'
import { announce } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface MoveButtonsProps {
  /** What is moved, for those who hear it. */
  name: string
  place: number
  all: number
  move: (by: 'up' | 'down') => Promise<unknown>
}

/** Moves something before or behind its neighbour; whoever works by keyboard stays on the button, and hears the new place. */
export function MoveButtons({ name, place, all, move }: MoveButtonsProps) {
  const words = useAnnualWords()
  const work = useWork(annualForms)
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const go = (by: 'up' | 'down') => {
    const next = by === 'up' ? place - 1 : place + 1
    if (next < 1 || next > all) return
    work.run(
      () => move(by),
      () => {
        announce(words.moved(next, all))
        ;(by === 'up' ? up : down).current?.focus()
      },
    )
  }
  if (all < 2) return null
  return (
    <>
      {(['up', 'down'] as const).map((by) => (
        <Button
          key={by}
          ref={by === 'up' ? up : down}
          variant="subtle"
          size="compact-sm"
          // At an end it stays reachable: a button that goes away under the finger takes the focus with it.
          aria-disabled={(by === 'up' ? place === 1 : place === all) || undefined}
          onClick={() => go(by)}
        >
          {words[by]}
          <span className="for-screen-readers">{` (${name})`}</span>
        </Button>
      ))}
    </>
  )
}
