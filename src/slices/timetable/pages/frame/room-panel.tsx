import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Room, RoomFields } from '../../../school/calendar/contract.ts'
import { formWords, useFrameWords } from './use-frame-words.ts'

interface RoomPanelProps {
  /** `null` for a new one. */
  room: Room | null
  onClose: () => void
}

const empty: RoomFields = { name: '', places: null, forGroups: true, archived: false }

/** A room: its name, how many people it holds, whether groups may meet in it. */
export function RoomPanel({ room, onClose }: RoomPanelProps) {
  const words = useFrameWords()
  const work = useWork(formWords)
  const saved = room ? fieldsOf(room) : empty
  const edit = useEdit(`room ${room?.id ?? 'new'}`, saved, room?.version ?? 0, work.clash)
  const { fields, change } = edit
  const labelOf = (field: string) => words.roomForm[field as keyof RoomFields] ?? field
  const textOf = (_field: string, value: unknown) =>
    typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value ?? '')

  function send(): Promise<unknown> {
    if (!room) return api.school.addRoom({ fields })
    return api.school.changeRoom({ id: room.id, version: edit.version, ...edit.changes() })
  }

  function save() {
    work.run(send, () => {
      edit.finish(room ? fields : empty, room ? edit.version + 1 : 0)
      onClose()
    })
  }

  return (
    <EditPanel
      title={words.roomForm.title}
      work={work}
      edit={edit}
      textOf={textOf}
      labelOf={labelOf}
      verb={words.roomForm.save}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...fieldProps('name', work.problems)}
        label={words.roomForm.name}
        maxLength={200}
        value={fields.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NumberInput
        {...fieldProps('places', work.problems)}
        label={words.roomForm.places}
        min={1}
        max={2000}
        allowDecimal={false}
        value={fields.places ?? ''}
        onChange={(places) => change({ places: Number(places) || null })}
      />
      <Checkbox
        label={words.roomForm.forGroups}
        checked={fields.forGroups}
        onChange={(event) => change({ forGroups: event.currentTarget.checked })}
      />
      {room && (
        <Checkbox
          label={words.roomForm.archived}
          checked={fields.archived}
          onChange={(event) => change({ archived: event.currentTarget.checked })}
        />
      )}
    </EditPanel>
  )
}

function fieldsOf({ name, places, forGroups, archived }: Room): RoomFields {
  return { name, places, forGroups, archived }
}
