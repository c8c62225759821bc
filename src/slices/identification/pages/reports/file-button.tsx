import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { attempt, type Refusal } from '#slices/access/words/refusal.ts'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Attachment } from '../../attachments/contract.ts'
import { formatBytes } from './format-bytes.ts'
import classes from './reports.module.css'
import { fileProblems, useReportWords } from './use-report-words.ts'

/** A file to be downloaded. It is asked for by the page, so that a damaged one is told in words and never saved. */
export function FileButton({ studentId, file }: { studentId: string; file: Attachment }) {
  const words = useReportWords()
  const language = useLanguage()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)

  async function download() {
    setBusy(true)
    const { refused, answer } = await attempt(() =>
      api.identification.attachment({ id: studentId, attachmentId: file.id }),
    ).finally(() => setBusy(false))
    setRefusal(refused)
    if (answer) save(answer.body, file.name)
  }

  return (
    <div>
      <Button
        variant="default"
        size="compact-md"
        className={classes.file}
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
        disabled={busy}
        onClick={download}
      >
        <span className="for-screen-readers">{words.download}</span>
        <span className={classes.name}>{file.name}</span>
        <small>{formatBytes(file.bytes, language)}</small>
      </Button>
      {refusal && (
        <p role="alert" className={classes.refused}>
          {sayRefusal(refusal, language, { words: [fileProblems] })
            .problems.map(({ message }) => message)
            .join(' ')}
        </p>
      )}
    </div>
  )
}

function save(body: Blob, name: string): void {
  const address = URL.createObjectURL(body)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
