import { NativeSelect, TextInput } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Member, Team } from '../../people/contract.ts'
import { type Part, parts } from '../../people/model.ts'
import { peopleForms, usePeopleWords, usePersonChoice } from './use-people-words.ts'

/** A membership as its form holds it: the first day may be cleared while typing. */
type Fields = {
  personId: string
  part: Part
  deputyId: string | null
  words: string
  startsOn: IsoDate | null
  endsOn: IsoDate | null
}

interface MemberPanelProps {
  team: Team
  /** `null` for a new one. */
  member: Member | null
  onClose: () => void
}

/** Who somebody is in the team, who stands in, from when until when. */
export function MemberPanel({ team, member, onClose }: MemberPanelProps) {
  const words = usePeopleWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(peopleForms)
  const saved = member ? fieldsOf(member) : beginning(today)
  const version = member?.version ?? 0
  const edit = useEdit<Fields>(`team member ${member?.id ?? 'new'}`, saved, version, work.clash)
  const { fields } = edit
  const colleagues = usePersonChoice(team.colleagues)
  const deputies = usePersonChoice(team.colleagues, member?.deputy)

  const missing = [
    ...(fields.personId ? [] : [{ field: 'personId', message: words.choose }]),
    ...(fields.startsOn ? [] : [{ field: 'startsOn', message: work.labelOf('startsOn') }]),
  ]

  function save() {
    const { startsOn } = fields
    if (!startsOn) return
    work.run(
      () => send({ ...fields, startsOn }),
      () => {
        edit.finish(member ? fields : beginning(today), edit.version + 1)
        notice(member ? words.saved : words.memberAdded)
        onClose()
      },
    )
  }

  function send(whole: Fields & { startsOn: IsoDate }): Promise<unknown> {
    if (!member) return api.team.addMember(whole)
    const changes = edit.changes()
    const of = { memberId: member.id, version: edit.version }
    return api.team.changeMember({ ...of, base: sent(changes.base), fields: sent(changes.fields) })
  }

  function textOf(field: string, value: unknown): string {
    if (field === 'part') return words.parts[value as Part] ?? ''
    if (field === 'deputyId') return deputies.find((one) => one.value === value)?.label ?? words.none
    return field.endsWith('On') && typeof value === 'string' ? formatShortDate(value, language) : String(value ?? '')
  }

  return (
    <EditPanel
      title={member ? words.changeMember(nameOf(member.person, language).main) : words.addMember}
      work={work}
      edit={edit}
      textOf={textOf}
      verb={member ? undefined : words.addMember}
      missing={missing}
      onSave={save}
      onClose={onClose}
    >
      {!member && (
        <NativeSelect
          {...fieldProps('personId', work.problems)}
          label={work.labelOf('personId')}
          value={fields.personId}
          data={[{ value: '', label: words.choose }, ...colleagues]}
          onChange={(event) => edit.change({ personId: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        {...fieldProps('part', work.problems)}
        label={work.labelOf('part')}
        value={fields.part}
        data={parts.map((value) => ({ value, label: words.parts[value] }))}
        onChange={(event) => edit.change({ part: parts.find((one) => one === event.currentTarget.value) ?? 'other' })}
      />
      <NativeSelect
        {...fieldProps('deputyId', work.problems)}
        label={work.labelOf('deputyId')}
        value={fields.deputyId ?? ''}
        data={[{ value: '', label: words.none }, ...deputies]}
        onChange={(event) => edit.change({ deputyId: event.currentTarget.value || null })}
      />
      <DateInputField
        {...fieldProps('startsOn', work.problems)}
        label={work.labelOf('startsOn')}
        value={fields.startsOn}
        onChange={(startsOn) => edit.change({ startsOn })}
        required
      />
      {member && (
        <DateInputField
          {...fieldProps('endsOn', work.problems)}
          label={work.labelOf('endsOn')}
          description={words.untilHelp}
          value={fields.endsOn}
          onChange={(endsOn) => edit.change({ endsOn })}
        />
      )}
      <TextInput
        {...fieldProps('words', work.problems)}
        label={work.labelOf('words')}
        maxLength={200}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
    </EditPanel>
  )
}

function beginning(today: IsoDate): Fields {
  return { personId: '', part: 'support_teacher', deputyId: null, words: '', startsOn: today, endsOn: null }
}

function fieldsOf({ person, part, deputy, words, startsOn, endsOn }: Member): Fields {
  return { personId: person.id, part, deputyId: deputy?.id ?? null, words, startsOn, endsOn }
}

/** What is sent of a change: whose it is does not change, and a day that was cleared is not sent. */
function sent({ personId: _, startsOn, ...rest }: Partial<Fields>): Partial<Omit<Fields, 'personId' | 'startsOn'>> & {
  startsOn?: IsoDate
} {
  return startsOn ? { ...rest, startsOn } : rest
}
