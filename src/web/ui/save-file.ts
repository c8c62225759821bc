/** Gives a file to the browser's downloads. Returns its name. */
export function saveFile(file: File): string {
  const address = URL.createObjectURL(file)
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return file.name
}
