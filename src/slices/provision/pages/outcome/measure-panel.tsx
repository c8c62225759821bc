import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { GroupScores, MeasureFields, MeasureOfGroup, MeasureSuggested } from '../../outcome/contract.ts'
import { type Direction, directions, type MeasureUnit, measureUnits } from '../../outcome/model.ts'
import classes from './outcome.module.css'
import { outcomeForms, useOutcomeWords } from './use-outcome-words.ts'

interface MeasurePanelProps {
  grid: GroupScores
  /** `null` for a new one. */
  measure: MeasureOfGroup | null
  onClose: () => void
}

const empty: MeasureFields = {
  ...{ nameZh: '', nameEn: '', unit: 'score', better: 'up', lowest: null, highest: null, selects: false },
}

/** What a group is measured with: begun from an earlier run or the library, or of its own. */
export function MeasurePanel({ grid, measure, onClose }: MeasurePanelProps) {
  const words = useOutcomeWords()
  const work = useWork(outcomeForms)
  const groupId = grid.group.id
  const saved = useMemo(() => (measure ? fieldsOf(measure) : empty), [measure])
  const version = measure?.version ?? 0
  const edit = useEdit<MeasureFields>(`measure ${measure?.id ?? `new of ${groupId}`}`, saved, version, work.clash)
  const { fields, change } = edit
  const field = (name: keyof MeasureFields) => ({ ...fieldProps(name, work.problems), label: work.labelOf(name) })
  const isLocked = grid.measures.some(({ id, hasScores }) => id === measure?.id && hasScores)

  function save() {
    const send = () =>
      measure
        ? api.provision.changeMeasure({ id: groupId, measureId: measure.id, version: edit.version, ...edit.changes() })
        : api.provision.addMeasure({ id: groupId, fields })
    work.run<unknown>(send, () => {
      edit.finish(measure ? fields : empty, measure ? edit.version + 1 : 0)
      notice(words.scores.measureKept)
      onClose()
    })
  }

  return (
    <EditPanel
      title={measure ? words.scores.changeMeasure : words.scores.addMeasure}
      work={work}
      edit={edit}
      textOf={(name, value) => textOf(name, value, words)}
      onSave={save}
      onClose={onClose}
    >
      {!measure && <Suggestions suggestions={grid.suggestions} onTake={({ from: _, ...taken }) => change(taken)} />}
      <TextInput
        {...field('nameZh')}
        value={fields.nameZh}
        onChange={(event) => change({ nameZh: event.currentTarget.value })}
      />
      <TextInput
        {...field('nameEn')}
        value={fields.nameEn}
        onChange={(event) => change({ nameEn: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          {...field('unit')}
          disabled={isLocked}
          value={fields.unit}
          data={measureUnits.map((value) => ({ value, label: words.units[value] }))}
          onChange={(event) => change({ unit: event.currentTarget.value as MeasureUnit })}
        />
        <NativeSelect
          {...field('better')}
          disabled={isLocked}
          value={fields.better}
          data={directions.map((value) => ({ value, label: words.better[value] }))}
          onChange={(event) => change({ better: event.currentTarget.value as Direction })}
        />
      </div>
      {isLocked && <p className={classes.soft}>{words.scores.lockedHelp}</p>}
      <div className={classes.pair}>
        {(['lowest', 'highest'] as const).map((name) => (
          <NumberInput
            key={name}
            {...field(name)}
            value={fields[name] ?? ''}
            onChange={(value) => change({ [name]: typeof value === 'number' ? value : null })}
          />
        ))}
      </div>
      <p className={classes.soft}>{words.scores.scaleHelp}</p>
      <Checkbox
        label={work.labelOf('selects')}
        description={words.scores.selectsHelp}
        checked={fields.selects}
        onChange={(event) => change({ selects: event.currentTarget.checked })}
      />
    </EditPanel>
  )
}

interface SuggestionsProps {
  suggestions: readonly MeasureSuggested[]
  onTake: (suggestion: MeasureSuggested) => void
}

function Suggestions({ suggestions, onTake }: SuggestionsProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  if (suggestions.length === 0) return null
  return (
    <fieldset className={classes.suggestions}>
      <legend>{words.scores.suggested}</legend>
      {suggestions.map((one) => {
        const name = (language === 'zh' ? one.nameZh || one.nameEn : one.nameEn || one.nameZh).trim()
        return (
          <Button key={`${one.from} ${name} ${one.unit}`} variant="default" onClick={() => onTake(one)}>
            <span className={classes.suggestion}>
              {name} <small className={classes.second}>{words.scores.from[one.from]}</small>
            </span>
          </Button>
        )
      })}
    </fieldset>
  )
}

function fieldsOf({ name, unit, better, lowest, highest, selects }: MeasureOfGroup): MeasureFields {
  return { nameZh: name.zh, nameEn: name.en, unit, better, lowest, highest, selects }
}

function textOf(name: string, value: unknown, words: ReturnType<typeof useOutcomeWords>): string {
  if (name === 'unit') return words.units[value as MeasureUnit] ?? ''
  if (name === 'better') return words.better[value as Direction] ?? ''
  if (typeof value === 'boolean') return value ? '✓' : ''
  return String(value ?? '')
}
