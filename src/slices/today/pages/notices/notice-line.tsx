import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCircleDot } from '@tabler/icons-react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { formatDateTime, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Notice } from '../../notices/contract.ts'
import { leadsTo } from '../../notices/rules.ts'
import { en as enSaid } from '../../notices/words.en.ts'
import { zh as zhSaid } from '../../notices/words.zh.ts'
import classes from './notices.module.css'
import { tellUnread } from './unread.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...en, ...enSaid }, zh: { ...zh, ...zhSaid } }

interface NoticeLineProps {
  notice: Notice
  busy: boolean
  onMark: (read: boolean) => void
}

/** One notice: of whom or what, what happened, by whom and when; it leads to its page and is read by that. */
export function NoticeLine({ notice, busy, onMark }: NoticeLineProps) {
  const words = useWords(both)
  const language = useLanguage()
  const { today } = useFrame()
  const said = words.said[notice.kind][notice.what] ?? words.said[notice.kind].changed ?? ''
  const about = aboutOf(notice)
  const what = about ? `${about}${words.colon}${said}` : said
  const details = [
    about === notice.title ? '' : notice.title,
    notice.on ? dayOf(notice.on) : '',
    notice.by ? words.by(nameOf(notice.by, language).main) : '',
    notice.times > 1 ? words.times(notice.times) : '',
    formatDateTime(notice.at, language),
  ].filter(Boolean)

  function aboutOf({ student, person, group, title }: Notice): string {
    const named = student ?? person
    if (named) return nameOf(named, language).main
    return group ? pick(group.name, language) : title
  }
  function dayOf(on: string): string {
    const day = formatShortDate(on, language, today)
    return notice.kind === 'session' || notice.kind === 'meeting' ? day : words.due(day)
  }

  return (
    <li className={classes.line} data-new={!notice.read || undefined}>
      <div className={classes.words}>
        <Link
          to={leadsTo(notice)}
          onClick={() => {
            // The way goes on whether or not the mark arrives.
            if (!notice.read)
              api.today.markNotice({ id: notice.id, read: true }).then(
                ({ unread }) => tellUnread(unread),
                () => undefined,
              )
          }}
        >
          {about && (
            <>
              <strong>{about}</strong>
              {words.colon}
            </>
          )}
          {said}
        </Link>
        <ul className={classes.details}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </div>
      <ActionIcon
        variant="subtle"
        size="lg"
        disabled={busy}
        title={notice.read ? words.unread : words.read}
        aria-label={notice.read ? words.unreadOf(what) : words.readOf(what)}
        onClick={() => onMark(!notice.read)}
      >
        {notice.read ? (
          <IconCircleDot size={18} stroke={1.6} aria-hidden="true" />
        ) : (
          <IconCheck size={18} stroke={1.6} aria-hidden="true" />
        )}
      </ActionIcon>
    </li>
  )
}
