import { Button, NativeSelect } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import {
  Link,
  type LoaderFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { ClassPanel } from './class-panel.tsx'
import { ClassTable } from './class-table.tsx'
import classes from './settings.module.css'
import { TeachingForm } from './teaching-form.tsx'
import { TeachingTable } from './teaching-table.tsx'
import { useSettingsWords } from './use-settings-words.ts'

export { action } from './classes-action.ts'

/** The classes and teaching of the year in the address, else of today's, else of the newest. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('year') ?? ''
  const years = await api.school.years()
  const year = years.find((one) => one.label === asked) ?? years.find((one) => one.isCurrent) ?? years[0]
  const label = year && startYearOf(year.label) !== null ? year.label : undefined
  const [rows, teaching, people, profile] = await Promise.all([
    label ? api.school.classes({ year: label }) : [],
    label ? api.school.teaching({ year: label }) : [],
    api.access.people(),
    api.school.profile(),
  ])
  return { year: label ?? null, years: years.map((one) => one.label), rows, teaching, people, level: profile.level }
}

/** Only another year needs other facts: tabs, panels and filters work in the browser. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  if (formMethod || currentUrl.href === nextUrl.href || currentUrl.pathname !== nextUrl.pathname)
    return defaultShouldRevalidate
  return currentUrl.searchParams.get('year') !== nextUrl.searchParams.get('year')
}

/** The classes of a school year and who teaches them. */
export function Component() {
  const { year, years, rows, teaching, people, level } = useLoaderData<typeof loader>()
  const all = useSettingsWords()
  const words = all.classes
  const { abilities } = useFrame()
  const mayKeep = abilities.includes('frame.keep')
  const [parameters, setParameters] = useSearchParams()
  const isTeaching = parameters.get('tab') === 'teaching'
  const panel = parameters.get('open')

  const hrefWith = (change: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(parameters)
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    return `?${next}`
  }
  const close = () => setParameters(hrefWith({ open: null }), { preventScrollReset: true })

  if (year === null)
    return (
      <>
        <PageHead title={words.title} sentence={words.sentence} back={{ to: '/settings', label: all.back }} />
        <EmptyState
          icon={IconSchool}
          title={words.noYear}
          sentence={words.noYearNext}
          action={
            <Button component={Link} to="/settings/years">
              {words.toYears}
            </Button>
          }
        />
      </>
    )

  const addButton = mayKeep && (isTeaching ? rows.length > 0 : true) && (
    <Button component={Link} to={hrefWith({ open: 'new' })} preventScrollReset>
      {isTeaching ? words.addTeaching : words.addClass}
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        back={{ to: '/settings', label: all.back }}
        action={addButton}
        tabs={[
          { to: hrefWith({ tab: null, open: null }), label: words.tabs.classes, count: rows.length },
          { to: hrefWith({ tab: 'teaching', open: null }), label: words.tabs.teaching, count: teaching.length },
        ]}
      />
      <NativeSelect
        label={words.year}
        data={years}
        value={year}
        mb="md"
        classNames={{ wrapper: classes.short }}
        onChange={(event) => setParameters(hrefWith({ year: event.currentTarget.value, open: null }))}
      />
      {isTeaching ? (
        <TeachingTable teaching={teaching} mayKeep={mayKeep} />
      ) : (
        <ClassTable rows={rows} hrefOf={mayKeep ? (id) => hrefWith({ open: id }) : undefined} />
      )}
      {mayKeep && panel && !isTeaching && (
        <ClassPanel
          key={panel}
          year={year}
          level={level}
          row={panel === 'new' ? null : (rows.find((row) => row.id === panel) ?? 'gone')}
          onClose={close}
        />
      )}
      {mayKeep && panel && isTeaching && (
        <SidePanel opened onClose={close} title={words.addTeaching}>
          <TeachingForm classes={rows} people={people.filter((person) => person.active)} teaching={teaching} />
        </SidePanel>
      )}
    </>
  )
}
