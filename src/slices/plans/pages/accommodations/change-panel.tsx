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
  const ui = useUiWords()
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
  const labelOf = (name: string) => words.fields[name] ?? name

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
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
    <SidePanel opened onClose={onClose} title={words.changeTitle(words.kinds[kind])} size="34rem">
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
            textOf={(_name, value) => String(value ?? '')}
            labelOf={labelOf}
            taken={edit.taken}
            onTake={edit.take}
          />
          <KindFields kind={kind} own={fields} problems={work.problems} onChange={edit.change} />
          <PeriodFields fields={fields} reports={reports} problems={work.problems} onChange={edit.change} />
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
