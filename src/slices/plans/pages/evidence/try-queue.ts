import { useCallback, useEffect, useRef, useState } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { type Refusal, refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { useFrame } from '#web/ui/frame.ts'
import type { Seen } from '../../evidence/rules.ts'

export type TryToSend = { id: string; tryId: string; targetId: string; triedOn: IsoDate } & Seen

export type RefusedTry = { one: TryToSend; refusal: Refusal }

/** How a try fared: with the server, waiting for the network, or refused. */
export type Sent = 'sent' | 'waiting' | Refusal

const RETRY_MILLISECONDS = 10_000
const patient = new Set<Refusal['code']>(['NETWORK', 'FAULT', 'UNAUTHORIZED', 'TOO_MANY_REQUESTS'])

/** Lies among the drafts of the device, so that it goes when the person signs out here. */
const keyOf = (personId: string) => `senco.draft.${personId}.tries`

function read(key: string): TryToSend[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** An identifier made on the device: a try that is sent twice because its answer was lost is then logged once. */
export function newTryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Tries on their way to the server. One that cannot be sent waits on the device and goes by itself when the network is back. */
export function useTryQueue(onSent: () => void): {
  waiting: number
  /** Tries that had waited and were refused when they came: they are shown, not dropped without a word. */
  refused: readonly RefusedTry[]
  log: (one: TryToSend) => Promise<Sent>
  takeBack: (one: TryToSend) => Promise<void>
} {
  const { person } = useFrame()
  const key = keyOf(person.id)
  const [waiting, setWaiting] = useState(() => read(key).length)
  const [refused, setRefused] = useState<readonly RefusedTry[]>([])
  const latest = useRef(onSent)
  latest.current = onSent

  const keep = useCallback(
    (tries: readonly TryToSend[]) => {
      if (tries.length > 0) localStorage.setItem(key, JSON.stringify(tries))
      else localStorage.removeItem(key)
      setWaiting(tries.length)
    },
    [key],
  )
  const drop = useCallback((tryId: string) => keep(read(key).filter((one) => one.tryId !== tryId)), [keep, key])

  const send = useCallback(
    async (one: TryToSend): Promise<Sent> => {
      try {
        await api.plans.logTry(one)
        drop(one.tryId)
        latest.current()
        return 'sent'
      } catch (error) {
        const refusal = refusalIn(error)
        // Nobody answered, or nobody is signed in any more: it waits.
        if (!refusal || patient.has(refusal.code)) return 'waiting'
        drop(one.tryId)
        return refusal
      }
    },
    [drop],
  )

  useEffect(() => {
    const sendAll = async () => {
      for (const one of read(key)) {
        const sent = await send(one)
        if (sent === 'waiting') return
        if (sent !== 'sent') setRefused((before) => [...before, { one, refusal: sent }])
      }
    }
    if (waiting === 0) return
    const timer = setInterval(sendAll, RETRY_MILLISECONDS)
    window.addEventListener('online', sendAll)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', sendAll)
    }
  }, [key, send, waiting])

  return {
    waiting,
    refused,
    log: (one) => {
      keep([...read(key), one])
      return send(one)
    },
    takeBack: async (one) => {
      const stillHere = read(key).some(({ tryId }) => tryId === one.tryId)
      drop(one.tryId)
      if (!stillHere) await api.plans.withdrawTry({ id: one.id, tryId: one.tryId })
      latest.current()
    },
  }
}
