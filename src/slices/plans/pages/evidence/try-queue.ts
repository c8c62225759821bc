import type { IsoDate } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { type SendQueue, useSendQueue } from '#web/ui/forms/send-queue.ts'
import type { Seen } from '../../evidence/rules.ts'

export type TryToSend = { id: string; tryId: string; targetId: string; triedOn: IsoDate } & Seen

type TryQueue = Omit<SendQueue<TryToSend>, 'takeBack'> & { takeBack: (one: TryToSend) => Promise<void> }

/** Tries on their way to the server; one that was a slip is taken back wherever it is. */
export function useTryQueue(onSent: () => void): TryQueue {
  const of = { name: 'tries', idOf: (one: TryToSend) => one.tryId, send: (one: TryToSend) => api.plans.logTry(one) }
  const queue = useSendQueue(of, onSent)
  return {
    ...queue,
    takeBack: async (one) => {
      if (!queue.takeBack(one)) await api.plans.withdrawTry({ id: one.id, tryId: one.tryId })
      onSent()
    },
  }
}
