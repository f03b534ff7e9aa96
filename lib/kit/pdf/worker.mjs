// Runs in its own process: a native crash or an endless layout must never take the web server with it.
import { createRequire } from 'node:module'
import path from 'node:path'

const root = process.argv[2] ?? process.cwd()
const { NodeCompiler } = createRequire(path.join(root, 'package.json'))('@myriaddreamin/typst-ts-node-compiler')

const fontFolder = (family, weight) => path.join(root, 'node_modules/@expo-google-fonts', family, weight)
const compiler = NodeCompiler.create({
  workspace: path.join(root, 'lib/kit/pdf/templates'),
  fontArgs: [
    {
      fontPaths: [
        fontFolder('noto-serif-sc', '400Regular'),
        fontFolder('noto-serif-sc', '700Bold'),
        fontFolder('noto-sans-sc', '400Regular'),
        fontFolder('noto-sans-sc', '500Medium'),
      ],
    },
  ],
})

/** PDF/A-2b for the archive; a character that no font has makes that standard impossible, then the plain file. */
function exported(document) {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2b' })
  } catch {
    return compiler.pdf(document, {})
  }
}

function render({ template, json }) {
  const compiled = compiler.compile({
    mainFilePath: path.join(root, 'lib/kit/pdf/templates', `${template}.typ`),
    inputs: { data: json },
    resetRead: true,
  })
  if (!compiled.result) {
    const diagnostics = compiled.takeDiagnostics()
    throw new Error(diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no document')
  }
  return exported(compiled.result)
}

process.on('message', (job) => {
  try {
    process.send({ id: job.id, pdf: render(job) })
  } catch (error) {
    process.send({ id: job.id, error: error instanceof Error ? error.message : String(error) })
  }
  compiler.evictCache(10)
})
process.on('disconnect', () => process.exit(0))
