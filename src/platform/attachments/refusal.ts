/** Why a file is not taken. Whoever shows it to people has the words. */
export const attachmentProblemCodes = [
  'attachment-empty',
  'attachment-too-big',
  'attachment-not-allowed',
  'attachment-old-or-protected',
  'picture-damaged',
  'picture-too-large',
  'pdf-damaged',
  'word-damaged',
  'word-too-big',
  'word-with-macros',
  'word-loads-from-elsewhere',
  'attachment-missing',
  'attachment-damaged',
] as const
export type AttachmentProblemCode = (typeof attachmentProblemCodes)[number]

/** Thrown when a file is not taken, or cannot be given out as it was taken. */
export class AttachmentRefused extends Error {
  override name = 'AttachmentRefused'
  readonly problem: AttachmentProblemCode
  readonly params: Record<string, number>

  constructor(problem: AttachmentProblemCode, params: Record<string, number> = {}) {
    super(problem)
    this.problem = problem
    this.params = params
  }
}
