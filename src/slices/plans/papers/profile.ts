import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { pairsOfLines } from '../cards/rules.ts'
import { type ProfileFields, type ProfilePart, pictureAddress, profileParts } from '../profile/model.ts'
import { en } from '../profile/words.en.ts'
import { zh } from '../profile/words.zh.ts'
import { type PaperHead, say } from './common.ts'
import { type StudentHead, studentLine } from './student.ts'

/** The one-page profile: strengths first, the student's own words last. */
export function profilePaper(student: StudentHead & { id: string }, fields: ProfileFields, head: PaperHead): Paper {
  const pictures = fields.pictureIds.map((pictureId, index) => ({
    address: pictureAddress(student.id, pictureId),
    text: say((words) => words.profile.picture(index + 1)),
  }))
  return {
    ...head,
    title: say((words) => words.profile.title),
    about: studentLine(student),
    blocks: [
      ...profileParts.flatMap((part) => blocksOf(part, fields)),
      ...(pictures.length > 0 ? [{ is: 'pictures' as const, pictures }] : []),
    ],
  }
}

function blocksOf(part: ProfilePart, fields: ProfileFields): PaperBlock[] {
  const text = { zh: fields[`${part}Zh`], en: fields[`${part}En`] }
  const heading: PaperBlock = { is: 'heading', level: 1, text: { zh: zh.parts[part], en: en.parts[part] } }
  if (text.zh === '' && text.en === '')
    return [heading, { is: 'paragraph', soft: true, text: say((words) => words.profile.nothing) }]
  if (part !== 'ownWords') return [heading, { is: 'list', mark: 'dot', items: pairsOfLines(text) }]
  const by = fields.ownWordsBy
  const wrote: PaperBlock[] = by ? [{ is: 'paragraph', soft: true, text: say((words) => words.profile.by[by]) }] : []
  return [heading, { is: 'paragraph', text }, ...wrote]
}
