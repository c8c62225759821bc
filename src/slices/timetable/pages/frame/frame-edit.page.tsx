import { NativeSelect, NumberInput } from '@mantine/core'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate, formatLabelled, pick } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { FrameFields, SchoolCalendar } from '../../../school/calendar/contract.ts'
import { BellsFields } from './bells-fields.tsx'
import classes from './frame.module.css'
import { PeriodsTable } from './periods-table.tsx'
import { suggestions } from './suggestions.ts'
import { formWords, nameIn, useFrameWords } from './use-frame-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<SchoolCalendar> {
  const year = new URL(request.url).searchParams.get('year')
  return api.school.calendar(year ? { year } : {})
}

/** What the form begins with: the frame that is changed, a copy of another, or a suggestion. */
function fieldsFrom(calendar: SchoolCalendar, search: URLSearchParams): FrameFields {
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

/** Periods and bells: how days are counted, which bells there are, a row for each period, the bells of each day. */
export function Component() {
  const calendar: SchoolCalendar = useLoaderData()
  const words = useFrameWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const frame = calendar.frames.find(({ id }) => id === search.get('frame'))
  const saved = fieldsFrom(calendar, search)
  const work = useWork(formWords)
  const begun = frame?.id ?? `new ${search.get('like') ?? search.get('suggestion') ?? ''}`
  const edit = useEdit(`timetable frame ${calendar.year.label} ${begun}`, saved, frame?.version ?? 0, work.clash)
  const { fields, change } = edit
  const labelOf = (field: string) => (words.labels as Readonly<Record<string, string>>)[field] ?? field
  const textOf = useFrameText(fields)
  const back = `/timetable/frame?${new URLSearchParams({ year: calendar.year.label })}`

  const isSettled = useSettled(work, edit, labelOf)

  function send(): Promise<unknown> {
    if (!frame) return api.school.addFrame({ year: calendar.year.label, fields })
    return api.school.changeFrame({ id: frame.id, version: edit.version, ...edit.changes() })
  }

  function save() {
    const halves = fields.periods.filter(({ key }) =>
      fields.schedules.some(({ bells }) => bells[key]?.some((time) => time === '')),
    )
    const missing = [
      ...(fields.startsOn === '' ? [{ field: 'startsOn', message: words.form.startNeeded }] : []),
      ...halves.map((one) => ({ field: 'periods', message: words.form.halfTime(nameIn(one, language)) })),
    ]
    if (!isSettled(missing)) return
    work.run(send, () => {
      edit.finish(saved, frame ? edit.version + 1 : 0)
      void navigate(back)
    })
  }

  return (
    <>
      <PageHead title={words.form.title} back={{ to: back, label: words.form.back }} />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <EditHead work={work} edit={edit} textOf={textOf} labelOf={labelOf} />
        <div className={classes.fields}>
          <DateInputField
            {...fieldProps('startsOn', work.problems)}
            label={words.form.startsOn}
            min={calendar.year.startsOn}
            max={calendar.year.endsOn}
            value={fields.startsOn || null}
            onChange={(startsOn) => change({ startsOn: startsOn ?? '' })}
          />
          <NativeSelect
            label={words.form.kind}
            value={fields.kind}
            data={(['week', 'cycle'] as const).map((value) => ({ value, label: words.form.kinds[value] }))}
            onChange={(event) => change({ kind: event.currentTarget.value as FrameFields['kind'] })}
          />
          <NumberInput
            {...fieldProps('days', work.problems)}
            label={words.form.days}
            className={classes.number}
            min={1}
            max={10}
            allowDecimal={false}
            value={fields.days}
            onChange={(days) => change({ days: Number(days) || 1 })}
          />
        </div>
        <BellsFields fields={fields} problems={work.problems} onChange={change} />
        <PeriodsTable fields={fields} problems={work.problems} onChange={change} />
        {fields.schedules.length > 1 && <DayBells fields={fields} onChange={change} />}
        <FormFoot
          busy={work.busy}
          verb={words.form.save}
          onCancel={() => void navigate(back)}
          draft={{ state: edit.state, onDiscard: edit.discard }}
        />
      </form>
    </>
  )
}

interface DayBellsProps {
  fields: FrameFields
  onChange: (change: Partial<FrameFields>) => void
}

/** By which bells each day goes, where there are several. */
function DayBells({ fields, onChange }: DayBellsProps) {
  const words = useFrameWords()
  const language = useLanguage()
  const usual = fields.schedules[0]?.key
  return (
    <fieldset className={classes.dayBells}>
      <legend>{words.form.dayBells}</legend>
      {Array.from({ length: fields.days }, (_, index) => String(index + 1)).map((day) => (
        <NativeSelect
          key={day}
          label={words.dayName(fields.kind, Number(day))}
          value={fields.daySchedules[day] ?? usual}
          data={fields.schedules.map((one) => ({ value: one.key, label: nameIn(one, language) }))}
          onChange={(event) => {
            const { [day]: _, ...others } = fields.daySchedules
            const chosen = event.currentTarget.value
            onChange({ daySchedules: chosen === usual ? others : { ...others, [day]: chosen } })
          }}
        />
      ))}
    </fieldset>
  )
}

/** Each field of a frame as people read it, for two versions side by side. */
function useFrameText(fields: FrameFields): (field: string, value: unknown) => string {
  const words = useFrameWords()
  const language = useLanguage()
  const periodName = (key: string) => {
    const period = fields.periods.find((one) => one.key === key)
    return period ? nameIn(period, language) : key
  }
  const bellsText = ({ name, bells }: FrameFields['schedules'][number]) => {
    const times = Object.entries(bells).map(([key, [from, to]]) => `${periodName(key)} ${from}–${to}`)
    return formatLabelled(pick(name, language), times.join(', '), language)
  }
  const texts: { [Field in keyof FrameFields]: (value: FrameFields[Field]) => string } = {
    startsOn: (day) => (day ? formatDate(day, language) : ''),
    kind: (kind) => words.form.kinds[kind],
    days: String,
    periods: (periods) => periods.map((one) => `${nameIn(one, language)} (${words.periodKinds[one.kind]})`).join(', '),
    schedules: (schedules) => schedules.map(bellsText).join('; '),
    daySchedules: (days) =>
      Object.entries(days)
        .map(([day, key]) => {
          const bells = fields.schedules.find((one) => one.key === key)
          return words.dayBells(words.dayName(fields.kind, Number(day)), bells ? nameIn(bells, language) : key)
        })
        .join(', '),
  }
  return (field, value) =>
    value === null || !(field in texts) ? '' : texts[field as keyof FrameFields](value as never)
}
