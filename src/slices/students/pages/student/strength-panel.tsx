import { Checkbox } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { useStudentPageWords } from './use-student-page-words.ts'

export type Strength = StudentFile['strengths'][number]

interface StrengthPanelProps {
  file: StudentFile
  /** `null` for a new one. */
  strength: Strength | null
  onClose: () => void
}

/** The words of a strength, kept as a draft while typing. */
export function StrengthPanel({ file, strength, onClose }: StrengthPanelProps) {
  const words = useStudentPageWords()
  const common = useStudentWords()
  const work = useWork(studentForms)
  const saved = { text: strength?.text ?? '', ended: false }
  const key = `student ${file.id} strength ${strength?.id ?? 'new'}`
  const edit = useEdit(key, saved, strength?.version ?? 0, work.clash)
  const { text, ended } = edit.fields

  function send(): Promise<unknown> {
    if (!strength) return api.students.addStrength({ id: file.id, text })
    const base = edit.changes().base.text ?? text
    return api.students.changeStrength({
      id: file.id,
      strengthId: strength.id,
      version: edit.version,
      base,
      text,
      ended,
    })
  }

  function save() {
    work.run(send, () => {
      edit.finish(edit.fields, edit.version + 1)
      notice(common.saved)
      onClose()
    })
  }

  return (
    <EditPanel
      title={strength ? words.needs.changeStrength : words.needs.addStrength}
      size="32rem"
      work={work}
      edit={edit}
      onSave={save}
      onClose={onClose}
    >
      <LongText
        {...fieldProps('text', work.problems)}
        label={words.needs.strengthText}
        description={words.needs.strengthHelp}
        rows={4}
        most={4000}
        value={text}
        onChange={(event) => edit.change({ text: event.currentTarget.value })}
      />
      {strength && (
        <Checkbox
          label={words.needs.strengthEnded}
          checked={ended}
          onChange={(event) => edit.change({ ended: event.currentTarget.checked })}
        />
      )}
    </EditPanel>
  )
}
