import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatLevel } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { ClassRow } from '../contract.ts'
import { levelOfClassName, levelsOf, type SchoolLevel } from '../model.ts'
import classes from './settings.module.css'
import { useClassesWish } from './use-classes-wish.ts'
import { settingsWords, useSettingsWords } from './use-settings-words.ts'

const labels = { en: labelsOf(settingsWords.en), zh: labelsOf(settingsWords.zh) }

interface ClassPanelProps {
  year: string
  level: SchoolLevel
  /** Null: a new class. `gone`: the address names none of this year. */
  row: ClassRow | null | 'gone'
  onClose: () => void
}

/** Adds a class, renames one, or removes it. */
export function ClassPanel({ row, onClose, ...rest }: ClassPanelProps) {
  const all = useSettingsWords()
  const words = all.classes
  const title = row === null ? words.addClass : row === 'gone' ? words.title : words.edit(row.name)
  return (
    <SidePanel opened onClose={onClose} title={title}>
      {row === 'gone' ? <p>{all.gone}</p> : <ClassForm row={row} onClose={onClose} {...rest} />}
      {row !== null && row !== 'gone' && <RemoveClass row={row} onClose={onClose} />}
    </SidePanel>
  )
}

function ClassForm({ year, level: kind, row, onClose }: Omit<ClassPanelProps, 'row'> & { row: ClassRow | null }) {
  const all = useSettingsWords()
  const words = all.classes
  const language = useLanguage()
  const levels = levelsOf(kind)
  const [name, setName] = useState(row?.name ?? '')
  const [level, setLevel] = useState(row?.level ?? levels[0] ?? 'P1')
  const { problems, listed, busy, ask } = useClassesWish(() => {
    notice(all.saved)
    onClose()
  }, labels)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        ask(
          row
            ? { do: 'change-class', row: { id: row.id, name, level } }
            : { do: 'add-class', row: { year, name, level } },
        )
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <TextInput
          {...fieldProps('name', problems)}
          label={words.name}
          description={words.nameHelp}
          classNames={{ wrapper: classes.short }}
          maxLength={20}
          autoComplete="off"
          data-autofocus
          required
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            // The name mostly tells the level; it can still be chosen otherwise.
            setLevel(levelOfClassName(event.currentTarget.value, kind) ?? level)
          }}
        />
        <NativeSelect
          {...fieldProps('level', problems)}
          label={words.level}
          classNames={{ wrapper: classes.short }}
          data={levels.map((each) => ({ value: each, label: formatLevel(each, language) }))}
          value={level}
          onChange={(event) => setLevel(levels.find((each) => each === event.currentTarget.value) ?? level)}
        />
        <SubmitButton busy={busy} className={classes.start}>
          {row ? all.save : words.addClass}
        </SubmitButton>
      </Stack>
    </form>
  )
}

function RemoveClass({ row, onClose }: { row: ClassRow; onClose: () => void }) {
  const words = useSettingsWords().classes
  const [asking, setAsking] = useState(false)
  const { listed, ask } = useClassesWish(() => {
    notice(words.removed)
    onClose()
  })
  return (
    <section className={classes.section}>
      <Stack gap="sm">
        <ProblemSummary problems={listed} />
        <Button variant="default" className={classes.start} onClick={() => setAsking(true)}>
          {words.remove}
        </Button>
      </Stack>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          ask({ do: 'remove-class', id: row.id })
        }}
        title={words.removeQuestion(row.name)}
        confirm={words.remove}
        danger
      >
        {words.removeWhat}
      </ConfirmDialog>
    </section>
  )
}

function labelsOf({ classes: words }: typeof settingsWords.en) {
  return { name: words.name, level: words.level, year: words.year }
}
