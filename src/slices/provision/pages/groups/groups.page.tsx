import { Button, Group as Row } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useColumns } from '#web/ui/table-columns.tsx'
import { usePhone } from '#web/ui/use-phone.ts'
import type { GroupList } from '../../groups/contract.ts'
import { askedBy } from './address.ts'
import classes from './groups.module.css'
import { useGroupColumns } from './use-group-columns.tsx'
import { useGroupFilters } from './use-group-filters.ts'
import { useGroupWords } from './use-group-words.ts'

export function loader({ request }: LoaderFunctionArgs): Promise<GroupList> {
  return api.provision.groups(askedBy(new URL(request.url).searchParams))
}

/** The groups that this person knows of, as at a day. */
export function Component() {
  const { asOf, groups, choices, may }: GroupList = useLoaderData()
  const words = useGroupWords()
  const language = useLanguage()
  const { today } = useFrame()
  const filters = useGroupFilters(choices)
  const isPhone = usePhone()
  const { columns, chooser } = useColumns('groups', useGroupColumns())
  const [search, setSearch] = useSearchParams()
  const find = (search.get('q') ?? '').trim().toLowerCase()
  const shown = useMemo(
    () =>
      groups.filter(({ name, provision }) =>
        [name.zh, name.en, provision.name.zh, provision.name.en].join(' ').toLowerCase().includes(find),
      ),
    [groups, find],
  )
  const isFiltered = [...search.keys()].length > 0

  function change(name: string, value: string | null) {
    const after = new URLSearchParams(search)
    if (value === null) after.delete(name)
    else after.set(name, value)
    setSearch(after, { preventScrollReset: true })
  }

  const add = may.keep && (
    <Button component={Link} to="/provision/groups/new">
      {words.new}
    </Button>
  )
  const asOfField = (
    <DateInputField
      label={words.asOf}
      value={asOf}
      onChange={(date) => change('asOf', date === null || date === today ? null : date)}
    />
  )
  const providers = (
    <Link to="/provision/providers" className={classes.aside}>
      {words.providers}
    </Link>
  )
  return (
    <>
      <FilterBar
        filters={filters}
        search={{ label: words.search, placeholder: words.searchHelp }}
        count={words.count(shown.length)}
        beside={isPhone && asOf === today && asOfField}
        more={
          <>
            {chooser}
            {isPhone && providers}
          </>
        }
      >
        {add}
      </FilterBar>
      <Row gap="md" mb="sm" className="no-print">
        {(!isPhone || asOf !== today) && asOfField}
        <div className={classes.soft}>
          {search.has('student') && (
            <p>
              {words.ofStudent}{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => change('student', null)}>
                {words.showAll}
              </Button>
            </p>
          )}
          {!search.has('state') && <p>{words.closedHidden}</p>}
        </div>
        {!isPhone && providers}
      </Row>
      <DataTable
        label={words.label}
        rows={shown}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => pick(name, language)}
        rowHref={({ id }) => `/provision/groups/${id}`}
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title={words.emptyTitle}
            sentence={isFiltered ? words.empty.filtered : may.keep ? words.empty.keep : words.empty.read}
            action={!isFiltered && add}
          />
        }
      />
    </>
  )
}
