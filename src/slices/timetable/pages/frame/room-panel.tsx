import { Checkbox, NumberInput, Stack, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
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
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
    work.run(send, () => {
      edit.finish(room ? fields : empty, room ? edit.version + 1 : 0)
      onClose()
    })
  }

  return (
    <SidePanel opened onClose={onClose} title={words.roomForm.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack>
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={textOf}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
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
          <FormFoot
            busy={work.busy}
            verb={words.roomForm.save}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, room?.version ?? 0) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

function fieldsOf({ name, places, forGroups, archived }: Room): RoomFields {
  return { name, places, forGroups, archived }
}
