import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { addDays, daysBetween } from '#kernel/dates.ts'
import type { InputRequest } from '#slices/identification/inputs/contract.ts'
import type { StudentFile } from '#slices/students/contract.ts'
import { tiers } from '#slices/students/model.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { pick } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { SavedMark } from '#web/ui/marks.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { TargetTry } from '../../evidence/contract.ts'
import type { PlanShown } from '../../plan/contract.ts'
import type { Review } from '../../review/contract.ts'
import type { FlatReview, Outcome } from '../../review/model.ts'
import { fieldOfTarget, flatReview, reviewOfFlat, tierHint, usualReviewOn } from '../../review/rules.ts'
import { usePlanWords } from '../plan/use-plan-words.ts'
import { AttendanceFields } from './attendance-fields.tsx'
import { InputsSection } from './inputs-section.tsx'
import { OutcomeField } from './outcome-field.tsx'
import classes from './review.module.css'
import { reviewForms, useReviewWords } from './use-review-words.ts'

interface ReviewFormProps {
  plan: PlanShown
  file: StudentFile
  review: Review
  tries: readonly TargetTry[]
  /** The newest asking of teachers, with their answers. */
  input: InputRequest | null
}

/** Prepares a review and finishes it: evidence and outcome of each target, views, input, what comes next. It saves itself. */
export function ReviewForm({ plan, file, review, tries, input }: ReviewFormProps) {
  const words = useReviewWords()
  const planWords = usePlanWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { today } = useFrame()
  const navigate = useNavigate()
  const of = { id: plan.studentId, planId: plan.id }
  const saved = { ...flatReview(review.fields), heldOn: review.fields.heldOn ?? today } as FlatReview
  const { edit, work, state, flush } = useAutosave<FlatReview>({
    key: `plan ${plan.id} review`,
    // The day of a review is mostly today: it counts as written once anything else is.
    saved: review.version === 0 ? { ...saved, heldOn: null } : saved,
    version: review.version,
    words: reviewForms,
    send: ({ fields, base }, version) =>
      api.plans.keepReview({
        ...of,
        version,
        base: reviewOfFlat(base),
        fields: reviewOfFlat({ heldOn: today, ...fields }),
      }),
  })
  const finishing = useWork(reviewForms)
  const { fields, change } = edit
  const heldOn = fields.heldOn ?? today
  const [withNext, setWithNext] = useState(true)
  const [next, setNext] = useState(() => periodAfter(plan, today))
  const [decision, setDecision] = useState<'accepted' | 'declined' | 'left_open'>('left_open')
  const states = plan.targets.map(({ id }) => fields[fieldOfTarget(id)]?.state ?? 'open')
  const hint = tierHint(file.tier, states)
  const field = (name: string) => fieldProps(name, [...work.problems, ...finishing.problems])

  async function finish() {
    const { version } = await api.plans.keepReview({
      ...of,
      version: edit.version,
      base: {},
      fields: edit.version === 0 ? { heldOn } : {},
    })
    return api.plans.finishReview({ ...of, version, next: withNext ? next : null, tier: decision })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // What could not be saved must not be missing from a review that is finished.
        flush().then((isSaved) => {
          if (!isSaved) return
          finishing.run(finish, ({ nextPlanId }) => {
            notice(words.finished)
            if (nextPlanId) navigate(`/students/${plan.studentId}/plans/${nextPlanId}`)
          })
        })
      }}
    >
      {state !== 'offline' && <ProblemSummary quiet problems={work.listed} />}
      <ProblemSummary problems={finishing.listed} />
      {edit.restored && <DraftNote />}
      <ClashChooser
        clashes={edit.clashes}
        textOf={(_field, value) => sayOutcome(value, words.plan.targetStates)}
        labelOf={(name) => {
          const target = plan.targets.find(({ id }) => name === fieldOfTarget(id))
          return target ? words.outcome(target.position) : (words.labels[name] ?? name)
        }}
        taken={edit.taken}
        onTake={edit.take}
      />
      <h3>{words.targets}</h3>
      {plan.targets.map((target) => (
        <OutcomeField
          key={target.id}
          target={target}
          tries={tries.filter(({ targetId }) => targetId === target.id)}
          outcome={fields[fieldOfTarget(target.id)]}
          problems={finishing.problems}
          onChange={(outcome) => change({ [fieldOfTarget(target.id)]: outcome })}
        />
      ))}

      <section className={classes.part}>
        <h3>{words.views}</h3>
        <dl className={classes.view}>
          {plan.sections
            .filter(({ asks }) => asks === 'voice')
            .map((section) => {
              const text = plan.texts.find((one) => one.section === section.id)
              return (
                <div key={section.id}>
                  <dt>{pick(section.name, language)}</dt>
                  <dd>
                    {text?.declined ? (
                      planWords.declined
                    ) : text ? (
                      <InTwoLanguages text={text.words} />
                    ) : (
                      planWords.nothing
                    )}
                  </dd>
                </div>
              )
            })}
        </dl>
        <InputsSection studentId={plan.studentId} inputs={review.inputs} newest={input} />
      </section>

      <AttendanceFields
        plan={plan}
        fields={{ ...fields, heldOn }}
        problems={[...work.problems, ...finishing.problems]}
        onChange={change}
      />

      <section className={classes.part}>
        <div className={classes.pair}>
          <DateInputField
            {...field('heldOn')}
            label={words.held}
            value={heldOn}
            max={today}
            onChange={(date) => change({ heldOn: date })}
          />
          <LongLine
            {...field('present')}
            label={words.present}
            most={500}
            value={fields.present}
            onChange={(event) => change({ present: event.currentTarget.value })}
          />
        </div>
        <TwoLanguages
          name="words"
          label={words.words}
          value={{ zh: fields.wordsZh, en: fields.wordsEn }}
          problems={work.problems}
          onChange={(of, text) => change(of === 'zh' ? { wordsZh: text } : { wordsEn: text })}
        />
      </section>

      <section className={classes.part}>
        <h3>{words.tier}</h3>
        <p className={classes.soft}>{words.tierNow(file.tier ? ui.tier(file.tier) : ui.noTier)}</p>
        {hint && <p className={classes.soft}>{words.hint(hint)}</p>}
        <div className={classes.pair}>
          <NativeSelect
            label={words.propose}
            value={String(fields.tierProposed ?? '')}
            data={[
              { value: '', label: words.noProposal },
              ...tiers
                .filter((tier) => tier !== file.tier)
                .map((tier) => ({ value: String(tier), label: ui.tier(tier) })),
            ]}
            onChange={(event) =>
              change({ tierProposed: tiers.find((tier) => String(tier) === event.currentTarget.value) ?? null })
            }
          />
          {fields.tierProposed !== null && (
            <LongLine
              {...field('tierReason')}
              label={words.tierReason}
              most={200}
              value={fields.tierReason}
              onChange={(event) => change({ tierReason: event.currentTarget.value })}
            />
          )}
          {fields.tierProposed !== null && review.may.decideTier && (
            <NativeSelect
              label={words.decide}
              value={decision}
              data={(['left_open', 'accepted', 'declined'] as const).map((value) => ({
                value,
                label: words.decisions[value],
              }))}
              onChange={(event) =>
                setDecision(
                  (['accepted', 'declined'] as const).find((one) => one === event.currentTarget.value) ?? 'left_open',
                )
              }
            />
          )}
        </div>
      </section>

      <section className={classes.part}>
        <h3>{words.next}</h3>
        <Checkbox
          mb="sm"
          label={words.openNext}
          checked={withNext}
          onChange={(event) => setWithNext(event.currentTarget.checked)}
        />
        {withNext && (
          <div className={classes.pair}>
            {(
              [
                ['startsOn', words.from],
                ['endsOn', words.to],
                ['reviewOn', words.reviewOn],
              ] as const
            ).map(([name, label]) => (
              <DateInputField
                key={name}
                {...field(name)}
                label={label}
                value={next[name]}
                onChange={(date) => date && setNext({ ...next, [name]: date })}
              />
            ))}
          </div>
        )}
      </section>
      <div className={classes.foot}>
        <Button type="submit" loading={finishing.busy}>
          {words.finish}
        </Button>
        <SavedMark state={state} />
      </div>
    </form>
  )
}

/** As long again as the plan was, from the day after it or from today. */
function periodAfter(plan: PlanShown, today: string) {
  const startsOn = plan.endsOn < today ? today : addDays(plan.endsOn, 1)
  const endsOn = addDays(startsOn, Math.max(daysBetween(plan.startsOn, plan.endsOn), 28))
  return { startsOn, endsOn, reviewOn: usualReviewOn(endsOn) }
}

function sayOutcome(value: unknown, states: Readonly<Record<Outcome['state'], string>>): string {
  if (typeof value === 'object' && value !== null && 'state' in value && 'reason' in value) {
    const { state, reason } = value as Outcome
    return [states[state], reason].filter(Boolean).join(' · ')
  }
  return value === null || value === undefined ? '' : String(value)
}
