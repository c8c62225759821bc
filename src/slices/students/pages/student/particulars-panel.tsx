import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatDate } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { ParticularsFields } from './particulars-fields.tsx'
import { useStudentPageWords } from './use-student-page-words.ts'

const dates = ['birthDate', 'enteredOn', 'leftOn']

/** Editing particulars: only what was changed is sent, and two people who edit at once both keep their words. */
export function ParticularsPanel({ file, onClose }: { file: StudentFile; onClose: () => void }) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const language = useLanguage()
  const work = useWork(studentForms)
  const edit = useEdit(`student ${file.id} particulars`, file.particulars, file.version, work.clash)

  function textOf(field: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? common.yes : common.no
    if (value === 'M' || value === 'F') return field === 'sex' ? common.sexes[value] : value
    return typeof value === 'string' && dates.includes(field) ? formatDate(value, language) : String(value ?? '')
  }

  function save() {
    const { fields, base } = edit.changes()
    if (Object.keys(fields).length === 0) {
      edit.finish(file.particulars, file.version)
      onClose()
      return
    }
    work.run(
      () => api.students.changeStudent({ id: file.id, version: edit.version, fields, base }),
      ({ version }) => {
        edit.finish(edit.fields, version)
        notice(common.saved)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.edit.particulars}
      size="34rem"
      work={work}
      edit={edit}
      textOf={textOf}
      onSave={save}
      onClose={onClose}
    >
      <ParticularsFields value={edit.fields} onChange={edit.change} problems={work.problems} withLeaving />
    </EditPanel>
  )
}
