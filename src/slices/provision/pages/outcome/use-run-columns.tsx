import { useMemo } from 'react'
import type { Column } from '#web/ui/data-table.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { Money } from '#web/ui/marks.tsx'
import type { OutcomeLine } from '../../outcome/contract.ts'
import { isSameMeasure } from '../../outcome/rules/runs.ts'
import { ChangeStrip, reachOf } from './change-strip.tsx'
import classes from './outcome.module.css'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

/** A run by one of its measures; `result` is null of a run by which nobody has changed yet. */
export type RunRow = { id: string; run: OutcomeLine; result: OutcomeLine['measures'][0] | null }

/** A row for each run and measure that says something; one for a run that says nothing yet. */
export function rowsOf(runs: readonly OutcomeLine[]): RunRow[] {
  return runs.flatMap((run): RunRow[] =>
    run.measures.some(({ change }) => change !== null)
      ? run.measures.map((result) => ({ id: `${run.id} ${result.measure.id}`, run, result }))
      : [{ id: run.id, run, result: null }],
  )
}

/** The columns of a provision’s runs. Nothing can be sorted by its change: runs do not compete. */
export function useRunColumns(rows: readonly RunRow[], seesMoney: boolean): readonly Column<RunRow>[] {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  return useMemo(() => {
    const changeOf = ({ result }: RunRow) => {
      if (!result?.change) return words.none
      return (
        <div className={classes.group}>
          {say.mean(result.measure.unit, result.change)}
          {result.strength !== 'enough' && <span className={classes.second}>{words.list.small}</span>}
        </div>
      )
    }
    const drawn = ({ result }: RunRow) => {
      if (!result?.change) return null
      // By the same measure on one scale, so that what stands below each other may be looked at together.
      const alike = rows.flatMap((row) =>
        row.result && isSameMeasure(row.result.measure, result.measure) ? [row.result.change] : [],
      )
      return (
        <span className={classes.strip}>
          <ChangeStrip change={result.change} reach={reachOf(alike)} />
        </span>
      )
    }
    const columns: Column<RunRow>[] = [
      {
        id: 'group',
        head: words.list.group,
        wrap: true,
        hideable: false,
        cell: ({ run }) => (
          <div className={classes.group}>
            {pick(run.name, language)}
            {run.noOutcomeReason && !run.hasOutcome && (
              <span className={classes.second}>{words.list.reason(run.noOutcomeReason)}</span>
            )}
          </div>
        ),
      },
      { id: 'year', head: words.list.year, cell: ({ run }) => run.schoolYear },
      {
        id: 'measure',
        head: words.list.measure,
        wrap: true,
        cell: ({ run, result }) => {
          const measures = result ? [result] : run.measures
          return measures.map(({ measure }) => pick(measure.name, language)).join(' · ') || words.list.noMeasure
        },
      },
      {
        id: 'both',
        head: words.list.both,
        align: 'end',
        cell: ({ run, result }) => words.list.of(result?.counts.both ?? 0, run.members),
      },
      { id: 'change', head: words.list.change, wrap: true, cell: changeOf },
      { id: 'drawn', head: words.list.drawn, cell: drawn },
      {
        id: 'decision',
        head: words.list.decision,
        cell: ({ run }) => (run.decision ? words.decisions[run.decision.decision] : words.none),
      },
    ]
    const cost: Column<RunRow> = {
      id: 'cost',
      head: words.list.costEach,
      align: 'end',
      cell: ({ run }) => (run.costEach === null ? words.none : <Money cents={run.costEach} />),
    }
    return seesMoney ? [...columns, cost] : columns
  }, [rows, words, language, say, seesMoney])
}
