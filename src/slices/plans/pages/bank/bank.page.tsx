import { Button } from '@mantine/core'
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar } from '#web/ui/filter-bar.tsx'
import type { BankItem } from '../../bank/contract.ts'
import { pageSize } from '../../bank/model.ts'
import { askedBy, pageOf, panelParameter } from './address.ts'
import classes from './bank.module.css'
import { BankForm } from './bank-form.tsx'
import { ShippedPanel } from './shipped-panel.tsx'
import { useBankColumns } from './use-bank-columns.tsx'
import { useBankFilters } from './use-bank-filters.ts'
import { useBankWords } from './use-bank-words.ts'

type Answer = { total: number; items: BankItem[]; may: { keep: boolean; keepSchool: boolean } }

export function loader({ request }: LoaderFunctionArgs): Promise<Answer> {
  return api.plans.bank(askedBy(new URL(request.url).searchParams))
}

/** Targets and strategies to begin from: the workbench's, the school's and one's own. */
export function Component() {
  const { total, items, may }: Answer = useLoaderData()
  const words = useBankWords()
  const filters = useBankFilters()
  const columns = useBankColumns()
  const [search, setSearch] = useSearchParams()
  const panel = search.get(panelParameter)
  const open = items.find(({ id }) => id === panel)
  const addressWith = (name: string, value: string | null) => {
    const after = new URLSearchParams(search)
    if (value === null) after.delete(name)
    else after.set(name, value)
    return `?${after}`
  }
  const close = () => setSearch(new URLSearchParams(addressWith(panelParameter, null)), { preventScrollReset: true })
  return (
    <>
      <FilterBar
        filters={filters}
        search={{ label: words.search, placeholder: words.searchHelp }}
        count={words.count(total)}
      >
        {may.keep && (
          <Button component={Link} to={addressWith(panelParameter, 'new')}>
            {words.add}
          </Button>
        )}
      </FilterBar>
      <p className={classes.soft}>{words.note}</p>
      <DataTable
        label={words.label}
        rows={items}
        columns={columns}
        rowId={(item) => item.id}
        rowName={(item) => item.words.zh || item.words.en}
        rowHref={(item) => `/plans/bank${addressWith(panelParameter, item.id)}`}
        sortedByServer
        empty={<EmptyState title={words.emptyTitle} sentence={words.empty} />}
        footer={
          <Pager page={pageOf(search)} total={total} addressOf={(page) => addressWith('page', String(page + 1))} />
        }
      />
      {panel === 'new' && may.keep && <BankForm item={null} mayKeepSchool={may.keepSchool} onClose={close} />}
      {open?.mayChange && <BankForm key={open.id} item={open} mayKeepSchool={may.keepSchool} onClose={close} />}
      {open && !open.mayChange && <ShippedPanel item={open} may={may} onClose={close} />}
    </>
  )
}

function Pager({ page, total, addressOf }: { page: number; total: number; addressOf: (page: number) => string }) {
  const words = useBankWords()
  if (total <= pageSize) return null
  const from = page * pageSize
  return (
    <nav className={`${classes.pager} no-print`} aria-label={words.label}>
      <span className={classes.soft}>{words.page(from + 1, Math.min(total, from + pageSize), total)}</span>
      {page > 0 && (
        <Button component={Link} variant="default" size="compact-md" to={addressOf(page - 1)}>
          {words.before}
        </Button>
      )}
      {from + pageSize < total && (
        <Button component={Link} variant="default" size="compact-md" to={addressOf(page + 1)}>
          {words.next}
        </Button>
      )}
    </nav>
  )
}
