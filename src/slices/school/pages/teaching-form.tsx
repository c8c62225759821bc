import { Autocomplete, Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { PersonRow } from '../../access/contract.ts'
import type { ClassRow, TeachingRow } from '../contract.ts'
import styles from './settings.module.css'
import { useClassesWish } from './use-classes-wish.ts'
import { settingsWords, useSettingsWords } from './use-settings-words.ts'

const labels = { en: labelsOf(settingsWords.en), zh: labelsOf(settingsWords.zh) }

interface TeachingFormProps {
  classes: readonly ClassRow[]
  people: readonly PersonRow[]
  /** Their subjects are offered while typing. */
  teaching: readonly TeachingRow[]
}

/** Says that somebody teaches a class a subject. It stays open: a school types many of them. */
export function TeachingForm({ classes, people, teaching }: TeachingFormProps) {
  const all = useSettingsWords()
  const words = all.classes
  const language = useLanguage()
  const [row, setRow] = useState({ classId: '', personId: '', subject: '', isClassTeacher: false })
  const { problems, listed, busy, ask } = useClassesWish(() => {
    notice(all.saved)
    setRow((before) => ({ ...before, subject: '', isClassTeacher: false }))
  }, labels)
  const change = (part: Partial<typeof row>) => setRow({ ...row, ...part })
  const named = people
    .map((person) => ({ value: person.id, label: `${nameOf(person, language).main} (${person.staffCode})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'zh-HK'))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask({ do: 'add-teaching', row })
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <NativeSelect
          {...fieldProps('classId', problems)}
          label={words.name}
          data-autofocus
          classNames={{ wrapper: styles.short }}
          required
          data={[{ value: '', label: words.choose }, ...classes.map((one) => ({ value: one.id, label: one.name }))]}
          value={row.classId}
          onChange={(event) => change({ classId: event.currentTarget.value })}
        />
        <NativeSelect
          {...fieldProps('personId', problems)}
          label={words.person}
          required
          data={[{ value: '', label: words.choose }, ...named]}
          value={row.personId}
          onChange={(event) => change({ personId: event.currentTarget.value })}
        />
        <Autocomplete
          {...fieldProps('subject', problems)}
          label={words.subject}
          description={words.subjectHelp}
          required
          maxLength={200}
          data={[...new Set(teaching.map((one) => one.subject))].toSorted()}
          value={row.subject}
          onChange={(subject) => change({ subject })}
        />
        <Checkbox
          {...fieldProps('isClassTeacher', problems)}
          label={words.isClassTeacher}
          checked={row.isClassTeacher}
          onChange={(event) => change({ isClassTeacher: event.currentTarget.checked })}
        />
        <SubmitButton busy={busy} className={styles.start}>
          {words.addTeaching}
        </SubmitButton>
      </Stack>
    </form>
  )
}

function labelsOf({ classes }: typeof settingsWords.en) {
  return { classId: classes.name, personId: classes.person, subject: classes.subject }
}
