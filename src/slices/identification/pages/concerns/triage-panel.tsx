import type { ReactNode } from 'react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addDays, type IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { Concern } from '../../concerns/contract.ts'
import type { ConcernStep } from '../../concerns/model.ts'
import { stepsFrom } from '../../concerns/rules.ts'
import { ConcernCard } from './concern-card.tsx'
import { concernForms, concernStepDraft, useConcernWords } from './use-concern-words.ts'

interface TriagePanelProps {
  concern: Concern
  studentId: string
  name: string
  /** When the student left the school. */
  leftOn: IsoDate | null
  /** What is known of the student, above the concern. */
  facts?: ReactNode
  onClose: () => void
}

/** A watch of three weeks is what schools mostly choose. */
const watchDays = 21

/** Where each step is gone on with. */
const goOnAt: Readonly<Partial<Record<ConcernStep, (studentId: string, concernId: string) => string>>> = {
  ask: (id, concern) => `/students/${id}/identification/inputs?concern=${concern}`,
  screen: (id) => `/students/${id}/identification/measurements`,
  refer: (id, concern) => `/students/${id}/identification/referrals?concern=${concern}`,
  plan: (id) => `/students/${id}/plans`,
}

/** One concern on one screen: what was seen, what became of it so far, and what is decided now. */
export function TriagePanel({ concern, studentId, name, leftOn, facts, onClose }: TriagePanelProps) {
  const words = useConcernWords()
  const { today } = useFrame()
  const navigate = useNavigate()
  const work = useWork(concernForms)
  const steps = stepsFrom(concern.state)
  const [step, setStep] = useState<ConcernStep>(steps[0] ?? 'watch')
  const [until, setUntil] = useState<IsoDate | null>(addDays(today, watchDays))
  const text = useDraft(concernStepDraft(concern.id), '', { storage: serverDrafts })
  const further = goOnAt[step]

  function decide() {
    if (step === 'ask') {
      // Nobody is asked yet: the concern is marked with the request itself, where these words are as well.
      onClose()
      if (further) navigate(further(studentId, concern.id))
      return
    }
    work.run(
      () =>
        api.identification.takeStep({
          id: studentId,
          concernId: concern.id,
          version: concern.version,
          step,
          until: step === 'watch' ? until : null,
          words: text.value,
        }),
      () => {
        text.clear('')
        notice(words.taken)
        onClose()
        if (further) navigate(further(studentId, concern.id))
      },
    )
  }

  return (
    <EditPanel
      title={words.triageTitle(name)}
      size="38rem"
      work={work}
      edit={text}
      verb={words.goOn[step] ?? words.take}
      onSave={decide}
      onClose={onClose}
    >
      {facts}
      <ConcernCard concern={concern} leftOn={leftOn} />
      <TapChoice
        name="step"
        legend={words.fields.step ?? ''}
        single
        options={steps.map((value) => ({ value, label: words.said.steps[value] }))}
        chosen={[step]}
        problems={work.problems}
        onChange={([chosen]) => chosen && setStep(chosen)}
      />
      {step === 'watch' && (
        <DateInputField
          {...fieldProps('until', work.problems)}
          label={words.fields.until}
          value={until}
          min={addDays(today, 1)}
          onChange={setUntil}
        />
      )}
      <LongText
        {...fieldProps('words', work.problems)}
        label={words.forRaiser}
        description={words.forRaiserHelp}
        required
        autosize
        minRows={2}
        most={1000}
        value={text.value}
        onChange={(event) => text.change(event.currentTarget.value)}
      />
    </EditPanel>
  )
}
