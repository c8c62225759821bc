/** The largest file that is taken, in bytes: a scanned report of thirty pages has half of it. */
export const largestFile = 10 * 1024 * 1024

/** The most that a Word document may unpack to, in bytes. */
export const largestUnpacked = 100 * 1024 * 1024

/** The most pixels that a picture may have: twice those of a good telephone. */
export const mostPixels = 50_000_000

/** The longest name of a file, in characters, its ending included. */
export const longestName = 120

/** What a file may be, decided by its content; how it is named when it is given out. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  word: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
} as const satisfies Record<string, { mediaType: string; endings: readonly [string, ...string[]] }>
export type FileKind = keyof typeof fileKinds

/** The kinds that a browser may show as a picture. */
export const pictureTypes: readonly string[] = [
  fileKinds.png.mediaType,
  fileKinds.jpeg.mediaType,
  fileKinds.webp.mediaType,
]
