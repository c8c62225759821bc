import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { refusalIn } from '../../../access/words/refusal.ts'
import type { DueThing } from '../../due/contract.ts'
import { dueForms, useDueWords } from './use-due-words.ts'

type Person = NonNullable<DueThing['responsible']>
interface MarkPanelProps {
  what: 'putOff' | 'handOn'
  things: readonly DueThing[]
  onClose: () => void
  onDone: () => void
}

/** Puts things off until a day, or hands them to a colleague with a word. */
export function MarkPanel({ what, things, onClose, onDone }: MarkPanelProps) {
  const words = useDueWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(dueForms)
  const [until, setUntil] = useState<string | null>(addDays(today, 1))
  const [personId, setPersonId] = useState('')
  const [word, setWord] = useState('')
  const receivers = useReceivers(what === 'handOn' ? things : nothing)
  const { revalidate } = useRevalidator()
  const puttingOff = what === 'putOff'

  function send() {
    const named = things.map(({ kind, subjectId, version }) => ({ kind, subjectId, version }))
    if (puttingOff ? !until : !personId) {
      work.refuse([{ field: puttingOff ? 'until' : 'personId', message: words.choose }])
      return
    }
    work.run(
      () => {
        const asked = puttingOff
          ? api.team.putOff({ things: named, until: until ?? '', words: word })
          : api.team.handOn({ things: named, personId, words: word })
        return asked.catch(async (error: unknown) => {
          const code = refusalIn(error)?.code
          if (code === 'NOT_FOUND') return { marked: 0, gone: named.length }
          // Who presses again then does so over what the list shows.
          if (code === 'CLASH') await revalidate()
          throw error
        })
      },
      ({ marked, gone }) => {
        notice(gone > 0 ? words.gone(gone) : words.marked(marked))
        onDone()
      },
    )
  }

  return (
    <EditPanel
      title={puttingOff ? words.putOffTitle(things.length) : words.handOnTitle(things.length)}
      work={work}
      verb={puttingOff ? words.putOff : words.handOn}
      onSave={send}
      onClose={onClose}
    >
      {puttingOff ? (
        <DateInputField
          {...fieldProps('until', work.problems)}
          label={words.fields.until ?? ''}
          description={words.comesBack}
          value={until}
          min={addDays(today, 1)}
          onChange={setUntil}
        />
      ) : (
        <NativeSelect
          {...fieldProps('personId', work.problems)}
          label={words.fields.personId}
          description={receivers?.length === 0 ? words.nobody : words.staysWith}
          data={[
            { value: '', label: words.choose },
            ...(receivers ?? []).map((one) => ({ value: one.id, label: nameOf(one, language).main })),
          ]}
          value={personId}
          onChange={(event) => setPersonId(event.currentTarget.value)}
        />
      )}
      <TextInput
        {...fieldProps('words', work.problems)}
        label={words.fields.words}
        maxLength={300}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
    </EditPanel>
  )
}

/** The same at every drawing, so that nothing is asked again. */
const nothing: readonly DueThing[] = []

/** Those who may have every one of these things; `null` until it is known. */
function useReceivers(things: readonly DueThing[]): readonly Person[] | null {
  const [found, setFound] = useState<readonly Person[] | null>(null)
  useEffect(() => {
    let wanted = true
    Promise.all(things.map(({ kind, subjectId }) => api.team.dueReceivers({ kind, subjectId })))
      .then((lists) => {
        const [first = [], ...others] = lists
        const inAll = first.filter(({ id }) => others.every((list) => list.some((one) => one.id === id)))
        if (wanted) setFound(inAll)
      })
      // One of them was settled meanwhile: sending says so.
      .catch(() => wanted && setFound([]))
    return () => {
      wanted = false
    }
  }, [things])
  return found
}
