import { Button } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { Link, type LoaderFunctionArgs, useLoaderData, useLocation, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useColumns } from '#web/ui/table-columns.tsx'
import type { ProvisionLine } from '../../library/contract.ts'
import { addressOf, askedBy } from './address.ts'
import { useLibraryColumns } from './use-library-columns.tsx'
import { useLibraryFilters } from './use-library-filters.ts'
import { useLibraryWords } from './use-library-words.ts'

interface Loaded {
  provisions: ProvisionLine[]
  may: { keep: boolean }
}

export function loader({ request }: LoaderFunctionArgs): Promise<Loaded> {
  return api.provision.provisions(askedBy(new URL(request.url).searchParams))
}

/** What the school offers, and what the workbench brings to begin with. */
export function Component() {
  const { provisions, may }: Loaded = useLoaderData()
  const words = useLibraryWords()
  const language = useLanguage()
  const filters = useLibraryFilters()
  const counts = provisions.some(({ groups }) => groups !== null)
  const { columns, chooser } = useColumns('library', useLibraryColumns(counts))
  const { search } = useLocation()
  const [asked] = useSearchParams()
  const onlyAway = asked.get('archived') === 'yes' && asked.size === 1
  const add = may.keep && (
    <Button component={Link} to="/provision/library/new">
      {words.add}
    </Button>
  )
  return (
    <>
      <FilterBar
        filters={filters}
        search={{ label: words.search, placeholder: words.searchHelp }}
        count={words.count(provisions.length)}
        more={chooser}
      >
        {add}
      </FilterBar>
      <DataTable
        label={words.label}
        rows={provisions}
        columns={columns}
        rowId={({ id }) => id}
        rowName={({ name }) => pick(name, language)}
        rowHref={({ id }) => addressOf(id, search)}
        empty={
          <EmptyState
            icon={IconBooks}
            title={words.emptyTitle}
            sentence={onlyAway ? words.noneAway : may.keep ? words.empty : words.emptyRead}
          />
        }
      />
    </>
  )
}
