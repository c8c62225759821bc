import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { formatDate } from '#web/ui/format.ts'
import type { FormWords } from '#web/ui/forms/refused.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { MailSettings } from '../../digest/contract.ts'
import { en as enProblems } from '../../digest/words.en.ts'
import { zh as zhProblems } from '../../digest/words.zh.ts'
import classes from './digest.module.css'
import { hourText } from './digest-choice.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: en.settings, zh: zh.settings }
const formWords: FormWords = {
  labels: { en: en.settings.labels, zh: zh.settings.labels },
  problems: [{ en: enProblems.problems, zh: zhProblems.problems }],
}
const hours = [5, 6, 7, 8, 9, 10]

export function loader(): Promise<MailSettings> {
  return api.today.mailSettings()
}

/** Whether mail goes out, when the morning mail comes, and what became of those of the last days. */
export function Component() {
  const settings: MailSettings = useLoaderData()
  const words = useWords(both)
  return (
    <>
      <PageHead title={words.title} sentence={words.sentence} back={{ to: '/settings', label: words.back }} />
      <div className={classes.page}>
        <Facts
          facts={[
            {
              label: words.server,
              value: settings.server ? words.serverSet : words.serverNone,
              help: settings.server ? undefined : words.serverHow,
            },
            { label: words.readers, value: words.readersCount(settings.readers), help: words.readersWhat },
          ]}
        />
        <HourForm key={settings.version} settings={settings} />
        {settings.server && <TestMail address={settings.ownAddress} />}
        <Days days={settings.days} />
      </div>
    </>
  )
}

function HourForm({ settings }: { settings: MailSettings }) {
  const words = useWords(both)
  const [hour, setHour] = useState(settings.hour)
  const { busy, listed, clash, run } = useWork(formWords)
  // Of a clash over one number the other's is shown; one's own is chosen once more, or not.
  const theirs = clash?.clashes[0]?.theirs
  const save = () =>
    run(
      () =>
        api.today.keepMailSettings({
          version: clash?.version ?? settings.version,
          base: { hour: typeof theirs === 'number' ? theirs : settings.hour },
          fields: { hour },
        }),
      () => notice(words.saved),
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ProblemSummary problems={listed} />
      {typeof theirs === 'number' && <p className={classes.warning}>{words.clash(hourText(theirs))}</p>}
      <NativeSelect
        label={words.hour}
        description={words.hourWhat}
        value={String(hour)}
        data={hours.map((each) => ({ value: String(each), label: hourText(each) }))}
        onChange={({ currentTarget }) => setHour(Number(currentTarget.value))}
      />
      <Button type="submit" disabled={busy}>
        {words.save}
      </Button>
    </form>
  )
}

function TestMail({ address }: { address: string }) {
  const words = useWords(both)
  const say = useProblemWords()
  const { busy, listed, run } = useWork(formWords)
  const [said, setSaid] = useState('')
  return (
    <section className={classes.form} aria-label={words.test}>
      <ProblemSummary problems={listed} />
      <Button
        variant="default"
        disabled={busy || address === ''}
        onClick={() =>
          void run(
            () => api.today.sendTestMail(),
            ({ sent, problem }) => setSaid(sent ? words.testSent : words.testFailed(say(problem))),
          )
        }
      >
        {words.test}
      </Button>
      <p className={classes.soft}>{address ? words.testTo(address) : words.testNoAddress}</p>
      <p role="status">{said}</p>
    </section>
  )
}

function Days({ days }: { days: MailSettings['days'] }) {
  const words = useWords(both)
  const language = useLanguage()
  const say = useProblemWords()
  const columns: Column<MailSettings['days'][number]>[] = [
    { id: 'on', head: words.day, cell: ({ on }) => formatDate(on, language) },
    { id: 'sent', head: words.sent, cell: ({ sent }) => sent, align: 'end' },
    { id: 'nothing', head: words.nothing, cell: ({ nothing }) => nothing, align: 'end' },
    { id: 'failed', head: words.failed, cell: ({ failed }) => failed, align: 'end' },
    { id: 'problem', head: words.problem, cell: ({ problem }) => say(problem), wrap: true },
  ]
  return (
    <section aria-labelledby="days-title">
      <h2 id="days-title">{words.days}</h2>
      {days.length === 0 ? (
        <p className={classes.soft}>{words.none}</p>
      ) : (
        <DataTable
          label={words.days}
          rows={days}
          columns={columns}
          rowId={({ on }) => on}
          rowName={({ on }) => formatDate(on, language)}
          sortedByServer
        />
      )}
    </section>
  )
}

function useProblemWords(): (code: string) => string {
  const words = useWords(both)
  return (code) => (code ? (words.problems[code] ?? words.otherProblem(code)) : '')
}
