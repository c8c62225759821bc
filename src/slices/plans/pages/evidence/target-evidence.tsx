import { Button } from '@mantine/core'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { TrendChart } from '#web/ui/trend-chart.tsx'
import type { TargetTry } from '../../evidence/contract.ts'
import { isSmall, latestOf, seriesOf, standingOf } from '../../evidence/rules.ts'
import type { Target } from '../../model.ts'
import classes from './evidence.module.css'
import { saySeen } from './quick-log.tsx'
import { useEvidenceWords } from './use-evidence-words.ts'

interface TargetEvidenceProps {
  target: Target
  tries: readonly TargetTry[]
  /** Where slips may be taken back. */
  onTakeBack?: (one: TargetTry) => void
}

/** What was seen of one target: the chart, what it says, and every try in a table. */
export function TargetEvidence({ target, tries, onTakeBack }: TargetEvidenceProps) {
  const words = useEvidenceWords()
  const language = useLanguage()
  const { today } = useFrame()
  const series = seriesOf(target.measureKind, tries)
  const small = isSmall(series)
  const standing = standingOf(target, series)
  const latest = latestOf(series)
  const counted = series.reduce((sum, point) => sum + point.tries, 0)
  const say = (value: number) => `${Math.round(value * 10) / 10}${target.measureKind === 'of' ? '%' : ''}`
  const max = target.measureKind === 'of' ? 100 : target.measureKind === 'rating' ? 5 : highest(target, series)
  const { baselineValue, aimValue } = target
  const sentence = small ? words.small(counted, series.length) : words.standings[standing]
  return (
    <>
      {series.length > 0 && (
        <TrendChart
          summary={words.summary(pick(target.words, language), sentence)}
          points={series}
          min={target.measureKind === 'rating' ? 1 : 0}
          max={max}
          say={say}
          joined={!small}
          aim={
            baselineValue !== null && aimValue !== null
              ? {
                  from: { on: target.startsOn, value: baselineValue },
                  to: { on: target.dueOn, value: aimValue },
                  fromLabel: words.baseline(say(baselineValue)),
                  toLabel: words.aim(say(aimValue)),
                }
              : null
          }
        />
      )}
      <p className={classes.soft}>
        {tries.length === 0
          ? words.noTries
          : [
              sentence,
              !small && words.count(counted, series.length),
              !small && latest !== null && words.latest(say(latest)),
            ]
              .filter(Boolean)
              .join(' · ')}
      </p>
      {tries.length > 0 && (
        <details>
          <summary>{words.table}</summary>
          <table className={classes.table}>
            <thead>
              <tr>
                {Object.values(words.columns).map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                {onTakeBack && (
                  <th scope="col">
                    <span className="for-screen-readers">{words.undo}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {tries.toReversed().map((one) => (
                <tr key={one.id}>
                  <td>{formatShortDate(one.triedOn, language, today)}</td>
                  <td>{saySeen({ ...one, note: '' }, words.seen)}</td>
                  <td>{one.by && nameOf(one.by, language).main}</td>
                  <td>{one.note}</td>
                  {onTakeBack && (
                    <td>
                      {one.mayTakeBack && (
                        <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => onTakeBack(one)}>
                          {words.undo}
                          <span className="for-screen-readers">{` (${formatShortDate(one.triedOn, language)})`}</span>
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

function highest({ baselineValue, aimValue }: Target, series: readonly { value: number }[]): number {
  return Math.max(baselineValue ?? 0, aimValue ?? 0, ...series.map(({ value }) => value), 1)
}

/** The head of one target’s part. */
export function TargetName({ target }: { target: Target }) {
  const words = useEvidenceWords()
  return (
    <h3>
      <span className={classes.soft}>{words.target(target.position)}</span> <InTwoLanguages text={target.words} />
    </h3>
  )
}
