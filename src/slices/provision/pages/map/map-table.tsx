import { useMemo } from 'react'
import { Link } from 'react-router'
import { en as studentsEn } from '#slices/students/words.en.ts'
import { zh as studentsZh } from '#slices/students/words.zh.ts'
import type { Column } from '#web/ui/column.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { formatNumber, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import type { ProvisionMap } from '../../map/contract.ts'
import type { Grouping } from '../../map/model.ts'
import { addMinutes } from '../../map/rules.ts'
import { type MapRow, rowsBy, shareHeld } from '../../map/view-rules.ts'
import classes from './map.module.css'
import { ShareBar } from './share-bar.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const bothStudents = { en: studentsEn, zh: studentsZh }

/** The map in rows, by class, tier, need, student, group, who gives it or week; each leads on to what it is made of. */
export function MapTable({ map, by }: { map: ProvisionMap; by: Grouping }) {
  const words = useWords(both)
  const language = useLanguage()
  const rows = useMemo(() => rowsBy(map, by), [map, by])
  const { name, href } = useRowNames(map, by)
  const [sort, setSort] = useUrlSort(null)
  const isSessions = by === 'group' || by === 'staff' || by === 'week'
  const columns = useMemo(() => {
    const { columns: heads } = words
    const number = (id: keyof typeof heads, of: (row: MapRow) => number): Column<MapRow> => ({
      ...{ id, head: heads[id], align: 'end', sortValue: of },
      cell: (row) => formatNumber(of(row), language),
    })
    const all: Column<MapRow>[] = [
      {
        ...{ id: 'name', head: words.groupings[by], wrap: true, sortValue: name },
        cell: (row) => {
          const to = href(row)
          return to ? <Link to={to}>{name(row)}</Link> : name(row)
        },
      },
    ]
    if (by !== 'staff' && by !== 'week' && by !== 'student') all.push(number('students', ({ students }) => students))
    if (by !== 'group' && by !== 'week') all.push(number('groups', ({ groups }) => groups))
    if (by !== 'week') all.push(number('week', ({ weekMinutes }) => weekMinutes))
    all.push(
      number('planned', ({ minutes }) => minutes.plannedToDate),
      { ...number('held', ({ minutes }) => minutes.held), head: isSessions ? heads.held : heads.received },
      number('lost', ({ minutes }) => minutes.lost),
      number('toCome', ({ minutes }) => minutes.toCome),
      {
        ...{ id: 'share', head: heads.share, sortValue: ({ minutes }) => shareHeld(minutes) ?? -1 },
        cell: ({ minutes }) => <ShareBar minutes={minutes} />,
      },
    )
    if (by !== 'staff' && by !== 'week')
      all.push({
        ...{ id: 'attendance', head: heads.attendance, align: 'end', phone: 'hidden' },
        cell: ({ came, missed }) => (came + missed > 0 ? words.came(came, came + missed) : ''),
      })
    return all
  }, [words, by, isSessions, name, href, language])
  const total = addMinutes(rows.map(({ minutes }) => minutes))
  return (
    <section aria-label={words.groupings[by]}>
      <p className={classes.soft}>{isSessions ? words.ofSessions : words.ofStudents}</p>
      <DataTable
        label={words.groupings[by]}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key || 'none'}
        rowName={name}
        sort={sort}
        onSort={setSort}
        footer={
          by === 'staff' ? undefined : (
            <p className={classes.total}>
              <strong>{words.total}</strong> {words.columns.planned} {formatNumber(total.plannedToDate, language)} ·{' '}
              {isSessions ? words.columns.held : words.columns.received} {formatNumber(total.held, language)} ·{' '}
              {words.columns.lost} {formatNumber(total.lost, language)} · {words.columns.toCome}{' '}
              {formatNumber(total.toCome, language)} <ShareBar minutes={total} />
            </p>
          )
        }
      />
    </section>
  )
}

/** What a row is called, and where its name leads. */
function useRowNames(map: ProvisionMap, by: Grouping) {
  const words = useWords(both)
  const { needTypes: needs } = useWords(bothStudents)
  const language = useLanguage()
  return useMemo(() => {
    const students = new Map(map.students.map((one) => [one.id, one]))
    const groups = new Map(map.groups.map((one) => [one.id, one]))
    const staff = new Map(map.staff.map((one) => [one.who.id, one.who]))
    const narrow = (name: string, value: string) => `?${new URLSearchParams({ [name]: value, by: 'student' })}`
    const name = ({ key }: MapRow): string => {
      if (by === 'class') return key || words.noClass
      if (by === 'tier') return key === 'none' ? words.noTier : key
      if (by === 'need') return key === 'none' ? words.noNeed : needs[key as keyof typeof needs]
      if (by === 'week') return words.weekOf(formatShortDate(key, language))
      const group = groups.get(key)
      if (group) return pick(group.name, language) || group.name.zh || group.name.en
      const named = students.get(key) ?? staff.get(key)
      const className = students.get(key)?.className ?? ''
      return named ? [className, nameOf(named, language).main].filter(Boolean).join(' ') : ''
    }
    const href = ({ key }: MapRow): string | null => {
      if (by === 'class' || by === 'tier') return narrow(by, key)
      if (by === 'need') return key === 'none' ? null : narrow(by, key)
      if (by === 'student') return `/students/${key}/provision`
      if (by === 'group') return `/provision/groups/${key}`
      return by === 'staff' ? `?${new URLSearchParams({ staff: key, by: 'group' })}` : null
    }
    return { name, href }
  }, [map, by, words, needs, language])
}
