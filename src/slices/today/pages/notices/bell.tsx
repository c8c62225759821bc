import { IconBell } from '@tabler/icons-react'
import { useEffect } from 'react'
import { NavLink } from 'react-router'
import { useWords } from '#web/ui/language.tsx'
import classes from './bell.module.css'
import { forgetUnread, useUnread } from './unread.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The bell in the top bar: how many notices are new, and the way to them. */
export function Bell() {
  const words = useWords(both)
  const unread = useUnread() ?? 0
  useEffect(() => forgetUnread, [])
  return (
    <NavLink to="/notices" className={classes.bell} title={words.title}>
      <IconBell size={20} stroke={1.6} aria-hidden="true" />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? words.most : unread}
        </span>
      )}
      <span className="for-screen-readers">{words.bell(unread)}</span>
    </NavLink>
  )
}
