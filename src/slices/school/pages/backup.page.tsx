import { Stack } from '@mantine/core'
import { useFetcher, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { CopyField } from '#web/ui/copy-field.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import { attempt, type Refusal } from '../../access/words/refusal.ts'
import { ageOfBackup, isOldBackup, sizeText } from './backup-age.ts'
import classes from './settings.module.css'
import { useDone, useRefusal } from './use-refusal.ts'
import { useSettingsWords } from './use-settings-words.ts'

type Kept = Awaited<ReturnType<typeof loader>>['backups'][number]

export async function loader() {
  return { ...(await api.school.backups()), now: new Date().toISOString() }
}

export async function action(): Promise<{ refused: Refusal | null }> {
  const { refused } = await attempt(() => api.school.makeBackup())
  return { refused }
}

/** How old the last backup is, which are kept, making one, and how to restore. */
export function Component() {
  const { daily, keep, backups, restoreCommand, lastProblem, now } = useLoaderData<typeof loader>()
  const all = useSettingsWords()
  const words = all.backup
  const language = useLanguage()
  const { abilities } = useFrame()
  const fetcher = useFetcher<typeof action>()
  const { listed } = useRefusal(fetcher.data?.refused)
  useDone(fetcher.data, () => notice(words.made))
  const [newest] = backups

  function ageText({ at }: Kept): string {
    const age = ageOfBackup(at, now)
    return age.unit === 'now' ? words.ages.now : words.ages[age.unit](age.count)
  }

  const columns: Column<Kept>[] = [
    { id: 'at', head: words.at, cell: (row) => formatDateTime(row.at, language) },
    { id: 'size', head: words.size, phone: 'line', cell: (row) => sizeText(row.bytes), align: 'end', width: '7rem' },
    { id: 'file', head: words.file, cell: (row) => row.name, wrap: true },
  ]

  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.sentence}
        back={{ to: '/settings', label: all.back }}
        action={
          abilities.includes('backup.make') && (
            <SubmitButton
              type="button"
              busy={fetcher.state === 'submitting'}
              onClick={() => fetcher.submit(null, { method: 'post' })}
            >
              {words.make}
            </SubmitButton>
          )
        }
      />
      <Stack gap="lg" className={classes.form}>
        <ProblemSummary problems={listed} />
        {newest && isOldBackup(newest.at, now) && <p className={classes.warning}>{words.old}</p>}
        <Facts
          facts={[
            { label: words.last, value: newest ? ageText(newest) : words.never },
            { label: words.daily, value: daily ? words.dailyOn(keep) : words.dailyOff },
            ...(lastProblem
              ? [{ label: words.problem, value: words.problems[lastProblem.problem](lastProblem.params) }]
              : []),
          ]}
        />
      </Stack>
      {backups.length > 0 && (
        <section className={classes.section} aria-labelledby="kept-title">
          <h2 id="kept-title">{words.table}</h2>
          <p className={classes.soft}>{words.utc}</p>
          <div className={classes.table}>
            <DataTable
              label={words.table}
              rows={backups}
              columns={columns}
              rowId={(row) => row.name}
              rowName={(row) => row.name}
              sortedByServer
            />
          </div>
        </section>
      )}
      <section className={classes.section} aria-labelledby="restore-title">
        <h2 id="restore-title">{words.restoreTitle}</h2>
        <Stack gap="sm" className={classes.form}>
          {words.restore.map((paragraph) => (
            <p key={paragraph} className={classes.soft}>
              {paragraph}
            </p>
          ))}
          <CopyField label={words.command} value={restoreCommand} />
        </Stack>
      </section>
    </>
  )
}
