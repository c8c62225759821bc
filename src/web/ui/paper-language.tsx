import { NativeSelect } from '@mantine/core'
import { type PaperLanguage, paperLanguages } from '#platform/paper/model.ts'
import { useUiWords } from './words.ts'

interface PaperLanguageFieldProps {
  value: PaperLanguage
  onChange: (language: PaperLanguage) => void
}

/** In which language a document is made. */
export function PaperLanguageField({ value, onChange }: PaperLanguageFieldProps) {
  const words = useUiWords()
  return (
    <NativeSelect
      label={words.paperLanguage}
      value={value}
      data={paperLanguages.map((one) => ({ value: one, label: words.paperLanguages[one] }))}
      onChange={(event) => onChange(paperLanguages.find((one) => one === event.currentTarget.value) ?? value)}
    />
  )
}
