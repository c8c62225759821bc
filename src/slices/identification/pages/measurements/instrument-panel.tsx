import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { type Clashing, useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Instrument, InstrumentFields, Scale } from '../../measurements/model.ts'
import { ScaleFieldset } from './scale-fieldset.tsx'
import { newScale, readScales, type TypedScale, typedOf } from './typed-scale.ts'
import { measurementForms, useMeasurementWords } from './use-measurement-words.ts'

type Fields = Omit<InstrumentFields, 'scales'> & { scales: readonly TypedScale[] }

const nothing: Fields = { nameZh: '', nameEn: '', about: '', scales: [newScale([])], archived: false }

/** An instrument in the school's own words: its name, what it is, and the numbers it gives. */
export function InstrumentPanel({ instrument, onClose }: { instrument: Instrument | null; onClose: () => void }) {
  const words = useMeasurementWords()
  const work = useWork(measurementForms)
  const clash = useTypedClash(work.clash)
  const saved = instrument ? fieldsOf(instrument) : nothing
  const edit = useEdit<Fields>(`instrument ${instrument?.id ?? 'new'}`, saved, instrument?.version ?? 0, clash)
  const { fields } = edit

  const { scales, unreadable } = readScales(fields.scales)

  function save() {
    work.run(
      () => send(scales),
      () => {
        edit.finish(fields, edit.version + 1)
        notice(words.saved)
        onClose()
      },
    )
  }

  function send(scales: Scale[]): Promise<unknown> {
    if (!instrument) return api.identification.addInstrument({ fields: { ...fields, scales } })
    const { fields: mine, base } = edit.changes()
    return api.identification.changeInstrument({
      instrumentId: instrument.id,
      version: edit.version,
      base: sent(base),
      fields: sent(mine),
    })
  }

  const setScale = (index: number, scale: TypedScale) => edit.change({ scales: fields.scales.with(index, scale) })

  return (
    <EditPanel
      title={instrument ? words.changeTitle : words.addTitle}
      size="36rem"
      work={work}
      edit={edit}
      textOf={(field, value) => (field === 'scales' ? namesOf(value) : textOf(value))}
      missing={unreadable.map((field) => ({ field, message: words.notNumber }))}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...fieldProps('nameZh', work.problems)}
        label={words.fields.nameZh}
        lang="zh-Hant-HK"
        maxLength={200}
        value={fields.nameZh}
        onChange={(event) => edit.change({ nameZh: event.currentTarget.value })}
      />
      <TextInput
        {...fieldProps('nameEn', work.problems)}
        label={words.fields.nameEn}
        lang="en-GB"
        maxLength={200}
        value={fields.nameEn}
        onChange={(event) => edit.change({ nameEn: event.currentTarget.value })}
      />
      <LongText
        {...fieldProps('about', work.problems)}
        label={words.fields.about}
        autosize
        minRows={2}
        most={2000}
        value={fields.about}
        onChange={(event) => edit.change({ about: event.currentTarget.value })}
      />
      {fields.scales.map((scale, index) => (
        <ScaleFieldset
          key={scale.key}
          number={index + 1}
          scale={scale}
          problems={work.problems}
          onChange={(next) => setScale(index, next)}
          onRemove={
            fields.scales.length > 1
              ? () => edit.change({ scales: fields.scales.filter((_, place) => place !== index) })
              : null
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => edit.change({ scales: [...fields.scales, newScale(fields.scales)] })}
        >
          {words.addScale}
        </Button>
      </div>
      {instrument && (
        <Checkbox
          {...fieldProps('archived', work.problems)}
          label={words.fields.archived}
          checked={fields.archived}
          onChange={(event) => edit.change({ archived: event.currentTarget.checked })}
        />
      )}
    </EditPanel>
  )
}

function fieldsOf({ name, about, scales, archivedOn }: Instrument): Fields {
  return { nameZh: name.zh, nameEn: name.en, about, scales: scales.map(typedOf), archived: archivedOn !== null }
}

function sent({ scales, ...rest }: Partial<Fields>): Partial<InstrumentFields> {
  return scales ? { ...rest, scales: readScales(scales).scales } : rest
}

/** A clash as the form holds its fields: scales as they are typed. The same object while the clash is the same. */
function useTypedClash(clash: Clashing | null): Clashing | null {
  return useMemo(() => {
    if (!clash) return null
    const typed = (value: unknown) => (Array.isArray(value) ? value.map((scale: Scale) => typedOf(scale)) : value)
    const clashes = clash.clashes.map((one) =>
      one.field === 'scales'
        ? { ...one, base: typed(one.base), mine: typed(one.mine), theirs: typed(one.theirs) }
        : one,
    )
    return { ...clash, clashes }
  }, [clash])
}

function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? '✓' : '') : String(value ?? '')
}

function namesOf(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value.map((scale: TypedScale) => `${scale.nameZh || scale.nameEn} ${scale.min}–${scale.max}`).join('\n')
}
