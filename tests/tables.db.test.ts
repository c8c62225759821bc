import { expect, test } from 'vitest'
import { freshDatabase } from './harness/database.ts'

const { owner } = await freshDatabase()

type Column = { table: string; column: string; type: string; required: boolean }

test('the list of tables is what the migrations make', async () => {
  const { rows } = await owner.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname in ('public', 'audit', 'auth') and a.attnum > 0 and not a.attisdropped
    order by n.nspname = 'public' desc, 1, a.attnum`)
  const guarded = await owner.query<{ table: string; policies: string[] }>(`
    select 'public.' || tablename as table, array_agg(policyname || ' (' || lower(cmd) || ')' order by policyname)::text[] as policies
    from pg_policies where schemaname = 'public' and policyname <> 'maintenance' group by 1`)
  const policies = new Map(guarded.rows.map((row) => [row.table, row.policies]))
  const tables = Map.groupBy(rows, (row) => row.table)
  const text = [...tables].map(([table, columns]) => {
    const lines = columns.map(({ column, type, required }) => `| ${column} | ${type} | ${required ? 'yes' : ''} |`)
    const guards = policies.get(table)
    return `## ${table}\n\n${guards ? `Policies: ${guards.join(', ')}\n\n` : ''}| column | type | required |\n| --- | --- | --- |\n${lines.join('\n')}\n`
  })
  const head =
    '# Tables\n\nMade from a migrated database (`npx vitest run --project database tests/tables.db.test.ts -u` makes it anew); why each is as it is, its migration says.\n'
  await expect(`${head}\n${text.join('\n')}`).toMatchFileSnapshot('../docs/tables.md')
})

test('every table of school data is guarded by row-level security that binds its owner too, and says for whom it opens', async () => {
  const { rows } = await owner.query(`
    select c.relname as table from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      and not (c.relrowsecurity and c.relforcerowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid and p.polname <> 'maintenance')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id' and not a.attisdropped))`)
  expect(rows).toEqual([])
})

test('the roles that the workbench connects as can neither get round the guards nor make roles', async () => {
  const { rows } = await owner.query(`
    select r.rolname from pg_roles r
    where (pg_has_role(r.oid, 'workbench_server', 'member') or pg_has_role(r.oid, 'workbench_sign_in', 'member'))
      and not r.rolsuper and (r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)`)
  expect(rows).toEqual([])
  const { rows: owns } = await owner.query(
    `select relname from pg_class where relowner in (select oid from pg_roles where rolname like '%\\_login')`,
  )
  expect(owns).toEqual([])
})

test('the role that answers requests cannot read accounts, and the role that signs people in cannot read school data', async () => {
  const { rows } = await owner.query(`
    select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and ((n.nspname = 'auth' and has_table_privilege('workbench_server', c.oid, 'select'))
      or (n.nspname in ('public', 'audit') and c.relname <> 'migration' and has_table_privilege('workbench_sign_in', c.oid, 'select')))`)
  expect(rows).toEqual([])
})
