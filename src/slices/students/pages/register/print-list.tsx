import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useUiWords } from '#web/ui/words.ts'

/** Prints the list as it is shown. */
export function PrintAll() {
  const words = useUiWords()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPrinter size={16} stroke={1.6} />}
      onClick={() => window.print()}
    >
      {words.print}
    </Button>
  )
}

/** Prints only the selected rows: the style sheet leaves the others out while the document says so. */
export function printSelected(): void {
  const root = document.documentElement
  root.dataset.printing = 'selected'
  window.addEventListener('afterprint', () => delete root.dataset.printing, { once: true })
  window.print()
}
