import { Button, Checkbox, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { CopyField } from '#web/ui/copy-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { YearFeed } from '../../deadlines/contract.ts'
import classes from './deadlines.module.css'
import { deadlineForms, useDeadlineWords } from './use-deadline-words.ts'

/** Makes a secret address for the deadlines, shown once, and lists those that stand, to be revoked. */
export function FeedPanel({ onClose }: { onClose: () => void }) {
  const words = useDeadlineWords().feed
  const { busy, listed, run } = useWork(deadlineForms)
  const [wishes, setWishes] = useState({ students: false, withNames: false })
  const [address, setAddress] = useState<string | null>(null)
  const [feeds, setFeeds] = useState<readonly YearFeed[] | null>(null)
  useEffect(() => {
    void api.team.yearFeeds().then(setFeeds, () => setFeeds([]))
  }, [])

  const make = () =>
    run(
      async () => {
        const what = wishes.students ? 'students' : 'school'
        const made = await api.team.makeYearFeed({ what, withNames: wishes.students && wishes.withNames })
        setFeeds(await api.team.yearFeeds())
        return made
      },
      (made) => setAddress(made.address),
    )
  const revoke = ({ id }: YearFeed) =>
    run(
      async () => {
        await api.timetable.revokeFeed({ id })
        setFeeds(await api.team.yearFeeds())
      },
      () => {
        setAddress(null)
        announce(words.revoked)
      },
    )
  return (
    <SidePanel opened onClose={onClose} title={words.title}>
      <Stack>
        <p>{words.about}</p>
        <ProblemSummary problems={listed} />
        {address ? (
          <CopyField label={words.address} value={address} help={words.addressHelp} />
        ) : (
          <>
            <Checkbox
              label={words.students}
              checked={wishes.students}
              onChange={() => setWishes({ ...wishes, students: !wishes.students })}
            />
            {wishes.students && (
              <Checkbox
                label={words.names}
                description={words.namesHelp}
                checked={wishes.withNames}
                onChange={() => setWishes({ ...wishes, withNames: !wishes.withNames })}
              />
            )}
            <SubmitButton type="button" busy={busy} onClick={() => void make()}>
              {words.make}
            </SubmitButton>
          </>
        )}
        <section aria-labelledby="feeds-title">
          <h3 id="feeds-title">{words.yours}</h3>
          {feeds?.length === 0 && <p>{words.none}</p>}
          <ul className={classes.rows}>
            {feeds?.map((feed) => (
              <FeedItem key={feed.id} feed={feed} busy={busy} onRevoke={() => void revoke(feed)} />
            ))}
          </ul>
        </section>
      </Stack>
    </SidePanel>
  )
}

function FeedItem({ feed, busy, onRevoke }: { feed: YearFeed; busy: boolean; onRevoke: () => void }) {
  const words = useDeadlineWords().feed
  const language = useLanguage()
  const day = (on: string) => formatShortDate(on, language)
  const facts = [
    feed.withNames ? words.named : '',
    words.madeOn(day(feed.madeOn)),
    feed.readOn ? words.readOn(day(feed.readOn)) : words.neverRead,
    feed.mine ? '' : words.of(nameOf(feed.owner, language).main),
  ]
  return (
    <li>
      <span>
        {words.what[feed.what]} <small>{facts.filter(Boolean).join(' · ')}</small>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        aria-label={words.revokeOf(words.what[feed.what])}
        onClick={onRevoke}
      >
        {words.revoke}
      </Button>
    </li>
  )
}
