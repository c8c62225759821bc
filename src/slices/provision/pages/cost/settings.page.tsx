import { Button } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { CostSettings, SettingKind } from '../../cost/setting-model.ts'
import { settingKinds } from '../../cost/setting-model.ts'
import classes from './cost.module.css'
import { SettingPanel } from './setting-panel.tsx'
import { type SettingRow, useSettingRows } from './setting-rows.tsx'
import { SettingTable } from './setting-table.tsx'
import { useCostWords } from './use-cost-words.ts'

export const shouldRevalidate = onlyWhenPathChanges

export function loader(): Promise<CostSettings> {
  return api.provision.costSettings()
}

/** The order in which a school that begins fills them in. */
const sections: readonly SettingKind[] = [
  'band',
  'rate',
  'person',
  'fee',
  'expense',
  'weeks',
  'month',
  'source',
  'fund',
]

/** All that costs follow from; the panel that is open stands in the address. */
export function Component() {
  const settings: CostSettings = useLoaderData()
  const words = useCostWords()
  const [search, setSearch] = useSearchParams()
  const rowsOf = useSettingRows(settings)
  const [kindAsked, idAsked] = (search.get('item') ?? '').split(':')
  const kind = settingKinds.find((one) => one === kindAsked)
  const open = useMemo(
    () => (kind ? rowsOf(kind).find(({ id }) => id === idAsked) : undefined),
    [kind, idAsked, rowsOf],
  )
  const missing = settings.people.filter(
    ({ id, gives }) => gives && !settings.personBands.some(({ personId }) => personId === id),
  )
  return (
    <>
      <PageHead
        title={words.settings.title}
        sentence={words.settings.sentence}
        back={{ to: '/provision/cost', label: words.title }}
      />
      {sections.map((section) => (
        <Section key={section} kind={section} rows={rowsOf(section)} settings={settings}>
          {section === 'person' && missing.length > 0 && (
            <p className={classes.note}>{words.settings.withoutBand(missing.length)}</p>
          )}
        </Section>
      ))}
      {settings.may.keep && kind && (idAsked === 'new' || open) && (
        <SettingPanel
          key={search.get('item')}
          kind={kind}
          row={open ?? null}
          settings={settings}
          onClose={() => setSearch({}, { preventScrollReset: true })}
        />
      )}
    </>
  )
}

interface SectionProps {
  kind: SettingKind
  rows: readonly SettingRow[]
  settings: CostSettings
  children: ReactNode
}

function Section({ kind, rows, settings, children }: SectionProps) {
  const words = useCostWords()
  const { title, help, add } = words.settings.kinds[kind]
  const needsFirst = { rate: settings.bands, person: settings.bands, fee: settings.providers, expense: settings.groups }
  const first = needsFirst[kind as keyof typeof needsFirst]
  const mayAdd = settings.may.keep && kind !== 'fund' && !(kind === 'month' && rows.length > 0) && first?.length !== 0
  return (
    <section id={kind} aria-labelledby={`${kind}-title`} className={classes.section}>
      <div className={classes.head}>
        <h2 id={`${kind}-title`}>{title}</h2>
        {mayAdd && (
          <Button component={Link} to={`?item=${kind}:new`} variant="default" size="compact-md" preventScrollReset>
            {add}
          </Button>
        )}
      </div>
      <p className={classes.soft}>{help}</p>
      {children}
      <SettingTable kind={kind} rows={rows} mayKeep={settings.may.keep} />
    </section>
  )
}
