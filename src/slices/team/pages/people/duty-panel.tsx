import { Button, NativeSelect, TextInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Duty, Team } from '../../people/contract.ts'
import type { DutyFields } from '../../people/rules.ts'
import { peopleForms, usePeopleWords, usePersonChoice } from './use-people-words.ts'

interface DutyPanelProps {
  team: Team
  /** `null` for a new one. */
  duty: Duty | null
  onClose: () => void
}

const nothing: DutyFields = { name: '', words: '', personId: null, deputyId: null }

/** What has to be done, by whom, and by whom when they are away. */
export function DutyPanel({ team, duty, onClose }: DutyPanelProps) {
  const words = usePeopleWords()
  const work = useWork(peopleForms)
  const saved = duty ? fieldsOf(duty) : nothing
  const version = duty?.version ?? 0
  const edit = useEdit<DutyFields>(`team duty ${duty?.id ?? 'new'}`, saved, version, work.clash)
  const { fields } = edit
  const people = usePersonChoice(team.colleagues, duty?.person)
  const deputies = usePersonChoice(team.colleagues, duty?.deputy)
  const labelOf = (field: string) => (field === 'personId' ? words.dutyColumns.person : (words.fields[field] ?? field))

  function save() {
    work.run(send, () => {
      edit.finish(duty ? fields : nothing, edit.version + 1)
      notice(duty ? words.saved : words.dutyAdded)
      onClose()
    })
  }

  function send(): Promise<unknown> {
    if (!duty) return api.team.addDuty(fields)
    return api.team.changeDuty({ dutyId: duty.id, version: edit.version, ...edit.changes() })
  }

  function archive(of: Duty) {
    work.run(
      () => api.team.archiveDuty({ dutyId: of.id, archived: true }),
      () => {
        notice(words.archivedNow)
        onClose()
      },
    )
  }

  const select = (field: 'personId' | 'deputyId', data: { value: string; label: string }[]) => (
    <NativeSelect
      {...fieldProps(field, work.problems)}
      label={labelOf(field)}
      value={fields[field] ?? ''}
      data={[{ value: '', label: words.none }, ...data]}
      onChange={(event) => edit.change({ [field]: event.currentTarget.value || null })}
    />
  )

  return (
    <EditPanel
      title={duty ? words.changeDuty : words.addDuty}
      work={work}
      edit={edit}
      textOf={(field, value) =>
        field.endsWith('Id')
          ? ([...people, ...deputies].find((one) => one.value === value)?.label ?? words.none)
          : String(value ?? '')
      }
      labelOf={labelOf}
      verb={duty ? undefined : words.addDuty}
      more={
        duty && (
          <Button
            variant="subtle"
            style={{ alignSelf: 'flex-start' }}
            disabled={work.busy}
            onClick={() => archive(duty)}
          >
            {words.archive}
          </Button>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...fieldProps('name', work.problems)}
        label={labelOf('name')}
        maxLength={200}
        required
        value={fields.name}
        onChange={(event) => edit.change({ name: event.currentTarget.value })}
      />
      {select('personId', people)}
      {select('deputyId', deputies)}
      <LongText
        {...fieldProps('words', work.problems)}
        label={labelOf('words')}
        autosize
        minRows={2}
        most={4000}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
    </EditPanel>
  )
}

function fieldsOf({ name, words, person, deputy }: Duty): DutyFields {
  return { name, words, personId: person?.id ?? null, deputyId: deputy?.id ?? null }
}
