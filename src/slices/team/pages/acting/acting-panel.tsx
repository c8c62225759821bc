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
import type { Actings } from '../../acting/contract.ts'
import { actingForms, useActingWords } from './use-acting-words.ts'

/** As its form holds it: a day may be cleared while typing. */
type Fields = { personId: string; startsOn: IsoDate | null; endsOn: IsoDate | null; words: string }

/** Who acts as SENCO, from which day to which. */
export function ActingPanel({ colleagues, onClose }: { colleagues: Actings['colleagues']; onClose: () => void }) {
  const words = useActingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(actingForms)
  const saved: Fields = { personId: '', startsOn: today, endsOn: null, words: '' }
  const edit = useEdit<Fields>('acting new', saved, 0, work.clash)
  const { fields } = edit
  const nameIn = (id: string) => {
    const found = colleagues.find((one) => one.id === id)
    return found ? nameOf(found, language).main : ''
  }
  const missing = [
    ...(fields.personId ? [] : [{ field: 'personId', message: words.choose }]),
    ...(['startsOn', 'endsOn'] as const).flatMap((field) =>
      fields[field] ? [] : [{ field, message: words.chooseDay }],
    ),
  ]

  function save() {
    const { personId, startsOn, endsOn } = fields
    if (!startsOn || !endsOn) return
    work.run(
      () => api.team.nameActing({ personId, startsOn, endsOn, words: fields.words }),
      () => {
        edit.finish(saved, 0)
        notice(words.named(nameIn(personId)))
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.panelTitle}
      size="32rem"
      work={work}
      edit={edit}
      textOf={(field, value) =>
        field === 'personId'
          ? nameIn(String(value))
          : field !== 'words' && typeof value === 'string'
            ? formatShortDate(value, language)
            : String(value ?? '')
      }
      verb={words.name}
      missing={missing}
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        {...fieldProps('personId', work.problems)}
        label={work.labelOf('personId')}
        value={fields.personId}
        data={[
          { value: '', label: words.choose },
          ...colleagues.map((one) => ({
            value: one.id,
            label: one.deputy ? words.deputy(nameIn(one.id)) : nameIn(one.id),
          })),
        ]}
        onChange={(event) => edit.change({ personId: event.currentTarget.value })}
        required
      />
      <DateInputField
        {...fieldProps('startsOn', work.problems)}
        label={work.labelOf('startsOn')}
        value={fields.startsOn}
        min={today}
        onChange={(startsOn) => edit.change({ startsOn })}
        required
      />
      <DateInputField
        {...fieldProps('endsOn', work.problems)}
        label={work.labelOf('endsOn')}
        description={words.endsOnHelp}
        value={fields.endsOn}
        min={fields.startsOn ?? today}
        onChange={(endsOn) => edit.change({ endsOn })}
        required
      />
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
