import { z } from 'zod'

const words = z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300) })
type Words = z.infer<typeof words>

/** How a prompt is answered: in words, by one of its options, or on a scale from 1 to 5. */
export const promptKinds = ['text', 'choice', 'scale'] as const

export const prompt = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  kind: z.enum(promptKinds),
  words,
  /** Of a choice, in their order. */
  options: z.array(words).max(10),
  required: z.boolean(),
})
export type Prompt = z.infer<typeof prompt>

/** By prompt: the words, the number of the option (from 0), or the point on the scale. */
export const answers = z.record(z.string(), z.union([z.string().max(4000), z.number().int().min(0).max(10)]))
export type Answers = z.infer<typeof answers>

const ask = (id: string, kind: Prompt['kind'], zh: string, en: string, more: Partial<Prompt> = {}): Prompt => ({
  id,
  kind,
  words: { zh, en },
  options: [],
  required: false,
  ...more,
})
const option = (zh: string, en: string): Words => ({ zh, en })

/** The workbench's own prompts, in our own words; a school makes its own on the page of forms. */
export const shippedForm: { name: Words; prompts: readonly Prompt[] } = {
  name: { zh: '教師意見', en: 'Teachers’ input' },
  prompts: [
    ask(
      'goes-well',
      'text',
      '在你的課堂，這名學生做得好的是甚麼？',
      'What does this student do well in your lessons?',
      {
        required: true,
      },
    ),
    ask('gets-hard', 'text', '甚麼時候最吃力？發生了甚麼？', 'When is it hardest, and what happens?'),
    ask('how-often', 'choice', '這種情況多久出現一次？', 'How often does that happen?', {
      options: [
        option('很少', 'rarely'),
        option('每星期一兩次', 'once or twice a week'),
        option('每天', 'every day'),
        option('差不多每節課', 'in almost every lesson'),
      ],
    }),
    ask('keeps-up', 'scale', '跟上課堂進度（1未能，5完全能夠）', 'Keeps up with the lesson (1 not at all, 5 fully)'),
    ask('takes-part', 'scale', '投入課堂活動（1甚少，5經常）', 'Takes part in activities (1 hardly, 5 all the time)'),
    ask('what-helps', 'text', '你試過甚麼有幫助？', 'What have you tried that helps?'),
    ask('anything-else', 'text', '還有甚麼我們應該知道？', 'What else should we know?'),
  ],
}
