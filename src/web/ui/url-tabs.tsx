import { useEffect, useRef } from 'react'
import { Link, resolvePath, useLocation } from 'react-router'
import classes from './url-tabs.module.css'

/** A tab is a link: it can be opened beside, bookmarked and gone back to. `to` may be a path or `?tab=…`. */
export interface UrlTab {
  to: string
  label: string
  count?: number
}

/** Tabs by address. They are marked up as the links that they are; the present one is `aria-current`. */
export function UrlTabs({ tabs, label }: { tabs: readonly UrlTab[]; label: string }) {
  const here = useLocation()
  const current = currentTab(tabs, here)
  const nav = useRef<HTMLElement>(null)
  // On a phone the tabs run out of the screen: the present one is brought into sight.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (current && link && nav.current) nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - 16
  }, [current])
  return (
    <nav ref={nav} aria-label={label} className={`${classes.tabs} no-print`}>
      <ul className={classes.list}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              className={classes.tab}
              aria-current={tab === current ? 'page' : undefined}
              // The reader stays on the tab: the page below changes, the head does not.
              state={{ keepFocus: true }}
              preventScrollReset
            >
              {tab.label}
              {tab.count !== undefined && <span className={classes.count}> {tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The tab whose path, and whose values of the parameters that make tabs, are in the address; filters beside them do not matter. */
function currentTab(tabs: readonly UrlTab[], here: { pathname: string; search: string }): UrlTab | undefined {
  const address = new URLSearchParams(here.search)
  const targets = tabs.map((tab) => ({ tab, ...resolvePath(tab.to, here.pathname) }))
  const names = new Set(targets.flatMap((target) => [...new URLSearchParams(target.search).keys()]))
  const onThisPage = targets.filter((target) => target.pathname === here.pathname)
  const exact = onThisPage.find((target) => {
    const wanted = new URLSearchParams(target.search)
    return [...names].every((name) => wanted.get(name) === address.get(name))
  })
  return (exact ?? onThisPage[0] ?? above(targets, here.pathname))?.tab
}

/** On a page below a tab's own, that tab; the one that stands nearest. A tab above all others is the page itself, and never meant. */
function above<Target extends { pathname: string }>(targets: readonly Target[], pathname: string): Target | undefined {
  const isAbove = (path: string, other: string) => other.startsWith(`${path.replace(/\/$/, '')}/`)
  return targets
    .filter(({ pathname: path }) => isAbove(path, pathname) && !targets.some((one) => isAbove(path, one.pathname)))
    .sort((a, b) => b.pathname.length - a.pathname.length)[0]
}
