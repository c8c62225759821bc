/** What the one-page profile says, in its order: strengths first, the student's own words last. */
export const profileParts = ['goodAt', 'matters', 'helps', 'hinders', 'ownWords'] as const
export type ProfilePart = (typeof profileParts)[number]

/** Who wrote the student's own words down: the student, or somebody for them; `''` while there are none. */
export const ownWordsBy = ['', 'student', 'scribe'] as const
export type OwnWordsBy = (typeof ownWordsBy)[number]

/** The profile as a form has it: every text of each language a field, so that two people who write different ones do not meet. */
export type ProfileFields = Record<`${ProfilePart}${'Zh' | 'En'}`, string> & {
  ownWordsBy: OwnWordsBy
  pictureIds: readonly string[]
}

/** Where a picture of a student's profile is shown from. */
export function pictureAddress(studentId: string, pictureId: string): string {
  return `/api/students/${studentId}/attachments/${pictureId}`
}

/** The lines of a text as single things; bullets and numbers that people put before them are dropped. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•·*＊●○]|\d{1,2}[.、)）])\s*/u, '').trim())
    .filter((line) => line !== '')
}
