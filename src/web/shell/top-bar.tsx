import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatSchoolYear, pick } from '#web/ui/format.ts'
import type { Frame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useShellWords } from '#web/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { PersonMenu } from './person-menu.tsx'
import classes from './top-bar.module.css'

/** School and school year, always in sight since everything is as at a day; search, notices, language, person. */
export function TopBar({ frame, onSearch, bell }: { frame: Frame; onSearch: () => void; bell: ReactNode }) {
  const words = useShellWords()
  const language = useLanguage()
  return (
    <header className={`${classes.bar} no-print`}>
      <Link to="/" className={classes.school}>
        <span className={classes.name}>{pick(frame.school, language)}</span>
        {frame.schoolYear && <span className={classes.year}>{formatSchoolYear(frame.schoolYear, language)}</span>}
      </Link>
      <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <span className={classes.searchWord}>{words.search}</span>
        <kbd className={classes.keys}>{words.searchKeys}</kbd>
      </button>
      {bell}
      <LanguageSwitch onSwitch={(language) => frame.keepPreferences?.({ language })} />
      <PersonMenu frame={frame} />
    </header>
  )
}
