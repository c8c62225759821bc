/** The two languages of the workbench: Traditional Chinese as Hong Kong writes it, and English. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
