import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useLoaderData, useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { StudentParticulars } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import { ParticularsFields } from './particulars-fields.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

interface NewStudent {
  particulars: StudentParticulars
  className: string
  classNumber: string
}

const nobody: StudentParticulars = {
  nameEn: '',
  nameZh: '',
  registerNumber: null,
  strn: null,
  sex: null,
  birthDate: null,
  homeLanguage: '',
  nonChineseSpeaking: false,
  enteredOn: null,
  leftOn: null,
  leftReason: '',
}

export function loader(): Promise<Awaited<ReturnType<typeof api.school.classes>>> {
  return api.school.classes({})
}

/** One student who is new to the school. What is typed is kept until it is sent. */
export function Component() {
  const classesOfYear = useLoaderData<typeof loader>()
  const words = useStudentPageWords()
  const common = useStudentWords()
  const navigate = useNavigate()
  const { today } = useFrame()
  const empty = useMemo<NewStudent>(
    () => ({ particulars: { ...nobody, enteredOn: today }, className: '', classNumber: '' }),
    [today],
  )
  const draft = useDraft('student new', empty, { storage: serverDrafts })
  const work = useWork(studentForms)
  const { particulars, className, classNumber } = draft.value

  function add() {
    work.run(
      () => api.students.addStudent({ particulars, className: className || null, classNumber }),
      ({ id }) => {
        draft.clear(empty)
        notice(words.add.added)
        navigate(`/students/${id}`)
      },
    )
  }

  return (
    <>
      <PageHead title={words.add.title} sentence={words.add.sentence} back={{ to: '/students', label: words.back }} />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Stack gap="md">
          <ProblemSummary problems={work.listed} />
          {draft.restored && <DraftNote />}
          <ParticularsFields
            value={particulars}
            onChange={(changed) => draft.change({ ...draft.value, particulars: { ...particulars, ...changed } })}
            problems={work.problems}
          />
          <fieldset className={classes.group}>
            <legend>{words.add.classSection}</legend>
            <div className={classes.pair}>
              <NativeSelect
                {...fieldProps('className', work.problems)}
                label={common.fields.className}
                value={className}
                onChange={(event) => draft.change({ ...draft.value, className: event.currentTarget.value })}
              >
                <option value="">{words.add.noClass}</option>
                {classesOfYear.map(({ id, name }) => (
                  <option key={id} value={name}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
              <TextInput
                {...fieldProps('classNumber', work.problems)}
                label={common.fields.classNumber}
                inputMode="numeric"
                autoComplete="off"
                maxLength={10}
                value={classNumber}
                onChange={(event) => draft.change({ ...draft.value, classNumber: event.currentTarget.value })}
              />
            </div>
          </fieldset>
          <FormFoot
            busy={work.busy}
            verb={words.add.verb}
            onCancel={() => navigate('/students')}
            draft={{ state: draft.state, onDiscard: () => draft.clear(empty) }}
          />
        </Stack>
      </form>
    </>
  )
}
