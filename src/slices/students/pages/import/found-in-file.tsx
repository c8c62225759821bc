import { formatList, formatNumber } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { ImportPreview } from '../../contract.ts'
import classes from './import.module.css'
import { useImportWords } from './use-import-words.ts'

/** What was found by looking at the file: its name, encoding, sheet, where its headings stand. */
export function FoundInFile({ preview }: { preview: ImportPreview }) {
  const { found } = useImportWords()
  const language = useLanguage()
  const facts = [
    [found.file, preview.fileName],
    [found.encoding, preview.encoding?.toUpperCase() ?? null],
    [found.sheet, formatList(preview.sheets, language)],
    [found.headingRow, preview.headingRow],
    [found.rows, formatNumber(preview.counts.rows, language)],
  ] as const
  return (
    <dl className={classes.found}>
      {facts.map(
        ([label, value]) =>
          value !== null &&
          value !== '' && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
