import { useElementSize } from '@mantine/hooks'
import type { IsoDate } from '#kernel/dates.ts'
import { formatShortDate } from './format.ts'
import { useLanguage } from './language.tsx'
import classes from './trend-chart.module.css'
import { labelled, plotIn, spanOf, ticksOf } from './trend-plot.ts'

/** A number on a day. */
export interface TrendPoint {
  on: IsoDate
  value: number
}

interface TrendChartProps {
  /** What the chart shows and what it says, in a sentence: for those who do not see it. The same figures stand in a table beside. */
  summary: string
  /** Several on one day are fine. */
  points: readonly TrendPoint[]
  /** The least and the most that can be: all of it is drawn, so that no change looks larger than it is. */
  min: number
  max: number
  /** A value with its unit. */
  say: (value: number) => string
  /** A line from where it began to where it is to come, by when; each end with its own word. */
  aim?: { from: TrendPoint; to: TrendPoint; fromLabel: string; toLabel: string } | null
  /** A range that is usual, such as the middle of a norm, as a soft ground with its word. */
  band?: { from: number; to: number; label: string } | null
  /** Joins the points; left out where there are too few to follow. */
  joined: boolean
}

/** Wide enough for the first paint, before the place is measured. */
const firstWidth = 640
const height = 220
const margin = { left: 44, right: 20, top: 22, bottom: 26 }
/** Between the first point and the names of the lines across. */
const airBeside = 16
const roomForValue = 34
/** As wide as the words at the end of an aim. */
const roomForAim = 80

/** Numbers over time, with the values written beside the points; there is no legend to hunt for. Black on white on paper. */
export function TrendChart({ summary, points, min, max, say, aim = null, band = null, joined }: TrendChartProps) {
  const { ref, width: measured } = useElementSize()
  const language = useLanguage()
  const width = Math.max(measured || firstWidth, 240)
  const frame = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom }
  const inside = { ...frame, left: frame.left + airBeside, right: frame.right - airBeside }
  const days = [...points, ...(aim ? [aim.from, aim.to] : [])].map(({ on }) => on).sort()
  const { x, y } = plotIn(inside, spanOf(days), { min, max })
  // What lies beyond the range stands at its edge.
  const level = (value: number) => y(Math.min(max, Math.max(min, value)))
  const at = ({ on, value }: TrendPoint) => ({ x: x(on), y: level(value) })
  const placed = points
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map((point, index) => ({ ...at(point), value: point.value, key: String(index) }))
  const named = labelled(
    placed.map((place) => place.x),
    roomForValue,
  )
  const isMany = placed.length > 20
  const line = placed.map((place) => `${place.x.toFixed(1)},${place.y.toFixed(1)}`).join(' ')

  return (
    <div ref={ref} className={classes.chart}>
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="xMinYMid meet"
      >
        {band && (
          <Band band={band} left={frame.left} right={frame.right} top={level(band.to)} bottom={level(band.from)} />
        )}
        {ticksOf({ min, max }).map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
            <text className={classes.soft} x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
              {say(tick)}
            </text>
          </g>
        ))}
        {aim && (
          <Aim
            aim={aim}
            from={at(aim.from)}
            to={at(aim.to)}
            frame={frame}
            isBusyAbove={named.has(0)}
            last={placed.at(-1)}
          />
        )}
        {joined && placed.length > 1 && <polyline className={classes.line} points={line} />}
        {placed.map((place, index) => (
          <g key={place.key}>
            <circle
              className={classes.point}
              data-many={isMany || undefined}
              cx={place.x}
              cy={place.y}
              r={isMany ? 2.5 : 4}
            />
            {named.has(index) && (
              <text className={classes.value} x={place.x} y={place.y - 9} textAnchor="middle">
                {say(place.value)}
              </text>
            )}
          </g>
        ))}
        <Days days={days} x={x} y={height - 6} say={(day) => formatShortDate(day, language)} />
      </svg>
    </div>
  )
}

interface BandProps {
  band: NonNullable<TrendChartProps['band']>
  left: number
  right: number
  top: number
  bottom: number
}

function Band({ band, left, right, top, bottom }: BandProps) {
  return (
    <>
      <rect className={classes.band} x={left} width={right - left} y={top} height={Math.max(bottom - top, 1)} />
      <text className={classes.onBand} x={left + 6} y={top + 14}>
        {band.label}
      </text>
    </>
  )
}

interface AimProps {
  aim: NonNullable<TrendChartProps['aim']>
  from: { x: number; y: number }
  to: { x: number; y: number }
  frame: { bottom: number }
  /** The first point has its value above it. */
  isBusyAbove: boolean
  /** The last point: its value stands above it. */
  last: { x: number; y: number } | undefined
}

/** The words at both ends stand where the line does not run, and out of the way of the values, where there is room. */
function Aim({ aim, from, to, frame, isBusyAbove, last }: AimProps) {
  const isFalling = to.y > from.y
  const hasRoomBelow = (y: number) => y + 20 < frame.bottom
  const beginsBelow = hasRoomBelow(from.y) && (!isFalling || isBusyAbove)
  const meetsLast = last !== undefined && to.x - last.x < roomForAim && Math.abs(to.y - last.y) < roomForValue / 2
  const endsBelow = hasRoomBelow(to.y) && (isFalling || meetsLast)
  const beside = (y: number, isBelow: boolean) => (isBelow ? y + 16 : y - 8)
  return (
    <>
      <line className={classes.aim} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <text className={classes.soft} x={from.x} y={beside(from.y, beginsBelow)}>
        {aim.fromLabel}
      </text>
      <text className={classes.soft} x={to.x} y={beside(to.y, endsBelow)} textAnchor="end">
        {aim.toLabel}
      </text>
    </>
  )
}

interface DaysProps {
  /** In their order. */
  days: readonly IsoDate[]
  x: (day: IsoDate) => number
  y: number
  say: (day: IsoDate) => string
}

/** The first day and the last, under the drawing. */
function Days({ days, x, y, say }: DaysProps) {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  if (first === last)
    return (
      <text className={classes.soft} x={x(first)} y={y} textAnchor="middle">
        {say(first)}
      </text>
    )
  return (
    <>
      <text className={classes.soft} x={x(first)} y={y} textAnchor="start">
        {say(first)}
      </text>
      <text className={classes.soft} x={x(last)} y={y} textAnchor="end">
        {say(last)}
      </text>
    </>
  )
}
