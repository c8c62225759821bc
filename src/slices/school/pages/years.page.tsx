import { Button } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { type ActionFunctionArgs, Link, useLoaderData, useSearchParams } from 'react-router'
import { schoolYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatNumber, formatShortDate, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { attempt } from '../../access/words/refusal.ts'
import type { SchoolYear } from '../contract.ts'
import { labelAfter } from '../rules/roll-over.ts'
import classes from './settings.module.css'
import { useSettingsWords } from './use-settings-words.ts'
import { YearForm } from './year-form.tsx'
import type { sentYear, YearAnswer } from './year-typed.ts'

export { onlyWhenPathChanges as shouldRevalidate } from '#web/ui/routes.ts'

export const loader = () => api.school.years()

export async function action({ request }: ActionFunctionArgs): Promise<YearAnswer> {
  const typed = (await request.json()) as ReturnType<typeof sentYear>
  const { refused } = await attempt(() => api.school.saveYear(typed))
  return { refused }
}

/** The school years with their terms, and the way to move everyone up. */
export function Component() {
  const years: SchoolYear[] = useLoaderData()
  const all = useSettingsWords()
  const words = all.years
  const language = useLanguage()
  const { abilities, today } = useFrame()
  const mayKeep = abilities.includes('frame.keep')
  const mayMove = abilities.includes('roll.keep')
  const [parameters, setParameters] = useSearchParams()
  const chosen = parameters.get('year')
  const known = years.find((year) => year.label === chosen)
  const close = () => setParameters({}, { preventScrollReset: true })
  const proposed = years[0] ? labelAfter(years[0].label) : schoolYearOf(today)

  const columns: Column<SchoolYear>[] = [
    {
      id: 'year',
      head: words.year,
      cell: (row) => (
        <>
          <strong>{row.label}</strong>
          {row.isCurrent && <span className={classes.now}>{words.now}</span>}
        </>
      ),
    },
    { id: 'from', head: words.from, phone: 'line', cell: (row) => formatShortDate(row.startsOn, language) },
    { id: 'until', head: words.until, phone: 'line', cell: (row) => formatShortDate(row.endsOn, language) },
    {
      id: 'terms',
      head: words.terms,
      wrap: true,
      cell: (row) => row.terms.map((term) => pick({ zh: term.nameZh, en: term.nameEn }, language)).join(' · ') || '–',
    },
    {
      id: 'classes',
      head: words.classes,
      phone: 'labelled',
      align: 'end',
      cell: (row) => formatNumber(row.classes, language),
    },
    {
      id: 'students',
      head: words.students,
      phone: 'labelled',
      align: 'end',
      cell: (row) => formatNumber(row.students, language),
    },
    ...(mayMove
      ? [
          {
            id: 'rollOver',
            head: words.rollOver,
            phone: 'action' as const,
            cell: (row: SchoolYear) =>
              row.toMoveUp && (
                <Link
                  to={`/settings/years/roll-over?from=${encodeURIComponent(row.label)}`}
                  aria-label={words.rollOverOf(row.label)}
                >
                  {words.rollOver}
                </Link>
              ),
          },
        ]
      : []),
  ]

  const addButton = mayKeep && (
    <Button component={Link} to="?year=new" preventScrollReset>
      {words.add}
    </Button>
  )

  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        back={{ to: '/settings', label: all.back }}
        action={years.length > 0 && addButton}
      />
      {years.length > 0 && !years.some((year) => year.isCurrent) && <p className={classes.warning}>{words.noneNow}</p>}
      <DataTable
        label={words.table}
        rows={years}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => row.label}
        rowHref={mayKeep ? (row) => `?year=${encodeURIComponent(row.label)}` : undefined}
        sortedByServer
        empty={<EmptyState icon={IconCalendar} title={words.noYear} sentence={words.noYearNext} action={addButton} />}
      />
      {mayKeep && chosen && (
        <SidePanel opened onClose={close} title={known ? words.edit(known.label) : words.add}>
          {known || chosen === 'new' ? (
            <YearForm key={chosen} year={known ?? null} proposed={proposed} onSaved={close} />
          ) : (
            <p>{all.gone}</p>
          )}
        </SidePanel>
      )}
    </>
  )
}
