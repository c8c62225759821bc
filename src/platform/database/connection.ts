import type { PoolConfig } from 'pg'

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
