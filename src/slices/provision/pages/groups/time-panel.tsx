import { NativeSelect, NumberInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Group, GroupTimeShown, TimeFields } from '../../groups/contract.ts'
import { latest } from '../../groups/rules/state.ts'
import { clashesAt } from '../../groups/rules/times.ts'
import { ClashList } from './clash-list.tsx'
import classes from './groups.module.css'
import { groupForms, useGroupWords } from './use-group-words.ts'

interface TimePanelProps {
  group: Group
  /** `null` for a new one. */
  time: GroupTimeShown | null
  onClose: () => void
}

type Entered = TimeFields & { startsOn: string }

/** A time at which a group meets; beside each period stands how many would have to be in two places. */
export function TimePanel({ group, time, onClose }: TimePanelProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(groupForms)
  const { frame, choices } = group
  const soonest = latest(group.startsOn, today)
  const saved: Entered = {
    frameDay: time?.frameDay ?? 1,
    period: time?.period ?? frame?.periods[0]?.key ?? '',
    minutes: time?.minutes ?? group.minutes,
    personId: time?.personId ?? null,
    roomId: time?.roomId ?? null,
    startsOn: latest(soonest, time?.startsOn ?? soonest),
  }
  const edit = useEdit<Entered>(`group ${group.id} time ${time?.id ?? 'new'}`, saved, time?.version ?? 0, null)
  const { fields, change } = edit
  const clashesOf = (at: Partial<Entered>) =>
    clashesAt({ ...fields, endsOn: time?.endsOn ?? group.endsOn, ...at }, group)
  const clashes = clashesOf({})
  const field = (of: keyof Entered) => ({ ...fieldProps(of, work.problems), label: words.fields[of] })

  function save() {
    work.run(
      () =>
        time
          ? api.provision.changeGroupTime({ groupId: group.id, timeId: time.id, version: edit.version, ...fields })
          : api.provision.addGroupTime({ groupId: group.id, ...fields }),
      () => {
        edit.finish(saved, 0)
        notice(words.timeKept)
        onClose()
      },
    )
  }

  const withClashes = (label: string, count: number) => (count > 0 ? `${label} — ${words.busyCount(count)}` : label)
  return (
    <EditPanel
      title={time ? words.changeTimeTitle : words.addTimeTitle}
      size="30rem"
      work={work}
      edit={edit}
      onSave={save}
      onClose={onClose}
    >
      <DateInputField
        {...field('startsOn')}
        description={time ? words.changeTimeHelp : undefined}
        value={fields.startsOn}
        onChange={(date) => date && change({ startsOn: date })}
      />
      <div className={classes.pair}>
        <NativeSelect
          {...field('frameDay')}
          value={String(fields.frameDay)}
          data={Array.from({ length: frame?.days ?? 0 }, (_, index) => ({
            value: String(index + 1),
            label: words.day(frame?.kind ?? 'week', index + 1),
          }))}
          onChange={(event) => change({ frameDay: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          {...field('period')}
          value={fields.period}
          data={(frame?.periods ?? []).map(({ key, name, from }) => ({
            value: key,
            label: withClashes(
              `${pick(name, language)}${from ? words.at(from) : ''}`,
              clashesOf({ period: key }).length,
            ),
          }))}
          onChange={(event) => change({ period: event.currentTarget.value })}
        />
      </div>
      <div aria-live="polite">
        {clashes.length > 0 ? <ClashList clashes={clashes} /> : <p className={classes.soft}>{words.noClash}</p>}
      </div>
      <NumberInput
        {...field('minutes')}
        min={5}
        max={240}
        step={5}
        allowDecimal={false}
        value={fields.minutes}
        onChange={(value) => typeof value === 'number' && change({ minutes: value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          {...field('personId')}
          value={fields.personId ?? ''}
          data={[
            { value: '', label: words.leaders },
            ...(choices?.people ?? []).map((one) => ({ value: one.id, label: nameOf(one, language).main })),
          ]}
          onChange={(event) => change({ personId: event.currentTarget.value || null })}
        />
        <NativeSelect
          {...field('roomId')}
          value={fields.roomId ?? ''}
          data={[
            { value: '', label: words.noRoom },
            ...(choices?.rooms ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => change({ roomId: event.currentTarget.value || null })}
        />
      </div>
    </EditPanel>
  )
}
