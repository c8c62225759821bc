import { Group, NumberInput } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Giver } from '../../limits/contract.ts'
import type { Availability } from '../../limits/model.ts'
import { cellOf } from '../../limits/rules.ts'
import { AvailabilityGrid } from './availability-grid.tsx'
import { type Frame, limitsForms, useFrameNames, useLimitsWords } from './use-limits-words.ts'

const limits = ['mostADay', 'mostAWeek'] as const
type Fields = Record<string, Availability | number | null>

interface GiverPanelProps {
  giver: Giver
  frame: Frame
  onClose: () => void
}

/** When somebody can give support, and how much of it. */
export function GiverPanel({ giver, frame, onClose }: GiverPanelProps) {
  const words = useLimitsWords()
  const language = useLanguage()
  const names = useFrameNames(frame)
  const work = useWork(limitsForms)
  const saved = fieldsOf(giver, frame)
  const edit = useEdit<Fields>(`availability ${giver.id}`, saved, giver.limitVersion, work.clash)
  const { fields, change } = edit
  const labelOf = (field: string) => {
    const [day = '', period = ''] = field.split(' ')
    return words.fields[field] ?? `${names.day(Number(day))} ${names.period(period)}`
  }
  const textOf = (_field: string, value: unknown) =>
    typeof value === 'string' && value in words.states
      ? words.states[value as Availability]
      : String(value ?? words.states.can)

  async function send() {
    const { fields: changed, base } = edit.changes()
    const [mine, before] = [split(changed), split(base)]
    const of = { kind: giver.kind, giverId: giver.id }
    if (Object.keys(mine.cells).length > 0)
      await api.timetable.keepAvailability({ ...of, base: before.cells, cells: mine.cells })
    if (Object.keys(mine.limits).length === 0) return { version: edit.version }
    return api.timetable.keepStaffLimit({ ...of, version: edit.version, base: before.limits, fields: mine.limits })
  }

  function save() {
    work.run(send, ({ version }) => {
      edit.finish(fields, version)
      notice(words.kept)
      onClose()
    })
  }

  const name = nameOf(giver, language).main
  return (
    <EditPanel
      title={words.grid(name)}
      size="52rem"
      work={work}
      edit={edit}
      textOf={textOf}
      labelOf={labelOf}
      onSave={save}
      onClose={onClose}
    >
      <AvailabilityGrid
        label={words.grid(name)}
        frame={frame}
        lessons={new Set(giver.lessons.map(({ frameDay, period }) => cellOf(frameDay, period)))}
        stateOf={(cell) => (fields[cell] ?? null) as Availability | null}
        onChange={change}
      />
      <Group gap="md" align="flex-start" grow>
        {limits.map((field) => (
          <NumberInput
            key={field}
            {...fieldProps(field, work.problems)}
            label={words.fields[field]}
            description={words.noLimit}
            min={0}
            max={field === 'mostADay' ? 20 : 100}
            allowDecimal={false}
            value={(fields[field] as number | null) ?? ''}
            onChange={(value) => change({ [field]: typeof value === 'number' ? value : null })}
          />
        ))}
      </Group>
    </EditPanel>
  )
}

/** Every cell of the week, said or not, and the limits: so that whatever changes has what it was. */
function fieldsOf({ cells, mostADay, mostAWeek }: Giver, { days, periods }: Frame): Fields {
  const said = new Map(cells.map(({ frameDay, period, state }) => [cellOf(frameDay, period), state]))
  const all = Array.from({ length: days }, (_, index) => index + 1).flatMap((day) =>
    periods.map(({ key }) => cellOf(day, key)),
  )
  return { ...Object.fromEntries(all.map((cell) => [cell, said.get(cell) ?? null])), mostADay, mostAWeek }
}

type Split = {
  cells: Record<string, Availability | null>
  limits: { mostADay?: number | null; mostAWeek?: number | null }
}

function split(fields: Partial<Fields>): Split {
  const { mostADay, mostAWeek, ...cells } = fields
  const numbers = Object.entries({ mostADay, mostAWeek }).filter(([, value]) => value !== undefined)
  return { cells: cells as Split['cells'], limits: Object.fromEntries(numbers) }
}
