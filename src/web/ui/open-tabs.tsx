import { Navigate, useLocation } from 'react-router'
import { pick } from './format.ts'
import { useFrame } from './frame.ts'
import { useLanguage } from './language.tsx'
import type { OpenTab } from './open-tab.ts'
import type { UrlTab } from './url-tabs.tsx'

/** The tabs that are open to this person, in the reader's language. */
export function useOpenTabs(base: string, tabs: readonly OpenTab[]): UrlTab[] {
  const { abilities } = useFrame()
  const language = useLanguage()
  return tabs
    .filter((tab) => abilities.includes(tab.opensWith))
    .map((tab) => ({ to: `${base}/${tab.path}`, label: pick(tab.name, language) }))
}

/** The address without a tab: on to the first one that is open to this person. */
export function FirstTab({ tabs }: { tabs: readonly OpenTab[] }) {
  const { pathname } = useLocation()
  const [first] = useOpenTabs(pathname.replace(/\/$/, ''), tabs)
  return first ? <Navigate to={first.to} replace /> : null
}
