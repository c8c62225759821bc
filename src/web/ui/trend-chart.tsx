import { useElementSize } from '@mantine/hooks'
import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import { formatShortDate } from './format.ts'
import { useLanguage } from './language.tsx'
import classes from './trend-chart.module.css'

export interface TrendPoint {
  on: IsoDate
  value: number
}

interface TrendChartProps {
  /** What the chart shows and what it says, in a sentence: for those who do not see it. The same figures stand in a table beside. */
  summary: string
  points: readonly TrendPoint[]
  /** The least and the most that can be. */
  min: number
  max: number
  /** A value with its unit. */
  say: (value: number) => string
  /** A line from where it began to where it is to come, each end with its own word. */
  aim?: { from: TrendPoint; to: TrendPoint; fromLabel: string; toLabel: string } | null
  /** A range that is usual, as a band with its word. */
  band?: { from: number; to: number; label: string } | null
  /** Joins the points; left out where there are too few to follow. */
  joined: boolean
}

const height = 180
const margin = { top: 22, right: 12, bottom: 26, left: 40 }

/** Dated values as points, with the line that they should follow. Labels stand in the drawing; there is no legend to hunt for. */
export function TrendChart({ summary, points, min, max, say, aim = null, band = null, joined }: TrendChartProps) {
  const { ref, width } = useElementSize()
  const language = useLanguage()
  const days = [...points.map(({ on }) => on), ...(aim ? [aim.from.on, aim.to.on] : [])].sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const inner = { width: Math.max(width - margin.left - margin.right, 40), height: height - margin.top - margin.bottom }
  const span = Math.max(daysBetween(first, last), 1)
  const x = (day: IsoDate) => margin.left + (inner.width * daysBetween(first, day)) / span
  const y = (value: number) =>
    margin.top + inner.height * (1 - (Math.min(Math.max(value, min), max) - min) / Math.max(max - min, 1))
  const middle = (min + max) / 2
  const sorted = points.toSorted((a, b) => a.on.localeCompare(b.on))
  const latest = sorted.at(-1)
  return (
    <div ref={ref} className={classes.chart}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={summary}>
          {band && (
            <g className={classes.band}>
              <rect
                x={margin.left}
                width={inner.width}
                y={y(band.to)}
                height={Math.max(y(band.from) - y(band.to), 1)}
              />
              <text x={margin.left + 4} y={y(band.to) + 12}>
                {band.label}
              </text>
            </g>
          )}
          {[min, middle, max].map((value) => (
            <g key={value} className={classes.grid}>
              <line x1={margin.left} x2={margin.left + inner.width} y1={y(value)} y2={y(value)} />
              <text x={margin.left - 6} y={y(value) + 4} textAnchor="end">
                {say(value)}
              </text>
            </g>
          ))}
          <g className={classes.days}>
            <text x={margin.left} y={height - 6}>
              {formatShortDate(first, language)}
            </text>
            <text x={margin.left + inner.width} y={height - 6} textAnchor="end">
              {formatShortDate(last, language)}
            </text>
          </g>
          {aim && (
            <g className={classes.aim}>
              <line x1={x(aim.from.on)} y1={y(aim.from.value)} x2={x(aim.to.on)} y2={y(aim.to.value)} />
              <text x={x(aim.from.on) + 4} y={y(aim.from.value) - 6}>
                {aim.fromLabel}
              </text>
              <text x={x(aim.to.on)} y={y(aim.to.value) - 6} textAnchor="end">
                {aim.toLabel}
              </text>
            </g>
          )}
          {joined && (
            <polyline
              className={classes.line}
              points={sorted.map((point) => `${x(point.on)},${y(point.value)}`).join(' ')}
            />
          )}
          {sorted.map((point) => (
            <circle
              key={`${point.on} ${point.value}`}
              className={classes.point}
              cx={x(point.on)}
              cy={y(point.value)}
              r={joined && sorted.length > 20 ? 2.5 : 4}
            />
          ))}
          {latest && (
            <text
              className={classes.latest}
              x={Math.min(x(latest.on), margin.left + inner.width - 16)}
              y={y(latest.value) + (y(latest.value) > height / 2 ? -9 : 18)}
              textAnchor="middle"
            >
              {say(latest.value)}
            </text>
          )}
        </svg>
      )}
    </div>
  )
}
