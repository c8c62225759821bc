/** The path of a Chromium on this machine, or `null`; an error when `CHROMIUM` names none. */
export function findChromium(): string | null
/** Sees to it that a Chromium and a Chinese font are there, installing them as root on Debian; otherwise an error that says what to install. */
export function ensureChromium(): string
