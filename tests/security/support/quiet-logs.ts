import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { owner, target } from './target'

const NUMBERS = /(?<!\d)\d{17}[\dX](?:\d{2})?(?!\d)|(?<![\d-])1[3-9]\d{9}(?!\d)/g

/** The last test of a file: whatever it provoked, nothing that the processes printed names anybody. */
export function logsNameNobody(): void {
  test('the logs name nobody: no identity or certificate number, no phone, no person', async () => {
    const printed = readdirSync(target.logs).map((file) => readFileSync(join(target.logs, file), 'utf8'))
    expect(printed.length).toBeGreaterThan(2)
    const text = printed.join('\n')
    expect(text.match(NUMBERS) ?? []).toEqual([])
    const { rows } = await owner().query<{ name: string }>('select name from person union select head_name from household')
    expect(rows.length).toBeGreaterThan(1000)
    expect(rows.filter(({ name }) => text.includes(name))).toEqual([])
  })
}
