import { useEffect, useState } from 'react'
import type { Command, CommandSource } from './command.ts'

/** What one source found. The key is unique over all sources. */
export interface FoundGroup {
  id: string
  label: string
  commands: readonly (Command & { key: string })[]
  failed: boolean
}

const WAIT_MILLISECONDS = 120

/** Asks all sources at once and shows each as it answers; an answer to an older query is dropped. */
export function useCommands(
  sources: readonly CommandSource[],
  query: string,
): { groups: readonly FoundGroup[]; searching: boolean } {
  const [found, setFound] = useState<ReadonlyMap<string, FoundGroup>>(new Map())
  const [open, setOpen] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      setOpen(sources.length)
      for (const source of sources) {
        ask(source, query.trim(), stop.signal).then((group) => {
          if (stop.signal.aborted) return
          setFound((before) => new Map(before).set(group.id, group))
          setOpen((count) => count - 1)
        })
      }
    }, WAIT_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [sources, query])

  const groups = sources.flatMap((source) => found.get(source.id) ?? [])
  return { groups, searching: open > 0 }
}

async function ask(source: CommandSource, query: string, signal: AbortSignal): Promise<FoundGroup> {
  const { id, label } = source
  try {
    const commands = await source.find(query, signal)
    return {
      id,
      label,
      failed: false,
      commands: commands.map((command) => ({ ...command, key: `${id}-${command.id}` })),
    }
  } catch {
    return { id, label, failed: true, commands: [] }
  }
}
