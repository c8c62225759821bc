import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { FrameInput, SchoolCalendar } from '../../../school/calendar/contract.ts'
import { type Period, periodKinds, type Schedule } from '../../../school/calendar/model.ts'
import classes from './frame.module.css'
import { suggestions } from './suggestions.ts'
import { formWords, useFrameWords } from './use-frame-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<SchoolCalendar> {
  const year = new URL(request.url).searchParams.get('year')
  return api.school.calendar(year ? { year } : {})
}

type Typed = Omit<FrameInput, 'year' | 'id' | 'version'>

/** What the form begins with: the frame that is changed, a copy of another, or a suggestion. */
function typedFrom(calendar: SchoolCalendar, search: URLSearchParams): Typed {
  const known = calendar.frames.find(({ id }) => id === (search.get('frame') ?? search.get('like')))
  if (known) {
    const { kind, days, periods, schedules, daySchedules } = known
    return { startsOn: search.has('frame') ? known.startsOn : '', kind, days, periods, schedules, daySchedules }
  }
  const from = search.get('suggestion')
  const suggestion = from === 'secondary' || from === 'primary' ? suggestions[from] : null
  return {
    startsOn: calendar.year.startsOn,
    ...(suggestion ?? {
      ...{ kind: 'week', days: 5, periods: [] },
      schedules: [{ key: 'usual', name: { zh: '全日', en: 'Whole day' }, bells: {} }],
    }),
    daySchedules: {},
  }
}

/** Periods and bells as a table to type in: a row for each period, two columns for each set of bells. */
export function Component() {
  const calendar: SchoolCalendar = useLoaderData()
  const words = useFrameWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const frame = calendar.frames.find(({ id }) => id === search.get('frame'))
  const saved = typedFrom(calendar, search)
  const draft = useDraft<Typed>(
    `timetable frame ${calendar.year.label} ${frame?.id ?? 'new'} ${frame?.version ?? 0}`,
    saved,
  )
  const { busy, listed, problems, run } = useWork(formWords)
  const typed = draft.value
  const set = (change: Partial<Typed>) => draft.change({ ...typed, ...change })
  const back = `/timetable/frame?${new URLSearchParams({ year: calendar.year.label })}`
  const save = () =>
    run(
      () =>
        api.school.saveFrame({
          ...typed,
          year: calendar.year.label,
          id: frame?.id ?? null,
          version: frame?.version ?? 0,
        }),
      () => {
        draft.clear(typed)
        void navigate(back)
      },
    )
  return (
    <>
      <PageHead title={words.form.title} back={{ to: back, label: words.form.back }} />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ProblemSummary problems={listed} />
        <div className={classes.fields}>
          <DateInputField
            {...fieldProps('startsOn', problems)}
            label={words.form.startsOn}
            value={typed.startsOn || null}
            onChange={(startsOn) => set({ startsOn: startsOn ?? '' })}
          />
          <NativeSelect
            label={words.form.kind}
            value={typed.kind}
            data={(['week', 'cycle'] as const).map((value) => ({ value, label: words.form.kinds[value] }))}
            onChange={(event) => set({ kind: event.currentTarget.value as Typed['kind'] })}
          />
          <NumberInput
            {...fieldProps('days', problems)}
            label={words.form.days}
            min={1}
            max={10}
            value={typed.days}
            onChange={(days) => set({ days: Number(days) || 1 })}
          />
        </div>
        <PeriodsTable typed={typed} onChange={set} />
        {typed.schedules.length > 1 && (
          <fieldset className={classes.dayBells}>
            <legend>{words.form.dayBells}</legend>
            {Array.from({ length: typed.days }, (_, index) => String(index + 1)).map((day) => (
              <NativeSelect
                key={day}
                label={words.form.dayBellsOf(Number(day))}
                value={typed.daySchedules[day] ?? typed.schedules[0]?.key}
                data={typed.schedules.map(({ key, name }) => ({ value: key, label: pick(name, language) }))}
                onChange={(event) => {
                  const { [day]: _, ...others } = typed.daySchedules
                  const chosen = event.currentTarget.value
                  set({ daySchedules: chosen === typed.schedules[0]?.key ? others : { ...others, [day]: chosen } })
                }}
              />
            ))}
          </fieldset>
        )}
        <div className={classes.actions}>
          <SubmitButton busy={busy}>{words.form.save}</SubmitButton>
          <SavedMark state={draft.state} />
        </div>
      </form>
    </>
  )
}

/** A key that none of these has. */
function freeKey(known: readonly { key: string }[], begins: string): string {
  let number = 1
  while (known.some(({ key }) => key === `${begins}${number}`)) number += 1
  return `${begins}${number}`
}

function PeriodsTable({ typed, onChange }: { typed: Typed; onChange: (change: Partial<Typed>) => void }) {
  const words = useFrameWords().form
  const { periodKinds: kindWords } = useFrameWords()
  const language = useLanguage()
  const { periods, schedules } = typed
  const nameOf = (of: { name: Period['name']; key: string }) =>
    pick(of.name, language) || of.name.zh || of.name.en || of.key
  const change = (index: number, part: Partial<Period>) =>
    onChange({ periods: periods.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const move = (index: number, by: number) => {
    const next = [...periods]
    const [one] = next.splice(index, 1)
    if (one) next.splice(index + by, 0, one)
    onChange({ periods: next })
  }
  const ring = (schedule: Schedule, key: string, place: 0 | 1, time: string) => {
    const now = schedule.bells[key] ?? ['', '']
    const next: [string, string] = place === 0 ? [time, now[1]] : [now[0], time]
    const { [key]: _, ...others } = schedule.bells
    const bells = next[0] === '' && next[1] === '' ? others : { ...others, [key]: next }
    onChange({ schedules: schedules.map((one) => (one.key === schedule.key ? { ...one, bells } : one)) })
  }
  const addPeriod = () => {
    const count = periods.filter(({ kind }) => kind === 'lesson').length + 1
    const name = { zh: words.newPeriodZh(count), en: words.newPeriodEn(count) }
    onChange({ periods: [...periods, { key: freeKey(periods, ''), name, kind: 'lesson' }] })
  }
  const rename = (schedule: Schedule, part: Partial<Schedule['name']>) =>
    onChange({
      schedules: schedules.map((one) => (one.key === schedule.key ? { ...one, name: { ...one.name, ...part } } : one)),
    })
  return (
    <>
      <p className={classes.soft}>{words.bellsHelp}</p>
      <div className={classes.scroll}>
        <table className={classes.editor}>
          <thead>
            <tr>
              <th scope="col">{words.nameZh}</th>
              <th scope="col">{words.nameEn}</th>
              <th scope="col">{words.periodKind}</th>
              {schedules.map((schedule, index) => (
                <th key={schedule.key} scope="col" colSpan={2}>
                  <TextInput
                    aria-label={`${words.bells} ${index + 1} ${words.nameZh}`}
                    value={schedule.name.zh}
                    onChange={(event) => rename(schedule, { zh: event.currentTarget.value })}
                  />
                  <TextInput
                    aria-label={`${words.bells} ${index + 1} ${words.nameEn}`}
                    value={schedule.name.en}
                    onChange={(event) => rename(schedule, { en: event.currentTarget.value })}
                  />
                  {index > 0 && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={words.dropBells(nameOf(schedule))}
                      onClick={() => onChange({ schedules: schedules.filter(({ key }) => key !== schedule.key) })}
                    >
                      <IconTrash size={16} aria-hidden="true" />
                    </Button>
                  )}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {periods.map((period, index) => (
              <tr key={period.key}>
                <td>
                  <TextInput
                    aria-label={`${words.nameZh} ${index + 1}`}
                    value={period.name.zh}
                    onChange={(event) => change(index, { name: { ...period.name, zh: event.currentTarget.value } })}
                  />
                </td>
                <td>
                  <TextInput
                    aria-label={`${words.nameEn} ${index + 1}`}
                    value={period.name.en}
                    onChange={(event) => change(index, { name: { ...period.name, en: event.currentTarget.value } })}
                  />
                </td>
                <td>
                  <NativeSelect
                    aria-label={`${words.periodKind} ${index + 1}`}
                    value={period.kind}
                    data={periodKinds.map((value) => ({ value, label: kindWords[value] }))}
                    onChange={(event) => change(index, { kind: event.currentTarget.value as Period['kind'] })}
                  />
                </td>
                {schedules.flatMap((schedule) =>
                  ([0, 1] as const).map((place) => (
                    <td key={`${schedule.key} ${place}`}>
                      <TextInput
                        type="time"
                        aria-label={(place === 0 ? words.begins : words.ends)(nameOf(period), nameOf(schedule))}
                        value={schedule.bells[period.key]?.[place] ?? ''}
                        onChange={(event) => ring(schedule, period.key, place, event.currentTarget.value)}
                      />
                    </td>
                  )),
                )}
                <td className={classes.rowActions}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={index === 0}
                    aria-label={words.up(nameOf(period))}
                    onClick={() => move(index, -1)}
                  >
                    <IconArrowUp size={16} aria-hidden="true" />
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={index === periods.length - 1}
                    aria-label={words.down(nameOf(period))}
                    onClick={() => move(index, 1)}
                  >
                    <IconArrowDown size={16} aria-hidden="true" />
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.drop(nameOf(period))}
                    onClick={() =>
                      onChange({
                        periods: periods.filter(({ key }) => key !== period.key),
                        schedules: schedules.map((one) => {
                          const { [period.key]: _, ...bells } = one.bells
                          return { ...one, bells }
                        }),
                      })
                    }
                  >
                    <IconTrash size={16} aria-hidden="true" />
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={addPeriod}>
          {words.addPeriod}
        </Button>
        <Button
          variant="default"
          onClick={() =>
            onChange({
              schedules: [
                ...schedules,
                {
                  key: freeKey(schedules, 'bells'),
                  name: { zh: words.halfZh, en: words.halfEn },
                  bells: { ...schedules[0]?.bells },
                },
              ],
            })
          }
        >
          {words.addBells}
        </Button>
      </div>
    </>
  )
}
