import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Group, GroupFields } from '../../groups/contract.ts'
import { GroupFieldsInputs } from './group-fields.tsx'
import { groupForms, useGroupWords } from './use-group-words.ts'

/** Changes what a group is. */
export function GroupPanel({ group, onClose }: { group: Group; onClose: () => void }) {
  const words = useGroupWords()
  const work = useWork(groupForms)
  const { name, startsOn, endsOn, minutes, perWeek, mostStudents, entryCriterion, exitCriterion, version } = group
  const saved: GroupFields = {
    ...{ nameZh: name.zh, nameEn: name.en, startsOn, endsOn, minutes, perWeek, mostStudents },
    ...{ entryZh: entryCriterion.zh, entryEn: entryCriterion.en, exitZh: exitCriterion.zh, exitEn: exitCriterion.en },
  }
  const edit = useEdit(`group ${group.id}`, saved, version, work.clash)

  function save() {
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
    <EditPanel title={words.changeTitle} size="36rem" work={work} edit={edit} onSave={save} onClose={onClose}>
      <GroupFieldsInputs fields={edit.fields} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}
