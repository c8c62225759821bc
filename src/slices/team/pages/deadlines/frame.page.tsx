import { Outlet, useSearchParams } from 'react-router'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'

/** The deadlines of the year, seen in several ways; the school year goes along from one to the other. */
export function Component() {
  const words = useDeadlineWords()
  const [parameters] = useSearchParams()
  const year = parameters.get('year')
  const to = (path: string, more: Record<string, string> = {}) => {
    const search = String(new URLSearchParams({ ...(year ? { year } : {}), ...more }))
    return `/team/year${path}${search && `?${search}`}`
  }
  const tabs = [
    { to: to(''), label: words.parts.year },
    { to: to('/month'), label: words.parts.month },
    { to: to('/list', { state: 'open' }), label: words.parts.list },
    { to: to('/rules'), label: words.parts.rules },
  ]
  return (
    <>
      <UrlTabs tabs={tabs} label={words.title} />
      <Outlet />
    </>
  )
}
