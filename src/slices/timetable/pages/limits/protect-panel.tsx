import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClassLevel } from '#slices/school/model.ts'
import { placeOf } from '#slices/students/rules/place.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { Limits } from '../../limits/contract.ts'
import { problemsOfProtection } from '../../limits/rules.ts'
import { type Frame, limitsForms, useFrameNames, useLimitsWords } from './use-limits-words.ts'

type Whom = 'all' | 'level' | 'class' | 'student'

interface ProtectPanelProps {
  limits: Limits
  frame: Frame
  onClose: () => void
}

/** Protects lessons: of whom, and of which subject or when. */
export function ProtectPanel({ limits, frame, onClose }: ProtectPanelProps) {
  const words = useLimitsWords()
  const language = useLanguage()
  const names = useFrameNames(frame)
  const work = useWork(limitsForms)
  const [whom, setWhom] = useState<Whom>('all')
  const [what, setWhat] = useState<'subject' | 'time'>('subject')
  const [fields, setFields] = useState({
    ...{ classId: '', level: '', studentId: '', subject: '', frameDay: '1', reason: '' },
    period: frame.periods[0]?.key ?? '',
  })
  const set = (field: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    setFields({ ...fields, [field]: event.currentTarget.value })
  const field = (name: keyof typeof fields) => ({
    ...fieldProps(name, work.problems),
    label: words.fields[name],
    value: fields[name],
    onChange: set(name),
  })
  const levels = [...new Set(limits.classes.map(({ level }) => level))]
  const students = limits.students.map((one) => ({
    value: one.id,
    label: `${placeOf(one)} ${nameOf(one, language).main}`,
  }))

  function save() {
    const lesson = {
      subject: what === 'subject' ? fields.subject.trim() || null : null,
      frameDay: what === 'time' ? Number(fields.frameDay) : null,
      period: what === 'time' ? fields.period : null,
      reason: fields.reason,
    }
    const studentId = fields.studentId || students[0]?.value
    const found = problemsOfProtection(lesson, frame)
    if (found.length > 0) {
      work.refuse(found.map((one) => ({ field: one.field, message: words.problems[one.problem] ?? one.problem })))
      return
    }
    work.run(
      () =>
        whom === 'student' && studentId
          ? api.timetable.addStudentProtection({ id: studentId, ...lesson })
          : api.timetable.addProtection({
              ...lesson,
              classId: whom === 'class' ? fields.classId || (limits.classes[0]?.id ?? null) : null,
              level: whom === 'level' ? ((fields.level || levels[0]) as ClassLevel) : null,
            }),
      () => {
        notice(words.added)
        onClose()
      },
    )
  }

  const kinds: Whom[] = ['all', 'level', 'class', ...(students.length > 0 ? (['student'] as const) : [])]
  return (
    <EditPanel title={words.protectTitle} work={work} verb={words.protect} onSave={save} onClose={onClose}>
      <TapChoice
        name="whom"
        legend={words.fields.whom ?? ''}
        single
        options={kinds.map((value) => ({ value, label: words.whom[value] }))}
        chosen={[whom]}
        onChange={([one]) => one && setWhom(one)}
      />
      {whom === 'level' && <NativeSelect {...field('level')} data={levels} />}
      {whom === 'class' && (
        <NativeSelect {...field('classId')} data={limits.classes.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      {whom === 'student' && <NativeSelect {...field('studentId')} data={students} />}
      <TapChoice
        name="what"
        legend={words.fields.what ?? ''}
        single
        options={(['subject', 'time'] as const).map((value) => ({ value, label: words.what[value] }))}
        chosen={[what]}
        onChange={([one]) => one && setWhat(one)}
      />
      {what === 'subject' && limits.subjects.length > 0 && (
        <NativeSelect {...field('subject')} data={[{ value: '', label: '' }, ...limits.subjects]} />
      )}
      {what === 'subject' && limits.subjects.length === 0 && <TextInput {...field('subject')} maxLength={200} />}
      {what === 'time' && (
        <>
          <NativeSelect
            {...field('frameDay')}
            data={Array.from({ length: frame.days }, (_, index) => ({
              value: String(index + 1),
              label: names.day(index + 1),
            }))}
          />
          <NativeSelect
            {...field('period')}
            data={frame.periods.map(({ key }) => ({ value: key, label: names.period(key) }))}
          />
        </>
      )}
      <TextInput {...field('reason')} maxLength={200} />
    </EditPanel>
  )
}
