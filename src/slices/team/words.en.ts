/** What the trail says, subject by subject. */
export const en = {
  audit: {} as Readonly<Record<string, string>>,
}
