export const en = {
  /** What the trail says of each operation: somebody … */
  audit: {} as Readonly<Record<string, string>>,
}
