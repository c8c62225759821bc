import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldId, type Problem } from '#web/ui/problems.tsx'
import type { FrameFields } from '../../../school/calendar/contract.ts'
import { type Period, periodKinds, type Schedule } from '../../../school/calendar/model.ts'
import classes from './frame.module.css'
import { freeKey } from './free-key.ts'
import { nameIn, useFrameWords } from './use-frame-words.ts'

interface PeriodsTableProps {
  fields: FrameFields
  problems: readonly Problem[]
  onChange: (change: Partial<FrameFields>) => void
}

/** A row for each period, with two times for each set of bells; on a phone a card for each. */
export function PeriodsTable({ fields, problems, onChange }: PeriodsTableProps) {
  const words = useFrameWords().form
  const { periodKinds: kindWords } = useFrameWords()
  const language = useLanguage()
  const { periods, schedules } = fields
  const error = problems
    .filter(({ field }) => field === 'periods')
    .map(({ message }) => message)
    .join(' ')
  const change = (key: string, part: Partial<Period>) =>
    onChange({ periods: periods.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const move = (index: number, by: number) => {
    const next = [...periods]
    const [one] = next.splice(index, 1)
    if (one) next.splice(index + by, 0, one)
    onChange({ periods: next })
  }
  const ring = (schedule: Schedule, key: string, [from, to]: readonly [string, string]) => {
    const { [key]: _, ...others } = schedule.bells
    const bells = from === '' && to === '' ? others : { ...others, [key]: [from, to] as [string, string] }
    onChange({ schedules: schedules.map((one) => (one.key === schedule.key ? { ...one, bells } : one)) })
  }
  const add = () => {
    const count = periods.filter(({ kind }) => kind === 'lesson').length + 1
    const name = { zh: words.newPeriodZh(count), en: words.newPeriodEn(count) }
    onChange({ periods: [...periods, { key: freeKey(periods, ''), name, kind: 'lesson' }] })
  }
  const drop = (gone: string) =>
    onChange({
      periods: periods.filter(({ key }) => key !== gone),
      schedules: schedules.map((one) => {
        const { [gone]: _, ...bells } = one.bells
        return { ...one, bells }
      }),
    })
  return (
    <div className={classes.periods}>
      <h2 id={fieldId('periods')}>{words.periods}</h2>
      {error && <p className={classes.error}>{error}</p>}
      {periods.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.editor}>
            <thead>
              <tr>
                <th scope="col">{words.nameZh}</th>
                <th scope="col">{words.nameEn}</th>
                <th scope="col">{words.periodKind}</th>
                {schedules.map((schedule) => (
                  <th key={schedule.key} scope="col">
                    {nameIn(schedule, language)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {periods.map((period, index) => (
                <tr key={period.key}>
                  {(['zh', 'en'] as const).map((of) => (
                    <td key={of} data-label={of === 'zh' ? words.nameZh : words.nameEn}>
                      <TextInput
                        aria-label={`${of === 'zh' ? words.nameZh : words.nameEn} ${index + 1}`}
                        maxLength={60}
                        value={period.name[of]}
                        onChange={(event) =>
                          change(period.key, { name: { ...period.name, [of]: event.currentTarget.value } })
                        }
                      />
                    </td>
                  ))}
                  <td data-label={words.periodKind}>
                    <NativeSelect
                      aria-label={`${words.periodKind} ${index + 1}`}
                      value={period.kind}
                      data={periodKinds.map((value) => ({ value, label: kindWords[value] }))}
                      onChange={(event) => change(period.key, { kind: event.currentTarget.value as Period['kind'] })}
                    />
                  </td>
                  {schedules.map((schedule) => (
                    <td key={schedule.key} data-label={nameIn(schedule, language)}>
                      <Times
                        bells={schedule.bells[period.key] ?? ['', '']}
                        labels={[
                          words.begins(nameIn(period, language), nameIn(schedule, language)),
                          words.ends(nameIn(period, language), nameIn(schedule, language)),
                        ]}
                        onChange={(bells) => ring(schedule, period.key, bells)}
                      />
                    </td>
                  ))}
                  <td className={classes.rowActions}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      disabled={index === 0}
                      aria-label={words.up(nameIn(period, language))}
                      onClick={() => move(index, -1)}
                    >
                      <IconArrowUp size={16} aria-hidden="true" />
                    </Button>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      disabled={index === periods.length - 1}
                      aria-label={words.down(nameIn(period, language))}
                      onClick={() => move(index, 1)}
                    >
                      <IconArrowDown size={16} aria-hidden="true" />
                    </Button>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={words.drop(nameIn(period, language))}
                      onClick={() => drop(period.key)}
                    >
                      <IconTrash size={16} aria-hidden="true" />
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {periods.length < 24 && (
        <div>
          <Button variant="default" onClick={add}>
            {words.addPeriod}
          </Button>
        </div>
      )}
    </div>
  )
}

interface TimesProps {
  bells: readonly [string, string]
  labels: readonly [string, string]
  onChange: (bells: [string, string]) => void
}

/** From and to; both empty: the period is not held by these bells. */
function Times({ bells: [from, to], labels, onChange }: TimesProps) {
  return (
    <span className={classes.times}>
      <TextInput
        type="time"
        aria-label={labels[0]}
        value={from}
        onChange={(event) => onChange([event.currentTarget.value, to])}
      />
      <TextInput
        type="time"
        aria-label={labels[1]}
        value={to}
        onChange={(event) => onChange([from, event.currentTarget.value])}
      />
    </span>
  )
}
