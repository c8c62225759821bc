import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Group, Member, MemberFields } from '../../groups/contract.ts'
import classes from './groups.module.css'
import { SpanFields } from './span-fields.tsx'
import { groupForms, useGroupWords } from './use-group-words.ts'

interface MemberPanelProps {
  group: Group
  member: Member
  onClose: () => void
}

/** From when to when a student is in a group, and for which target; whoever was entered by mistake is taken out. */
export function MemberPanel({ group, member, onClose }: MemberPanelProps) {
  const words = useGroupWords()
  const language = useLanguage()
  const work = useWork(groupForms)
  const [removing, setRemoving] = useState(false)
  const { startsOn, endsOn, endedReason, target, version } = member
  const saved: MemberFields = { startsOn, endsOn, endedReason, targetId: target?.id ?? null }
  const edit = useEdit(`group member ${member.id}`, saved, version, work.clash)
  const { fields } = edit
  const name = nameOf(member.student, language).main
  const of = { groupId: group.id, memberId: member.id }
  // A target of a plan that is over can stay, though it cannot be chosen anew.
  const targets = [...(target && !member.targets.some(({ id }) => id === target.id) ? [target] : []), ...member.targets]
  const field = (of: keyof MemberFields) => ({ ...fieldProps(of, work.problems), label: words.fields[of] })

  function save() {
    work.run(
      () => api.provision.changeMember({ ...of, version: edit.version, ...edit.changes() }),
      (answer) => {
        edit.finish(fields, answer.version)
        notice(words.memberChanged)
        onClose()
      },
    )
  }

  function remove() {
    work.run(
      () => api.provision.removeMember(of),
      () => {
        edit.finish(saved, version)
        notice(words.memberRemoved)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.changeMemberTitle(name)}
      size="30rem"
      work={work}
      edit={edit}
      textOf={(of, value) => {
        const chosen = of === 'targetId' && targets.find(({ id }) => id === value)
        return chosen ? pick(chosen.words, language) : String(value ?? '')
      }}
      more={
        <>
          {member.hasSessions ? (
            <p className={classes.soft}>{words.hasSessions}</p>
          ) : (
            <div>
              <Button variant="subtle" onClick={() => setRemoving(true)}>
                {words.removeMember}
              </Button>
            </div>
          )}
          <ConfirmDialog
            opened={removing}
            onClose={() => setRemoving(false)}
            onConfirm={remove}
            title={words.removeMemberTitle(name)}
            confirm={words.removeMember}
            busy={work.busy}
            danger
          >
            <ProblemSummary problems={work.listed} />
            <p>{words.removeMemberHelp}</p>
          </ConfirmDialog>
        </>
      }
      onSave={save}
      onClose={onClose}
    >
      <NativeSelect
        {...field('targetId')}
        value={fields.targetId ?? ''}
        data={[
          { value: '', label: words.noTarget },
          ...targets.map(({ id, words: text }) => ({ value: id, label: pick(text, language) })),
        ]}
        onChange={(event) => edit.change({ targetId: event.currentTarget.value || null })}
      />
      <SpanFields value={fields} problems={work.problems} onChange={edit.change} />
      {fields.endsOn !== null && (
        <LongLine
          {...field('endedReason')}
          description={words.endedReasonHelp}
          most={200}
          value={fields.endedReason}
          onChange={(event) => edit.change({ endedReason: event.currentTarget.value })}
        />
      )}
    </EditPanel>
  )
}
