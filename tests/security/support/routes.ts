import { globSync } from 'node:fs'
import { join } from 'node:path'

const APP = join(import.meta.dirname, '../../../app')

/** Every address of the product as the file system has it: groups left out, parameters in brackets. */
export const routes = (): string[] =>
  globSync('**/{page.tsx,route.ts}', { cwd: APP })
    .map((file) => `/${file.split('/').slice(0, -1).filter((part) => !part.startsWith('(')).join('/')}`)
    .toSorted()

export const parametersOf = (route: string): string[] => [...route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name)

export const fill = (route: string, values: Record<string, string>): string =>
  route.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? `missing-${name}`))
