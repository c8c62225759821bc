import { formatList, nameOf, pick } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { en as limitsEn } from '../../limits/words.en.ts'
import { zh as limitsZh } from '../../limits/words.zh.ts'
import type { Proposal } from '../../plan/contract.ts'
import { en as subjectEn } from '../../plan/words.en.ts'
import { zh as subjectZh } from '../../plan/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = {
  en: { ...subjectEn, ...en, day: limitsEn.day, weighed: limitsEn.weighed },
  zh: { ...subjectZh, ...zh, day: limitsZh.day, weighed: limitsZh.weighed },
}

/** The words of planning, of the subject and of its pages, in the reader's language. */
export function usePlanWords(): typeof both.en {
  return useWords(both)
}

/** What the forms of planning say when they are refused. */
export const planForms: FormWords = {
  labels: { en: { startsOn: en.startsOn, groupIds: en.scope }, zh: { startsOn: zh.startsOn, groupIds: zh.scope } },
  problems: [{ en: subjectEn.problems, zh: subjectZh.problems }],
}

export type Naming = {
  group: (id: string) => string
  person: (id: string) => string
  people: (ids: readonly string[]) => string
  student: (id: string) => string
  students: (ids: readonly string[]) => string
  room: (id: string) => string
  /** A period with its day. */
  place: (at: number) => string
  period: (key: string) => string
  day: (day: number) => string
  /** What a protection says: its reason, or whose and which lesson. */
  protection: (id: string) => string
}

/** What everything in a proposal is called, in the reader's language. Long lists are cut. */
export function useNaming({ names, question, frame }: Proposal): Naming {
  const words = usePlanWords()
  const language = useLanguage()
  const ofGroup = new Map(names.groups.map(({ id, name }) => [id, pick(name, language) || name.zh || name.en]))
  const ofPerson = new Map(names.people.map((one) => [one.id, nameOf(one, language).main]))
  const ofStudent = new Map(names.students.map((one) => [one.id, nameOf(one, language).main]))
  const ofRoom = new Map(names.rooms.map(({ id, name }) => [id, name]))
  const ofReason = new Map(names.protections.map(({ id, reason }) => [id, reason]))
  const periodNames = new Map(frame.periods.map(({ key, name }) => [key, pick(name, language) || key]))
  const day = (of: number) => words.day[frame.kind](of)
  const period = (key: string) => periodNames.get(key) ?? key
  const some = (all: readonly string[], most: number) =>
    formatList(all.slice(0, most), language) + (all.length > most ? words.andMore(all.length - most) : '')
  const place = (at: number) => {
    const slot = question.slots[at]
    return slot ? `${day(slot.day)} ${period(slot.period)}` : ''
  }
  const person = (id: string) => ofPerson.get(id) ?? ''
  const student = (id: string) => ofStudent.get(id) ?? ''
  const protection = (id: string) => {
    const found = question.protections.find((one) => one.id === id)
    const what = [
      found?.subject ?? '',
      found?.day ? day(found.day) : '',
      found?.period ? period(found.period) : '',
      found?.level ?? '',
    ]
    return what.filter(Boolean).join(' ') || (ofReason.get(id) ?? '')
  }
  return {
    group: (id) => ofGroup.get(id) ?? '',
    person,
    people: (ids) => some(ids.map(person), 3),
    student,
    students: (ids) => some(ids.map(student), 3),
    room: (id) => ofRoom.get(id) ?? '',
    ...{ place, period, day, protection },
  }
}
