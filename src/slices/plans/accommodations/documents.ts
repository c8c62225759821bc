import type { Transaction } from '#platform/database/database.ts'
import { writeTable } from '#platform/files/write-sheet.ts'
import type { PaperLanguage } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import { paperHead, wordFile, xlsxFile } from '../documents/files.ts'
import { applicationPaper } from '../papers/application.ts'
import { examinationPaper, examinationSheet } from '../papers/examination.ts'
import { readApplication, readExaminationList } from './examination-work.ts'
import type { Who } from './work.ts'

/** The list of an examination to hand to the office. @throws NotFound */
export async function makeExaminationDocument(
  tx: Transaction,
  who: Who,
  { examinationId, language, format }: { examinationId: string; language: PaperLanguage; format: 'docx' | 'xlsx' },
): Promise<File> {
  const list = await readExaminationList(tx, who, examinationId)
  const paper = examinationPaper(list, await paperHead(tx, who, language))
  if (format === 'docx') return wordFile(paper)
  return xlsxFile(onOneLine(paper.title, language), await writeTable(examinationSheet(list, language)))
}

/** The list of those who apply for the public examination. */
export async function makeApplicationDocument(
  tx: Transaction,
  who: Who,
  { language }: { language: PaperLanguage },
): Promise<File> {
  return wordFile(applicationPaper(await readApplication(tx, who), await paperHead(tx, who, language)))
}
