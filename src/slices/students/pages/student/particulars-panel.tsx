import { Stack } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatDate } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
  const ui = useUiWords()
  const language = useLanguage()
  const work = useWork(studentForms)
  const edit = useEdit(`student ${file.id} particulars`, file.particulars, file.version, work.clash)

  function textOf(field: string, value: unknown): string {
    if (typeof value === 'boolean') return value ? common.yes : common.no
    if (value === 'M' || value === 'F') return field === 'sex' ? common.sexes[value] : value
    return typeof value === 'string' && dates.includes(field) ? formatDate(value, language) : String(value ?? '')
  }

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(common.fields[field] ?? field) })))
      return
    }
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
    <SidePanel opened onClose={onClose} title={words.edit.particulars} size="34rem">
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
            textOf={textOf}
            labelOf={(name) => common.fields[name] ?? name}
            taken={edit.taken}
            onTake={edit.take}
          />
          <ParticularsFields value={edit.fields} onChange={edit.change} problems={work.problems} withLeaving />
          <FormFoot
            busy={work.busy}
            onCancel={onClose}
            draft={{ state: edit.state, onDiscard: () => edit.finish(file.particulars, file.version) }}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
