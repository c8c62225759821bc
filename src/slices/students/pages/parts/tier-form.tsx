import { Button, Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { type NamePair, nameOf } from '#web/ui/format.ts'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { fieldProps, type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import type { Tier } from '../../model.ts'
import { studentForms } from './refused.ts'
import { en } from './tier-words.en.ts'
import { zh } from './tier-words.zh.ts'

export const tierWords = { en, zh }

/** A student for whom a tier is decided. */
export type StudentOfTier = NamePair & { id: string; tier: Tier | null }

interface TierFormProps {
  students: readonly StudentOfTier[]
  /** The day of which the tiers of the students are. */
  asAt: IsoDate
  onDecided: () => void
  /** Further buttons beside the one that decides. */
  children?: ReactNode
}

const choices = ['1', '2', '3', 'none'] as const

/** Tier, from which day, why: for one student or several at once, all of them or none. */
export function TierForm({ students, asAt, onDecided, children }: TierFormProps) {
  const words = useWords(tierWords)
  const language = useLanguage()
  const { today } = useFrame()
  const [choice, setChoice] = useState<(typeof choices)[number] | null>(null)
  const [startsOn, setStartsOn] = useState<IsoDate | null>(today)
  const [reason, setReason] = useState('')
  const work = useWork(studentForms)
  const tier = choice === null || choice === 'none' ? null : (Number(choice) as Tier)
  // Whoever has no tier cannot be taken off theirs; deciding the same tier anew is a review of it.
  const offered = choices.filter((one) => one !== 'none' || students.some((student) => student.tier !== null))
  const same = choice === null ? 0 : students.filter((student) => student.tier === tier).length

  const meanwhile = new Map<string, Tier | null>()
  for (const { field, theirs } of work.clash?.clashes ?? []) {
    const student = students[placeIn(field)]
    if (student) meanwhile.set(student.id, theirs as Tier | null)
  }

  function decide() {
    const missing: Problem[] = []
    if (choice === null) missing.push({ field: 'tier', message: words.choose })
    if (startsOn === null) missing.push({ field: 'startsOn', message: words.chooseDay })
    if (!reason.trim()) missing.push({ field: 'reason', message: words.giveReason })
    if (startsOn === null || missing.length > 0) {
      work.refuse(missing)
      return
    }
    const studentIds = students.map(({ id }) => id)
    // Who decides again after a clash has read what somebody else decided meanwhile.
    const tiers = Object.fromEntries([...students.map(({ id, tier }) => [id, tier] as const), ...meanwhile])
    work.run(
      () => api.students.decideTier({ studentIds, tier, startsOn, reason, seen: { asAt, tiers } }),
      ({ decided }) => {
        notice(words.decided(decided))
        onDecided()
      },
    )
  }

  /** A problem of one student of several says whose it is. */
  const ofStudents = work.problems.flatMap((problem): Problem[] => {
    const student = students[placeIn(problem.field)]
    return student ? [{ message: words.ofStudent(nameOf(student, language).main, problem.message) }] : []
  })
  for (const student of students) {
    const theirs = meanwhile.get(student.id)
    if (theirs !== undefined)
      ofStudents.push({
        message: words.ofStudent(nameOf(student, language).main, words.meanwhile(words.tiers[theirs ?? 'none'])),
      })
  }
  const { problems } = work

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={ofStudents.length ? ofStudents : work.listed} />
        <Radio.Group
          {...fieldProps('tier', problems)}
          label={words.choice}
          value={choice}
          onChange={(value) => setChoice(choices.find((one) => one === value) ?? null)}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((one) => (
              <Radio key={one} value={one} label={words.tiers[one]} />
            ))}
          </Stack>
        </Radio.Group>
        {same > 0 && students.length > 1 && <div role="status">{words.sameAlready(same)}</div>}
        <DateInputField
          {...fieldProps('startsOn', problems)}
          label={words.from}
          description={words.fromHelp}
          value={startsOn}
          onChange={setStartsOn}
          required
        />
        <LongLine
          {...fieldProps('reason', problems)}
          label={words.reason}
          description={words.reasonHelp}
          value={reason}
          most={200}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={work.busy} mr="sm">
            {words.decide}
          </Button>
          {children}
        </div>
      </Stack>
    </form>
  )
}

/** Which student of the list a field of what was sent means; not a number where it means none. */
function placeIn(field: string | undefined): number {
  return Number(/^studentIds\.(\d+)/.exec(field ?? '')?.[1])
}
