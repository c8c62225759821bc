/** The path of the page that the router is fetching, before React has drawn anything of it. */
let towards: string | undefined

/** Told by the router, at once. */
export function setOut(pathname: string | undefined): void {
  towards = pathname
}

/** Whether somebody is on the way to another page: what still waits on this one must not call them back. */
export const isLeaving = (): boolean => towards !== undefined && towards !== window.location.pathname
