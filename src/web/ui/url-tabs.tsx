import { Link, useLocation, useResolvedPath } from 'react-router'
import classes from './url-tabs.module.css'

/** A tab is a link: it can be opened beside, bookmarked and gone back to. `to` may be a path or `?tab=…`. */
export interface UrlTab {
  to: string
  label: string
  count?: number
}

/** Tabs by address. They are marked up as the links that they are; the present one is `aria-current`. */
export function UrlTabs({ tabs, label }: { tabs: readonly UrlTab[]; label: string }) {
  return (
    <nav aria-label={label} className={`${classes.tabs} no-print`}>
      <ul className={classes.list}>
        {tabs.map((tab, index) => (
          <li key={tab.to}>
            <TabLink tab={tab} first={index === 0} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function TabLink({ tab, first }: { tab: UrlTab; first: boolean }) {
  const here = useLocation()
  const target = useResolvedPath(tab.to)
  const current = tab.to.startsWith('?')
    ? matchesQuery(here.search, tab.to, first)
    : here.pathname.replace(/\/$/, '') === target.pathname.replace(/\/$/, '')
  return (
    <Link
      to={tab.to}
      className={classes.tab}
      aria-current={current ? 'page' : undefined}
      // The reader stays on the tab: the page below changes, the head does not.
      state={{ keepFocus: true }}
      preventScrollReset
    >
      {tab.label}
      {tab.count !== undefined && <span className={classes.count}> {tab.count}</span>}
    </Link>
  )
}

/** A tab of the query is current when its parameters are in the address; the first one also when they are absent. */
function matchesQuery(search: string, to: string, first: boolean): boolean {
  const here = new URLSearchParams(search)
  return [...new URLSearchParams(to)].every(([key, value]) => {
    const present = here.get(key)
    return present === value || (first && present === null)
  })
}
