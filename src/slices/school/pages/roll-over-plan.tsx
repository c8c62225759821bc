import type { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatList, formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import classes from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'

type Preview = Awaited<ReturnType<typeof api.school.previewRollOver>>
type Step = Preview['moving'][number]

/** Class by class: who moves where, who leaves, what is made. */
export function RollOverPlan({ preview, className }: { preview: Preview; className: string | undefined }) {
  const words = useSettingsWords().rollOver
  const language = useLanguage()
  const columns: Column<Step>[] = [
    { id: 'from', head: words.fromClass, cell: (row) => <strong>{row.fromClass}</strong> },
    { id: 'to', head: words.toClass, cell: (row) => row.toClass ?? words.leaves },
    { id: 'students', head: words.students, align: 'end', cell: (row) => formatNumber(row.students, language) },
  ]
  const lists = [
    { id: 'moving', title: words.moving, steps: preview.moving },
    { id: 'leaving', title: words.leaving, steps: preview.leaving },
  ].filter((list) => list.steps.length > 0)
  return (
    <>
      <div className={classes.form}>
        <p>{preview.toExists ? words.yearThere(preview.to) : words.newYear(preview.to)}</p>
        {preview.alreadyPlaced > 0 && <p>{words.alreadyPlaced(preview.alreadyPlaced)}</p>}
        <p className={classes.soft}>{words.numbers}</p>
      </div>
      <div className={className}>
        {lists.map(({ id, title, steps }) => (
          <section key={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <DataTable
              label={title}
              rows={steps}
              columns={columns}
              rowId={(row) => row.fromClass}
              rowName={(row) => row.fromClass}
              sortedByServer
            />
            <p className={classes.total}>{words.total(steps.reduce((sum, step) => sum + step.students, 0))}</p>
          </section>
        ))}
      </div>
      {preview.newClasses.length > 0 && (
        <section aria-labelledby="new-title">
          <h2 id="new-title">{words.newClasses}</h2>
          <p>{formatList(preview.newClasses, language)}</p>
        </section>
      )}
    </>
  )
}
