import { Button } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Guardian, StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { GuardianFields } from './guardian-fields.tsx'
import { useGuardiansEdit } from './use-guardians-edit.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

interface GuardiansPanelProps {
  file: StudentFile
  guardians: readonly Guardian[]
  onClose: () => void
}

const MOST_GUARDIANS = 6

/** The list of guardians, in order; what two people change at once is settled guardian by guardian, field by field. */
export function GuardiansPanel({ file, guardians, onClose }: GuardiansPanelProps) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const work = useWork(studentForms)
  const edit = useGuardiansEdit(file.id, guardians, work.clash)

  function save() {
    work.run(
      () => api.students.keepGuardians({ id: file.id, base: [...edit.base], guardians: [...edit.list] }),
      () => {
        edit.finish()
        notice(common.saved)
        onClose()
      },
    )
  }

  function labelOf(field: string): string {
    const [, place, name] = /^guardians\.(\d+)\.(\w+)$/.exec(field) ?? []
    if (!place || !name) return words.overview.guardians
    return `${words.edit.guardian(Number(place) + 1)}, ${common.fields[name] ?? name}`
  }

  return (
    <EditPanel
      title={words.edit.guardians}
      size="34rem"
      work={work}
      edit={edit}
      textOf={textOf}
      labelOf={labelOf}
      onSave={save}
      onClose={onClose}
    >
      {edit.list.map((guardian, index) => (
        <GuardianFields
          // The place is the guardian's name in this list.
          key={String(index)}
          index={index}
          value={guardian}
          problems={work.problems}
          onChange={(changed) => edit.changeOne(index, changed)}
          onRemove={() => edit.remove(index)}
        />
      ))}
      {edit.list.length < MOST_GUARDIANS && (
        <div>
          <Button variant="default" onClick={edit.add}>
            {words.edit.addGuardian}
          </Button>
        </div>
      )}
    </EditPanel>
  )
}

/** A guardian's field, or the whole list, as people read it. */
function textOf(_field: string, value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '')
  return (value as Guardian[])
    .map(({ name, relationship, phone, email, language }) =>
      [name, relationship, phone, email, language].filter(Boolean).join(' '),
    )
    .join('\n')
}
