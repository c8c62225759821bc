import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import type { PersonRow } from '#slices/access/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

type Kind = 'assists' | 'specialist'
const roleOf = { assists: 'teaching_assistant', specialist: 'specialist' } as const

/** Lets a teaching assistant or a specialist work with the student, and so see them. */
export function AssignPanel({ file, onClose }: { file: StudentFile; onClose: () => void }) {
  const words = useStudentPageWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [kind, setKind] = useState<Kind>('assists')
  const [personId, setPersonId] = useState('')
  const [startsOn, setStartsOn] = useState<IsoDate | null>(today)
  const work = useWork(studentForms)
  const people = usePeople()
  const able = people?.filter(({ active, roles }) => active && roles.includes(roleOf[kind]))

  function save() {
    if (!personId || !startsOn) {
      work.refuse([{ field: personId ? 'startsOn' : 'personId', message: words.assign.choose }])
      return
    }
    work.run(
      () => api.students.assign({ id: file.id, personId, kind, startsOn }),
      () => {
        notice(words.assign.done)
        onClose()
      },
    )
  }

  return (
    <EditPanel title={words.assign.title} work={work} verb={words.assign.add} onSave={save} onClose={onClose}>
      <p className={classes.soft}>{words.assign.help}</p>
      <NativeSelect
        {...fieldProps('kind', work.problems)}
        label={words.assign.kind}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value === 'specialist' ? 'specialist' : 'assists')
          setPersonId('')
        }}
      >
        <option value="assists">{words.assign.kinds.assists}</option>
        <option value="specialist">{words.assign.kinds.specialist}</option>
      </NativeSelect>
      {able?.length === 0 && <p className={classes.soft}>{words.assign.nobody}</p>}
      <NativeSelect
        {...fieldProps('personId', work.problems)}
        label={words.assign.person}
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
      >
        <option value="">{words.assign.choose}</option>
        {able?.map((person) => (
          <option key={person.id} value={person.id}>
            {[nameOf(person, language).main, person.staffCode].join(' · ')}
          </option>
        ))}
      </NativeSelect>
      <DateInputField
        {...fieldProps('startsOn', work.problems)}
        label={words.assign.from}
        value={startsOn}
        onChange={setStartsOn}
      />
    </EditPanel>
  )
}

/** The school's people; null until they are known. */
function usePeople(): readonly PersonRow[] | null {
  const [people, setPeople] = useState<readonly PersonRow[] | null>(null)
  useEffect(() => {
    let gone = false
    api.access.people().then(
      (all) => gone || setPeople(all),
      () => gone || setPeople([]),
    )
    return () => {
      gone = true
    }
  }, [])
  return people
}
