import { Button, TextInput } from '@mantine/core'
import { IconTargetArrow } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLoaderData, useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import type { StudentToTry } from '../../evidence/contract.ts'
import classes from './evidence.module.css'
import { QueueNote } from './queue-note.tsx'
import { QuickLog } from './quick-log.tsx'
import { useTryQueue } from './try-queue.ts'
import { useEvidenceWords } from './use-evidence-words.ts'

export function loader(): Promise<StudentToTry[]> {
  return api.plans.toTry()
}

/** More students than this, and one is found by name rather than by scrolling. */
const many = 8

/** A try is logged in two taps: the target, then what was seen. */
export function Component() {
  const students: StudentToTry[] = useLoaderData()
  const words = useEvidenceWords()
  const language = useLanguage()
  const keeps = useFrame().abilities.includes('plan.keep')
  const { revalidate } = useRevalidator()
  const queue = useTryQueue(revalidate)
  const [open, setOpen] = useState<string | null>(null)
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const shown = students.filter(({ nameZh, nameEn, className }) =>
    `${nameZh} ${nameEn} ${className ?? ''}`.toLowerCase().includes(wanted),
  )
  return (
    <>
      <h2>{words.title}</h2>
      <p className={classes.help}>{words.help}</p>
      <QueueNote queue={queue} />
      {students.length === 0 && (
        <EmptyState
          icon={IconTargetArrow}
          title={words.emptyTitle}
          sentence={keeps ? words.empty : words.emptyForOthers}
          action={
            keeps && (
              <Button component={Link} to="/plans/due">
                {words.first}
              </Button>
            )
          }
        />
      )}
      {students.length > many && (
        <TextInput
          type="search"
          label={words.find}
          maw="20rem"
          mb="md"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      <ul className={classes.students}>
        {shown.map((student) => {
          const { main, other } = nameOf(student, language)
          return (
            <li key={student.id} className={classes.student}>
              <h2>
                <Link to={`/students/${student.id}/plans/${student.targets[0]?.planId ?? ''}/evidence`}>{main}</Link>{' '}
                <small>{[other, student.className].filter(Boolean).join(' · ')}</small>
              </h2>
              <ul className={classes.targets}>
                {student.targets.map((target) => (
                  <li key={target.id}>
                    <button
                      type="button"
                      className={classes.target}
                      aria-expanded={open === target.id}
                      onClick={() => setOpen(open === target.id ? null : target.id)}
                    >
                      <InTwoLanguages text={target.words} />
                      {target.triedToday > 0 && <small>{words.today(target.triedToday)}</small>}
                    </button>
                    {open === target.id && (
                      <QuickLog
                        studentId={student.id}
                        targetId={target.id}
                        measureKind={target.measureKind}
                        lastOutOf={target.lastOutOf}
                        queue={queue}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </>
  )
}
