import { Pool, type PoolConfig } from 'pg'

/** How to reach a database, as `pg` takes it. */
export type Connection = Pick<PoolConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>

/** A connection from an address such as `postgresql://owner:password@host:5432/workbench?sslmode=require`. */
export function connectionFromUrl(url: string): Connection {
  const parsed = new URL(url)
  const socketFolder = parsed.searchParams.get('host')
  const sslMode = parsed.searchParams.get('sslmode')
  return {
    host: socketFolder ?? (decodeURIComponent(parsed.hostname) || 'localhost'),
    port: Number(parsed.searchParams.get('port') ?? (parsed.port || 5432)),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)) || 'postgres',
    ...(sslMode && sslMode !== 'disable' ? { ssl: { rejectUnauthorized: sslMode.startsWith('verify') } } : {}),
  }
}

/**
 * A pool of connections, of which any may break at any moment: PostgreSQL may be stopped, and start again.
 * @param onError hears of one that broke while nobody used it; of one in use the question that was asked on it fails
 */
export function openPool(settings: PoolConfig, onError: (error: Error) => void): Pool {
  const pool = new Pool(settings)
  // Without a listener of each Node would stop. The pool has its own only for those that nobody uses.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
