import { Outlet } from 'react-router'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import { timeTabs } from './tabs.ts'
import { useTimeWords } from './use-time-words.ts'

/** The SENCO's time, part by part. */
export function Component() {
  const words = useTimeWords()
  // Who only reads the own log of earlier has no tabs.
  const tabs = useOpenTabs('/team/time', timeTabs)
  return (
    <>
      {tabs.length > 0 && <UrlTabs tabs={tabs} label={words.title} />}
      <Outlet />
    </>
  )
}
