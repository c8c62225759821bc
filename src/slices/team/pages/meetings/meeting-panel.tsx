import { TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { MeetingDetail } from '../../meetings/contract.ts'
import { meetingForms, useMeetingWords } from './use-meeting-words.ts'
import { type When, WhenFields } from './when-fields.tsx'

type Fields = When & { title: string }

/** What, when and where a meeting is. */
export function MeetingPanel({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const words = useMeetingWords()
  const work = useWork(meetingForms)
  const { title, heldOn, startsAt, endsAt, place } = meeting
  const saved: Fields = { title, heldOn, startsAt, endsAt, place }
  const edit = useEdit<Fields>(`meeting ${meeting.id}`, saved, meeting.version, work.clash)

  function save() {
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
    <EditPanel
      title={words.changeMeeting}
      work={work}
      edit={edit}
      missing={edit.fields.heldOn ? [] : [{ field: 'heldOn', message: work.labelOf('heldOn') }]}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...fieldProps('title', work.problems)}
        label={work.labelOf('title')}
        description={words.titleHelp}
        maxLength={200}
        value={edit.fields.title}
        onChange={(event) => edit.change({ title: event.currentTarget.value })}
      />
      <WhenFields value={edit.fields} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}

/** A day that was cleared is not sent. */
function whole({ heldOn, ...rest }: Partial<Fields>): Partial<Omit<Fields, 'heldOn'>> & { heldOn?: string } {
  return heldOn ? { ...rest, heldOn } : rest
}
