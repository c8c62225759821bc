import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Link, resolvePath, useLocation } from 'react-router'
import classes from './url-tabs.module.css'

/** A tab is a link: it can be opened beside, bookmarked and gone back to. `to` may be a path or `?tab=…`. */
export interface UrlTab {
  to: string
  label: string
  count?: number
}

/**
 * Tabs by address. They are marked up as the links that they are; the present one is `aria-current`. Where there is room for it they take a
 * second line; on a phone they stand in one that scrolls, which fades and has an arrow on the side where there are more.
 */
export function UrlTabs({ tabs, label }: { tabs: readonly UrlTab[]; label: string }) {
  const here = useLocation()
  const current = currentTab(tabs, here)
  const list = useRef<HTMLUListElement>(null)
  const { before, after } = useHidden(list)
  // The present one is brought into sight, with the one before it to tell that there is one.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (current && link && list.current) list.current.scrollLeft = link.offsetLeft - 64
  }, [current])
  // Who uses keys walks through the links, which come into sight by themselves: the arrows are for who points.
  const arrow = (isBack: boolean) => (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden="true"
      className={classes.arrow}
      data-back={isBack || undefined}
      onClick={() =>
        list.current?.scrollBy({ left: list.current.clientWidth * (isBack ? -0.6 : 0.6), behavior: 'smooth' })
      }
    >
      {isBack ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
    </button>
  )
  return (
    <nav aria-label={label} className={`${classes.tabs} no-print`}>
      {before && arrow(true)}
      <ul ref={list} className={classes.list} data-before={before || undefined} data-after={after || undefined}>
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
      {after && arrow(false)}
    </nav>
  )
}

/** Whether tabs are out of sight on either side of the list. */
function useHidden(list: RefObject<HTMLUListElement | null>): { before: boolean; after: boolean } {
  const [hidden, setHidden] = useState({ before: false, after: false })
  useEffect(() => {
    const of = list.current
    if (!of) return
    const look = () => {
      const before = of.scrollLeft > 1
      const after = of.scrollLeft + of.clientWidth < of.scrollWidth - 1
      setHidden((known) => (known.before === before && known.after === after ? known : { before, after }))
    }
    const watcher = new ResizeObserver(look)
    // Its own width and that of what stands in it: another language, a count that comes later.
    for (const one of [of, ...of.children]) watcher.observe(one)
    of.addEventListener('scroll', look, { passive: true })
    return () => {
      watcher.disconnect()
      of.removeEventListener('scroll', look)
    }
  }, [list])
  return hidden
}

/** The tab whose path, and whose values of the parameters that make tabs, are in the address; filters beside them do not matter. */
export function currentTab(tabs: readonly UrlTab[], here: { pathname: string; search: string }): UrlTab | undefined {
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
