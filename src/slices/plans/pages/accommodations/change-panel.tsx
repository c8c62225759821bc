import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import type { Accommodation, AccommodationFields, ReportName } from '../../accommodations/contract.ts'
import { KindFields } from './kind-fields.tsx'
import { PeriodFields } from './period-fields.tsx'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

interface ChangePanelProps {
  studentId: string
  accommodation: Accommodation
  reports: readonly ReportName[]
  onClose: () => void
}

/** Changes a proposal, or corrects what is approved. */
export function ChangePanel({ studentId, accommodation, reports, onClose }: ChangePanelProps) {
  const words = useAccommodationWords()
  const work = useWork(accommodationForms)
  const { id, setting, kind, amount, startsOn, endsOn, evidence, version } = accommodation
  const saved: AccommodationFields = {
    ...{ setting, kind, amount, startsOn, endsOn },
    wordsZh: accommodation.words.zh,
    wordsEn: accommodation.words.en,
    evidenceWords: evidence?.words ?? '',
    reportId: evidence?.reportId ?? null,
  }
  const edit = useEdit(`student ${studentId} accommodation ${id}`, saved, version, work.clash)
  const { fields } = edit

  function save() {
    const changes = edit.changes()
    work.run(
      () => api.plans.changeAccommodation({ id: studentId, accommodationId: id, version: edit.version, ...changes }),
      (answer) => {
        edit.finish(fields, answer.version)
        notice(words.changed)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.changeTitle(words.kinds[kind])}
      size="34rem"
      work={work}
      edit={edit}
      onSave={save}
      onClose={onClose}
    >
      <KindFields kind={kind} own={fields} problems={work.problems} onChange={edit.change} />
      <PeriodFields fields={fields} reports={reports} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}
