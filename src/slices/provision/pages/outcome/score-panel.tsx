import { Button, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { ScoreEntered } from '../../outcome/contract.ts'
import { cellKey } from '../../outcome/rules/problems.ts'
import classes from './outcome.module.css'
import { numberIn } from './score-fields.ts'
import { outcomeForms, useOutcomeWords } from './use-outcome-words.ts'

interface ScorePanelProps {
  groupId: string
  score: ScoreEntered
  /** Names a place of the grid. */
  name: (key: string) => string
  onClose: () => void
}

/** Corrects one score or the day on which it was measured, or takes it away. */
export function ScorePanel({ groupId, score, name, onClose }: ScorePanelProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(outcomeForms)
  const saved = { value: String(score.value), measuredOn: score.measuredOn }
  const edit = useEdit(`score ${score.id}`, saved, score.version, work.clash)
  const { fields } = edit

  function save() {
    const changes = edit.changes()
    const value = numberIn(String(fields.value))
    if (typeof value !== 'number') {
      work.refuse([{ field: 'value', message: String(words.problems['not-a-number']) }])
      return
    }
    const only = (of: Partial<typeof fields>, number: number) => ({
      ...(of.value === undefined ? {} : { value: number }),
      ...(of.measuredOn === undefined ? {} : { measuredOn: of.measuredOn }),
    })
    const base = only(changes.base, Number(changes.base.value))
    work.run(
      () =>
        api.provision.correctScore({
          ...{ id: groupId, scoreId: score.id, version: edit.version, base, fields: only(changes.fields, value) },
        }),
      ({ version }) => {
        edit.finish(fields, version)
        notice(words.scores.corrected)
        onClose()
      },
    )
  }

  function remove() {
    const { measureId, studentId, moment, measuredOn, value } = score
    work.run(
      () =>
        api.provision.enterScores({
          id: groupId,
          cells: [{ measureId, studentId, moment, measuredOn, value: null, base: value }],
        }),
      () => {
        edit.finish(saved, score.version)
        notice(words.scores.removed)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.scores.correctTitle}
      work={work}
      edit={edit}
      more={
        <Button variant="subtle" color="red" onClick={remove}>
          {words.scores.remove}
        </Button>
      }
      onSave={save}
      onClose={onClose}
    >
      <p className={classes.soft}>{name(cellKey(score))}</p>
      <TextInput
        {...fieldProps('value', work.problems)}
        label={words.fields.value}
        inputMode="decimal"
        maxLength={12}
        value={String(fields.value)}
        onChange={(event) => edit.change({ value: event.currentTarget.value })}
      />
      <DateInputField
        {...fieldProps('measuredOn', work.problems)}
        label={words.fields.measuredOn}
        value={fields.measuredOn}
        max={today}
        onChange={(measuredOn) => measuredOn && edit.change({ measuredOn })}
      />
      {score.enteredBy && (
        <p className={classes.soft}>{words.scores.enteredBy(nameOf(score.enteredBy, language).main)}</p>
      )}
    </EditPanel>
  )
}
