import { useState } from 'react'
import type { PaperLanguage } from '#platform/paper/model.ts'
import { api } from '#web/api.ts'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PaperLanguageField } from '#web/ui/paper-language.tsx'
import { PaperView } from '#web/ui/paper-view.tsx'
import { PrintButton } from '#web/ui/print.tsx'
import type { ExaminationList } from '../../accommodations/contract.ts'
import { examinationPaper } from '../../papers/examination.ts'
import classes from './accommodations.module.css'

/** The list to hand to the office: printed, or as a Word document or an Excel workbook. */
export function HandOut({ list }: { list: ExaminationList }) {
  const { school, today, person } = useFrame()
  const [language, setLanguage] = useState<PaperLanguage>(useLanguage())
  const { id: examinationId } = list.examination
  const file = (format: 'docx' | 'xlsx') => api.plans.examinationDocument({ examinationId, language, format })
  const madeBy = { nameZh: person.nameZh ?? '', nameEn: person.nameEn ?? '' }
  return (
    <>
      <div className={`${classes.bar} no-print`}>
        <PaperLanguageField value={language} onChange={setLanguage} />
        <PrintButton />
        <DownloadButton label="word" ask={() => file('docx')} />
        <DownloadButton label="excel" ask={() => file('xlsx')} />
      </div>
      <div className="only-print">
        <PaperView paper={examinationPaper(list, { language, school, madeOn: today, madeBy })} />
      </div>
    </>
  )
}
