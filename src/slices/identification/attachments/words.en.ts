type Details = Readonly<Record<string, string | number>>

export const en = {
  problems: {
    'attachment-empty': 'This file is empty.',
    'attachment-too-big': ({ megabytes }) =>
      `This file is larger than ${megabytes} MB. Scan it in black and white, or in parts.`,
    'attachment-not-allowed':
      'This is no PDF, no picture (PNG, JPEG, WebP) and no Word document (.docx), whatever its name says. Save it as PDF first.',
    'attachment-old-or-protected':
      'This is an older Word document (.doc), or one with a password. Save it as .docx or PDF without a password.',
    'attachment-no-picture': 'A profile takes pictures only: PNG, JPEG or WebP.',
    'picture-damaged': 'This picture is damaged or cut off. Save it anew, or take it again.',
    'picture-too-large': ({ megapixels }) =>
      `This picture has more than ${megapixels} million pixels. Make it smaller first.`,
    'pdf-damaged': 'This PDF is damaged or cut off. Save or scan it anew.',
    'word-damaged': 'This Word document is damaged. Open it in Word and save it anew, or save it as PDF.',
    'word-too-big': ({ megabytes }) => `This Word document unpacks to more than ${megabytes} MB. Save it as PDF.`,
    'word-with-macros': 'This Word document contains macros, which could do harm. Save it as PDF.',
    'word-loads-from-elsewhere':
      'This Word document fetches something from a network when it is opened, which could do harm. Save it as PDF.',
    'attachment-missing':
      'The file itself is not there any more. Whoever hosts the workbench finds it in a backup; the command doctor names it.',
    'attachment-damaged':
      'The file is not what was filed any more, so it is not given out. Whoever hosts the workbench finds it in a backup; the command doctor names it.',
  } as Readonly<Record<string, string | ((details: Details) => string)>>,
  /** What the trail says of each operation: somebody … */
  audit: {
    'attachment.added': 'sent a file',
    'attachment.read': 'opened a file',
    'attachment.dropped': 'took back a file',
  } as Readonly<Record<string, string>>,
}
