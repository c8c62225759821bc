import { Client } from 'pg'
import { demoTables } from '#demo/rows.ts'
import { startEmbedded } from '#platform/database/embedded/index.ts'

/**
 * Lays rows into a workbench's database. Behind the trail, as the territory is made: what it would have to seal would be in the way of what is
 * measured.
 */
export async function layBehind(dataFolder: string, lay: (client: Client) => Promise<void>): Promise<void> {
  const server = await startEmbedded({ dataFolder })
  const client = new Client(server.address)
  try {
    await client.connect()
    await client.query('begin')
    for (const table of demoTables) await client.query(`alter table "${table}" disable trigger user`)
    await lay(client)
    for (const table of demoTables) await client.query(`alter table "${table}" enable trigger user`)
    await client.query('commit')
    // PostgreSQL would count by itself, within a minute; until then it would take every list for a short one.
    await client.query('vacuum analyze')
  } finally {
    await client.end()
    await server.stop()
  }
}
