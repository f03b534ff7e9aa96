import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, sources, type Source } from './sources'

/**
 * Imports run one way: app → web, ui, domain → access, trail → kit; between the domain groups
 * casework ← management ← supervision ← analysis (docs/adr/0002).
 */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/kit': ['lib/kit', 'db/types', 'db/data'],
  'lib/access': ['lib/access', 'lib/kit', 'db/types', 'lib/trail'],
  'lib/trail': ['lib/trail', 'lib/access', 'lib/kit', 'db/types'],
  'lib/ui': ['lib/ui', 'lib/kit'],
  'lib/casework': ['lib/casework', 'lib/access', 'lib/trail', 'lib/kit', 'db/types', 'db/data'],
  'lib/management': ['lib/management', 'lib/casework', 'lib/access', 'lib/trail', 'lib/kit', 'db/types'],
  'lib/supervision': ['lib/supervision', 'lib/management', 'lib/casework', 'lib/access', 'lib/trail', 'lib/kit', 'db/types'],
  'lib/analysis': ['lib/analysis', 'lib/supervision', 'lib/management', 'lib/casework', 'lib/access', 'lib/trail', 'lib/kit', 'db/types'],
}
/** Types of what a component draws may be named by the module that prepares it. */
const typeOnly = /^import type .*$/gm

function importsOf({ path, text }: Source): string[] {
  const code = text.replace(typeOnly, '')
  return [...code.matchAll(/from '([^']+)'/g)]
    .map(([, target = '']) => (target.startsWith('@/') ? target.slice(2) : target.startsWith('.') ? join(dirname(path), target) : ''))
    .filter((target) => /^(app|lib|db)\//.test(target))
}

const groupOf = (path: string) => Object.keys(MAY_IMPORT).find((group) => path.startsWith(`${group}/`))

function wrongImports(source: Source): string[] {
  const group = groupOf(source.path)
  if (!group) return []
  const allowed = MAY_IMPORT[group] ?? []
  return importsOf(source).filter((target) => !allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`)))
}

const library = sources('lib', '.ts', '.tsx').filter((source) => !isTest(source))

test('the walker sees an import that runs the wrong way', () => {
  expect(wrongImports({ path: 'lib/casework/x.ts', text: "import { a } from '@/lib/supervision/rating/list'" })).toHaveLength(1)
  expect(wrongImports({ path: 'lib/kit/x.ts', text: "import { a } from '../access/scope'" })).toHaveLength(1)
})

test('imports run one way', () => {
  expect(library.length).toBeGreaterThan(100)
  expect(library.flatMap((source) => wrongImports(source).map((target) => `${source.path} → ${target}`))).toEqual([])
})

/** Links and the current path are all that a component may take from the framework. */
const LINKS = /from 'next\/(link|navigation)'/g
const knows = ({ path, text }: Source) => /from 'next(\/|-auth|')/.test(path.startsWith('lib/ui/') ? text.replace(LINKS, '') : text)

test('only lib/web knows the framework', () => {
  expect(knows({ path: 'lib/casework/x.ts', text: "import { redirect } from 'next/navigation'" })).toBe(true)
  expect(library.filter((source) => !source.path.startsWith('lib/web/')).filter(knows).map(({ path }) => path)).toEqual([])
})
