import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { attempt } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import { longestNote, longestTopic } from '../../notes/model.ts'
import classes from './notes.module.css'
import { serverOnlyDrafts } from './server-only-drafts.ts'
import { noteForms, useNoteWords } from './use-note-words.ts'

interface Fields {
  topic: string
  words: string
  readers: readonly string[]
}

type Colleague = Awaited<ReturnType<typeof api.identification.noteReaders>>[number]

const nothing: Fields = { topic: '', words: '', readers: [] }

/** A restricted note: what it is about, what it says, for whom. While it is written, it lies with the account only. */
export function NoteForm({ studentId, onClose }: { studentId: string; onClose: () => void }) {
  const words = useNoteWords()
  const work = useWork(noteForms)
  const draft = useDraft<Fields>(`note ${studentId}`, nothing, { storage: serverOnlyDrafts })
  const { value: fields } = draft
  const change = (changed: Partial<Fields>) => draft.change({ ...fields, ...changed })
  const field = (name: keyof Fields) => ({ ...fieldProps(name, work.problems), label: words.form.fields[name] })
  // The usual words would say that the text is kept on this device.
  const offline = draft.state === 'offline'

  function save() {
    void work.run(
      () => api.identification.writeNote({ id: studentId, ...fields, readers: [...fields.readers] }),
      () => {
        draft.clear(nothing)
        notice(words.form.saved)
        onClose()
      },
    )
  }

  return (
    <EditPanel
      title={words.write}
      size="34rem"
      work={work}
      edit={{ ...draft, state: offline ? 'unsaved' : draft.state }}
      verb={words.form.save}
      more={
        offline && (
          <p role="alert" className={classes.offline}>
            {words.form.offline}
          </p>
        )
      }
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        {...field('topic')}
        description={words.form.topicHelp}
        autoComplete="off"
        maxLength={longestTopic}
        value={fields.topic}
        onChange={(event) => change({ topic: event.currentTarget.value })}
      />
      <LongText
        {...field('words')}
        description={words.form.wordsHelp}
        autosize
        minRows={6}
        most={longestNote}
        value={fields.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Readers
        studentId={studentId}
        chosen={fields.readers}
        props={field('readers')}
        onChoose={(readers) => change({ readers })}
      />
    </EditPanel>
  )
}

interface ReadersProps {
  studentId: string
  chosen: readonly string[]
  props: ReturnType<typeof fieldProps> & { label: string | undefined }
  onChoose: (readers: string[]) => void
}

/** Colleagues to choose from; the SENCO reads every note and is no choice. */
function Readers({ studentId, chosen, props: { name, ...props }, onChoose }: ReadersProps) {
  const words = useNoteWords().form
  const language = useLanguage()
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null)
  useEffect(() => {
    let gone = false
    void attempt(() => api.identification.noteReaders({ id: studentId })).then(({ answer }) => {
      if (!gone) setColleagues((answer ?? []).filter(({ senco }) => !senco))
    })
    return () => {
      gone = true
    }
  }, [studentId])
  return (
    <Checkbox.Group {...props} description={words.readersHelp} value={[...chosen]} onChange={onChoose}>
      {colleagues === null ? (
        <p className={classes.soft}>{words.loading}</p>
      ) : colleagues.length === 0 ? (
        <p className={classes.soft}>{words.nobody}</p>
      ) : (
        <Stack gap="xs" mt="xs">
          {colleagues.map((one) => (
            <Checkbox key={one.id} name={name} value={one.id} label={nameOf(one, language).main} />
          ))}
        </Stack>
      )}
    </Checkbox.Group>
  )
}
