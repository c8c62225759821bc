import { Autocomplete, Button, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { LessonsAnswer } from '../../lessons/contract.ts'
import type { Taught } from '../../lessons/model.ts'
import classes from './lessons.module.css'
import { useLessonWords } from './use-lesson-words.ts'

interface LessonPanelProps {
  title: string
  lessons: readonly Taught[]
  answer: LessonsAnswer
  listed: readonly Problem[]
  onKeep: (lessons: readonly Taught[]) => void
  onClose: () => void
}

/** A group has no name of its own while it is typed: a number tells it apart. */
type Typed = Taught & { key: number }
const empty: Taught = { subject: '', personId: null, roomId: null }

/** What is taught in one cell; several groups of a class may be taught apart. */
export function LessonPanel({ title, lessons, answer, listed, onKeep, onClose }: LessonPanelProps) {
  const words = useLessonWords().panel
  const language = useLanguage()
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    (lessons.length > 0 ? lessons : [empty]).map((one, key) => ({ ...one, key })),
  )
  const set = (index: number, change: Partial<Taught>) =>
    setTyped(typed.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <SidePanel opened onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onKeep(
            typed
              .filter(({ subject }) => subject.trim() !== '')
              .map(({ subject, personId, roomId }) => ({ subject, personId, roomId })),
          )
        }}
      >
        <Stack>
          <ProblemSummary problems={listed} />
          {typed.map((one, index) => (
            <Stack key={one.key} gap="xs" className={classes.group}>
              <Autocomplete
                label={words.subject}
                data={answer.subjects}
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
          {typed.length < 8 && (
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
              <Button variant="default" onClick={() => onKeep([])}>
                {words.clear}
              </Button>
            )}
          </div>
        </Stack>
      </form>
    </SidePanel>
  )
}
