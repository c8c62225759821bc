import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'
import type { ProvisionMap } from '../../map/contract.ts'
import { groupings } from '../../map/model.ts'
import { narrowed } from '../../map/view-rules.ts'
import { en as mapEn } from '../../map/words.en.ts'
import { zh as mapZh } from '../../map/words.zh.ts'
import { mapAskedOf } from './asked.ts'
import classes from './map.module.css'
import { MapTable } from './map-table.tsx'
import { Prompts } from './prompts.tsx'
import { StudentSheet } from './student-sheet.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const bothMap = { en: mapEn.rows, zh: mapZh.rows }
const bothStudents = { en: studentsEn, zh: studentsZh }

export function loader({ request }: LoaderFunctionArgs): Promise<ProvisionMap> {
  return api.provision.provisionMap(mapAskedOf(new URL(request.url).searchParams))
}

/** Who receives what, from whom, how much of it: one sheet to pin to the wall, or the same in rows. */
export function Component() {
  const map: ProvisionMap = useLoaderData()
  const words = useWords(both)
  const rows = useWords(bothMap)
  const language = useLanguage()
  const { today } = useFrame()
  const [search, setSearch] = useSearchParams()
  const filter = useFilterValues(['class', 'tier', 'need', 'setting', 'provision', 'staff'])
  const filters = useMapFilters(map)
  const shown = useMemo(
    () =>
      narrowed(map, {
        ...{ classes: filter.class, tiers: filter.tier, needs: filter.need, settings: filter.setting },
        ...{ provisions: filter.provision, staff: filter.staff },
      }),
    [map, filter],
  )
  const by = groupings.find((one) => one === search.get('by')) ?? 'sheet'
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next, { preventScrollReset: true })
  }
  const hasLog = map.groups.some(({ minutes }) => minutes.held + minutes.lost > 0)
  const isEmpty = shown.students.length === 0 && shown.groups.length === 0
  return (
    <>
      <PrintHeader
        title={words.title}
        detail={[
          by === 'sheet' ? '' : rows.groupings[by],
          formatDate(map.asAt, language),
          words.count(shown.students.length, shown.groups.length),
        ]
          .filter(Boolean)
          .join(' · ')}
        paper="A3"
      />
      <div className={`${classes.span} no-print`}>
        <DateInputField label={words.asAt} value={map.asAt} onChange={(date) => set('asAt', date)} />
        <DateInputField label={words.from} value={map.from} onChange={(date) => set('from', date)} />
        <DateInputField label={words.to} value={map.to} onChange={(date) => set('to', date)} />
        <NativeSelect
          label={words.by}
          value={by}
          data={(['sheet', ...groupings] as const).map((value) => ({
            value,
            label: value === 'sheet' ? words.sheetView : rows.groupings[value],
          }))}
          onChange={(event) => set('by', event.currentTarget.value === 'sheet' ? null : event.currentTarget.value)}
        />
      </div>
      <FilterBar
        filters={filters}
        count={words.count(shown.students.length, shown.groups.length)}
        more={
          <>
            <PrintButton />
            <DownloadButton
              label="excel"
              ask={() => {
                const { by: _, ...span } = mapAskedOf(search)
                return api.provision.provisionMapTable({ ...span, language })
              }}
            />
          </>
        }
      />
      {/* Without groups there is nothing to count yet: one box says so. */}
      {!map.hasCalendar && map.groups.length > 0 && (
        <EmptyState title={words.noCalendarTitle} sentence={words.noCalendar} />
      )}
      {map.asAt < today && <p className={`${classes.soft} no-print`}>{words.earlierDay}</p>}
      {map.hasCalendar && map.groups.length > 0 && !hasLog && <p>{words.noLog}</p>}
      {isEmpty ? (
        <EmptyState
          title={words.emptyTitle}
          sentence={filters.some(({ id }) => search.has(id)) ? words.narrowedEmpty : words.empty}
        />
      ) : by === 'sheet' ? (
        <StudentSheet map={shown} />
      ) : (
        <MapTable map={shown} by={by} />
      )}
      {map.students.length > 0 && map.groups.length > 0 && <Prompts map={map} shown={shown} />}
    </>
  )
}

/** What the map can be narrowed to: what there is in it. */
function useMapFilters(map: ProvisionMap) {
  const words = useWords(both)
  const rows = useWords(bothMap)
  const { needTypes: needs } = useWords(bothStudents)
  const language = useLanguage()
  return useMemo(() => {
    const distinct = (values: readonly string[]) => [...new Set(values)]
    const provisions = new Map(map.groups.map(({ provision }) => [provision.id, provision.name]))
    const staff = new Map(map.groups.flatMap((group) => group.staff.map((who) => [who.id, who] as const)))
    const settings = distinct(map.groups.map(({ provision }) => provision.setting)) as (keyof typeof words.settings)[]
    return [
      {
        ...{ id: 'class', label: words.filters.class },
        options: distinct(map.students.map(({ className }) => className ?? '')).map((value) => ({
          ...{ value, label: value || rows.noClass },
        })),
      },
      {
        ...{ id: 'tier', label: words.filters.tier },
        options: ['1', '2', '3', 'none'].map((value) => ({ value, label: value === 'none' ? rows.noTier : value })),
      },
      {
        ...{ id: 'need', label: words.filters.need },
        options: distinct(map.students.flatMap((student) => student.needs.map(({ type }) => type))).map((value) => ({
          ...{ value, label: needs[value as keyof typeof needs] },
        })),
      },
      {
        ...{ id: 'setting', label: words.filters.setting },
        options: settings.map((value) => ({ value, label: words.settings[value] })),
      },
      {
        ...{ id: 'provision', label: words.filters.provision },
        options: [...provisions].map(([value, name]) => ({ value, label: pick(name, language) || name.zh || name.en })),
      },
      {
        ...{ id: 'staff', label: words.filters.staff },
        options: [...staff].map(([value, who]) => ({ value, label: nameOf(who, language).main })),
      },
    ]
  }, [map, words, rows, needs, language])
}
