import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '#kernel/language.ts'

const STORAGE_KEY = 'senco.language'

/** The language as `<html lang>` names it. Hong Kong's own tag also picks its character shapes. */
export const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-Hant-HK', en: 'en-GB' }

/** The language chosen before on this device, else the browser's. For code outside React: loaders and the API client. */
export function currentLanguage(): Language {
  try {
    const kept = localStorage.getItem(STORAGE_KEY)
    if (kept === 'zh' || kept === 'en') return kept
  } catch {
    // Storage can be forbidden; the browser's own language then decides.
  }
  return /^zh/i.test(navigator.language) ? 'zh' : 'en'
}

interface LanguageContextValue {
  language: Language
  setLanguage: (language: Language) => void
}

const LanguageContext = createContext<LanguageContextValue>({ language: 'zh', setLanguage: () => undefined })

/** Gives all below it the language; a change shows at once, without a reload. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguageState] = useState<Language>(currentLanguage)

  useEffect(() => {
    document.documentElement.lang = htmlLanguage[language]
  }, [language])

  // Another tab of this device was told to speak the other language: so does this one.
  useEffect(() => {
    const hear = ({ key }: StorageEvent) => key === STORAGE_KEY && setLanguageState(currentLanguage())
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  }, [])

  const value = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        try {
          localStorage.setItem(STORAGE_KEY, next)
        } catch {
          // Not kept on this device; it still holds for this visit.
        }
        setLanguageState(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={value}>{children}</LanguageContext>
}

/** The language the person reads now. */
export function useLanguage(): Language {
  return useContext(LanguageContext).language
}

/** Changes the language at once and keeps it on this device. */
export function useSetLanguage(): (language: Language) => void {
  return useContext(LanguageContext).setLanguage
}

/** The words of the current language, from the two word files of a slice. */
export function useWords<W>(both: { en: W; zh: W }): W {
  return both[useLanguage()]
}
