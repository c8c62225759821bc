import { z } from 'zod'

/** A paper is written in one language, or in both side by side. */
export const paperLanguages = ['zh', 'en', 'both'] as const
export type PaperLanguage = (typeof paperLanguages)[number]

const bilingual = z.object({ zh: z.string(), en: z.string() })

/**
 * A text of a paper. A pair with one side empty has not been translated: the other side is shown and marked. A plain string, such as a
 * name, says the same in both languages. Line ends stay.
 */
const text = z.union([z.string(), bilingual])
export type PaperText = z.infer<typeof text>

const block = z.discriminatedUnion('is', [
  z.object({ is: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text }),
  /** `soft`: beside the matter, such as a note on who made it. */
  z.object({ is: z.literal('paragraph'), text, soft: z.boolean().optional() }),
  /** `box`: an empty box before each, to be ticked by hand. */
  z.object({ is: z.literal('list'), mark: z.enum(['dot', 'number', 'box']), items: z.array(text) }),
  z.object({ is: z.literal('facts'), facts: z.array(z.object({ label: text, value: text })) }),
  /** `share`: how wide a column is beside the others. */
  z.object({
    is: z.literal('table'),
    columns: z.array(z.object({ head: text, share: z.number().positive() })),
    rows: z.array(z.array(text)),
  }),
  /** Pictures beside each other, each with what is said of it where it cannot be seen. `address`: where it lies. */
  z.object({ is: z.literal('pictures'), pictures: z.array(z.object({ address: z.string(), text: bilingual })) }),
  /** A line to sign on, and one for the date, under each label. */
  z.object({ is: z.literal('signatures'), lines: z.array(text) }),
  /** A dashed line along which what follows is cut off and handed back. */
  z.object({ is: z.literal('cut') }),
  z.object({ is: z.literal('page-break') }),
])
export type PaperBlock = z.infer<typeof block>

/** A document as it is meant, before it becomes a Word file or a print: what both say is decided here. */
export const paper = z.object({
  language: z.enum(paperLanguages),
  /** On its side, for wide tables. */
  landscape: z.boolean().optional(),
  title: text,
  /** Whom or what it is about, under the title. */
  about: text,
  school: bilingual,
  madeOn: z.iso.date(),
  madeBy: z.object({ nameZh: z.string(), nameEn: z.string() }),
  blocks: z.array(block),
})
export type Paper = z.infer<typeof paper>
