import { Button } from '@mantine/core'
import { IconBell, IconChecks } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice as announceShort } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Notice } from '../../notices/contract.ts'
import { daysKept } from '../../notices/model.ts'
import { NoticeLine } from './notice-line.tsx'
import classes from './notices.module.css'
import { tellUnread } from './unread.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const formWords = { labels: { en: {}, zh: {} }, problems: [] }

export async function loader(): Promise<{ notices: Notice[]; unread: number }> {
  return api.today.notices()
}

/** What changed for oneself: the new ones first, then what was read. */
export function Component() {
  const { notices, unread }: Awaited<ReturnType<typeof loader>> = useLoaderData()
  const words = useWords(both)
  const { busy, listed, run } = useWork(formWords)
  const fresh = notices.filter(({ read }) => !read)
  const earlier = notices.filter(({ read }) => read)
  const newest = notices[0]?.at
  useEffect(() => tellUnread(unread), [unread])

  const readAll = () =>
    newest &&
    void run(
      () => api.today.readNotices({ upTo: newest }),
      () => announceShort(words.allDone),
    )
  const mark = (id: string, read: boolean) => void run(() => api.today.markNotice({ id, read }))

  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        action={
          fresh.length > 0 && (
            <Button
              variant="default"
              disabled={busy}
              leftSection={<IconChecks size={16} aria-hidden="true" />}
              onClick={readAll}
            >
              {words.allRead}
            </Button>
          )
        }
      />
      <ProblemSummary problems={listed} />
      {notices.length === 0 ? (
        <EmptyState icon={IconBell} title={words.empty.title} sentence={words.empty.sentence} />
      ) : (
        <>
          <Section title={words.fresh} notices={fresh} none={words.nothingNew} onMark={mark} busy={busy} />
          {earlier.length > 0 && <Section title={words.earlier} notices={earlier} onMark={mark} busy={busy} />}
          <p className={classes.soft}>{words.kept(daysKept)}</p>
        </>
      )}
    </>
  )
}

interface SectionProps {
  title: string
  notices: readonly Notice[]
  none?: string
  busy: boolean
  onMark: (id: string, read: boolean) => void
}

function Section({ title, notices, none, busy, onMark }: SectionProps) {
  return (
    <section aria-label={title} className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      {notices.length === 0 && <p className={classes.soft}>{none}</p>}
      <ul className={classes.list}>
        {notices.map((one) => (
          <NoticeLine key={one.id} notice={one} busy={busy} onMark={(read) => onMark(one.id, read)} />
        ))}
      </ul>
    </section>
  )
}
