import { Outlet } from 'react-router'
import { useOpenTabs } from '#web/ui/open-tabs.tsx'
import { UrlTabs } from '#web/ui/url-tabs.tsx'
import { peopleTabs } from './tabs.ts'
import { usePeopleWords } from './use-people-words.ts'

/** The people of the team, part by part. */
export function Component() {
  const words = usePeopleWords()
  return (
    <>
      <UrlTabs tabs={useOpenTabs('/team/people', peopleTabs)} label={words.people} />
      <Outlet />
    </>
  )
}
