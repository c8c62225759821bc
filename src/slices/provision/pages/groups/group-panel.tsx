import { Stack } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { Group, GroupFields } from '../../groups/contract.ts'
import { GroupFieldsInputs } from './group-fields.tsx'
import { groupForms, useGroupWords } from './use-group-words.ts'

/** Changes what a group is. */
export function GroupPanel({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useGroupWords()
  const ui = useUiWords()
  const work = useWork(groupForms)
  const { name, startsOn, endsOn, minutes, perWeek, mostStudents, entryCriterion, exitCriterion, version } = group
  const saved: GroupFields = {
    ...{ nameZh: name.zh, nameEn: name.en, startsOn, endsOn, minutes, perWeek, mostStudents },
    ...{ entryZh: entryCriterion.zh, entryEn: entryCriterion.en, exitZh: exitCriterion.zh, exitEn: exitCriterion.en },
  }
  const edit = useEdit(`group ${group.id}`, saved, version, work.clash)
  const labelOf = (field: string) => words.fields[field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
    work.run(
      () => api.provision.changeGroup({ groupId: group.id, version: edit.version, ...edit.changes() }),
      (answer) => {
        edit.finish(edit.fields, answer.version)
        notice(words.changed)
        onClose()
      },
    )
  }

  return (
    <SidePanel opened onClose={onClose} title={words.changeTitle} size="36rem">
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
            textOf={(_field, value) => String(value ?? '')}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <GroupFieldsInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(saved, version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
