import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { Provider } from '../../providers/contract.ts'
import { ProviderPanel } from './provider-panel.tsx'
import { useProviderWords } from './use-provider-words.ts'

interface Loaded {
  providers: Provider[]
  may: { keep: boolean }
}

export const shouldRevalidate = onlyWhenPathChanges

export function loader(): Promise<Loaded> {
  return api.provision.providers()
}

/** Those from outside who give provision; the panel that is open stands in the address. */
export function Component() {
  const { providers, may }: Loaded = useLoaderData()
  const words = useProviderWords()
  const language = useLanguage()
  const [search, setSearch] = useSearchParams()
  const panel = search.get('item')
  const open = providers.find(({ id }) => id === panel)
  const counts = providers.some(({ groups }) => groups !== null)
  const columns = useMemo<Column<Provider>[]>(
    () => [
      { id: 'name', head: words.name, wrap: true, hideable: false, cell: (one) => <PersonName person={one} /> },
      {
        id: 'service',
        head: words.service,
        phone: 'line',
        wrap: true,
        cell: ({ service, archivedOn }) => (
          <>
            <InTwoLanguages text={service} /> {archivedOn && <small>({words.isArchived})</small>}
          </>
        ),
      },
      { id: 'contact', head: words.contact, wrap: true, cell: ({ contact }) => contact || '–' },
      ...(counts
        ? [
            {
              id: 'groups',
              head: words.groups,
              phone: 'labelled',
              align: 'end',
              cell: ({ groups }) => groups,
            } satisfies Column<Provider>,
          ]
        : []),
    ],
    [words, counts],
  )
  const close = () => setSearch({}, { preventScrollReset: true })
  const add = may.keep && (
    <Button component={Link} to="?item=new">
      {words.add}
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        back={{ to: '/provision/groups', label: words.back }}
        action={providers.length > 0 && add}
      />
      <DataTable
        label={words.title}
        rows={providers}
        columns={columns}
        rowId={({ id }) => id}
        rowName={(one) => nameOf(one, language).main}
        {...(may.keep && { rowHref: ({ id }: Provider) => `/provision/providers?item=${id}` })}
        sortedByServer
        empty={
          <EmptyState title={words.title} sentence={may.keep ? words.empty.keep : words.empty.read} action={add} />
        }
      />
      {may.keep && (panel === 'new' || open) && <ProviderPanel key={panel} provider={open ?? null} onClose={close} />}
    </>
  )
}
