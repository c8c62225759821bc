import { useCallback, useEffect, useRef, useState } from 'react'
import { type Refusal, refusalIn } from '#slices/access/words/refusal.ts'
import { useFrame } from '../frame.ts'
import { draftKey } from '../use-draft.ts'

/** How a thing that was sent fared: with the server, waiting for the network, or refused. */
export type Sent = 'sent' | 'waiting' | Refusal
export type Refused<Item> = { one: Item; refusal: Refusal }

export interface SendQueue<Item> {
  waiting: readonly Item[]
  /** What had waited and was refused when it came: it is shown, not dropped without a word. */
  refused: readonly Refused<Item>[]
  send: (one: Item) => Promise<Sent>
  /** Takes off the device what still waits there; false when it has gone to the server already. */
  takeBack: (one: Item) => boolean
}

interface QueueOf<Item> {
  /** Names what is sent, such as `tries`; each kind has a place of its own on the device. */
  name: string
  idOf: (one: Item) => string
  /** Sends one; sent twice with the same identifier it must count once. */
  send: (one: Item) => Promise<unknown>
}

const RETRY_MILLISECONDS = 10_000
const patient = new Set<Refusal['code']>(['NETWORK', 'FAULT', 'UNAUTHORIZED', 'TOO_MANY_REQUESTS'])

function read<Item>(key: string): Item[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** An identifier made on the device: what is sent twice because its answer was lost then counts once. */
export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/**
 * Things on their way to the server from a phone in a corridor. One that cannot be sent waits on the device and goes by itself when the
 * network is back. They lie among the drafts of the device, so that they go when the person signs out here. `onSent` is called
 * when one has come through.
 */
export function useSendQueue<Item>(of: QueueOf<Item>, onSent: () => void): SendQueue<Item> {
  const { person } = useFrame()
  const key = draftKey(person.id, of.name)
  const [waiting, setWaiting] = useState<readonly Item[]>(() => read<Item>(key))
  const [refused, setRefused] = useState<readonly Refused<Item>[]>([])
  const latest = useRef({ ...of, onSent })
  latest.current = { ...of, onSent }

  const keep = useCallback(
    (items: readonly Item[]) => {
      if (items.length > 0) localStorage.setItem(key, JSON.stringify(items))
      else localStorage.removeItem(key)
      setWaiting(items)
    },
    [key],
  )
  const drop = useCallback(
    (gone: Item) => {
      const { idOf } = latest.current
      keep(read<Item>(key).filter((one) => idOf(one) !== idOf(gone)))
    },
    [keep, key],
  )
  const send = useCallback(
    async (one: Item): Promise<Sent> => {
      try {
        await latest.current.send(one)
        drop(one)
        latest.current.onSent()
        return 'sent'
      } catch (error) {
        const refusal = refusalIn(error)
        // Nobody answered, or nobody is signed in any more: it waits.
        if (!refusal || patient.has(refusal.code)) return 'waiting'
        drop(one)
        return refusal
      }
    },
    [drop],
  )

  useEffect(() => {
    const sendAll = async () => {
      for (const one of read<Item>(key)) {
        const sent = await send(one)
        if (sent === 'waiting') return
        if (sent !== 'sent') setRefused((before) => [...before, { one, refusal: sent }])
      }
    }
    if (waiting.length === 0) return
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
    send: (one) => {
      keep([...read<Item>(key), one])
      return send(one)
    },
    takeBack: (one) => {
      const { idOf } = latest.current
      const isHere = read<Item>(key).some((kept) => idOf(kept) === idOf(one))
      drop(one)
      return isHere
    },
  }
}
