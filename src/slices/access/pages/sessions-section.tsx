import { Stack } from '@mantine/core'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { formatDateTime } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import classes from './account.module.css'
import type { AccountAnswer, loader } from './account-data.ts'
import { deviceOf } from './device-name.ts'
import { useAccountWords } from './use-account-words.ts'
import { useDone } from './use-done.ts'
import { useRefusal } from './use-refusal.ts'

type Session = Awaited<ReturnType<typeof loader>>[number]

/** Where one is signed in, and ending it there. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const words = useAccountWords().sessions
  const language = useLanguage()
  const fetcher = useFetcher<AccountAnswer>()
  const { listed } = useRefusal(fetcher.data?.refused)
  const ending = fetcher.formData?.get('session')
  useDone(fetcher.data, () => notice(words.ended))

  function nameOfDevice({ device }: Session): string {
    const { browser, system } = deviceOf(device)
    return browser && system ? words.on(browser, system) : (browser ?? system ?? words.unknownDevice)
  }

  const columns: Column<Session>[] = [
    {
      id: 'device',
      head: words.device,
      cell: (row) => (
        <>
          <span className={classes.name}>{nameOfDevice(row)}</span>
          {row.isThisOne && <span> ({words.thisOne})</span>}
        </>
      ),
    },
    { id: 'address', head: words.address, phone: 'line', cell: (row) => row.address },
    {
      id: 'lastUsed',
      head: words.lastUsed,
      phone: 'labelled',
      cell: (row) => formatDateTime(row.lastUsedAt, language),
    },
    { id: 'since', head: words.since, phone: 'labelled', cell: (row) => formatDateTime(row.createdAt, language) },
    {
      id: 'end',
      head: words.end,
      phone: 'action',
      cell: (row) =>
        !row.isThisOne && (
          <SubmitButton
            type="button"
            busy={ending === row.id}
            variant="default"
            size="compact-sm"
            aria-label={words.endOf(nameOfDevice(row))}
            onClick={() => fetcher.submit({ form: 'end-session', session: row.id }, { method: 'post' })}
          >
            {words.end}
          </SubmitButton>
        ),
    },
  ]

  return (
    <section className={classes.section} aria-labelledby="sessions-title">
      <h2 id="sessions-title">{words.title}</h2>
      <Stack gap="md">
        <ProblemSummary problems={listed} />
        <DataTable
          label={words.label}
          rows={sessions}
          columns={columns}
          rowId={(row) => row.id}
          rowName={nameOfDevice}
        />
        {sessions.length > 1 ? (
          <SubmitButton
            type="button"
            busy={ending === 'others'}
            variant="default"
            className={classes.button}
            onClick={() => fetcher.submit({ form: 'end-session', session: 'others' }, { method: 'post' })}
          >
            {words.endOthers}
          </SubmitButton>
        ) : (
          <p className={classes.soft}>{words.onlyThis}</p>
        )}
      </Stack>
    </section>
  )
}
