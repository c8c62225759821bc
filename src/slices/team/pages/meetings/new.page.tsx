import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatList, formatNumber, nameOf } from '#web/ui/format.ts'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { MeetingChoices } from '../../meetings/contract.ts'
import { type MeetingKind, meetingKinds, takenAtOnce } from '../../meetings/model.ts'
import { fillsItself } from '../../meetings/rules.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'
import { type When, WhenFields } from './when-fields.tsx'

type Loaded = { kind: MeetingKind; studentId: string; classId: string; choices: MeetingChoices }

export async function loader({ request }: LoaderFunctionArgs): Promise<Loaded> {
  const search = new URL(request.url).searchParams
  const kind = meetingKinds.find((one) => one === search.get('kind')) ?? 'team'
  const studentId = kind === 'handover' ? '' : (search.get('student') ?? '')
  const classId = kind === 'handover' ? (search.get('class') ?? '') : ''
  const about = { ...(studentId && { studentId }), ...(classId && { classId }) }
  return { kind, studentId, classId, choices: await api.team.meetingChoices({ kind, ...about }) }
}

/** A new meeting: what kind about whom proposes who comes; all of it can be otherwise. */
export function Component() {
  const loaded: Loaded = useLoaderData()
  const [search, setSearch] = useSearchParams()
  const words = useMeetingWords()
  const sayStudent = useSayStudent()
  const { kind, studentId, classId, choices } = loaded
  const choose = (changed: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...changed }, { replace: true, preventScrollReset: true })
  return (
    <section aria-labelledby="new-meeting">
      <div className={classes.head}>
        <h2 id="new-meeting">{words.plan}</h2>
      </div>
      <div className={classes.row}>
        <NativeSelect
          label={words.fields.kind}
          value={kind}
          data={meetingKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) => choose({ kind: event.currentTarget.value })}
        />
        {kind === 'handover' ? (
          <NativeSelect
            id="field-classId"
            label={words.fields.classId}
            value={classId}
            data={[
              { value: '', label: words.choose },
              ...choices.classes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => choose({ class: event.currentTarget.value })}
          />
        ) : (
          <NativeSelect
            id="field-studentId"
            label={words.fields.studentId}
            value={studentId}
            data={[
              { value: '', label: kind === 'case' || kind === 'parents' ? words.choose : words.nobody },
              ...choices.students.map((one) => ({ value: one.id, label: sayStudent(one) })),
            ]}
            onChange={(event) => choose({ student: event.currentTarget.value })}
          />
        )}
      </div>
      <NewMeeting key={`${kind} ${studentId} ${classId}`} {...loaded} />
    </section>
  )
}

function NewMeeting({ kind, studentId, classId, choices }: Loaded) {
  const words = useMeetingWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const { today, person } = useFrame()
  const work = useWork(meetingForms)
  const [title, setTitle] = useState<string>(words.kinds[kind])
  const [when, setWhen] = useState<When>({ heldOn: today, startsAt: '15:45', endsAt: '16:45', place: '' })
  const [asked, setAsked] = useState<ReadonlySet<string>>(
    () => new Set(choices.colleagues.filter(({ because, knows }) => because && knows).map(({ id }) => id)),
  )
  const [takesDue, setTakesDue] = useState(true)
  const offersDue = fillsItself({ kind, aboutSomebody: studentId !== '' || classId !== '' })
  const others = choices.colleagues.filter(({ id }) => id !== person.id)
  const mayCome = others.filter(({ knows }) => knows)
  const hidden = others.filter(({ knows }) => !knows)
  const groups = [
    { name: words.proposed, people: mayCome.filter(({ because }) => because) },
    { name: words.others, people: mayCome.filter(({ because }) => !because) },
  ]
  const toggle = (id: string) =>
    setAsked((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))

  function add() {
    const { heldOn } = when
    if (!heldOn) {
      work.refuse([{ field: 'heldOn', message: words.fields.heldOn ?? '' }])
      return
    }
    let meetingId = ''
    work.run(
      async () => {
        const about = { studentId: studentId || null, classId: classId || null }
        const added = await api.team.addMeeting({
          ...{ kind, title, ...when, ...about, heldOn, personIds: [...asked] },
          withDue: offersDue && takesDue,
        })
        meetingId = added.meetingId
      },
      () => {
        notice(words.planned)
        navigate(`/team/meetings/${meetingId}`)
      },
    )
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <ProblemSummary problems={work.listed} />
      <TextInput
        {...fieldProps('title', work.problems)}
        label={words.fields.title}
        description={words.titleHelp}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <WhenFields
        value={when}
        problems={work.problems}
        onChange={(changed) => setWhen((before) => ({ ...before, ...changed }))}
      />
      {offersDue && (
        <Checkbox
          label={words.withDue}
          description={words.withDueHelp(formatNumber(takenAtOnce, language))}
          checked={takesDue}
          onChange={(event) => setTakesDue(event.currentTarget.checked)}
        />
      )}
      {groups.map(({ name, people }) =>
        people.length === 0 ? null : (
          <fieldset key={name} className={classes.set} id={name === words.proposed ? 'field-personIds' : undefined}>
            <legend>{words.askedOf(name)}</legend>
            <ul className={classes.people}>
              {people.map((one) => (
                <li key={one.id}>
                  <Checkbox
                    label={nameOf(one, language).main}
                    checked={asked.has(one.id)}
                    onChange={() => toggle(one.id)}
                  />
                  <span className={classes.soft}>{one.because && words.because[one.because]}</span>
                </li>
              ))}
            </ul>
          </fieldset>
        ),
      )}
      {hidden.length > 0 && (
        <details className={classes.disclosure}>
          <summary>{words.cannotSee(hidden.length)}</summary>
          <p className={classes.soft}>
            {formatList(
              hidden.map((one) => nameOf(one, language).main),
              language,
            )}
          </p>
        </details>
      )}
      <FormFoot busy={work.busy} verb={words.plan} onCancel={() => navigate('/team/meetings')} />
    </form>
  )
}
