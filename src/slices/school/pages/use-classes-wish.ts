import { useFetcher } from 'react-router'
import type { ClassesAnswer, ClassesWish } from './classes-action.ts'
import { type Labels, useDone, useRefusal } from './use-refusal.ts'

/** Asks the page of classes for a change, and says what was refused. */
export function useClassesWish(onDone: () => void, labels?: Labels) {
  const fetcher = useFetcher<ClassesAnswer>()
  useDone(fetcher.data, onDone)
  return {
    ...useRefusal(fetcher.data?.refused, labels),
    busy: fetcher.state === 'submitting',
    ask: (wish: ClassesWish) =>
      void fetcher.submit(JSON.stringify(wish), { method: 'post', encType: 'application/json' }),
  }
}
