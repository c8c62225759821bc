import { TroublePage } from './error-page.tsx'

/** For an address that leads nowhere. */
export function NotFound() {
  return <TroublePage trouble="notFound" />
}
