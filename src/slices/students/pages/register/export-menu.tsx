import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { useUrlSort } from '#web/ui/table-sort.ts'
import { sayRefused } from '../parts/refused.ts'
import type { RegisterAnswer } from './asked.ts'
import { downloadList } from './download-list.ts'
import type { Narrowing } from './narrowing.ts'
import { useRegisterWords } from './use-register-words.ts'

interface ExportMenuProps {
  answer: RegisterAnswer
  narrowing: Narrowing
  columns: readonly string[]
}

/** What is shown, as a file: same students, same order, same columns. */
export function ExportMenu({ answer, narrowing, columns }: ExportMenuProps) {
  const words = useRegisterWords()
  const language = useLanguage()
  const [sort] = useUrlSort({ column: 'class', descending: false })
  const [busy, setBusy] = useState(false)

  async function save(format: 'xlsx' | 'csv') {
    setBusy(true)
    try {
      const name = await downloadList({ answer, narrowing, columns, sort, format, language })
      notice(words.actions.exported(name))
    } catch (error) {
      notice(
        sayRefused(refusalIn(error) ?? { code: 'FAULT' }, language)
          .listed.map(({ message }) => message)
          .join(' '),
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          loading={busy}
          title={busy ? words.actions.exporting : undefined}
        >
          {words.actions.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('xlsx')}>{words.actions.excel}</Menu.Item>
        <Menu.Item onClick={() => save('csv')}>{words.actions.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
