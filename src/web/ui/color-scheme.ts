import { isMantineColorScheme, type MantineColorScheme, type MantineColorSchemeManager } from '@mantine/core'

/** The key that `public/first-paint.js` reads too. */
const STORAGE_KEY = 'senco.scheme'

/** Keeps the chosen colours on this device; other tabs follow. Without a choice the system decides. */
export function deviceColorScheme(): MantineColorSchemeManager {
  let onStorage: ((event: StorageEvent) => void) | undefined
  return {
    get: (fallback) => {
      try {
        const kept = localStorage.getItem(STORAGE_KEY)
        return isMantineColorScheme(kept) ? kept : fallback
      } catch {
        return fallback
      }
    },
    set: (value: MantineColorScheme) => {
      try {
        localStorage.setItem(STORAGE_KEY, value)
      } catch {
        // Not kept on this device; it holds for this visit.
      }
    },
    subscribe: (onUpdate) => {
      onStorage = (event) => {
        if (event.key === STORAGE_KEY && isMantineColorScheme(event.newValue)) onUpdate(event.newValue)
      }
      window.addEventListener('storage', onStorage)
    },
    unsubscribe: () => {
      if (onStorage) window.removeEventListener('storage', onStorage)
    },
    clear: () => localStorage.removeItem(STORAGE_KEY),
  }
}
