import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { type ClassLevel, levelsOf, type SchoolLevel } from '#slices/school/model.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatLevel } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Examination, ExaminationFields } from '../../accommodations/contract.ts'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

interface ExaminationPanelProps {
  /** `null` for a new one. */
  examination: Examination | null
  level: SchoolLevel
  onClose: () => void
}

/** An examination of the school: name, days, levels. */
export function ExaminationPanel({ examination, level, onClose }: ExaminationPanelProps) {
  const words = useAccommodationWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(accommodationForms)
  const saved: ExaminationFields = examination
    ? {
        nameZh: examination.name.zh,
        nameEn: examination.name.en,
        startsOn: examination.startsOn,
        endsOn: examination.endsOn,
        levels: examination.levels,
        smallRoomSeats: examination.smallRoomSeats,
      }
    : { nameZh: '', nameEn: '', startsOn: today, endsOn: today, levels: [...levelsOf(level)], smallRoomSeats: 8 }
  const edit = useEdit(`examination ${examination?.id ?? 'new'}`, saved, examination?.version ?? 0, work.clash)
  const { fields, change } = edit
  const field = (name: keyof ExaminationFields) => ({ ...fieldProps(name, work.problems), label: work.labelOf(name) })

  function toggle(one: ClassLevel) {
    const chosen = fields.levels.includes(one) ? fields.levels.filter((of) => of !== one) : [...fields.levels, one]
    change({ levels: levelsOf(level).filter((of) => chosen.includes(of)) })
  }

  function send(): Promise<unknown> {
    if (!examination) return api.plans.addExamination(fields)
    const changes = edit.changes()
    return api.plans.changeExamination({ examinationId: examination.id, version: edit.version, ...changes })
  }

  function save() {
    work.run(send, () => {
      edit.finish(examination ? fields : saved, examination ? edit.version + 1 : 0)
      notice(words.examination.kept)
      onClose()
    })
  }

  return (
    <EditPanel
      title={examination ? words.examination.change : words.examination.new}
      work={work}
      edit={edit}
      textOf={(_name, value) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''))}
      onSave={save}
      onClose={onClose}
    >
      {(['nameZh', 'nameEn'] as const).map((name) => (
        <TextInput
          key={name}
          {...field(name)}
          maxLength={200}
          value={fields[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      {(['startsOn', 'endsOn'] as const).map((name) => (
        <DateInputField
          key={name}
          {...field(name)}
          value={fields[name]}
          onChange={(date) => date && change({ [name]: date })}
        />
      ))}
      <Checkbox.Group {...field('levels')} value={fields.levels}>
        <Group gap="md" mt="xs">
          {levelsOf(level).map((one) => (
            <Checkbox key={one} value={one} label={formatLevel(one, language)} onChange={() => toggle(one)} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        {...field('smallRoomSeats')}
        description={words.examination.seatsHelp}
        min={1}
        max={40}
        allowDecimal={false}
        value={fields.smallRoomSeats}
        onChange={(value) => typeof value === 'number' && change({ smallRoomSeats: value })}
      />
    </EditPanel>
  )
}
