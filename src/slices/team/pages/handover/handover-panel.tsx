import { Checkbox, NativeSelect } from '@mantine/core'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Handover, Handovers } from '../../handover/contract.ts'
import { handoverForms, useHandoverWords } from './use-handover-words.ts'

/** A hand-over as its form holds it: the day may be cleared while typing. */
type Fields = { fromId: string; toId: string; onDay: IsoDate | null; words: string; stays: boolean }

interface HandoverPanelProps {
  handovers: Handovers
  /** `null` for a new one. */
  handover: Handover | null
  onClose: () => void
}

/** Who hands over to whom, on which day, with which words. */
export function HandoverPanel({ handovers, handover, onClose }: HandoverPanelProps) {
  const words = useHandoverWords()
  const language = useLanguage()
  const { today, person } = useFrame()
  const work = useWork(handoverForms)
  const { sencos, colleagues } = handovers
  const first = sencos.find(({ id }) => id === person.id) ?? sencos[0]
  const saved: Fields = handover
    ? { ...fieldsOf(handover), fromId: handover.from.id }
    : { fromId: first?.id ?? '', toId: '', onDay: today, words: '', stays: false }
  const version = handover?.version ?? 0
  const edit = useEdit<Fields>(`handover ${handover?.id ?? 'new'}`, saved, version, work.clash)
  const { fields } = edit
  const choice = (people: Handovers['colleagues']) =>
    people.map((one) => ({ value: one.id, label: nameOf(one, language).main }))

  const missing = [
    ...(fields.toId ? [] : [{ field: 'toId', message: words.choose }]),
    ...(fields.onDay ? [] : [{ field: 'onDay', message: words.chooseDay }]),
  ]

  function save() {
    const { onDay } = fields
    if (!onDay) return
    work.run(
      () => send({ ...fields, onDay }),
      () => {
        edit.finish(fields, edit.version + 1)
        notice(handover ? words.saved : words.savedPlan)
        onClose()
      },
    )
  }

  function send(whole: Fields & { onDay: IsoDate }): Promise<unknown> {
    if (!handover) return api.team.planHandover(whole)
    const changes = edit.changes()
    const of = { handoverId: handover.id, version: edit.version }
    return api.team.changeHandover({ ...of, base: sent(changes.base), fields: sent(changes.fields) })
  }

  function textOf(field: string, value: unknown): string {
    if (field === 'toId') return choice(colleagues).find((one) => one.value === value)?.label ?? ''
    if (field === 'onDay' && typeof value === 'string') return formatShortDate(value, language)
    if (field === 'stays') return value ? '✓' : '–'
    return String(value ?? '')
  }

  return (
    <EditPanel
      title={handover ? words.changeTitle : words.planTitle}
      size="32rem"
      work={work}
      edit={edit}
      textOf={textOf}
      verb={handover ? undefined : words.plan}
      missing={missing}
      onSave={save}
      onClose={onClose}
    >
      {!handover && (
        <NativeSelect
          {...fieldProps('fromId', work.problems)}
          label={work.labelOf('fromId')}
          value={fields.fromId}
          data={choice(sencos)}
          onChange={(event) => edit.change({ fromId: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        {...fieldProps('toId', work.problems)}
        label={work.labelOf('toId')}
        value={fields.toId}
        data={[{ value: '', label: words.choose }, ...choice(colleagues.filter(({ id }) => id !== fields.fromId))]}
        onChange={(event) => edit.change({ toId: event.currentTarget.value })}
      />
      <DateInputField
        {...fieldProps('onDay', work.problems)}
        label={work.labelOf('onDay')}
        value={fields.onDay}
        min={today}
        onChange={(onDay) => edit.change({ onDay })}
        required
      />
      <Checkbox
        {...fieldProps('stays', work.problems)}
        label={work.labelOf('stays')}
        description={words.staysHelp}
        checked={fields.stays}
        onChange={(event) => edit.change({ stays: event.currentTarget.checked })}
      />
      <LongText
        {...fieldProps('words', work.problems)}
        label={work.labelOf('words')}
        description={words.wordsHelp}
        autosize
        minRows={4}
        most={4000}
        value={fields.words}
        onChange={(event) => edit.change({ words: event.currentTarget.value })}
      />
    </EditPanel>
  )
}

function fieldsOf({ to, onDay, words, stays }: Handover): Omit<Fields, 'fromId'> {
  return { toId: to.id, onDay, words, stays }
}

/** What is sent of a change: from whom does not change, and a day that was cleared is not sent. */
function sent({ fromId: _, onDay, ...rest }: Partial<Fields>): Partial<Omit<Fields, 'fromId' | 'onDay'>> & {
  onDay?: IsoDate
} {
  return onDay ? { ...rest, onDay } : rest
}
