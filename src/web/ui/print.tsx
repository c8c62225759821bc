import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { formatDate, formatSchoolYear, nameOf, pick } from './format.ts'
import { useFrame } from './frame.ts'
import { useLanguage } from './language.tsx'
import classes from './print.module.css'
import { useUiWords } from './words.ts'

interface PrintHeaderProps {
  title: string
  /** What the list was narrowed to, or the day it shows. */
  detail?: string
  paper?: 'A4' | 'A3'
}

/** Stands only on paper, above the content: school, title, day and who printed it. */
export function PrintHeader({ title, detail, paper = 'A4' }: PrintHeaderProps) {
  const { school, schoolYear, today, person } = useFrame()
  const language = useLanguage()
  const words = useUiWords()
  return (
    <div data-print-header className={`only-print ${classes.header} ${paper === 'A3' ? 'print-a3' : ''}`}>
      <div className={classes.row}>
        <span>{pick(school, language)}</span>
        <span>{schoolYear && formatSchoolYear(schoolYear, language)}</span>
      </div>
      <div className={classes.title}>{title}</div>
      <div className={classes.row}>
        <span>{detail}</span>
        <span>{words.printedBy(nameOf(person, language).main, formatDate(today, language))}</span>
      </div>
    </div>
  )
}

/** Opens the browser's print window. */
export function PrintButton() {
  const words = useUiWords()
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
      {words.print}
    </Button>
  )
}
