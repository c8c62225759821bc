import type { IsoDate } from '#kernel/dates.ts'
import type { Need } from '../../contract.ts'
import type { Certainty, NeedType } from '../../model.ts'

/** A need as its form holds it, flat, as clashes name its fields. */
export type NeedFields = {
  type: NeedType | ''
  isPrimary: boolean
  certainty: Certainty
  endedOn: IsoDate | null
  identifiedBy: string
  identifiedOn: IsoDate | null
  reportOn: IsoDate | null
}

/** The form of a need; a new one begins as suspected, and as the primary one when it is the first. */
export function fieldsOfNeed(need: Need | null, isFirst: boolean): NeedFields {
  return {
    type: need?.type ?? '',
    isPrimary: need?.isPrimary ?? isFirst,
    certainty: need?.certainty ?? 'suspected',
    endedOn: need?.endedOn ?? null,
    identifiedBy: need?.evidence?.identifiedBy ?? '',
    identifiedOn: need?.evidence?.identifiedOn ?? null,
    reportOn: need?.evidence?.reportOn ?? null,
  }
}

/** What is sent of the form. */
export function needOf({ type, identifiedBy, identifiedOn, reportOn, ...rest }: NeedFields) {
  return { ...rest, evidence: { identifiedBy, identifiedOn, reportOn } }
}
