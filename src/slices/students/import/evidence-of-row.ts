import type { IsoDate } from '#kernel/dates.ts'
import type { Certainty } from '../model.ts'

type Evidence = { identifiedBy?: string | null; reportDate?: IsoDate | null }

/**
 * The needs of a row, each with who found it and the date of its report. Of a need that has none of its own the row's are meant:
 * a list that names two needs and one report has both of it. A need that its own cell calls suspected has not,
 * unless all of them are.
 */
export function withEvidence<Need extends Evidence & { certainty?: Certainty | null }>(
  needs: readonly Need[],
  row: Evidence,
): (Need & { identifiedBy: string | null; reportDate: IsoDate | null })[] {
  const isSuspected = ({ certainty }: Need) => certainty === 'suspected'
  const allSuspected = needs.every(isSuspected)
  return needs.map((need) => {
    const { identifiedBy = null, reportDate = null } = allSuspected || !isSuspected(need) ? row : {}
    return {
      ...need,
      identifiedBy: need.identifiedBy ?? identifiedBy,
      reportDate: need.reportDate ?? reportDate,
    }
  })
}
