import type { Language } from '#kernel/language.ts'
import type { Milestone } from '#slices/plans/milestones/contract.ts'
import { milestoneRooms } from '#slices/plans/milestones/model.ts'
import { en } from '#slices/plans/milestones/words.en.ts'
import { zh } from '#slices/plans/milestones/words.zh.ts'
import { api } from './api.ts'
import { pick } from './ui/format.ts'
import type { FileEvents } from './ui/frame.ts'
import type { TimelineEvent } from './ui/timeline-event.ts'

const both = { en, zh }

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
  return milestoneRooms.map((room) => ({
    kind: room,
    name: { zh: zh.rooms[room], en: en.rooms[room] },
    load: async (studentId, language) => {
      const milestones = await ask(studentId)
      return milestones.filter((one) => one.room === room).map((one) => told(one, studentId, language))
    },
  }))
}

function told(milestone: Milestone, studentId: string, language: Language): TimelineEvent {
  const words = both[language]
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
