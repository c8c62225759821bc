import { useNavigate, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { newDeviceId } from '#web/ui/forms/send-queue.ts'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { ConcernFields } from '../../concerns/contract.ts'
import { concernAreas, howOftens, type Observation, observations, triedThings } from '../../concerns/model.ts'
import { problemsOfConcern } from '../../concerns/rules.ts'
import classes from './concerns.module.css'
import { concernForms, useConcernWords } from './use-concern-words.ts'

type NewConcern = ConcernFields & {
  /** Of these very words: sent again, as after an answer that was lost, they raise one concern. */
  concernId?: string
}

const nothing: NewConcern = { areas: [], seen: [], howOften: 'weekly', tried: [], words: '' }

/** Raises a concern: taps first, then words. */
export function Component() {
  const file = useOutletContext<StudentFile>()
  const words = useConcernWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(concernForms)
  const draft = useDraft<NewConcern>(`concern new ${file.id}`, nothing, { storage: serverDrafts })
  const { value: fields } = draft
  const change = (changed: Partial<ConcernFields>) => draft.change({ ...fields, ...changed, concernId: newDeviceId() })
  const toSee = fields.areas.flatMap((area): readonly Observation[] => observations[area])
  const back = `/students/${file.id}/identification/concerns`

  function send() {
    const problems = problemsOfConcern(fields)
    if (problems.length > 0) {
      const said = concernForms.problems[0]?.[language]
      work.refuse(problems.map(({ field, problem }) => ({ field, message: String(said?.[problem] ?? problem) })))
      return
    }
    work.run(
      () => api.identification.raiseConcern({ id: file.id, ...fields }),
      () => {
        draft.clear(nothing)
        notice(words.sent)
        navigate(back)
      },
    )
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div>
        <h2>{words.raiseAbout(nameOf(file.particulars, language).main)}</h2>
        <p className={classes.soft}>{words.raiseHelp}</p>
      </div>
      <ProblemSummary problems={work.listed.length > 0 ? work.listed : []} />
      {draft.restored && <DraftNote />}
      <TapChoice
        name="areas"
        legend={words.fields.areas ?? ''}
        options={concernAreas.map((value) => ({ value, label: words.said.areas[value] }))}
        chosen={fields.areas}
        problems={work.problems}
        onChange={(areas) =>
          change({
            areas,
            seen: fields.seen.filter((one) =>
              areas.some((area) => (observations[area] as readonly string[]).includes(one)),
            ),
          })
        }
      />
      {toSee.length > 0 && (
        <TapChoice
          name="seen"
          legend={words.fields.seen ?? ''}
          options={toSee.map((value) => ({ value, label: words.said.seen[value] }))}
          chosen={fields.seen}
          problems={work.problems}
          onChange={(seen) => change({ seen })}
        />
      )}
      <TapChoice
        name="howOften"
        legend={words.fields.howOften ?? ''}
        single
        options={howOftens.map((value) => ({ value, label: words.said.howOften[value] }))}
        chosen={[fields.howOften]}
        onChange={([howOften]) => howOften && change({ howOften })}
      />
      <TapChoice
        name="tried"
        legend={words.fields.tried ?? ''}
        options={triedThings.map((value) => ({ value, label: words.said.tried[value] }))}
        chosen={fields.tried}
        onChange={(tried) => change({ tried })}
      />
      <LongText
        {...fieldProps('words', work.problems)}
        label={words.fields.words}
        description={words.wordsHelp}
        autosize
        minRows={2}
        most={4000}
        value={fields.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <FormFoot
        busy={work.busy}
        verb={words.send}
        onCancel={() => navigate(back)}
        draft={{ state: draft.state, onDiscard: () => draft.clear(nothing) }}
      />
    </form>
  )
}
