import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import type { ImportPreview } from '../../contract.ts'
import { type Counts, CountsLine } from './counts-line.tsx'
import classes from './import.module.css'
import { ProblemsTable } from './problems-table.tsx'
import { RowsTable } from './rows-table.tsx'
import { useApply } from './use-apply.ts'
import { useImportWords } from './use-import-words.ts'

interface PreviewStepProps {
  preview: ImportPreview
  onWritten: (counts: Counts) => void
}

/** What applying would do: counted, row by row, with every problem; then the button that does it. */
export function PreviewStep({ preview, onWritten }: PreviewStepProps) {
  const words = useImportWords()
  const language = useLanguage()
  const { counts, problems, mayApply } = preview
  const [leavers, setLeavers] = useState(false)
  const apply = useApply(preview.id, onWritten)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const toWrite = counts.new + counts.changed + (leavers ? counts.left : 0)

  return (
    <Stack gap="lg">
      <CountsLine counts={counts} />
      <ProblemSummary problems={apply.listed} />
      {problems.length > 0 && (
        <section aria-label={words.problems.title}>
          <p className={errors ? classes.warn : classes.soft} role="status">
            {errors ? words.problems.blocked(errors) : words.problems.onlyNotices(problems.length)}{' '}
            {errors > 0 && <Link to={`/students/import?kind=${preview.kind}`}>{words.problems.again}</Link>}
          </p>
          <ProblemsTable problems={problems} />
        </section>
      )}
      {counts.left > 0 && (
        <div className={classes.leavers}>
          <p className={classes.leaversTitle}>{words.leavers(counts.left)}</p>
          <Checkbox
            label={words.leaversTick(counts.left)}
            description={words.leaversHelp}
            checked={leavers}
            onChange={(event) => setLeavers(event.currentTarget.checked)}
          />
        </div>
      )}
      <RowsTable preview={preview} />
      <div className={classes.apply}>
        {apply.progress ? (
          <ProgressCount done={apply.progress.done} total={apply.progress.of} label={words.apply.writing} />
        ) : (
          <>
            <Button size="md" disabled={!mayApply || toWrite === 0} onClick={() => apply.start(leavers, toWrite)}>
              {toWrite === 0 ? words.apply.nothing : words.apply.button(toWrite)}
            </Button>
            <span className={classes.soft}>
              {errors
                ? words.problems.blocked(errors)
                : toWrite > 0
                  ? words.apply.note
                  : `${words.counts.unchanged} ${formatNumber(counts.unchanged, language)}`}
            </span>
          </>
        )}
      </div>
    </Stack>
  )
}
