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

/** The address without a tab: on to the first one that is open to this person, or `otherwise`. */
export function FirstTab({ tabs, otherwise }: { tabs: readonly OpenTab[]; otherwise?: string }) {
  const { pathname } = useLocation()
  const base = pathname.replace(/\/$/, '')
  const [first] = useOpenTabs(base, tabs)
  const to = first?.to ?? (otherwise && `${base}/${otherwise}`)
  return to ? <Navigate to={to} replace /> : null
}
