import type { MeanChange } from '../../outcome/rules/statistics.ts'
import classes from './plots.module.css'

/** From where to where a strip reaches. */
export type Reach = { from: number; to: number }

/** A reach that holds no change and all of some changes with their intervals, with a little air. */
export function reachOf(changes: readonly (MeanChange | null)[]): Reach {
  const ends = changes.flatMap((one) =>
    one ? [one.mean, ...(one.interval ? [one.interval.low, one.interval.high] : [])] : [],
  )
  const [from, to] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const air = (to - from || 1) * 0.06
  return { from: from - air, to: to + air }
}

/** How far along a strip a value stands, in per cent. */
export function placeIn({ from, to }: Reach, value: number): string {
  return `${(((value - from) / (to - from || 1)) * 100).toFixed(2)}%`
}

/** A mean change and its interval beside no change, as a dot, a line and a dashed line. The same numbers stand beside it in words. */
export function ChangeStrip({ change, reach, strong }: { change: MeanChange; reach: Reach; strong?: boolean }) {
  const at = (value: number) => placeIn(reach, value)
  const { interval } = change
  return (
    <svg className={classes.strip} aria-hidden="true" data-strong={strong || undefined}>
      <line className={classes.zero} x1={at(0)} x2={at(0)} y1="0" y2="24" />
      {interval && (
        <>
          <line className={classes.range} x1={at(interval.low)} x2={at(interval.high)} y1="12" y2="12" />
          {[interval.low, interval.high].map((end) => (
            <line key={end} className={classes.range} x1={at(end)} x2={at(end)} y1="7" y2="17" />
          ))}
        </>
      )}
      <circle className={interval ? classes.full : classes.hollow} cx={at(change.mean)} cy="12" r="5" />
    </svg>
  )
}
