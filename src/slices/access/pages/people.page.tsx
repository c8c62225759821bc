import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import { formatList, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import type { PersonRow } from '../contract.ts'
import { roles } from '../model.ts'
import { PersonPanel } from './person-panel.tsx'
import { useMe } from './use-me.ts'
import { usePeopleWords, useRoleWords } from './use-people-words.ts'

export { onlyWhenPathChanges as shouldRevalidate } from '#web/ui/routes.ts'
export { action } from './people-action.ts'

export const loader = () => api.access.people()

const accounts = ['ready', 'invited', 'none'] as const

/** The school's people: who works here, in which roles, and whether they can sign in. */
export function Component() {
  const people: PersonRow[] = useLoaderData()
  const words = usePeopleWords()
  const roleWords = useRoleWords()
  const language = useLanguage()
  const me = useMe()
  const mayKeep = me.abilities.includes('people.keep')
  const [parameters, setParameters] = useSearchParams()
  const shown = useMemo(() => people.filter((person) => fits(person, parameters)), [people, parameters])
  const chosen = parameters.get('person')

  const hrefOf = (person: string | null) => {
    const next = new URLSearchParams(parameters)
    if (person === null) next.delete('person')
    else next.set('person', person)
    return `?${next}`
  }

  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      head: words.columns.name,
      cell: (row) => <PersonName person={row} />,
      sortValue: (row) => nameOf(row, language).main,
    },
    {
      id: 'staffCode',
      head: words.columns.staffCode,
      phone: 'line',
      cell: (row) => row.staffCode,
      sortValue: (row) => row.staffCode,
    },
    {
      id: 'roles',
      head: words.columns.roles,
      phone: 'line',
      wrap: true,
      cell: (row) =>
        formatList(
          roles.filter((role) => row.roles.includes(role)).map((role) => roleWords.names[role]),
          language,
        ),
      sortValue: (row) => Math.min(...row.roles.map((role) => roles.indexOf(role))),
    },
    {
      id: 'account',
      head: words.columns.account,
      phone: 'line',
      cell: (row) =>
        !row.active ? (
          words.left
        ) : row.account === 'ready' ? (
          <DueMark state="done">{words.accounts.ready}</DueMark>
        ) : (
          words.accounts[row.account]
        ),
      sortValue: (row) => (row.active ? accounts.indexOf(row.account) : accounts.length),
    },
    {
      id: 'twoFactor',
      head: words.columns.twoFactor,
      cell: (row) => (row.twoFactor ? words.on : '–'),
      sortValue: (row) => (row.twoFactor ? 0 : 1),
    },
    { id: 'email', head: words.columns.email, cell: (row) => row.email || '–', sortValue: (row) => row.email },
  ]

  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        back={{ to: '/settings', label: words.back }}
        action={
          mayKeep && (
            <Button component={Link} to={hrefOf('new')} preventScrollReset>
              {words.add}
            </Button>
          )
        }
      />
      <FilterBar
        search={{ label: words.search }}
        filters={[
          {
            id: 'role',
            label: words.filters.role,
            options: roles
              .map((role) => ({
                value: role,
                label: roleWords.names[role],
                count: people.filter((one) => one.active && one.roles.includes(role)).length,
              }))
              .filter((option) => option.count > 0),
          },
          {
            id: 'account',
            label: words.filters.account,
            options: accounts.map((account) => ({ value: account, label: words.accounts[account] })),
          },
          {
            id: 'state',
            label: words.filters.state,
            single: true,
            options: [
              { value: 'working', label: words.working },
              { value: 'left', label: words.left },
            ],
          },
        ]}
        count={words.count(shown.length)}
      />
      <DataTable
        label={words.table}
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        rowName={(row) => nameOf(row, language).main}
        rowHref={mayKeep ? (row) => hrefOf(row.id) : undefined}
        defaultSort={{ column: 'name', descending: false }}
        empty={<EmptyState icon={IconUsers} title={words.nobody} sentence={words.nobodyNext} />}
      />
      {mayKeep && chosen && (
        <PersonPanel
          key={chosen}
          person={chosen === 'new' ? null : (people.find((one) => one.id === chosen) ?? 'gone')}
          onClose={() => setParameters(hrefOf(null), { preventScrollReset: true })}
          onAdded={(id) => setParameters(hrefOf(id), { preventScrollReset: true, replace: true })}
        />
      )}
    </>
  )
}

/** Whether a person fits the filters of the address; who has left shows only when asked for. */
function fits(person: PersonRow, parameters: URLSearchParams): boolean {
  const [wantedRoles, wantedAccounts] = [parameters.getAll('role'), parameters.getAll('account')]
  const search = (parameters.get('q') ?? '').toLowerCase()
  return (
    (parameters.get('state') === 'left' ? !person.active : person.active) &&
    (wantedRoles.length === 0 || person.roles.some((role) => wantedRoles.includes(role))) &&
    (wantedAccounts.length === 0 || wantedAccounts.includes(person.account)) &&
    [person.nameEn, person.nameZh, person.staffCode, person.email].some((text) => text.toLowerCase().includes(search))
  )
}
