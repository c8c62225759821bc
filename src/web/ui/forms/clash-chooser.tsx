import { Button } from '@mantine/core'
import type { Clash } from '#slices/access/operation.ts'
import { useUiWords } from '../words.ts'
import classes from './clash-chooser.module.css'
import type { Side, Taken } from './use-edit.ts'

interface ClashChooserProps {
  clashes: readonly Clash[]
  /** A value of a field as people read it; empty when there is none. */
  textOf: (field: string, value: unknown) => string
  labelOf: (field: string) => string
  taken: Taken
  onTake: (field: string, side: Side) => void
}

/** Both versions of each field that two people changed, side by side. Nothing is lost: one is taken, or the field is edited on. */
export function ClashChooser({ clashes, textOf, labelOf, taken, onTake }: ClashChooserProps) {
  const words = useUiWords().clash
  if (!clashes.length) return null
  return (
    <section className={classes.chooser} aria-label={words.title}>
      <p className={classes.help}>{words.help}</p>
      {clashes.map((clash) => {
        const label = labelOf(clash.field)
        const before = textOf(clash.field, clash.base)
        return (
          <fieldset key={clash.field} className={classes.field}>
            <legend>{label}</legend>
            {before && <p className={classes.before}>{words.before(before)}</p>}
            <div className={classes.sides}>
              {(['mine', 'theirs'] as const).map((side) => (
                <div key={side} className={classes.side} data-taken={taken[clash.field] === side || undefined}>
                  <div className={classes.whose}>{words[side]}</div>
                  <div className={classes.text}>{textOf(clash.field, clash[side]) || `(${words.empty})`}</div>
                  <Button
                    size="compact-sm"
                    variant={taken[clash.field] === side ? 'filled' : 'default'}
                    aria-pressed={taken[clash.field] === side}
                    onClick={() => onTake(clash.field, side)}
                  >
                    {side === 'mine' ? words.takeMine : words.takeTheirs}
                    <span className="for-screen-readers">{` (${label})`}</span>
                  </Button>
                </div>
              ))}
            </div>
          </fieldset>
        )
      })}
    </section>
  )
}
