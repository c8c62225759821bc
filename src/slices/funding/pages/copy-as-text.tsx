import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { notice } from '#web/ui/announcer.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import type { LearningSupportGrant } from '../model/grant.ts'
import { explainGrant } from '../papers.ts'
import { useFundingWords } from './use-funding-words.ts'

/** Puts the calculation, with its uncertainties, on the clipboard: for a message to the principal or the minutes of a meeting. */
export function CopyAsText({ grant, title }: { grant: LearningSupportGrant; title: string }) {
  const words = useFundingWords()
  const language = useLanguage()

  async function copy() {
    const { lines, notes } = explainGrant(grant, language)
    const text = [title, '', ...lines, '', ...notes.map((note) => `* ${note}`)].join('\n')
    try {
      await navigator.clipboard.writeText(text)
      notice(words.copied)
    } catch {
      notice(words.copyRefused)
    }
  }

  return (
    <Button variant="default" leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={copy}>
      {words.copy}
    </Button>
  )
}
