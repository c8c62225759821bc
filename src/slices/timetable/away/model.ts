import type { Setting } from '../../provision/model.ts'
import type { Name, Session } from '../../provision/sessions/model.ts'
import type { Calendar, SchoolDay } from '../../school/calendar/model.ts'
import type { LessonFact } from '../week/model.ts'

/** Somebody or some room that is not there on a day; without periods the whole day. */
export type AwayFact = {
  personId: string | null
  providerId: string | null
  roomId: string | null
  on: string
  fromPeriod: string | null
  toPeriod: string | null
}

/** What can be done about one session. */
export type Change =
  | { kind: 'stand_in'; personId: string }
  | { kind: 'room'; roomId: string }
  | { kind: 'move'; on: string; period: string; roomId: string | null }
  | { kind: 'cancel' }

/** A session of a group with what decides where else it could be. */
export type Sitting = Session & {
  setting: Setting
  /** Those who give it: colleagues and providers by identifier. */
  giverIds: readonly string[]
  members: readonly { studentId: string; classId: string | null }[]
}

/** Lessons that nobody of these is taken out of. Everything left out holds for all. */
export type Protection = {
  studentId: string | null
  classId: string | null
  level: string | null
  subject: string | null
  frameDay: number | null
  period: string | null
}

/** What a day's repair turns on, as far as the asking person may see it. */
export type RepairFacts = {
  today: string
  calendar: Calendar
  /** The school days that count: of the day that is repaired and those after it. */
  days: readonly SchoolDay[]
  sittings: readonly Sitting[]
  lessons: readonly LessonFact[]
  away: readonly AwayFact[]
  /** When somebody is not there, or would rather not, by the frame. */
  availability: readonly { whoId: string; frameDay: number; period: string; state: 'away' | 'rather_not' | 'likes' }[]
  protections: readonly Protection[]
  rooms: readonly { id: string; name: string; places: number | null }[]
  classes: readonly { id: string; name: string; level: string }[]
  /** Colleagues who give support in these days: they may stand in. */
  helpers: readonly Name[]
  /** How much a missed lesson of a subject counts by the school’s wishes; one that is not named counts 1. */
  weights: ReadonlyMap<string, number>
  /** How much missed lessons count altogether, 0 to 5. */
  lessonsWish: number
  /** So many minutes may a session run into the next period without holding it. */
  grace: number
}

/** Why a change cannot be made. */
export const obstacles = [
  'past',
  'not_held',
  'too_long',
  'person_away',
  'person_teaches',
  'person_in_session',
  'person_not_available',
  'room_away',
  'room_taken',
  'room_small',
  'student_in_session',
  'lesson_protected',
  'same_day_again',
  'in_class_stays',
] as const
export type Obstacle = (typeof obstacles)[number]
