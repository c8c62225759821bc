import { Button } from '@mantine/core'
import { api } from '#web/api.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { TwoLanguages } from '#web/ui/forms/two-languages.tsx'
import { useAutosave } from '#web/ui/forms/use-autosave.ts'
import { SavedMark } from '#web/ui/marks.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { AnnualShown, ReviewFields } from '../../annual/contract.ts'
import { carries, howFars, type Moment, type Review } from '../../annual/model.ts'
import classes from './annual.module.css'
import type { Reviewed } from './annual-context.ts'
import { Figures } from './figures.tsx'
import { useSayValue } from './say-value.ts'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface ReviewFormProps {
  plan: AnnualShown
  moment: Moment
  subject: Reviewed
  review: Review
  onClose: () => void
}

/** Writes what was found of one aim or measure: a tap, a figure, some words; it saves itself. */
export function ReviewForm({ plan, moment, subject, review, onClose }: ReviewFormProps) {
  const words = useAnnualWords()
  const sayValue = useSayValue()
  const of = { planId: plan.id, of: subject.of, subjectId: subject.one.id, moment }
  const { howFar, words: found, carry, version } = review
  const { edit, work, state, flush } = useAutosave<ReviewFields>({
    key: `annual ${plan.id} ${moment} ${subject.one.id}`,
    saved: { howFar, words: found, carry },
    version,
    words: annualForms,
    send: ({ fields, base }, sent) => api.team.keepAnnualReview({ ...of, version: sent, base, fields }),
  })
  const { fields, change } = edit
  const label = (field: string) => words.fields[field === 'words' ? 'findings' : field] ?? field
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        flush().then((isSaved) => isSaved && onClose())
      }}
    >
      <EditHead work={work} edit={edit} saves={state} textOf={sayValue} labelOf={label} />
      <TapChoice
        name={`howFar-${subject.one.id}`}
        legend={label('howFar')}
        single
        options={howFars.map((value) => ({ value, label: words.howFars[value] }))}
        chosen={fields.howFar ? [fields.howFar] : []}
        onChange={([value]) => change({ howFar: value ?? null })}
      />
      <Figures of={of} taken={review.figures} />
      <TwoLanguages
        name={`findings-${subject.one.id}`}
        label={label('words')}
        description={words.findingsHelp}
        value={fields.words}
        rows={2}
        most={8000}
        onChange={(side, value) => change({ words: { ...fields.words, [side]: value } })}
      />
      {moment === 'year_end' && (
        <TapChoice
          name={`carry-${subject.one.id}`}
          legend={label('carry')}
          single
          options={carries.map((value) => ({ value, label: words.carries[value] }))}
          chosen={fields.carry ? [fields.carry] : []}
          onChange={([value]) => change({ carry: value ?? null })}
        />
      )}
      <div className={classes.formFoot}>
        <Button type="submit" variant="default">
          {words.close}
        </Button>
        <SavedMark state={state} />
      </div>
    </form>
  )
}
