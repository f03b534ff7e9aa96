import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isClientFile, sources, type Source } from './sources'

const all = [...sources('app', '.ts', '.tsx'), ...sources('lib', '.ts', '.tsx')]

/** Binding a server action inside a client component hangs the server on a post without scripts (vercel/next.js #57867). */
const bindsInClient = (source: Source) => isClientFile(source) && /\.bind\(/.test(source.text)
const stylesInline = ({ text }: Source) => /\sstyle=\{|<style[\s>]|dangerouslySetInnerHTML/.test(text)
const selectsEverything = ({ text }: Source) => /\.selectAll\(/.test(text)

describe('no source file', () => {
  test('binds an action in a client component', () => {
    expect(bindsInClient({ path: 'x.tsx', text: "'use client'\nsave.bind(null, id)" })).toBe(true)
    expect(all.filter(isClientFile).length).toBeGreaterThan(5)
    expect(all.filter(bindsInClient).map(({ path }) => path)).toEqual([])
  })

  test('writes a style or markup past the content security policy', () => {
    expect(stylesInline({ path: 'x.tsx', text: '<p style={{ color }}>' })).toBe(true)
    expect(all.filter(stylesInline).map(({ path }) => path)).toEqual([])
  })

  test('hands whole rows to a page: columns are named', () => {
    expect(all.filter((source) => !source.path.endsWith('.test.ts')).filter(selectsEverything).map(({ path }) => path)).toEqual([])
  })

  test('keeps a cache across requests or a loading page that would answer 200', () => {
    expect(all.filter(({ text }) => /unstable_cache|['"]use cache['"]/.test(text)).map(({ path }) => path)).toEqual([])
    expect(sources('app', 'loading.tsx')).toEqual([])
  })
})

/** The ways by which a page about one person or household writes who looked. */
const WRITES_LOOK = /\b(viewedPerson|loadPerson|loadHandled|loadSurvey|moveOf|record)\(|<NewService\b/

test('every page about one person or household writes who looked', () => {
  const routes = ['persons/[personId]', 'households/[householdId]', 'moves/[moveId]']
  const pages = routes.flatMap((route) => sources(`app/(staff)/casework/${route}`, 'page.tsx')).filter(({ path }) => path.endsWith('/page.tsx'))
  expect(pages.length).toBeGreaterThan(15)
  expect(pages.filter(({ text }) => !WRITES_LOOK.test(text)).map(({ path }) => path)).toEqual([])
})

test('the root layout makes every page dynamic, so none is frozen at build time', () => {
  expect(existsSync('app/layout.tsx')).toBe(true)
  const layout = sources('app', 'layout.tsx').find(({ path }) => path === 'app/layout.tsx')
  expect(layout?.text).toContain("export const dynamic = 'force-dynamic'")
})
