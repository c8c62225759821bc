import { Autocomplete, Button, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { nameOf } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import type { Side } from '#web/ui/forms/use-edit.ts'
import type { Clashing } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import { mostAtOnce, type Taught } from '../../lessons/model.ts'
import classes from './lessons.module.css'
import { useLessonWords } from './use-lesson-words.ts'

interface LessonPanelProps {
  title: string
  lessons: readonly Taught[]
  answer: LessonsAnswer
  listed: readonly Problem[]
  /** Somebody else changed the cell meanwhile. */
  clash: Clashing | null
  textOf: (lessons: readonly Taught[]) => string
  onKeep: (was: readonly Taught[], lessons: readonly Taught[]) => void
  onClose: () => void
}

/** A group has no name of its own while it is typed: a number tells it apart. */
type Typed = Taught & { key: number }
const empty: Taught = { subject: '', personId: null, roomId: null }

function typedFrom(lessons: readonly Taught[]): readonly Typed[] {
  return (lessons.length > 0 ? lessons : [empty]).map((one, key) => ({ ...one, key }))
}

/** What is taught in one cell; several groups of a class may be taught apart. */
export function LessonPanel(props: LessonPanelProps) {
  const { title, lessons, answer, listed, clash, textOf, onKeep, onClose } = props
  const words = useLessonWords().panel
  const language = useLanguage()
  const [was, setWas] = useState(lessons)
  const [typed, setTyped] = useState(() => typedFrom(lessons))
  // A clash of an earlier edit has nothing to do with this one.
  const [settled, setSettled] = useState<Clashing | null>(clash)
  const isOpen = clash !== null && clash !== settled
  /** From now on theirs is what this edit begins from: keeping mine is a decision between the two. */
  function settle(side: Side) {
    const theirs = (clash?.clashes[0]?.theirs ?? []) as Taught[]
    setWas(theirs)
    if (side === 'theirs') setTyped(typedFrom(theirs))
    setSettled(clash)
  }
  const set = (index: number, change: Partial<Taught>) =>
    setTyped(typed.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <SidePanel opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isOpen) return
          onKeep(
            was,
            typed
              .filter(({ subject }) => subject.trim() !== '')
              .map(({ subject, personId, roomId }) => ({ subject, personId, roomId })),
          )
        }}
      >
        <Stack>
          <ProblemSummary problems={clash && !isOpen ? [] : listed} />
          <ClashChooser
            clashes={isOpen ? clash.clashes : []}
            textOf={(_field, value) => textOf((value ?? []) as Taught[])}
            labelOf={() => title}
            taken={{}}
            onTake={(_field, side) => settle(side)}
          />
          {typed.map((one, index) => (
            <Stack key={one.key} gap="xs" className={classes.group}>
              <Autocomplete
                label={words.subject}
                data={answer.subjects}
                maxLength={200}
                value={one.subject}
                onChange={(subject) => set(index, { subject })}
              />
              <NativeSelect
                label={words.teacher}
                value={one.personId ?? ''}
                data={[
                  { value: '', label: words.nobody },
                  ...answer.people.map((person) => ({ value: person.id, label: nameOf(person, language).main })),
                ]}
                onChange={(event) => set(index, { personId: event.currentTarget.value || null })}
              />
              <NativeSelect
                label={words.room}
                value={one.roomId ?? ''}
                data={[
                  { value: '', label: words.nowhere },
                  ...answer.rooms.map((room) => ({ value: room.id, label: room.name })),
                ]}
                onChange={(event) => set(index, { roomId: event.currentTarget.value || null })}
              />
              {typed.length > 1 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => setTyped(typed.filter((_, other) => other !== index))}
                >
                  {words.drop(index + 1)}
                </Button>
              )}
            </Stack>
          ))}
          {typed.length < mostAtOnce && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setTyped([...typed, { ...empty, key: 1 + Math.max(...typed.map(({ key }) => key)) }])}
            >
              {words.add}
            </Button>
          )}
          <div className={classes.actions}>
            <Button type="submit">{words.save}</Button>
            {lessons.length > 0 && (
              <Button variant="default" onClick={() => onKeep(was, [])}>
                {words.clear}
              </Button>
            )}
          </div>
        </Stack>
      </form>
    </SidePanel>
  )
}
