import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Cents } from '#kernel/money.ts'
import type { NeedType, Tier } from '../../students/model.ts'
import type { Session, SessionFacts } from '../sessions/model.ts'

/** What a provider is paid for: each session, each hour, or a sum for the whole period. */
export const feeKinds = ['session', 'hour', 'contract'] as const
export type FeeKind = (typeof feeKinds)[number]

/** By the timetable, as it was held until a day, or a whole year running as on that day. */
export const costModes = ['planned', 'toDate', 'fullYear'] as const
export type CostMode = (typeof costModes)[number]

/** What a cost may be divided by. */
export const slicings = ['group', 'student', 'need', 'tier', 'class', 'source', 'schoolYear', 'financialYear'] as const
export type Slicing = (typeof slicings)[number]

/** Which year a cost is of, when no days are named. */
export const yearKinds = ['school', 'financial'] as const
export type YearKind = (typeof yearKinds)[number]

/** Why something of a cost is not known. `no_sessions`: a contract in whose period nothing is planned. */
export const unknownReasons = ['no_band', 'no_rate', 'no_fee', 'nobody', 'no_sessions'] as const
export type UnknownReason = (typeof unknownReasons)[number]

export type Span = { from: IsoDate; to: IsoDate }

/** A number of sessions as `count / of`, so that a cycle's 34 × 5 ÷ 6 stays exact. */
export type Fraction = { count: number; of: number }

/** `groupId` null: for all groups of the provider. */
export type Fee = {
  id: string
  providerId: string
  groupId: string | null
  kind: FeeKind
  cents: Cents
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** `fundingSourceId` null: that of the group. */
export type Expense = {
  id: string
  groupId: string
  spentOn: IsoDate
  what: string
  cents: Cents
  fundingSourceId: string | null
}

/** What the school has said of money. */
export type MoneyFacts = {
  rates: readonly { bandId: string; startsOn: IsoDate; centsPerHour: Cents }[]
  personBands: readonly { personId: string; bandId: string; startsOn: IsoDate }[]
  fees: readonly Fee[]
  expenses: readonly Expense[]
  groupSources: readonly { groupId: string; fundingSourceId: string | null; startsOn: IsoDate; endsOn: IsoDate }[]
  sources: readonly { id: string; name: Bilingual }[]
  bands: readonly { id: string; name: Bilingual }[]
  providers: readonly { id: string; nameZh: string; nameEn: string }[]
  years: readonly { schoolYear: string; weeks: number }[]
  /** The month in which the financial year begins; `null` while nobody has said. */
  financialMonth: number | null
}

/** What is known of a student besides their groups. Tiers and classes have their days; `need` is the one that counts. */
export type StudentFacts = {
  id: string
  nameZh: string
  nameEn: string
  className: string | null
  classNumber: string | null
  need: NeedType | null
  /** In the order of their days. */
  tiers: readonly { tier: Tier | null; startsOn: IsoDate }[]
  classes: readonly { name: string; startsOn: IsoDate; endsOn: IsoDate }[]
}

/** All that the cost of groups follows from; sessions of every day that the asked days turn on, such as the whole of a contract. */
export type CostFacts = SessionFacts &
  Pick<MoneyFacts, 'rates' | 'personBands' | 'fees' | 'expenses' | 'groupSources' | 'financialMonth'> & {
    students: readonly StudentFacts[]
    /** The days that were read. */
    days: Span
  }

/** What is asked: the days, as at when, and how long a full year is. `year` is the school year of `asAt`. */
export type CostQuestion = Span & { asAt: IsoDate; weeks: number; year: Span }

/** One summand of a cost and how it comes about. `cents` is `null` when it is not known; `why` says why. */
export type Line =
  | {
      kind: 'staff'
      personId: string
      bandId: string | null
      minutes: number
      centsPerHour: Cents | null
      /** In how many groups the person is at this time; they are paid once, and each group bears its part. */
      groupsAtOnce: number
      cents: Cents | null
      why: 'no_band' | 'no_rate' | null
    }
  | {
      kind: 'provider'
      providerId: string
      fee: FeeKind | null
      feeCents: Cents | null
      minutes: number
      /** Over how many planned sessions a contract's sum is spread; 0 for a session beside the timetable. */
      spreadOver: number
      cents: Cents | null
      why: 'no_fee' | null
    }
  | { kind: 'expense'; what: string; cents: Cents; why: null }
  | { kind: 'nobody'; minutes: number; cents: null; why: 'nobody' }

/** What one session, or one expense, costs and who bears it. The shares are always `cents` in sum. */
export type Charge = {
  /** Names it among all others. */
  key: string
  groupId: string
  /** The day that rates, members and tiers are of. */
  on: IsoDate
  /** The day by which it counts to a span or year: the planned one, so that a session that was moved is counted once. */
  countsOn: IsoDate
  period: string
  state: Session['state'] | null
  fundingSourceId: string | null
  /** How many such sessions: one, or those of a full year. */
  sessions: Fraction
  lines: readonly Line[]
  /** What is known of it. */
  cents: Cents
  known: boolean
  /** `studentId` is null where the group had no member. */
  shares: readonly { studentId: string | null; cents: Cents }[]
}
