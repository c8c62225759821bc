import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { TimeEntry } from '../../time/contract.ts'
import { type Taker, type TimeKind, takers, timeKinds } from '../../time/model.ts'
import { timeForms, useTimeWords } from './use-time-words.ts'

type Fields = Omit<TimeEntry, 'id' | 'version'>

/** One entry of the log: put right, said in words, marked as something that somebody else could do, or taken out. */
export function EntryPanel({ entry, onClose }: { entry: TimeEntry; onClose: () => void }) {
  const words = useTimeWords()
  const { today } = useFrame()
  const work = useWork(timeForms)
  const { id, version, ...saved } = entry
  const edit = useEdit<Fields>(`time ${id}`, saved, version, work.clash)
  const { fields } = edit
  const sayValue = (field: string, value: unknown) => {
    if (field === 'kind') return words.kinds[value as TimeKind]
    if (field === 'couldGoTo') return value ? words.takers[value as Taker] : words.nobodyElse
    return String(value ?? '')
  }

  function save() {
    work.run(
      () => api.team.changeTime({ entryId: id, version: edit.version, ...edit.changes() }),
      (answer) => {
        edit.finish(fields, answer.version)
        notice(words.saved)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.changeTitle}
      work={work}
      edit={edit}
      textOf={sayValue}
      more={
        <Button
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          disabled={work.busy}
          onClick={() =>
            work.run(
              () => api.team.removeTime({ entryId: id }),
              () => {
                notice(words.removed)
                onClose()
              },
            )
          }
        >
          {words.remove}
        </Button>
      }
      onSave={save}
      onClose={onClose}
    >
      <DateInputField
        {...fieldProps('day', work.problems)}
        label={words.fields.day}
        value={fields.day}
        max={today}
        required
        onChange={(day) => day && edit.change({ day })}
      />
      <NativeSelect
        id="field-entry-kind"
        label={words.fields.kind}
        value={fields.kind}
        data={timeKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(event) => edit.change({ kind: event.currentTarget.value as TimeKind })}
      />
      <NumberInput
        {...fieldProps('minutes', work.problems)}
        label={words.fields.minutes}
        value={fields.minutes}
        min={1}
        max={960}
        step={5}
        allowDecimal={false}
        hideControls
        onChange={(minutes) => edit.change({ minutes: Number(minutes) || 0 })}
      />
      <NativeSelect
        {...fieldProps('couldGoTo', work.problems)}
        label={words.fields.couldGoTo}
        value={fields.couldGoTo ?? ''}
        data={[
          { value: '', label: words.nobodyElse },
          ...takers.map((value) => ({ value, label: words.takers[value] })),
        ]}
        onChange={(event) => edit.change({ couldGoTo: (event.currentTarget.value || null) as Taker | null })}
      />
      <LongLine
        {...fieldProps('words', work.problems)}
        label={words.fields.words}
        most={200}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
    </EditPanel>
  )
}
