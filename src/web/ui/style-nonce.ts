declare global {
  interface Window {
    __webpack_nonce__?: string
  }
}

/** The nonce that the server wrote into this page for the style elements that Mantine adds while running. */
export function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? ''
}

/** Gives the nonce to the library that stops the page from scrolling behind a dialog: it looks for it under this old name. */
export function allowOwnStyles(): void {
  window.__webpack_nonce__ = styleNonce()
}
