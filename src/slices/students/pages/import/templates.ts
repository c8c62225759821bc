/** Kinds of lists that have a template. */
const withTemplate = ['students', 'sen', 'staff', 'classes'] as const
type WithTemplate = (typeof withTemplate)[number]

export function hasTemplate(kind: string): kind is WithTemplate {
  return withTemplate.some((one) => one === kind)
}

/** Gives the browser a CSV file with headings only; the byte order mark makes Excel read its Chinese. */
export function downloadTemplate(name: string, headings: readonly string[]): void {
  const text = `\uFEFF${headings.join(',')}\r\n`
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: address, download: `${name}.csv` }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
