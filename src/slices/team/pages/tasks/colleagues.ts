import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TaskPerson } from '../../tasks/contract.ts'
import { useTaskWords } from './use-task-words.ts'

/** Colleagues for a choice; somebody who was chosen and has left stays in it, so that nothing changes unasked. */
export function useColleagueChoice(
  colleagues: readonly TaskPerson[],
  now: TaskPerson | null = null,
): { value: string; label: string }[] {
  const words = useTaskWords()
  const language = useLanguage()
  const all = now && !colleagues.some(({ id }) => id === now.id) ? [now, ...colleagues] : colleagues
  return all.map((one) => {
    const { main } = nameOf(one, language)
    return { value: one.id, label: one.active ? main : words.hasLeft(main) }
  })
}
