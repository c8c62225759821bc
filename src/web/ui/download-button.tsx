import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { notice } from './announcer.tsx'
import { sayRefused } from './forms/refused.ts'
import { useLanguage } from './language.tsx'
import { saveFile } from './save-file.ts'
import { useUiWords } from './words.ts'

interface DownloadButtonProps {
  /** A document for a program that everybody knows, or the words of a file of its own. */
  label: 'word' | 'excel' | { text: string }
  /** Asks the server for the file. */
  ask: () => Promise<File>
}

const noWords = { labels: { zh: {}, en: {} }, problems: [] }

/** Makes a document and gives it to the browser's downloads; says its name, or why there is none. */
export function DownloadButton({ label, ask }: DownloadButtonProps) {
  const words = useUiWords()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)

  async function save() {
    setBusy(true)
    try {
      notice(words.downloaded(saveFile(await ask())))
    } catch (error) {
      const { listed } = sayRefused(refusalIn(error) ?? { code: 'FAULT' }, language, noWords)
      notice(listed.map(({ message }) => message).join(' '))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button variant="default" leftSection={<IconDownload size={16} stroke={1.6} />} loading={busy} onClick={save}>
      {typeof label === 'string' ? words.files[label] : label.text}
    </Button>
  )
}
