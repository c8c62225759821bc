import { useEffect, useState } from 'react'
import type { CommandPalette } from '#web/ui/command-palette.tsx'

/**
 * The search, which nobody needs in the first second: it comes after the page, before it is asked for, and is null until then.
 * Not by `lazy`, which would show it a third of a second after the first Ctrl K: letters typed meanwhile would be lost.
 */
export function usePalette(isWanted: boolean): typeof CommandPalette | null {
  const [palette, setPalette] = useState<{ Palette: typeof CommandPalette } | null>(null)
  useEffect(() => {
    if (palette) return
    const load = async () => setPalette({ Palette: (await import('#web/ui/command-palette.tsx')).CommandPalette })
    const soon = setTimeout(() => void load().catch(() => undefined), isWanted ? 0 : 300)
    return () => clearTimeout(soon)
  }, [palette, isWanted])
  return palette?.Palette ?? null
}
