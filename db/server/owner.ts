import { withClient, withParts } from './connect'

export const DATABASE = 'liangfu'
export const OWNER = 'lf_owner'

/** Makes the owner role and the platform's database where missing; answers the owner's URL. The owner is no superuser. */
export async function prepareOwner(superUrl: string, password: string, withBypass: boolean): Promise<string> {
  const ownerUrl = withParts(superUrl, { user: OWNER, password, database: DATABASE })
  if (await answers(ownerUrl)) return ownerUrl
  await withClient(superUrl, async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [OWNER])
    if (!role.rowCount) await client.query(`create role ${OWNER}`)
    await client.query(`alter role ${OWNER} login createrole createdb nosuperuser password ${client.escapeLiteral(password)}`)
    if (withBypass) await prepareBypass(client)
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!database.rowCount) await client.query(`create database ${DATABASE} owner ${OWNER} template template0 encoding 'UTF8' locale 'C'`)
  })
  return ownerUrl
}

/** Test clusters only: a role past row level security, so that a test can try the query scope alone. */
async function prepareBypass(client: { query: (sql: string) => Promise<unknown> }) {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'lf_test_bypass') then create role lf_test_bypass nologin bypassrls; end if;
  end $$`)
  await client.query(`grant lf_test_bypass to ${OWNER} with admin option`)
}

function answers(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve(true)).catch(() => false)
}
