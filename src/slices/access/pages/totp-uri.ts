/**
 * The address for the authenticator, with a label that its owner recognises: the sign-in library knows only the account's number.
 * Its shape is that of Google's "Key Uri Format", which all authenticators read.
 */
export function labelledUri(uri: string, account: string): string {
  const { searchParams } = new URL(uri)
  const issuer = searchParams.get('issuer') ?? 'SENCO Workbench'
  // Some authenticators show a plus sign where a space was meant.
  const query = searchParams.toString().replaceAll('+', '%20')
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${query}`
}

/** The key in groups of four, to be typed by hand. */
export function readableSecret(uri: string): string {
  return (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')
}
