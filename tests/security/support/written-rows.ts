import type pg from 'pg'

/**
 * Triggers on every table note each row that is written, whoever writes it. A refused attempt must leave none: comparing
 * counts would miss a change, and comparing contents of the whole database a thousand times would take hours.
 */
export const KEEP_WRITTEN_ROWS = `
  create table written_row (id bigint generated always as identity primary key, table_name text not null, op text not null, data jsonb);
  create function note_written_row() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    insert into written_row (table_name, op, data)
    values (tg_table_name, tg_op, case when tg_op = 'DELETE' then null else to_jsonb(new) - 'sealed' - 'snapshot' - 'content' end);
    return null;
  end $$;
  do $$ declare name text; begin
    for name in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'written_row' loop
      execute format('create trigger zz_note_written after insert or update or delete on %I for each row execute function note_written_row()', name);
    end loop;
  end $$;`

export type WrittenRow = { table_name: string; op: string; data: Record<string, unknown> | null }

/** The doors' own notes: they say that somebody was there, and change nothing. */
const NOTES = ['sign_in_throttle', 'parked_form', 'session']

export const lastWritten = async (client: pg.Pool): Promise<number> =>
  Number((await client.query<{ id: string }>('select coalesce(max(id), 0) as id from written_row')).rows[0]?.id)

/** Rows written since then, without sessions and the like, and without what only says that a page was opened. */
export async function writtenSince(client: pg.Pool, id: number): Promise<WrittenRow[]> {
  const { rows } = await client.query<WrittenRow>(
    `select table_name, op, data from written_row where id > $1 and table_name <> all($2)
       and not (table_name = 'trail' and data->>'action' ~ '\\.(viewed|listed|searched|refused|started|ended)$') order by id`,
    [id, NOTES],
  )
  return rows
}
