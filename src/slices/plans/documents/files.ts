import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { PaperPictures } from '#platform/paper/docx-pictures.ts'
import type { Paper, PaperLanguage } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findProfile } from '#slices/school/index.ts'
import { askJson } from '#slices/students/index.ts'
import type { PaperHead } from '../papers/common.ts'

type Who = SignedInContext['who']

/** What a paper that this person makes today says of itself. */
export async function paperHead(tx: Transaction, who: Who, language: PaperLanguage): Promise<PaperHead> {
  const { nameZh, nameEn } = await findProfile(tx)
  const text = `select json_build_object('nameZh', name_zh, 'nameEn', name_en)::text as answer from person where id = $1`
  const values = [who.personId]
  const madeBy = await askJson<PaperHead['madeBy']>(tx, { name: 'who makes a paper', text, values })
  return {
    language,
    school: { zh: nameZh || nameEn, en: nameEn || nameZh },
    madeOn: who.today,
    madeBy: madeBy ?? { nameZh: '', nameEn: '' },
  }
}

/** A paper as a Word file, named by its title, whom it is about, and the day: `on`, or the one on which it is made. */
export async function wordFile(
  paper: Paper,
  { about = '', on = paper.madeOn, pictures }: { about?: string; on?: IsoDate; pictures?: PaperPictures } = {},
): Promise<File> {
  // What writes Word files is large: it is read when the first one is asked for.
  const { writeDocx } = await import('#platform/paper/write-docx.ts')
  const name = [onOneLine(paper.title, paper.language), about, on].filter(Boolean).join(' ')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return new File([new Uint8Array(await writeDocx(paper, pictures))], `${storable(name)}.docx`, { type })
}

/** A workbook under a name. */
export function xlsxFile(name: string, bytes: Uint8Array): File {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new File([new Uint8Array(bytes)], `${storable(name)}.xlsx`, { type })
}

/** A name that every file system takes. */
function storable(name: string): string {
  return name
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}
