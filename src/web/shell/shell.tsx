import { type ReactNode, useMemo, useState } from 'react'
import { Outlet } from 'react-router'
import { Announcer } from '#web/ui/announcer.tsx'
import { type Frame, FrameContext } from '#web/ui/frame.ts'
import { useShellWords } from '#web/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { ProgressLine } from './progress-line.tsx'
import { Rail } from './rail.tsx'
import { roomSource } from './room-source.ts'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import { usePalette } from './use-palette.ts'
import { useSearchKey } from './use-search-key.ts'

/** What stands round every page of somebody who has signed in. The page itself is the router's outlet; `bell` tells of notices. */
export function Shell({ frame, bell }: { frame: Frame; bell: ReactNode }) {
  const words = useShellWords()
  const [isSearching, setIsSearching] = useState(false)
  const CommandPalette = usePalette(isSearching)
  const openSearch = () => setIsSearching(true)
  useSearchKey(openSearch)
  useFocusOnNavigation()
  const sources = useMemo(
    () => [...frame.commandSources, roomSource(frame.rooms, words.sources.rooms)],
    [frame.commandSources, frame.rooms, words],
  )

  return (
    <FrameContext value={frame}>
      <ProgressLine />
      <a href="#main" className={classes.skip}>
        {words.skipToContent}
      </a>
      <div className={classes.frame}>
        <TopBar frame={frame} onSearch={openSearch} bell={bell} />
        <Rail rooms={frame.rooms} />
        <div className={classes.column}>
          {frame.isDemo && (
            <aside aria-label={words.demoLabel} className={`${classes.demo} no-print`}>
              {words.demo}
            </aside>
          )}
          <main id="main" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
        </div>
        <BottomBar rooms={frame.rooms} />
      </div>
      {CommandPalette && (
        <CommandPalette opened={isSearching} onClose={() => setIsSearching(false)} sources={sources} />
      )}
      <Announcer />
    </FrameContext>
  )
}
