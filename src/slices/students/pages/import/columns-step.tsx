import { Button, NativeSelect, Stack } from '@mantine/core'
import { useMemo } from 'react'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatList } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { ImportPreview } from '../../contract.ts'
import { importKinds } from '../../model.ts'
import { chooseField, fieldOf } from './choose-field.ts'
import classes from './import.module.css'
import type { Corrections } from './use-corrections.ts'
import { useImportWords } from './use-import-words.ts'

type FileColumn = ImportPreview['columns'][number]

interface ColumnsStepProps {
  preview: ImportPreview
  corrections: Corrections
}

/** Which column is which: recognised by its heading, corrected by a person, remembered for the next file. */
export function ColumnsStep({ preview, corrections }: ColumnsStepProps) {
  const words = useImportWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const { chosen, work } = corrections
  const { columns, fields, kind } = preview
  const labels = useMemo(
    () => new Map(fields.map((field) => [field.key, language === 'zh' ? field.labelZh : field.labelEn])),
    [fields, language],
  )
  const taken = columns.flatMap((column) => fieldOf(column, chosen) ?? [])
  const missing = fields.filter(({ key, required }) => required && !taken.includes(key))
  const unused = columns.filter((column) => fieldOf(column, chosen) === null).length

  function choose(column: FileColumn, field: string | null) {
    const next = chooseField(columns, chosen, column, field)
    corrections.choose(next.chosen)
    if (!next.swapped) return
    const now = (one: FileColumn) => words.columns.now(headingOf(one), labels.get(fieldOf(one, next.chosen) ?? ''))
    notice(words.columns.exchanged(now(column), now(next.swapped)))
  }

  const headingOf = (column: FileColumn) => column.heading || words.columns.noHeading(column.index + 1)
  const shown: Column<FileColumn>[] = [
    {
      id: 'heading',
      head: words.columns.heading,
      cell: (column) => (
        <>
          <strong>{headingOf(column)}</strong>
          {column.remembered && <span className={classes.soft}> {words.columns.remembered}</span>}
        </>
      ),
    },
    {
      id: 'field',
      head: words.columns.field,
      cell: (column) => (
        <NativeSelect
          aria-label={words.columns.fieldOf(headingOf(column))}
          size="sm"
          value={fieldOf(column, chosen) ?? ''}
          onChange={(event) => choose(column, event.currentTarget.value || null)}
        >
          <option value="">{words.columns.none}</option>
          {fields.map(({ key }) => (
            <option key={key} value={key}>
              {labels.get(key)}
            </option>
          ))}
        </NativeSelect>
      ),
    },
    {
      id: 'sample',
      head: words.columns.sample,
      cell: (column) => <span className={classes.sample}>{column.sample.filter(Boolean).join(' · ')}</span>,
      wrap: true,
    },
  ]

  return (
    <Stack gap="md">
      <ProblemSummary problems={work.listed} />
      <p className={classes.soft}>{kind === 'oneroster' ? words.columns.fixed : words.columns.sentence}</p>
      {kind !== 'oneroster' && (
        <NativeSelect
          label={words.found.kind}
          value={kind}
          maw="24rem"
          onChange={({ currentTarget }) => {
            const next = importKinds.find((one) => one === currentTarget.value)
            if (next) corrections.changeKind(next)
          }}
        >
          {importKinds
            .filter((one) => one !== 'oneroster' && (one !== 'sen' || abilities.includes('import.sen')))
            .filter((one) => one !== 'students' || abilities.includes('import.students'))
            .map((one) => (
              <option key={one} value={one}>
                {words.kinds[one].name}
              </option>
            ))}
        </NativeSelect>
      )}
      {columns.length > 0 && (
        <DataTable
          label={words.columns.title}
          rows={columns}
          columns={shown}
          rowId={(column) => String(column.index)}
          rowName={headingOf}
          sort={null}
          onSort={() => undefined}
        />
      )}
      {missing.length > 0 && (
        <p className={classes.warn} role="status">
          {words.columns.missing(
            formatList(
              missing.map(({ key }) => labels.get(key) ?? key),
              language,
            ),
          )}
        </p>
      )}
      <div className={classes.foot}>
        <Button onClick={corrections.show} loading={work.busy}>
          {words.columns.show}
        </Button>
        {unused > 0 && <span className={classes.soft}>{words.columns.unrecognised(unused)}</span>}
      </div>
    </Stack>
  )
}
