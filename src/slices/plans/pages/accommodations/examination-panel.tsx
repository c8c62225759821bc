import { Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { type ClassLevel, levelsOf, type SchoolLevel } from '#slices/school/model.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
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
  const labelOf = (name: string) => words.fields[name] ?? name
  const field = (name: keyof ExaminationFields) => ({ ...fieldProps(name, work.problems), label: labelOf(name) })

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
    const open = edit.clashes.filter((clash) => !edit.taken[clash.field])
    if (open.length > 0) {
      work.refuse(open.map((clash) => ({ field: clash.field, message: ui.clash.choose(labelOf(clash.field)) })))
      return
    }
    work.run(send, () => {
      edit.finish(examination ? fields : saved, examination ? edit.version + 1 : 0)
      notice(words.examination.kept)
      onClose()
    })
  }

  return (
    <SidePanel opened onClose={onClose} title={examination ? words.examination.change : words.examination.new}>
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
            textOf={(_name, value) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''))}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
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
                <Checkbox key={one} value={one} label={one} onChange={() => toggle(one)} />
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
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, examination?.version ?? 0) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
