import { Button } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { FilterBar, useFilterValues } from '#web/ui/filter-bar.tsx'
import { formatNumber, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { type Marking, MarkPanel } from '#web/ui/mark-panel.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { refusalIn } from '../../../access/words/refusal.ts'
import type { DueThing } from '../../due/contract.ts'
import { dueKinds, dueParts, standings } from '../../due/model.ts'
import { sayDue } from '../../due/say-rules.ts'
import { dueForms, useDueWords } from './use-due-words.ts'

export { onlyWhenPathChanges as shouldRevalidate } from '#web/ui/routes.ts'

type Answer = { things: DueThing[]; may: { mark: boolean; seesAll: boolean } }
const idOf = ({ kind, subjectId }: DueThing) => `${kind} ${subjectId}`
const filterIds = ['whose', 'standing', 'kind', 'part'] as const

export function loader(): Promise<Answer> {
  return api.team.due()
}

/** The whole list of what is due: narrowed by chips, one or many put off, handed on or taken back. */
export function Component() {
  const { things }: Answer = useLoaderData()
  const words = useDueWords()
  const language = useLanguage()
  const work = useWork(dueForms)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [panel, setPanel] = useState<{ begin: Marking; ids: ReadonlySet<string>; clear: () => void } | null>(null)
  const chosen = useFilterValues(filterIds)
  const shown = useMemo(() => things.filter((one) => isShown(one, chosen)), [things, chosen])
  const nameOfThing = useCallback((thing: DueThing) => sayDue(thing, language), [language])
  const columns = useDueColumns(
    nameOfThing,
    things.some(({ mark, from }) => mark || from),
  )
  const filters = useDueFilters(things)
  const marking = useMemo(() => things.filter((one) => panel?.ids.has(idOf(one))), [things, panel])
  const pickOf = (ids: ReadonlySet<string>) => things.filter((one) => ids.has(idOf(one)))
  const takeBack = (of: readonly DueThing[], clear: () => void) =>
    work.run(
      () =>
        api.team
          .takeBack({ things: of.map(({ kind, subjectId, version }) => ({ kind, subjectId, version })) })
          .catch((error: unknown) => {
            if (refusalIn(error)?.code === 'NOT_FOUND') return { marked: 0, gone: of.length }
            throw error
          }),
      ({ gone }) => {
        notice(gone > 0 ? words.gone(gone) : words.taken)
        clear()
      },
    )
  if (things.length === 0) return <EmptyState icon={IconChecklist} title={words.emptyTitle} sentence={words.empty} />
  return (
    <>
      <ProblemSummary problems={work.listed} />
      <FilterBar filters={filters} count={words.count(formatNumber(shown.length, language))} />
      <DataTable
        label={words.title}
        rows={shown}
        columns={columns}
        rowId={idOf}
        rowName={nameOfThing}
        rowHref={({ href }) => href}
        sortedByServer
        selected={selected}
        onSelect={setSelected}
        empty={<p>{words.nothing}</p>}
        actions={(ids, clear) => (
          <>
            {(['putOff', 'handOn'] as const).map((begin) => (
              <Button key={begin} variant="default" size="compact-sm" onClick={() => setPanel({ begin, ids, clear })}>
                {words[begin]}
              </Button>
            ))}
            {pickOf(ids).some(({ mark }) => mark) && (
              <Button
                variant="default"
                size="compact-sm"
                loading={work.busy}
                onClick={() =>
                  takeBack(
                    pickOf(ids).filter(({ mark }) => mark),
                    clear,
                  )
                }
              >
                {words.takeBack}
              </Button>
            )}
          </>
        )}
      />
      {panel && (
        <MarkPanel
          begin={panel.begin}
          things={marking}
          onClose={() => setPanel(null)}
          onDone={() => {
            panel.clear()
            setPanel(null)
          }}
        />
      )}
    </>
  )
}

/** Unless the address says otherwise, what was put off or is with a colleague is folded away. */
function isShown(thing: DueThing, chosen: Readonly<Record<(typeof filterIds)[number], readonly string[]>>): boolean {
  const { whose, standing, kind, part } = chosen
  if (whose.length > 0 && !whose.includes(thing.mine ? 'mine' : 'others')) return false
  if (standing.length > 0 && !standing.includes(thing.standing)) return false
  if (kind.length > 0 && !kind.includes(thing.kind)) return false
  return part.length > 0 ? part.includes(thing.part) : thing.part === 'open'
}

function useDueFilters(things: readonly DueThing[]) {
  const words = useDueWords()
  const count = (of: (one: DueThing) => boolean) => things.filter(of).length
  const kinds = dueKinds.filter((kind) => things.some((one) => one.kind === kind))
  return [
    {
      ...{ id: 'whose', label: words.filters.whose, single: true },
      options: (['mine', 'others'] as const).map((value) => ({
        ...{ value, label: words.whose[value], count: count(({ mine }) => mine === (value === 'mine')) },
      })),
    },
    {
      ...{ id: 'standing', label: words.filters.standing },
      options: standings.map((value) => ({
        ...{ value, label: words.standings[value], count: count(({ standing }) => standing === value) },
      })),
    },
    {
      ...{ id: 'kind', label: words.filters.kind },
      options: kinds.map((value) => ({
        ...{ value, label: words.kinds[value], count: count(({ kind }) => kind === value) },
      })),
    },
    {
      ...{ id: 'part', label: words.filters.part },
      options: dueParts.map((value) => ({
        ...{ value, label: words.parts[value], count: count(({ part }) => part === value) },
      })),
    },
  ]
}

function useDueColumns(nameOfThing: (thing: DueThing) => string, anyMarked: boolean): Column<DueThing>[] {
  const words = useDueWords()
  const language = useLanguage()
  const { today } = useFrame()
  return useMemo(() => {
    const name = (person: { nameZh: string; nameEn: string }) => nameOf(person, language).main
    const day = (date: string) => formatShortDate(date, language, today)
    const markOf = ({ mark, from }: DueThing) =>
      [
        mark?.putOffUntil ? words.until(day(mark.putOffUntil)) : '',
        mark?.handedTo ? words.withWhom(name(mark.handedTo)) : '',
        mark?.words ?? '',
        from ? words.handedBy(name(from.person), from.words) : '',
      ]
        .filter(Boolean)
        .join(' · ')
    return [
      { id: 'what', head: words.columns.what, hideable: false, wrap: true, cell: nameOfThing },
      {
        ...{ id: 'about', head: words.columns.about, phone: 'line', wrap: true },
        cell: ({ student, group }) =>
          student ? (
            <>
              {student.className} <PersonName person={student} />
            </>
          ) : group ? (
            pick(group.name, language) || group.name.zh
          ) : (
            '–'
          ),
      },
      {
        ...{ id: 'dueOn', head: words.columns.dueOn, phone: 'line' },
        cell: ({ dueOn, standing }) =>
          dueOn === null ? (
            '–'
          ) : standing === 'overdue' ? (
            <DueMark state="overdue">{`${words.standings.overdue} · ${day(dueOn)}`}</DueMark>
          ) : (
            <DueMark state="due">{day(dueOn)}</DueMark>
          ),
      },
      {
        ...{ id: 'who', head: words.columns.who, phone: 'line' },
        cell: ({ responsible }) => (responsible ? name(responsible) : '–'),
      },
      ...(anyMarked
        ? [{ id: 'mark', head: words.columns.mark, wrap: true, cell: (one: DueThing) => markOf(one) || '–' }]
        : []),
      {
        ...{ id: 'act', head: words.columns.act, phone: 'action' },
        cell: ({ href, action }) => <Link to={href}>{words.actions[action]}</Link>,
      },
    ]
  }, [words, language, today, nameOfThing, anyMarked])
}
