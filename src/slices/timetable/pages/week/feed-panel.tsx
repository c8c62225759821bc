import { Button, Checkbox, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { CopyField } from '#web/ui/copy-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { Feed } from '../../feeds/contract.ts'
import type { WeekOf } from '../../week/model.ts'
import classes from './week.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const formWords = { labels: { en: {}, zh: {} }, problems: [] }

interface FeedPanelProps {
  of: WeekOf
  opened: boolean
  onClose: () => void
}

/** Makes a secret address for a week, shown once, and lists those that stand, to be revoked. */
export function FeedPanel({ of, opened, onClose }: FeedPanelProps) {
  const words = useWords(both).feed
  const { busy, listed, run } = useWork(formWords)
  const [wishes, setWishes] = useState({ withNames: false, withLessons: false })
  const [address, setAddress] = useState<string | null>(null)
  const [feeds, setFeeds] = useState<readonly Feed[] | null>(null)

  useEffect(() => {
    if (!opened) return
    setFeeds(null)
    // An address may have been made before the first answer is here.
    const first = (told: readonly Feed[]) => setFeeds((now) => now ?? told)
    void api.timetable.feeds().then(first, () => first([]))
  }, [opened])

  const make = () =>
    run(
      async () => {
        const { kind, id } = of
        const made =
          kind === 'student'
            ? await api.timetable.makeStudentFeed({ id, ...wishes })
            : await api.timetable.makeFeed({ kind, of: id, ...wishes })
        setFeeds(await api.timetable.feeds())
        return made
      },
      (made) => setAddress(made.address),
    )
  const revoke = (feed: Feed) =>
    run(
      async () => {
        await api.timetable.revokeFeed({ id: feed.id })
        setFeeds(await api.timetable.feeds())
      },
      () => {
        setAddress(null)
        announce(words.revoked)
      },
    )
  const close = () => {
    setAddress(null)
    onClose()
  }
  const toggle = (wish: keyof typeof wishes) => () => setWishes({ ...wishes, [wish]: !wishes[wish] })
  return (
    <SidePanel opened={opened} onClose={close} title={words.title}>
      <Stack>
        <p>{words.about}</p>
        <ProblemSummary problems={listed} />
        {address ? (
          <CopyField label={words.address} value={address} help={words.addressHelp} />
        ) : (
          <>
            <Checkbox label={words.withLessons} checked={wishes.withLessons} onChange={toggle('withLessons')} />
            <Checkbox
              label={words.withNames}
              description={words.withNamesHelp}
              checked={wishes.withNames}
              onChange={toggle('withNames')}
            />
            <SubmitButton type="button" busy={busy} onClick={() => void make()}>
              {words.make}
            </SubmitButton>
          </>
        )}
        <section aria-labelledby="feeds-title">
          <h3 id="feeds-title">{words.yours}</h3>
          {feeds?.length === 0 && <p>{words.none}</p>}
          <ul className={classes.feeds}>
            {feeds?.map((feed) => (
              <FeedItem key={feed.id} feed={feed} busy={busy} onRevoke={() => void revoke(feed)} />
            ))}
          </ul>
        </section>
      </Stack>
    </SidePanel>
  )
}

function FeedItem({ feed, busy, onRevoke }: { feed: Feed; busy: boolean; onRevoke: () => void }) {
  const words = useWords(both)
  const language = useLanguage()
  const name = nameOf(feed.of, language).main
  const facts = [
    words.kinds[feed.kind],
    feed.withNames ? words.feed.names : words.feed.noNames,
    feed.withLessons ? words.feed.lessons : '',
    words.feed.madeOn(formatShortDate(feed.madeOn, language)),
    feed.readOn ? words.feed.readOn(formatShortDate(feed.readOn, language)) : words.feed.neverRead,
    feed.mine ? '' : words.feed.of(nameOf(feed.owner, language).main),
  ]
  return (
    <li>
      <span>
        {name}
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        aria-label={words.feed.revokeOf(name)}
        onClick={onRevoke}
      >
        {words.feed.revoke}
      </Button>
    </li>
  )
}
