import { Checkbox } from '@mantine/core'
import { schoolYearOf, startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldId } from '#web/ui/problems.tsx'
import type { Accommodation, ReportName } from '../../accommodations/contract.ts'
import { type AccommodationKind, kindsIn, type Setting } from '../../accommodations/model.ts'
import classes from './accommodations.module.css'
import { KindFields, type OwnFields } from './kind-fields.tsx'
import { PeriodFields } from './period-fields.tsx'
import { accommodationForms, useAccommodationWords } from './use-accommodation-words.ts'

interface ProposePanelProps {
  studentId: string
  setting: Setting
  reports: readonly ReportName[]
  /** One that ran out or was refused, to begin from. */
  again?: Accommodation | undefined
  onClose: () => void
}

const nothing: OwnFields = { amount: null, wordsZh: '', wordsEn: '' }

/** Proposes what a student needs, several things in one go: taps first, then how much of each, until when, and why. */
export function ProposePanel({ studentId, setting, reports, again, onClose }: ProposePanelProps) {
  const words = useAccommodationWords()
  const { today } = useFrame()
  const work = useWork(accommodationForms)
  const saved = {
    chosen: chosenFrom(again),
    startsOn: today,
    endsOn: endOfYear(today) as string | null,
    evidenceWords: again?.evidence?.words ?? '',
    reportId: again?.evidence?.reportId ?? null,
  }
  const edit = useEdit(`student ${studentId} accommodations ${again?.id ?? setting}`, saved, 0, work.clash)
  const { fields } = edit

  function choose(kind: AccommodationKind, own: OwnFields | undefined) {
    const { [kind]: _, ...others } = fields.chosen
    edit.change({ chosen: own ? { ...fields.chosen, [kind]: own } : others })
  }

  function send() {
    const { chosen, ...common } = fields
    const proposals = kindsIn[setting].flatMap((kind) => {
      const own = chosen[kind]
      return own ? [{ setting, kind, ...own, ...common }] : []
    })
    if (proposals.length === 0) {
      work.refuse([{ field: 'kinds', message: words.chooseAny }])
      return
    }
    work.run(
      () => api.plans.proposeAccommodations({ id: studentId, proposals }),
      () => {
        edit.finish(saved, 0)
        notice(words.proposed(proposals.length))
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.proposeIn[setting]}
      size="34rem"
      work={work}
      edit={edit}
      verb={words.proposeMore}
      onSave={send}
      onClose={onClose}
    >
      <fieldset className={classes.group} id={fieldId('kinds')} tabIndex={-1}>
        <legend>{words.chooseKinds}</legend>
        <div className={classes.kinds}>
          {kindsIn[setting].map((kind) => {
            const own = fields.chosen[kind]
            return (
              <div key={kind}>
                <Checkbox
                  label={words.kinds[kind]}
                  checked={own !== undefined}
                  onChange={(event) => choose(kind, event.currentTarget.checked ? nothing : undefined)}
                />
                {own && (
                  <fieldset className={classes.own} aria-label={words.kinds[kind]}>
                    <KindFields
                      kind={kind}
                      own={own}
                      prefix={`${kind}.`}
                      problems={work.problems}
                      onChange={(changed) => choose(kind, { ...own, ...changed })}
                    />
                  </fieldset>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
      <PeriodFields fields={fields} reports={reports} problems={work.problems} onChange={edit.change} />
    </EditPanel>
  )
}

function chosenFrom(again: Accommodation | undefined): Partial<Record<AccommodationKind, OwnFields>> {
  if (!again) return {}
  return { [again.kind]: { amount: again.amount, wordsZh: again.words.zh, wordsEn: again.words.en } }
}

/** Schools look at accommodations anew each year. */
function endOfYear(today: string): string {
  return `${(startYearOf(schoolYearOf(today)) ?? 0) + 1}-08-31`
}
