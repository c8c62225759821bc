import { type ReactNode, useMemo } from 'react'
import type { Column } from '#web/ui/data-table.tsx'
import { formatDateTime, formatRelativeDay, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { TierDisc } from '#web/ui/tier-disc.tsx'
import type { StudentFile, TierDecision } from '../../contract.ts'
import { importedReason } from '../../model.ts'
import { standing } from '../../rules/tiers.ts'
import { useStudentWords } from '../parts/use-student-words.ts'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

/** The columns of a student's history of tiers. */
export function useTierColumns(file: StudentFile): readonly Column<TierDecision>[] {
  const { tier: words } = useStudentPageWords()
  const common = useStudentWords()
  const language = useLanguage()
  const { today } = useFrame()

  return useMemo(() => {
    const holding = standing(file.tiers).findLast((one) => one.startsOn <= today)?.id
    const struck = (one: TierDecision, content: ReactNode) =>
      one.withdrawnAt === null ? content : <del className={classes.struck}>{content}</del>

    function stateOf(one: TierDecision): string {
      if (one.withdrawnAt !== null)
        return words.withdrawn(formatShortDate(one.withdrawnAt, language), one.withdrawnReason)
      if (one.id === holding) return words.now
      return one.startsOn > today ? words.ahead(formatRelativeDay(one.startsOn, today, language)) : words.past
    }

    return [
      {
        id: 'from',
        head: words.columns.from,
        cell: (one) => struck(one, formatShortDate(one.startsOn, language)),
      },
      {
        id: 'tier',
        head: words.columns.tier,
        cell: (one) => struck(one, one.tier === null ? words.off : <TierDisc tier={one.tier} word />),
      },
      {
        id: 'reason',
        head: words.columns.reason,
        cell: (one) => struck(one, one.reason === importedReason ? common.importedReason : one.reason),
        wrap: true,
      },
      {
        id: 'state',
        head: words.columns.state,
        cell: (one) => (one.id === holding ? <strong>{stateOf(one)}</strong> : stateOf(one)),
        wrap: true,
      },
      {
        id: 'by',
        head: words.columns.by,
        cell: (one) => one.decidedBy && nameOf(one.decidedBy, language).main,
      },
      { id: 'recorded', head: words.columns.recorded, cell: (one) => formatDateTime(one.recordedAt, language) },
    ]
  }, [file.tiers, words, common, language, today])
}
