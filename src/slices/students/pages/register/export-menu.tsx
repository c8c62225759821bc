import { Button, Popover } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { notice } from '#web/ui/announcer.tsx'
import { sayRefused } from '#web/ui/forms/refused.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import { useUiWords } from '#web/ui/words.ts'
import { studentForms } from '../parts/refused.ts'
import type { RegisterAnswer } from './asked.ts'
import { downloadList } from './download-list.ts'
import type { Narrowing } from './narrowing.ts'
import classes from './register.module.css'
import { useRegisterWords } from './use-register-words.ts'

const formats = [
  { format: 'xlsx', file: 'excel' },
  { format: 'csv', file: 'csv' },
] as const

interface ExportMenuProps {
  answer: RegisterAnswer
  narrowing: Narrowing
  columns: readonly string[]
}

/** What is shown, as a file: same students, same order, same columns. */
export function ExportMenu({ answer, narrowing, columns }: ExportMenuProps) {
  const words = useRegisterWords()
  const { files } = useUiWords()
  const language = useLanguage()
  const [sort] = useUrlSort({ column: 'class', descending: false })
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)

  async function save(format: 'xlsx' | 'csv') {
    setOpened(false)
    setBusy(true)
    try {
      const name = await downloadList({ answer, narrowing, columns, sort, format, language })
      notice(words.actions.exported(name))
    } catch (error) {
      notice(
        sayRefused(refusalIn(error) ?? { code: 'FAULT' }, language, studentForms)
          .listed.map(({ message }) => message)
          .join(' '),
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          loading={busy}
          onClick={() => setOpened(!opened)}
        >
          {words.actions.export}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.actions.export}>
        <div className={classes.formats}>
          {formats.map(({ format, file }) => (
            <Button key={format} variant="subtle" size="compact-md" onClick={() => save(format)}>
              {files[file]}
            </Button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
