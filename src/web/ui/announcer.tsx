import { useEffect, useState } from 'react'
import classes from './announcer.module.css'

interface Message {
  text: string
  shown: boolean
  number: number
}

const SHOWN_FOR_MILLISECONDS = 6000
const listeners = new Set<(message: Message) => void>()
let count = 0

function send(text: string, shown: boolean): void {
  count += 1
  for (const listener of listeners) listener({ text, shown, number: count })
}

/** Says something to screen readers only, when they are done with the present sentence. */
export function announce(text: string): void {
  send(text, false)
}

/** Says something to everybody: shown at the foot of the page for a few seconds, and announced. Never for errors that need an answer. */
export function notice(text: string): void {
  send(text, true)
}

/** Stands once in each frame; `announce` and `notice` speak through it. What is only announced does not take away what is shown. */
export function Announcer() {
  return (
    <>
      <Voice shown className={`${classes.notice} no-print`} />
      <Voice className="for-screen-readers" />
    </>
  )
}

function Voice({ shown = false, className }: { shown?: boolean; className: string }) {
  const [message, setMessage] = useState<Message | null>(null)

  useEffect(() => {
    const listen = (said: Message) => said.shown === shown && setMessage(said)
    listeners.add(listen)
    return () => {
      listeners.delete(listen)
    }
  }, [shown])

  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(null), SHOWN_FOR_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [message])

  return (
    <div role="status" aria-live="polite" className={message ? className : 'for-screen-readers'}>
      {/* The key makes the same sentence, said twice, be said twice. */}
      {message && <span key={message.number}>{message.text}</span>}
    </div>
  )
}
