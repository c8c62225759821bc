import { formatNumber, formatShortDate, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { TrendChart } from '#web/ui/trend-chart.tsx'
import type { Instrument, Measurement, Scale } from '../../measurements/model.ts'
import { type Change, changesOf, pointsOf, standingOf, weightOf } from '../../measurements/rules.ts'
import classes from './measurements.module.css'
import { useMeasurementWords } from './use-measurement-words.ts'

interface ScaleTrendProps {
  instrument: Instrument
  scale: Scale
  measurements: readonly Measurement[]
}

/** One scale over time: which way is better, the line, and what can be said of it, with care. */
export function ScaleTrend({ instrument, scale, measurements }: ScaleTrendProps) {
  const words = useMeasurementWords()
  const language = useLanguage()
  const points = pointsOf(measurements, instrument.id, scale.key)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const number = (value: number) => formatNumber(value, language)
  const day = (date: string) => formatShortDate(date, language)
  const { sinceFirst, sinceLast } = changesOf(points, scale.direction)
  const standing = standingOf(last.value, scale)
  const summary =
    points.length === 1
      ? words.chartOne(number(last.value), day(last.on))
      : words.chartSeveral(points.length, number(first.value), day(first.on), number(last.value), day(last.on))
  const { normMean, normSd } = scale
  const band =
    normMean !== null && normSd !== null
      ? { from: normMean - normSd, to: normMean + normSd, label: words.normLabel }
      : undefined

  function how({ difference, way }: Change): string {
    if (way === 'same') return words.ways.same
    const signed = `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`
    return [words.moved(signed), words.ways[way]].join(language === 'zh' ? '，' : ', ')
  }
  const said = (change: Change, sentence: typeof words.sinceFirst) =>
    sentence(day(change.from.on), number(change.from.value), number(change.to.value), how(change))

  return (
    <div className={classes.trend}>
      <h3>
        {pick(scale.name, language)} <small className={classes.soft}>{words.directions[scale.direction]}</small>
      </h3>
      <TrendChart
        summary={`${words.chart(pick(instrument.name, language), pick(scale.name, language))}${summary}`}
        points={points}
        min={scale.min}
        max={scale.max}
        band={band}
        say={number}
        joined={points.length > 1}
      />
      <ul className={classes.said}>
        {sinceFirst && <li>{said(sinceFirst, words.sinceFirst)}</li>}
        {sinceLast && <li>{said(sinceLast, words.sinceLast)}</li>}
        {standing && (
          <li>
            {words.standing(number(last.value), words.bands[standing.band], number(standing.z).replace('-', '−'))}
          </li>
        )}
        {scale.normNote && <li className={classes.soft}>{words.normNote(scale.normNote)}</li>}
        {weightOf(points) !== 'several' && <li className={classes.soft}>{words.weights[weightOf(points)]}</li>}
      </ul>
    </div>
  )
}
