import { Button, Group, Stack, TextInput } from '@mantine/core'
import { IconCopy, IconPrinter } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useFetcher } from 'react-router'
import { notice } from '#web/ui/announcer.tsx'
import { CopyField } from '#web/ui/copy-field.tsx'
import { PrintHeader } from '#web/ui/print.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import classes from './account.module.css'
import type { AccountAnswer } from './account-data.ts'
import { QrCode } from './qr-code.tsx'
import { labelledUri, readableSecret } from './totp-uri.ts'
import { accountWords, useAccountWords } from './use-account-words.ts'
import { useDone } from './use-done.ts'
import { useMe } from './use-me.ts'
import { useRefusal } from './use-refusal.ts'

const labels = { en: { code: accountWords.en.codes.code }, zh: { code: accountWords.zh.codes.code } }

interface CodesSetupProps {
  started: NonNullable<AccountAnswer['started']>
  onDone: () => void
}

/** The three steps: scan, keep the backup codes, type the first figures. Until the third, nothing is asked at sign-in. */
export function CodesSetup({ started, onDone }: CodesSetupProps) {
  const words = useAccountWords().codes
  const { person } = useMe()
  const fetcher = useFetcher<AccountAnswer>()
  const { problems, listed } = useRefusal(fetcher.data?.refused, labels)
  const uri = useMemo(() => labelledUri(started.uri, person.email || person.staffCode), [started, person])
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => top.current?.focus(), [])
  useDone(fetcher.data, () => {
    notice(words.turnedOn)
    onDone()
  })
  return (
    <ol className={classes.steps}>
      <li>
        <h3 ref={top} tabIndex={-1}>
          {words.step1}
        </h3>
        <p className={classes.soft}>{words.step1Help}</p>
        <QrCode text={uri} label={words.picture} />
        <CopyField label={words.secret} value={readableSecret(started.uri)} />
      </li>
      <li data-codes="">
        <h3>{words.step2}</h3>
        <p className={classes.soft}>{words.step2Help}</p>
        <BackupCodes codes={started.backupCodes} />
      </li>
      <li>
        <h3>{words.step3}</h3>
        <fetcher.Form method="post" noValidate className={classes.form}>
          <input type="hidden" name="form" value="confirm-codes" />
          <Stack gap="md">
            <ProblemSummary problems={listed} />
            <TextInput
              {...fieldProps('code', problems)}
              label={words.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              spellCheck={false}
              required
            />
            <SubmitButton busy={fetcher.state === 'submitting'} className={classes.button}>
              {words.confirm}
            </SubmitButton>
          </Stack>
        </fetcher.Form>
      </li>
    </ol>
  )
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  const words = useAccountWords().codes

  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join('\n'))
      notice(words.copied)
    } catch {
      notice(words.notCopied)
    }
  }

  return (
    <>
      <PrintHeader title={words.printTitle} />
      <ul className={classes.codes} aria-label={words.codesLabel}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm" className="no-print">
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={copy}>
          {words.copyCodes}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {words.printCodes}
        </Button>
      </Group>
    </>
  )
}
