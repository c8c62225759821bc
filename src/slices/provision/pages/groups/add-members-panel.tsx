import { Button, NativeSelect, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type NeedType, needTypes } from '#slices/students/model.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldId } from '#web/ui/problems.tsx'
import type { Candidate, Group } from '../../groups/contract.ts'
import { latest } from '../../groups/rules/state.ts'
import { CandidateItem } from './candidate-item.tsx'
import classes from './groups.module.css'
import { SpanFields } from './span-fields.tsx'
import { groupForms, lettersOf, useGroupWords } from './use-group-words.ts'

type Entered = {
  /** Chosen students, each with a target or none. */
  chosen: Readonly<Record<string, string | null>>
  startsOn: string
  endsOn: string | null
}

/** Adds several students at once: those whom the provision serves stand first, a whole class in one go. */
export function AddMembersPanel({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useGroupWords()
  const { today } = useFrame()
  const work = useWork(groupForms)
  const inClass = group.provision.setting === 'in_class'
  const [className, setClassName] = useState('')
  const [servedOnly, setServedOnly] = useState(!inClass)
  const [need, setNeed] = useState<NeedType | ''>('')
  const [tier, setTier] = useState('')
  const { students, classNames } = useCandidates(group.id, className)
  const saved: Entered = { chosen: {}, startsOn: latest(group.startsOn, today), endsOn: null }
  const edit = useEdit<Entered>(`group ${group.id} members`, saved, 0, null)
  const { chosen, startsOn, endsOn } = edit.fields
  const fits = (one: Candidate) =>
    (!servedOnly || one.served) &&
    (need === '' || one.needs.includes(need)) &&
    (tier === '' || one.tier === Number(tier))
  const shown = students?.filter((one) => fits(one) || one.id in chosen) ?? []
  const count = Object.keys(chosen).length

  function choose(ids: readonly string[], on: boolean) {
    const after: Record<string, string | null> = { ...chosen }
    for (const id of ids) {
      if (!on) delete after[id]
      else after[id] ??= null
    }
    edit.change({ chosen: after })
  }

  function send() {
    if (count === 0) {
      work.refuse([{ field: 'members', message: words.chooseAny }])
      return
    }
    const members = Object.entries(chosen).map(([studentId, targetId]) => ({ studentId, targetId, startsOn, endsOn }))
    work.run(
      () => api.provision.addMembers({ groupId: group.id, members }),
      () => {
        edit.finish(saved, 0)
        notice(words.membersAdded(count))
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.addMembersTitle}
      size="38rem"
      work={work}
      edit={edit}
      verb={words.addCount(count)}
      footInSight
      onSave={send}
      onClose={onClose}
    >
      <SpanFields value={{ startsOn, endsOn }} problems={work.problems} onChange={edit.change} />
      <div className={classes.pair}>
        <NativeSelect
          label={words.fromClass}
          value={className}
          data={[{ value: '', label: words.fromRegister }, ...classNames]}
          onChange={(event) => {
            setClassName(event.currentTarget.value)
            // Whoever asks for a class means all of it.
            setServedOnly(event.currentTarget.value === '' && !inClass)
          }}
        />
        <NativeSelect
          label={words.need}
          value={need}
          data={[
            { value: '', label: words.anyNeed },
            ...needTypes.map((type) => ({ value: type, label: `${lettersOf(type)} ${words.needTypes[type]}` })),
          ]}
          onChange={(event) => setNeed(needTypes.find((type) => type === event.currentTarget.value) ?? '')}
        />
        <NativeSelect
          label={words.member.tier}
          value={tier}
          data={[
            { value: '', label: words.anyTier },
            ...[1, 2, 3].map((of) => ({ value: String(of), label: words.tier(of) })),
          ]}
          onChange={(event) => setTier(event.currentTarget.value)}
        />
      </div>
      <Switch
        label={words.servedOnly}
        checked={servedOnly}
        onChange={(event) => setServedOnly(event.currentTarget.checked)}
      />
      <div className={classes.head}>
        <span className={classes.soft} role="status">
          {words.chosen(count, group.free)}
        </span>
        <div className={classes.actions}>
          {shown.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                choose(
                  shown.map(({ id }) => id),
                  true,
                )
              }
            >
              {words.wholeClass(shown.length)}
            </Button>
          )}
          {count > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => edit.change({ chosen: {} })}>
              {words.chooseNone}
            </Button>
          )}
        </div>
      </div>
      <fieldset className={classes.candidates} id={fieldId('members')} tabIndex={-1} aria-label={words.candidates}>
        {students !== null && shown.length === 0 && <p className={classes.soft}>{words.noCandidates}</p>}
        {shown.map((one) => (
          <CandidateItem
            key={one.id}
            student={one}
            isChosen={one.id in chosen}
            targetId={chosen[one.id] ?? null}
            onChoose={(on) => choose([one.id], on)}
            onTarget={(targetId) => edit.change({ chosen: { ...chosen, [one.id]: targetId } })}
          />
        ))}
      </fieldset>
    </EditPanel>
  )
}

/** Who could join, of the register or of a class; `null` until the first answer is there. */
function useCandidates(groupId: string, className: string) {
  const [found, setFound] = useState<{ students: Candidate[] | null; classNames: string[] }>({
    students: null,
    classNames: [],
  })
  useEffect(() => {
    let late = false
    api.provision
      .candidates({ groupId, ...(className && { class: className }) })
      .then(({ students, classes }) => {
        if (!late) setFound({ students, classNames: classes })
      })
      .catch(() => undefined)
    return () => {
      late = true
    }
  }, [groupId, className])
  return found
}
