import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import { mayRolesDo, roles } from '#slices/access/model.ts'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { en as rolesEn } from '#slices/access/words.en/roles.ts'
import { zh as rolesZh } from '#slices/access/words.zh/roles.ts'
import type { DueThing } from '#slices/team/due/contract.ts'
import { settledWith } from '#slices/team/due/model.ts'
import { dueForms, useDueWords } from '#slices/team/pages/due/use-due-words.ts'
import { api } from '../api.ts'
import { notice } from './announcer.tsx'
import { DateInputField } from './date-input-field.tsx'
import { formatNouns, formatShortDate, nameOf } from './format.ts'
import { EditPanel } from './forms/edit-panel.tsx'
import { useWork } from './forms/use-work.ts'
import { useFrame } from './frame.ts'
import { useLanguage } from './language.tsx'
import { fieldProps } from './problems.tsx'

type Person = NonNullable<DueThing['responsible']>
export type Marking = 'putOff' | 'handOn'
interface MarkPanelProps {
  /** With which of the two it begins. */
  begin: Marking
  things: readonly DueThing[]
  onClose: () => void
  onDone: () => void
  /** Called where they were marked otherwise meanwhile and the list no longer holds them; without it the panel says so and stays. */
  onClash?: () => void
}

/** Puts things off until a day, or hands them to a colleague with a word. */
export function MarkPanel({ begin, things, onClose, onDone, onClash }: MarkPanelProps) {
  const words = useDueWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(dueForms)
  const [what, setWhat] = useState(begin)
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
          if (code === 'CLASH') {
            await revalidate()
            onClash?.()
          }
          throw error
        })
      },
      ({ marked, gone }) => {
        const receiver = receivers?.find(({ id }) => id === personId)
        const said = puttingOff
          ? words.postponed(marked, formatShortDate(until ?? '', language, today))
          : words.handed(marked, receiver ? nameOf(receiver, language).main : '')
        notice(gone > 0 ? words.gone(gone) : said)
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
      <SegmentedControl
        aria-label={words.columns.mark}
        value={what}
        data={(['putOff', 'handOn'] as const).map((value) => ({ value, label: words[value] }))}
        onChange={(chosen) => setWhat(chosen === 'handOn' ? 'handOn' : 'putOff')}
      />
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
          description={receivers?.length === 0 ? words.nobody(whoSettles(things, language)) : words.staysWith}
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

/** The roles that may settle all of these things, in words. */
function whoSettles(things: readonly DueThing[], language: Language): string {
  const names = { en: rolesEn, zh: rolesZh }[language].names
  const able = roles.filter((role) => things.every(({ kind }) => mayRolesDo([role], settledWith[kind])))
  return formatNouns(
    able.map((role) => names[role]),
    language,
  )
}

/** The same at every drawing, so that nothing is asked again. */
const nothing: readonly DueThing[] = []

/** Those who may have every one of these things; `null` until it is known. */
function useReceivers(things: readonly DueThing[]): readonly Person[] | null {
  const [found, setFound] = useState<readonly Person[] | null>(null)
  useEffect(() => {
    let wanted = true
    setFound(null)
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
