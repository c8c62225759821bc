import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { GiverInput, Group } from '../../groups/contract.ts'
import { earliest } from '../../groups/rules/state.ts'
import { type StaffPart, staffParts } from '../../model.ts'
import { GiverField } from './giver-field.tsx'
import classes from './groups.module.css'
import { SpanFields } from './span-fields.tsx'
import { groupForms, useGroupWords } from './use-group-words.ts'

type Staff = Group['staff'][0]

/** Who leads and who helps, from when to when. */
export function StaffSection({ group }: { group: Group }) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [open, setOpen] = useState<'add' | Staff | null>(null)
  const day = (date: string) => formatShortDate(date, language, today)
  const close = () => setOpen(null)
  return (
    <section className={classes.section} aria-labelledby="staff">
      <div className={classes.head}>
        <h2 id="staff">{words.staff}</h2>
        {group.may.keep && group.closedOn === null && (
          <Button className="no-print" variant="default" size="compact-md" onClick={() => setOpen('add')}>
            {words.addStaff}
          </Button>
        )}
      </div>
      {group.staff.length === 0 && <p className={classes.soft}>{words.nobodyYet}</p>}
      <ul className={classes.list}>
        {group.staff.map((one) => (
          <li key={one.id} className={classes.item}>
            <div>
              <PersonName person={one} /> {words.parts[one.part]}
              <div className={classes.second}>{words.period(day(one.startsOn), one.endsOn && day(one.endsOn))}</div>
            </div>
            {group.may.keep && group.closedOn === null && (
              <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => setOpen(one)}>
                {words.endStaff}
                <span className="for-screen-readers">{` (${nameOf(one, language).main})`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open === 'add' && <AddStaffPanel group={group} onClose={close} />}
      {open !== null && open !== 'add' && <EndStaffDialog group={group} staff={open} onClose={close} />}
    </section>
  )
}

type Entered = { giver: GiverInput | null; part: StaffPart; startsOn: string; endsOn: string | null }

function AddStaffPanel({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useGroupWords()
  const { today } = useFrame()
  const work = useWork(groupForms)
  const saved: Entered = {
    giver: null,
    part: group.staff.some(({ part }) => part === 'leads') ? 'helps' : 'leads',
    startsOn: today < group.startsOn || group.staff.length === 0 ? group.startsOn : today,
    endsOn: null,
  }
  const edit = useEdit<Entered>(`group ${group.id} staff`, saved, 0, null)
  const { giver, ...fields } = edit.fields

  function send() {
    if (giver === null) {
      work.refuse([{ field: 'giver', message: words.problems['one-giver'] as string }])
      return
    }
    work.run(
      () => api.provision.addGroupStaff({ groupId: group.id, giver, ...fields }),
      () => {
        edit.finish(saved, 0)
        notice(words.staffAdded)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.addStaffTitle}
      work={work}
      edit={edit}
      verb={words.addStaff}
      onSave={send}
      onClose={onClose}
    >
      <GiverField
        name="giver"
        people={group.choices?.people ?? []}
        providers={group.choices?.providers ?? []}
        value={giver}
        problems={work.problems}
        onChange={(chosen) => edit.change({ giver: chosen })}
      />
      <NativeSelect
        {...fieldProps('part', work.problems)}
        label={words.fields.part}
        value={fields.part}
        data={staffParts.map((value) => ({ value, label: words.parts[value] }))}
        onChange={(event) => edit.change({ part: event.currentTarget.value === 'helps' ? 'helps' : 'leads' })}
      />
      <SpanFields value={fields} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}

function EndStaffDialog({ group, staff, onClose }: { group: Group; staff: Staff; onClose: () => void }) {
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(groupForms)
  const [endsOn, setEndsOn] = useState(staff.endsOn ?? earliest(today, group.endsOn))
  const of = { groupId: group.id, staffId: staff.id }
  const finish = (said: string) => () => {
    notice(said)
    onClose()
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => work.run(() => api.provision.endGroupStaff({ ...of, endsOn }), finish(words.staffEnded))}
      title={words.endStaffTitle(nameOf(staff, language).main)}
      confirm={words.endStaff}
      busy={work.busy}
    >
      <ProblemSummary problems={work.listed} />
      <DateInputField
        {...fieldProps('endsOn', work.problems)}
        label={words.lastDay}
        value={endsOn}
        onChange={(date) => date && setEndsOn(date)}
      />
      <Button
        variant="subtle"
        mt="sm"
        onClick={() => work.run(() => api.provision.removeGroupStaff(of), finish(words.staffRemoved))}
      >
        {words.removeStaff}
      </Button>
    </ConfirmDialog>
  )
}
