import type { Language } from '#kernel/language.ts'
import type { Milestone } from '#slices/plans/milestones/contract.ts'
import { milestoneRooms } from '#slices/plans/milestones/model.ts'
import { api } from './api.ts'
import { allRooms } from './rooms.ts'
import { pick } from './ui/format.ts'
import type { FileEvents } from './ui/frame.ts'
import type { TimelineEvent } from './ui/timeline-event.ts'

/** Loaded with the first time-line. */
const wordsOf = {
  en: async () => (await import('#slices/plans/milestones/words.en.ts')).en,
  zh: async () => (await import('#slices/plans/milestones/words.zh.ts')).zh,
}
type Words = Awaited<ReturnType<(typeof wordsOf)['en']>>

/** What identification and plans tell of a student, asked once for both. */
export function makeFileEvents(): readonly FileEvents[] {
  let asked: { studentId: string; answer: Promise<Milestone[]> } | undefined
  const ask = (studentId: string) => {
    if (asked?.studentId !== studentId) {
      asked = { studentId, answer: api.plans.milestones({ id: studentId }) }
      // Another visit asks anew.
      asked.answer.finally(() => setTimeout(() => (asked = undefined), 1_000)).catch(() => undefined)
    }
    return asked.answer
  }
  return allRooms
    .filter(({ id }) => milestoneRooms.some((room) => room === id))
    .map(({ id, name }) => ({
      kind: id,
      name,
      load: async (studentId, language) => {
        const [milestones, words] = await Promise.all([ask(studentId), wordsOf[language]()])
        return milestones.filter(({ room }) => room === id).map((one) => told(one, studentId, { words, language }))
      },
    }))
}

function told(
  milestone: Milestone,
  studentId: string,
  { words, language }: { words: Words; language: Language },
): TimelineEvent {
  const { id, kind, on, code, name, planId, room } = milestone
  const detail = [words.codes[code], pick(name, language)].filter(Boolean).join(' · ')
  const href = planId ? `/students/${studentId}/plans/${planId}` : undefined
  return {
    id: `${room} ${kind} ${id}`,
    date: on,
    title: words.kinds[kind],
    ...(detail ? { detail } : {}),
    ...(href ? { href } : {}),
  }
}
