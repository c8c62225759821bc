import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

/** Puts the student in a class of the current school year. */
export function ClassPanel({ file, onClose }: { file: StudentFile; onClose: () => void }) {
  const words = useStudentPageWords()
  const { schoolYear } = useFrame()
  const now = file.enrolments.find(({ year }) => year === schoolYear)
  const [className, setClassName] = useState(now?.className ?? '')
  const [classNumber, setClassNumber] = useState(now?.classNumber ?? '')
  const names = useClassNames()
  const work = useWork(studentForms)

  function save() {
    if (!className || !schoolYear) {
      work.refuse([{ field: 'className', message: words.edit.chooseClass }])
      return
    }
    work.run(
      () => api.students.placeStudent({ id: file.id, year: schoolYear, className, classNumber }),
      () => {
        notice(words.edit.placed)
        onClose()
      },
    )
  }

  return (
    <EditPanel title={`${words.edit.class} · ${schoolYear ?? ''}`} work={work} onSave={save} onClose={onClose}>
      {names?.length === 0 && <p className={classes.soft}>{words.edit.noClasses}</p>}
      <div className={classes.pair}>
        <NativeSelect
          {...fieldProps('className', work.problems)}
          label={words.edit.class_}
          value={className}
          onChange={(event) => setClassName(event.currentTarget.value)}
        >
          <option value="">{words.edit.chooseClass}</option>
          {(names ?? [className].filter(Boolean)).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          {...fieldProps('classNumber', work.problems)}
          label={words.edit.number}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={classNumber}
          onChange={(event) => setClassNumber(event.currentTarget.value)}
        />
      </div>
    </EditPanel>
  )
}

/** The classes of the current school year; null until they are known. */
function useClassNames(): readonly string[] | null {
  const [names, setNames] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let gone = false
    api.school.classes({}).then(
      (classes) => gone || setNames(classes.map(({ name }) => name)),
      () => gone || setNames([]),
    )
    return () => {
      gone = true
    }
  }, [])
  return names
}
