import { Button, Radio, Stack } from '@mantine/core'
import { Link } from 'react-router'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatLabelled, formatShortDate, type NamePair, nameOf } from '#web/ui/format.ts'
import { EditHead } from '#web/ui/forms/edit-form.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useSettled } from '#web/ui/forms/use-settled.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import { type DecisionFields, type Degree, degrees } from '../../first-year/model.ts'
import classes from './first-year.module.css'
import { HowField } from './several-panel.tsx'
import { firstYearForms, useFirstYearWords } from './use-first-year-words.ts'

/** The decision as its form holds it: the degree may not be chosen yet. */
type Fields = Omit<DecisionFields, 'degree' | 'metOn'> & { degree: Degree | null; metOn: IsoDate | null }

interface DecisionFormProps {
  student: NamePair & { id: string }
  year: SchoolYearLabel
  decision: (DecisionFields & { version: number }) | null
  /** The day of the meeting, to begin with. */
  metOn: IsoDate | null
  /** Also the notice to parents and the review; at the meeting only what is decided there. */
  full: boolean
  verb: string
  onDone: () => void
  onCancel: () => void
}

const nothing = {
  ...{ degree: null, followUp: '', parentsToldOn: null, parentsToldHow: '' },
  ...{ reviewOn: null, reviewedOn: null, reviewWords: '' },
} satisfies Partial<Fields>

/** What the team decides for one pupil: a degree, what follows, when it is looked at again. */
export function DecisionForm(props: DecisionFormProps) {
  const { student, year, decision, metOn, full, verb, onDone, onCancel } = props
  const words = useFirstYearWords()
  const language = useLanguage()
  const work = useWork(firstYearForms)
  const { version = 0, ...kept } = decision ?? { ...nothing, metOn, version: 0 }
  const saved: Fields = kept
  const edit = useEdit<Fields>(`first year decision ${year} ${student.id}`, saved, version, work.clash)
  const { fields } = edit
  // At the meeting its day is said once, above.
  const asksDay = full || decision !== null
  const day = asksDay ? fields.metOn : metOn
  const isDifficulty = fields.degree === 'marked' || fields.degree === 'mild'

  const isSettled = useSettled(work, edit)

  function missing(): Problem[] {
    return [
      ...(fields.degree === null ? [{ field: 'degree', message: words.chooseDegree }] : []),
      ...(day === null ? [{ field: 'metOn', message: words.chooseMetOn }] : []),
    ]
  }

  function save() {
    if (!isSettled(missing())) return
    const changes = edit.changes()
    // A new decision is sent whole: the day it begins with was never typed.
    const sent = decision ? changes : { fields: { ...fields, metOn: day }, base: {} }
    work.run(
      () =>
        api.identification.keepFirstYearDecision({
          id: student.id,
          year,
          version: edit.version,
          base: present(sent.base),
          fields: present(sent.fields),
        }),
      (answer) => {
        edit.finish(fields, answer.version)
        notice(words.decided(nameOf(student, language).main))
        onDone()
      },
    )
  }

  function textOf(field: string, value: unknown): string {
    if (field === 'degree') return words.degrees[value as Degree] ?? ''
    return field.endsWith('On') && typeof value === 'string' ? formatShortDate(value, language) : String(value ?? '')
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        <EditHead work={work} edit={edit} textOf={textOf} />
        <Radio.Group
          {...fieldProps('degree', work.problems)}
          label={words.degree}
          value={fields.degree}
          onChange={(value) => edit.change({ degree: degrees.find((one) => one === value) ?? null })}
        >
          <Stack gap="xs" mt="xs">
            {degrees.map((degree) => (
              <Radio key={degree} value={degree} label={words.degrees[degree]} />
            ))}
          </Stack>
        </Radio.Group>
        <div>
          <LongText
            {...fieldProps('followUp', work.problems)}
            label={words.followUp}
            description={words.followUpHelp}
            autosize
            minRows={2}
            most={4000}
            value={fields.followUp}
            onChange={(event) => edit.change({ followUp: event.currentTarget.value })}
          />
          <div className={classes.picks}>
            {words.picks
              .filter((pick) => !fields.followUp.includes(pick))
              .map((pick) => (
                <Button
                  key={pick}
                  size="compact-sm"
                  variant="default"
                  onClick={() => edit.change({ followUp: [fields.followUp.trim(), pick].filter(Boolean).join('\n') })}
                >
                  {pick}
                </Button>
              ))}
          </div>
        </div>
        {asksDay && (
          <DateInputField
            {...fieldProps('metOn', work.problems)}
            label={words.metOn}
            value={fields.metOn}
            onChange={(day) => edit.change({ metOn: day })}
            required
          />
        )}
        <DateInputField
          {...fieldProps('reviewOn', work.problems)}
          label={words.reviewDay}
          description={words.reviewDayHelp}
          value={fields.reviewOn}
          onChange={(reviewOn) => edit.change({ reviewOn })}
        />
        {full && (
          <>
            <DateInputField
              {...fieldProps('parentsToldOn', work.problems)}
              label={formatLabelled(words.parentsTold, words.toldOn, language)}
              value={fields.parentsToldOn}
              onChange={(parentsToldOn) => edit.change({ parentsToldOn })}
            />
            <HowField value={fields.parentsToldHow} onChange={(parentsToldHow) => edit.change({ parentsToldHow })} />
            <DateInputField
              {...fieldProps('reviewedOn', work.problems)}
              label={words.reviewedOn}
              value={fields.reviewedOn}
              onChange={(reviewedOn) => edit.change({ reviewedOn })}
            />
            <LongText
              {...fieldProps('reviewWords', work.problems)}
              label={words.reviewWords}
              autosize
              minRows={2}
              most={4000}
              value={fields.reviewWords}
              onChange={(event) => edit.change({ reviewWords: event.currentTarget.value })}
            />
          </>
        )}
        {isDifficulty && (
          <p className={classes.note}>
            {words.suspectedWhy} <Link to={`/students/${student.id}/needs`}>{words.suspected}</Link>
          </p>
        )}
        <FormFoot
          busy={work.busy}
          verb={verb}
          onCancel={onCancel}
          draft={{ state: edit.state, onDiscard: edit.discard }}
        />
      </Stack>
    </form>
  )
}

/** The fields that can be sent: a degree or a day that has not been chosen is not there. */
function present({ degree, metOn, ...rest }: Partial<Fields>): Partial<DecisionFields> {
  return { ...rest, ...(degree ? { degree } : {}), ...(metOn ? { metOn } : {}) }
}
