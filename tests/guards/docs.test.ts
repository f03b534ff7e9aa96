import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sources } from './sources'

const pages = [{ path: 'README.md', text: readFileSync('README.md', 'utf8') }, ...sources('docs', '.md'), ...sources('db', '.md')]

/** Links inside the project: no address of the web, no anchor of the same page. */
const linksOf = ({ path, text }: { path: string; text: string }) =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target)).map((target) => join(dirname(path), target))

test('every link of the documents leads to a file', () => {
  const links = pages.flatMap((page) => linksOf(page).map((target) => ({ page: page.path, target })))
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter(({ target }) => !existsSync(target))).toEqual([])
})

test('every npm command that the documents name exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = pages.flatMap(({ path, text }) => [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map(([, name = '']) => ({ path, name })))
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ name }) => !(name in scripts))).toEqual([])
})
