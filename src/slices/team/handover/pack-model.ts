import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { DueKind, Standing } from '../due/model.ts'
import type { Part } from '../people/model.ts'

type Names = { nameEn: string; nameZh: string }
type Pupil = Names & { className: string }

/** All that the pack for the next SENCO says, as on a day. */
export type Pack = {
  sencos: Names[]
  /** Students on the register by tier, those without one, and groups and plans that run. */
  counts: { tier1: number; tier2: number; tier3: number; noTier: number; groups: number; plans: number }
  /** Planned hand-overs with what the predecessor says to the successor. */
  letters: { from: Names; to: Names; onDay: IsoDate; words: string }[]
  /** How many things of each kind are due, by how near they are. */
  due: (Record<Standing, number> & { kind: DueKind })[]
  tasks: { title: string; owner: Names; dueOn: IsoDate | null; student: Pupil | null }[]
  /** Of the school (`students` is empty), or of so many students by the same rule, with the first day. */
  deadlines: { name: Bilingual; students: Pupil[]; dueOn: IsoDate; certain: boolean }[]
  /** Reviews that are overdue or fall into the next 90 days. */
  plans: { student: Pupil; kind: 'support' | 'iep'; reviewOn: IsoDate; endsOn: IsoDate }[]
  meetings: { title: string; heldOn: IsoDate; startsAt: string; place: string }[]
  /** What earlier meetings left open. */
  items: { issue: Bilingual; meeting: string; heldOn: IsoDate; student: Pupil | null }[]
  groups: { name: Bilingual; leads: Names[]; students: number; endsOn: IsoDate }[]
  members: { person: Names; part: Part; deputy: Names | null; words: string }[]
  duties: { name: string; words: string; person: Names | null; deputy: Names | null }[]
  /** Who is named for the class, and whether they have left: then the SENCO answers. */
  classes: { name: string; students: number; person: (Names & { active: boolean }) | null }[]
  /** Students on the register with who answers for them, and through what. */
  answers: {
    student: Pupil & { classNumber: string }
    person: Names | null
    by: 'student' | 'class' | 'senco' | null
  }[]
  accounts: { person: Names; roles: string[]; canSignIn: boolean }[]
  codesRequired: boolean
}
