import { Stack, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { MeetingDetail } from '../../meetings/contract.ts'
import { meetingForms, useMeetingWords } from './use-meeting-words.ts'
import { type When, WhenFields } from './when-fields.tsx'

type Fields = When & { title: string }

/** What, when and where a meeting is. */
export function MeetingPanel({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const words = useMeetingWords()
  const ui = useUiWords()
  const work = useWork(meetingForms)
  const { title, heldOn, startsAt, endsAt, place } = meeting
  const saved: Fields = { title, heldOn, startsAt, endsAt, place }
  const edit = useEdit<Fields>(`meeting ${meeting.id}`, saved, meeting.version, work.clash)
  const labelOf = (field: string) => words.fields[field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0 || !edit.fields.heldOn) {
      const missing = edit.fields.heldOn ? [] : [{ field: 'heldOn', message: labelOf('heldOn') }]
      work.refuse([...open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })), ...missing])
      return
    }
    const { base, fields } = edit.changes()
    work.run(
      () =>
        api.team.changeMeeting({
          ...{ meetingId: meeting.id, version: edit.version },
          base: whole(base),
          fields: whole(fields),
        }),
      () => {
        edit.finish(edit.fields, edit.version + 1)
        notice(words.saved)
        onClose()
      },
    )
  }

  return (
    <SidePanel opened onClose={onClose} title={words.changeMeeting}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {edit.restored && <DraftNote />}
          <ClashChooser
            clashes={edit.clashes}
            textOf={(_, value) => String(value ?? '')}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <TextInput
            {...fieldProps('title', work.problems)}
            label={labelOf('title')}
            description={words.titleHelp}
            maxLength={200}
            value={edit.fields.title}
            onChange={(event) => edit.change({ title: event.currentTarget.value })}
          />
          <WhenFields value={edit.fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, meeting.version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

/** A day that was cleared is not sent. */
function whole({ heldOn, ...rest }: Partial<Fields>): Partial<Omit<Fields, 'heldOn'>> & { heldOn?: string } {
  return heldOn ? { ...rest, heldOn } : rest
}
