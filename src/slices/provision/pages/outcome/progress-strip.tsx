import type { MeasureResult } from '../../outcome/contract.ts'
import { placeIn, type Reach } from './change-strip.tsx'
import classes from './plots.module.css'

type Line = MeasureResult['students'][0]

/** The whole scale where it has two ends, so that no change looks larger than it is; otherwise all that was measured. */
export function scaleOf({ measure, students }: MeasureResult): Reach {
  if (measure.lowest !== null && measure.highest !== null) return { from: measure.lowest, to: measure.highest }
  const values = students.flatMap(({ entry, between, exit, after }) =>
    [entry, ...between, exit, after].flatMap((one) => (one ? [one.value] : [])),
  )
  if (values.length === 0) return { from: measure.lowest ?? 0, to: measure.highest ?? 1 }
  const [from, to] = [measure.lowest ?? Math.min(...values), measure.highest ?? Math.max(...values)]
  return from === to ? { from: from - 1, to: to + 1 } : { from, to }
}

/** One student on the scale: hollow at entry, full at exit, the way between with its direction, a diamond for the re-measure. */
export function ProgressStrip({ line, scale }: { line: Line; scale: Reach }) {
  const { entry, exit, after } = line
  const at = (value: number) => placeIn(scale, value)
  const isRising = entry !== null && exit !== null && exit.value > entry.value
  return (
    <svg className={classes.strip} aria-hidden="true">
      <line className={classes.scale} x1="0" x2="100%" y1="12" y2="12" />
      {['0', '100%'].map((end) => (
        <line key={end} className={classes.scale} x1={end} x2={end} y1="8" y2="16" />
      ))}
      {entry && exit && entry.value !== exit.value && (
        <>
          <line className={classes.range} x1={at(entry.value)} x2={at(exit.value)} y1="12" y2="12" />
          <svg aria-hidden="true" className={classes.loose} x={at(exit.value)} y="12">
            <path className={classes.arrow} d={isRising ? 'M -6 0 l -7 -5 v 10 z' : 'M 6 0 l 7 -5 v 10 z'} />
          </svg>
        </>
      )}
      {entry && <circle className={classes.hollow} cx={at(entry.value)} cy="12" r="5" />}
      {after && (
        <svg aria-hidden="true" className={classes.loose} x={at(after.value)} y="12">
          <path className={classes.diamond} d="M 0 -7 l 6 7 l -6 7 l -6 -7 z" />
        </svg>
      )}
      {exit && <circle className={classes.full} cx={at(exit.value)} cy="12" r="5" />}
    </svg>
  )
}
