import { type ReactNode, useContext, useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'

import { pick } from './format.ts'
import { FrameContext } from './frame.ts'
import { useLanguage } from './language.tsx'
import { MoreToggle } from './more-toggle.tsx'
import classes from './page-head.module.css'
import { currentTab, type UrlTab, UrlTabs } from './url-tabs.tsx'

interface PageHeadProps {
  title: string
  /** The one sentence that says what the page answers. */
  sentence?: ReactNode
  /** The page's one main action. */
  action?: ReactNode
  /** What else can be done from here; on a phone one button brings it. */
  more?: ReactNode
  back?: { to: string; label: string }
  tabs?: readonly UrlTab[]
  /** Facts that belong to the title, such as class, number and tier of a student. */
  children?: ReactNode
  /** Stays at the top while the page scrolls. */
  sticky?: boolean
  /** The browser's tab has the title alone, whichever tab of the page is open. */
  namedAlone?: boolean
}

/** The head of a page: its only h1, which takes the focus after a navigation, and the browser tab's title. */
export function PageHead(props: PageHeadProps) {
  const { title, sentence, action, more, back, tabs, children, sticky, namedAlone } = props
  const tab = currentTab(tabs ?? [], useLocation())?.label
  useDocumentTitle(title, namedAlone || tab === title ? undefined : tab)
  const [opened, setOpened] = useState(false)
  return (
    <header className={classes.head} data-page-head data-sticky={sticky || undefined}>
      {back && (
        <Link to={back.to} className={classes.back}>
          <span aria-hidden="true">‹ </span>
          {back.label}
        </Link>
      )}
      <div className={classes.row}>
        <div className={classes.words}>
          <h1 tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {sentence && <p className={classes.sentence}>{sentence}</p>}
        </div>
        {(action || more) && (
          <div className={`${classes.action} no-print`}>
            {more && (
              <>
                <MoreToggle opened={opened} onToggle={() => setOpened(!opened)} />
                <div className={classes.more} data-opened={opened || undefined}>
                  {more}
                </div>
              </>
            )}
            {action}
          </div>
        )}
      </div>
      {children && <div className={classes.below}>{children}</div>}
      {tabs && <UrlTabs tabs={tabs} label={title} />}
    </header>
  )
}

/** Names the browser's tab: the page (of a page with tabs first the open one), the school (when signed in), the workbench. */
export function useDocumentTitle(title: string, tab?: string): void {
  const frame = useContext(FrameContext)
  const language = useLanguage()
  const school = frame ? pick(frame.school, language) : ''
  const product = language === 'zh' ? '融合教育工作台' : 'SENCO Workbench'
  useEffect(() => {
    document.title = [tab, title, school, product].filter(Boolean).join(' · ')
  }, [tab, title, school, product])
}
