import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useOutletContext } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { type Agreement, agreement } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import classes from './plan.module.css'
import type { PlanContext } from './plan-context.ts'
import { planForms, usePlanWords } from './use-plan-words.ts'

const parts = agreement.shape.part.options
const hows = agreement.shape.how.options

/** Who agreed to the plan, how and when, or declined. */
export function Agreements({ plan, agreements }: { plan: PlanShown; agreements: readonly Agreement[] }) {
  const words = usePlanWords()
  const language = useLanguage()
  const work = useWork(planForms)
  const [adding, setAdding] = useState(false)
  return (
    <section id="agreements" aria-labelledby="agreements-name" className={classes.part}>
      <div className={classes.partHead}>
        <h3 id="agreements-name">{words.agreements}</h3>
        {plan.may.keep && (
          <Button variant="default" size="compact-md" className="no-print" onClick={() => setAdding(true)}>
            {words.addAgreement}
          </Button>
        )}
      </div>
      {agreements.length === 0 && <p className={classes.soft}>{words.noAgreements}</p>}
      <ProblemSummary problems={work.listed} />
      <ul className={classes.list}>
        {agreements.map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              {one.name}{' '}
              <span className={classes.soft}>
                {words.agreedLine(
                  words.agreementParts[one.part],
                  words.agreementHows[one.how],
                  formatShortDate(one.agreedOn, language),
                )}
                {one.words && ` · ${one.words}`}
              </span>
            </span>
            {plan.may.keep && (
              <Button
                variant="subtle"
                size="compact-sm"
                className="no-print"
                loading={work.busy}
                onClick={() =>
                  work.run(() =>
                    api.plans.removeAgreement({ id: plan.studentId, planId: plan.id, agreementId: one.id }),
                  )
                }
              >
                {words.remove}
                <span className="for-screen-readers">{` (${one.name})`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {adding && <AgreementPanel plan={plan} onClose={() => setAdding(false)} />}
    </section>
  )
}

function AgreementPanel({ plan, onClose }: { plan: PlanShown; onClose: () => void }) {
  const words = usePlanWords()
  const { file } = useOutletContext<PlanContext>()
  const { today } = useFrame()
  const language = useLanguage()
  const work = useWork(planForms)
  const guardian = file.guardians?.[0]?.name ?? ''
  const [part, setPart] = useState<Agreement['part']>('parent')
  const [name, setName] = useState(guardian)
  const [how, setHow] = useState<Agreement['how']>('meeting')
  const [agreedOn, setAgreedOn] = useState<IsoDate | null>(today)
  const [note, setNote] = useState('')
  const field = (of: string) => ({ ...fieldProps(of, work.problems), label: words.fields[of] })

  function record() {
    if (!agreedOn) return work.refuse([{ field: 'agreedOn', message: String(words.problems.required) }])
    work.run(
      () => api.plans.addAgreement({ id: plan.studentId, planId: plan.id, part, name, how, agreedOn, words: note }),
      onClose,
    )
  }

  return (
    <EditPanel title={words.addAgreement} work={work} verb={words.record} onSave={record} onClose={onClose}>
      <NativeSelect
        {...field('part')}
        value={part}
        data={parts.map((value) => ({ value, label: words.agreementParts[value] }))}
        onChange={(event) => {
          const chosen = parts.find((one) => one === event.currentTarget.value) ?? 'parent'
          setPart(chosen)
          setName(chosen === 'parent' ? guardian : chosen === 'student' ? nameOf(file.particulars, language).main : '')
        }}
      />
      <TextInput {...field('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect
        {...field('how')}
        value={how}
        data={hows.map((value) => ({ value, label: words.agreementHows[value] }))}
        onChange={(event) => setHow(hows.find((one) => one === event.currentTarget.value) ?? 'meeting')}
      />
      <DateInputField {...field('agreedOn')} value={agreedOn} max={today} onChange={setAgreedOn} />
      <TextInput
        {...fieldProps('words', work.problems)}
        label={words.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </EditPanel>
  )
}
