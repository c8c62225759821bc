/** Class and number as the school says them: 3A 07; `null` for somebody in no class. */
export function placeOf(of: { className: string | null; classNumber: string | null }): string | null {
  return of.className && `${of.className} ${of.classNumber?.padStart(2, '0') ?? ''}`.trim()
}
