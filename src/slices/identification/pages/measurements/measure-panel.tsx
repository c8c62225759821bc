import { NativeSelect, TextInput } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatNumber, nameOf, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { Instrument } from '../../measurements/model.ts'
import { numberIn } from './typed-scale.ts'
import { measurementForms, useMeasurementWords } from './use-measurement-words.ts'

type Fields = {
  instrumentId: string
  measuredOn: IsoDate | null
  measuredBy: string
  /** As they are typed, by the scale's key. */
  scores: Readonly<Record<string, string>>
  words: string
}

interface MeasurePanelProps {
  studentId: string
  /** Those in use. */
  instruments: readonly Instrument[]
  onClose: () => void
}

/** A new result: by which instrument, on which day, the scores within their scales. */
export function MeasurePanel({ studentId, instruments, onClose }: MeasurePanelProps) {
  const words = useMeasurementWords()
  const language = useLanguage()
  const { today, person } = useFrame()
  const work = useWork(measurementForms)
  const only = instruments.length === 1 ? instruments[0]?.id : undefined
  const saved: Fields = {
    instrumentId: only ?? '',
    measuredOn: today,
    measuredBy: nameOf(person, language).main,
    scores: {},
    words: '',
  }
  const edit = useEdit<Fields>(`student ${studentId} measurement new`, saved, 0, null)
  const { fields } = edit
  const instrument = instruments.find(({ id }) => id === fields.instrumentId)

  function save() {
    const { measuredOn, instrumentId, measuredBy } = fields
    const read = (instrument?.scales ?? []).map(({ key }) => ({ key, score: numberIn(fields.scores[key] ?? '') }))
    const problems: Problem[] = [
      ...(instrument ? [] : [{ field: 'instrumentId', message: words.chooseInstrument }]),
      ...(measuredOn ? [] : [{ field: 'measuredOn', message: words.chooseDay }]),
      ...read.flatMap(({ key, score }) =>
        score === undefined ? [{ field: `scores.${key}`, message: words.notNumber }] : [],
      ),
    ]
    if (problems.length > 0 || measuredOn === null) {
      work.refuse(problems)
      return
    }
    const scores = Object.fromEntries(read.flatMap(({ key, score }) => (score == null ? [] : [[key, score]])))
    work.run(
      () =>
        api.identification.addMeasurement({
          id: studentId,
          ...{ instrumentId, measuredOn, measuredBy, scores, words: fields.words },
        }),
      () => {
        edit.finish(saved, 0)
        notice(words.recorded)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.measure}
      size="30rem"
      work={work}
      edit={edit}
      verb={words.measure}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        {...fieldProps('instrumentId', work.problems)}
        label={words.instrument}
        value={fields.instrumentId}
        onChange={(event) => edit.change({ instrumentId: event.currentTarget.value, scores: {} })}
      >
        <option value="">{words.choose}</option>
        {instruments.map(({ id, name }) => (
          <option key={id} value={id}>
            {pick(name, language)}
          </option>
        ))}
      </NativeSelect>
      {instrument?.scales.map(({ key, name, min, max, direction }) => (
        <TextInput
          key={key}
          {...fieldProps(`scores.${key}`, work.problems)}
          label={pick(name, language)}
          description={`${words.between(formatNumber(min, language), formatNumber(max, language))} · ${words.directions[direction]}`}
          inputMode="decimal"
          autoComplete="off"
          value={fields.scores[key] ?? ''}
          onChange={(event) => edit.change({ scores: { ...fields.scores, [key]: event.currentTarget.value } })}
        />
      ))}
      <DateInputField
        {...fieldProps('measuredOn', work.problems)}
        label={words.measuredOn}
        value={fields.measuredOn}
        max={today}
        onChange={(measuredOn) => edit.change({ measuredOn })}
        required
      />
      <TextInput
        {...fieldProps('measuredBy', work.problems)}
        label={words.measuredBy}
        maxLength={200}
        value={fields.measuredBy}
        onChange={(event) => edit.change({ measuredBy: event.currentTarget.value })}
      />
      <LongText
        {...fieldProps('words', work.problems)}
        label={words.words}
        autosize
        minRows={2}
        most={4000}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
    </EditPanel>
  )
}
