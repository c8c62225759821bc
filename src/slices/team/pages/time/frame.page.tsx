import { Outlet } from 'react-router'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import { timeTabs } from './tabs.ts'
import { useTimeWords } from './use-time-words.ts'

/** The SENCO's time, part by part. */
export function Component() {
  const words = useTimeWords()
  return (
    <>
      <UrlTabs tabs={useOpenTabs('/team/time', timeTabs)} label={words.title} />
      <Outlet />
    </>
  )
}
