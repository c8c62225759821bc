import type { Paper, PaperBlock } from '#platform/paper/model.ts'
import { onOneLine } from '#platform/paper/rules.ts'
import type { CardsOfClass } from '../cards/contract.ts'
import { linesOfBoth, nameInBoth, type PaperHead, say } from './common.ts'

/** A class on a sheet: each student's three things to do in the next lesson. A page for each class when there are several. */
export function teachersSheet(classes: readonly CardsOfClass[], head: PaperHead): Paper {
  const names = classes.map(({ className }) => className).join(' ')
  const blocks = classes.flatMap((one, index): PaperBlock[] => [
    ...(index > 0 ? [{ is: 'page-break' } as const] : []),
    ...(classes.length > 1 ? [{ is: 'heading', level: 1, text: one.className } as const] : []),
    tableOf(one),
  ])
  return {
    ...head,
    title: say((words) => words.sheet.title(names)),
    about: '',
    blocks: blocks.length > 0 ? blocks : [{ is: 'paragraph', text: say((words) => words.sheet.nobody) }],
  }
}

function tableOf({ students }: CardsOfClass): PaperBlock {
  return {
    is: 'table',
    columns: [
      { head: say((words) => words.headings.number), share: 1 },
      { head: say((words) => words.headings.name), share: 3 },
      { head: say((words) => words.sheet.things), share: 9 },
    ],
    rows: students.map((student) => [
      student.classNumber,
      nameInBoth(student),
      linesOfBoth(
        student.things.map(({ words }, index) => ({
          zh: `${index + 1}. ${onOneLine(words, 'zh')}`,
          en: `${index + 1}. ${onOneLine(words, 'en')}`,
        })),
      ),
    ]),
  }
}
