import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Planning, UnfitGroup } from '../../plan/contract.ts'
import classes from './plan.module.css'
import { planForms, usePlanWords } from './use-plan-words.ts'

type Scope = NonNullable<Planning['scope']>

/** The groups whose times do not fit any more, why, and the least change that mends them. */
export function UnfitGroups({ scope, startsOn }: { scope: Scope; startsOn: string }) {
  const words = usePlanWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const work = useWork(planForms)
  const { unfit, frame } = scope
  const columns = useMemo<Column<UnfitGroup>[]>(() => {
    const periods = new Map(frame.periods.map(({ key, name }) => [key, pick(name, language) || key]))
    const when = ({ times, missing }: UnfitGroup) =>
      [
        ...times.map(({ frameDay, period }) => `${words.day[frame.kind](frameDay)} ${periods.get(period) ?? period}`),
        missing > 0 ? words.withoutTime(missing) : '',
      ]
        .filter(Boolean)
        .join(words.between)
    return [
      {
        id: 'group',
        head: words.unfitColumns.group,
        wrap: true,
        cell: (one) => pick(one.name, language) || one.name.zh || one.name.en,
        hideable: false,
      },
      { id: 'when', head: words.unfitColumns.when, wrap: true, cell: when },
      {
        id: 'why',
        head: words.unfitColumns.why,
        wrap: true,
        cell: ({ why }) => why.map((one) => words.problems[one]).join(words.afterSentence),
      },
    ]
  }, [words, language, frame])

  function mend() {
    work.run(
      () => api.timetable.startPlan({ kind: 'repair', startsOn, groupIds: null, from: null }),
      ({ proposalId }) => void navigate(`/timetable/plan/${proposalId}`),
    )
  }

  if (unfit.length === 0) return null
  return (
    <section aria-labelledby="unfit" className={classes.section}>
      <h2 id="unfit">
        {words.unfit} <small>{unfit.length}</small>
      </h2>
      <p className={classes.soft}>{words.unfitHelp}</p>
      <ProblemSummary problems={work.listed} />
      <DataTable
        label={words.unfit}
        rows={unfit}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => pick(name, language) || name.zh || name.en}
        rowHref={({ id }) => `/provision/groups/${id}`}
        sortedByServer
        empty={null}
      />
      <div className={classes.mend}>
        <Button loading={work.busy} onClick={mend}>
          {words.mend}
        </Button>
      </div>
    </section>
  )
}
