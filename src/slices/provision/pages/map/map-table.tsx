import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import type { Column } from '#web/ui/column.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { formatNumber } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { ProvisionMap } from '../../map/contract.ts'
import type { Grouping } from '../../map/model.ts'
import { rowNamesOf } from '../../map/name-rules.ts'
import { addMinutes } from '../../map/rules.ts'
import { type MapRow, notLogged, rowsBy, shareHeld } from '../../map/view-rules.ts'
import { en as mapEn } from '../../map/words.en.ts'
import { zh as mapZh } from '../../map/words.zh.ts'
import classes from './map.module.css'
import { ShareBar } from './share-bar.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const bothStudents = { en: studentsEn, zh: studentsZh }
const bothMap = { en: mapEn.rows, zh: mapZh.rows }

/** The map in rows, by class, tier, need, student, group, who gives it or week; each leads on to what it is made of. */
export function MapTable({ map, by }: { map: ProvisionMap; by: Grouping }) {
  const words = useWords(both)
  const { columns: heads, groupings } = useWords(bothMap)
  const { needTypes } = useWords(bothStudents)
  const language = useLanguage()
  const rows = useMemo(() => rowsBy(map, by), [map, by])
  const [search] = useSearchParams()
  const name = useMemo(() => {
    const names = rowNamesOf(map, by, language, needTypes)
    return ({ key }: MapRow) => names(key)
  }, [map, by, language, needTypes])
  const [sort, setSort] = useUrlSort(null)
  const isSessions = by === 'group' || by === 'staff' || by === 'week'
  const columns = useMemo(() => {
    // Colleagues stand in the order of their names and in no other: the map is no list of who does best.
    const sortable = (of: (row: MapRow) => number) => (by === 'staff' ? {} : { sortValue: of })
    const number = (id: keyof typeof heads, of: (row: MapRow) => number): Column<MapRow> => ({
      ...{ id, head: heads[id], align: 'end', ...sortable(of) },
      cell: (row) => formatNumber(of(row), language),
    })
    const all: Column<MapRow>[] = [
      {
        ...{ id: 'name', head: groupings[by], wrap: true, sortValue: by === 'week' ? ({ key }) => key : name },
        cell: (row) => {
          const to = hrefOf(row, by, search)
          return to ? <Link to={to}>{name(row)}</Link> : name(row)
        },
      },
    ]
    if (by !== 'week' && by !== 'student') all.push(number('students', ({ students }) => students))
    if (by !== 'group') all.push(number('groups', ({ groups }) => groups))
    if (by !== 'week') all.push(number('week', ({ weekMinutes }) => weekMinutes))
    all.push(
      number('planned', ({ minutes }) => minutes.plannedToDate),
      number('whole', ({ minutes }) => minutes.planned),
      { ...number('held', ({ minutes }) => minutes.held), head: isSessions ? heads.held : heads.received },
      number('lost', ({ minutes }) => minutes.lost),
      number('notLogged', ({ minutes }) => notLogged(minutes)),
      number('toCome', ({ minutes }) => minutes.toCome - notLogged(minutes)),
      {
        ...{ id: 'share', head: words.columns.share, ...sortable(({ minutes }) => shareHeld(minutes) ?? -1) },
        cell: ({ minutes }) => <ShareBar minutes={minutes} />,
      },
    )
    if (by !== 'staff' && by !== 'week')
      all.push({
        ...{ id: 'attendance', head: words.columns.attendance, align: 'end', phone: 'hidden' },
        cell: ({ came, missed }) => (came + missed > 0 ? words.came(came, came + missed) : ''),
      })
    return all
  }, [words, heads, groupings, by, isSessions, name, search, language])
  const total = addMinutes(rows.map(({ minutes }) => minutes))
  return (
    <section aria-label={groupings[by]}>
      <p className={classes.soft}>{noteOf(by, words)}</p>
      <DataTable
        label={groupings[by]}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key || 'none'}
        rowName={name}
        sort={sort}
        onSort={setSort}
        footer={
          by === 'staff' ? undefined : (
            <p className={classes.total}>
              <strong>{words.total}</strong> {heads.planned} {formatNumber(total.plannedToDate, language)} ·{' '}
              {heads.whole} {formatNumber(total.planned, language)} · {isSessions ? heads.held : heads.received}{' '}
              {formatNumber(total.held, language)} · {heads.lost} {formatNumber(total.lost, language)} ·{' '}
              {heads.notLogged} {formatNumber(notLogged(total), language)} · {heads.toCome}{' '}
              {formatNumber(total.toCome - notLogged(total), language)} <ShareBar minutes={total} />
            </p>
          )
        }
      />
    </section>
  )
}

/** What the minutes of the rows are. */
function noteOf(by: Grouping, words: typeof en): string {
  if (by === 'staff') return words.ofStaff
  if (by === 'week') return `${words.ofSessions} ${words.ofWeeks}`
  return by === 'group' ? words.ofSessions : words.ofStudents
}

/** Where the name of a row leads: to what it is made of, with the days and filters that are set. */
function hrefOf({ key }: MapRow, by: Grouping, search: URLSearchParams): string | null {
  const narrow = (name: string, then: Grouping) => {
    const next = new URLSearchParams(search)
    next.delete('sort')
    next.set(name, key)
    next.set('by', then)
    return `?${next}`
  }
  switch (by) {
    case 'class':
    case 'tier':
      return narrow(by, 'student')
    case 'need':
      return key === 'none' ? null : narrow(by, 'student')
    case 'student':
      return `/students/${key}/provision`
    case 'group':
      return `/provision/groups/${key}`
    case 'staff':
      return narrow('staff', 'group')
    case 'week':
      return null
  }
}
