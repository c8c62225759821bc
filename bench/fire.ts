import autocannon from 'autocannon'
import type { Fired, Order, Shot } from './load.ts'

/**
 * The process that asks: apart from the benchmark and the server, so that neither waits for the other. It is given an order,
 * asks for so many seconds, and tells what it met.
 */
process.on('message', (order: Order) => {
  void fire(order).then((fired) => process.send?.(fired))
})
process.on('disconnect', () => process.exit())

async function fire(order: Order): Promise<Fired> {
  const milliseconds: number[] = []
  let failed = 0
  let connection = 0
  const started = performance.now()
  let last = started
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const cannon = autocannon(
      {
        url: order.address,
        connections: order.atOnce,
        duration: order.seconds,
        timeout: 30,
        // Each connection is another person, as far as there are so many.
        setupClient: (client) => {
          const shots = order.people[connection % order.people.length] as Shot[]
          client.setRequests(turned(shots, connection).map(asRequest))
          connection += 1
        },
      },
      (error: unknown, done: autocannon.Result) => (error ? reject(error) : resolve(done)),
    )
    cannon.on('response', (_client, status, _bytes, took) => {
      last = performance.now()
      if (status >= 200 && status < 300) milliseconds.push(took)
      else failed += 1
    })
  })
  milliseconds.sort((a, b) => a - b)
  return {
    perSecond: (milliseconds.length / (last - started)) * 1000,
    p50: at(milliseconds, 0.5),
    p99: at(milliseconds, 0.99),
    answered: milliseconds.length,
    failed: failed + result.errors,
  }
}

/** Two connections of one person do not ask for the same in step. */
function turned(shots: Shot[], connection: number): Shot[] {
  const by = (connection * 7) % shots.length
  return [...shots.slice(by), ...shots.slice(0, by)]
}

let fresh = 0

function asRequest(shot: Shot): autocannon.Request {
  const headers = { cookie: shot.cookie, 'content-type': 'application/json' }
  const request: autocannon.Request = { method: shot.method, path: shot.path, headers }
  if (!shot.body) return request
  const body = JSON.stringify(shot.body)
  if (!body.includes('{fresh}')) return { ...request, body }
  return {
    ...request,
    setupRequest: (asked) => {
      fresh += 1
      return {
        ...asked,
        method: shot.method,
        path: shot.path,
        headers,
        body: body.replace('{fresh}', `${process.pid}-${fresh}`),
      }
    },
  }
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
