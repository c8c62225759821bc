import type { ReactNode } from 'react'
import { Announcer } from '#web/ui/announcer.tsx'
import { useShellWords } from '#web/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './plain-frame.module.css'
import { ProgressLine } from './progress-line.tsx'
import shellClasses from './shell.module.css'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

/** The frame of pages for people who have not signed in: the product's name, the language, the page. */
export function PlainFrame({ children, demo = false }: { children: ReactNode; demo?: boolean }) {
  const words = useShellWords()
  useFocusOnNavigation()
  return (
    <>
      <ProgressLine />
      <a href="#main" className={shellClasses.skip}>
        {words.skipToContent}
      </a>
      <header className={`${classes.bar} no-print`}>
        <span className={classes.product}>{words.product}</span>
        <LanguageSwitch />
      </header>
      {demo && (
        <aside aria-label={words.demoLabel} className={shellClasses.demo}>
          {words.demo}
        </aside>
      )}
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Announcer />
    </>
  )
}
