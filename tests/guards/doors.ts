import ts from 'typescript'
import type { Source } from './sources'

/** A call of `requireActor` or an act: where, and what it asks for. */
export type Door = { path: string; permission: string }

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])

/** What is wrong with the doors of one file: a page or handler that does not ask first, an act that is no formAction. */
export function faultsOf(source: Source): string[] {
  const file = parse(source)
  if (/(^|\/)page\.tsx$/.test(source.path)) return pageFaults(file)
  if (/(^|\/)route\.tsx?$/.test(source.path)) return routeFaults(file)
  return isActionFile(file) ? actionFaults(file) : inlineFaults(file)
}

const parse = ({ path, text }: Source) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)

function pageFaults(file: ts.SourceFile): string[] {
  const page = file.statements.filter(ts.isFunctionDeclaration).find((one) => has(one, ts.SyntaxKind.DefaultKeyword))
  const metadata = exportedFunctions(file).filter(({ name }) => name?.text === 'generateMetadata')
  if (!page) return ['has no default function']
  return [...entranceFaults(page, 'the page'), ...metadata.flatMap((one) => entranceFaults(one, 'generateMetadata')), ...inlineFaults(file)]
}

function routeFaults(file: ts.SourceFile): string[] {
  const handlers = exportedFunctions(file).filter(({ name }) => METHODS.has(name?.text ?? ''))
  const others = exportedNames(file).filter((name) => METHODS.has(name) && !handlers.some((one) => one.name?.text === name))
  const faults = handlers.flatMap((one) => entranceFaults(one, one.name!.text))
  if (handlers.length + others.length === 0) faults.push('has no handler')
  return [...faults, ...others.map((name) => `${name} is not a function declaration`), ...inlineFaults(file)]
}

/** The first thing a page does is to ask who comes; `developmentOnly()` may stand before, it lets nobody in. */
function entranceFaults(one: ts.FunctionDeclaration, name: string): string[] {
  const first = one.body?.statements.find((statement) => !/^developmentOnly\(\)$/.test(statement.getText()))
  const call = first && awaitedCall(first)
  if (call?.expression.getText() !== 'requireActor') return [`${name} does not begin with await requireActor`]
  const [permission] = call.arguments
  return permission && ts.isStringLiteral(permission) ? [] : [`${name} does not name its permission`]
}

function awaitedCall(statement: ts.Statement): ts.CallExpression | undefined {
  const value = ts.isExpressionStatement(statement)
    ? statement.expression
    : ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.initializer : undefined
  return value && ts.isAwaitExpression(value) && ts.isCallExpression(value.expression) ? value.expression : undefined
}

/** Every export of an action file can be called from outside: each goes through the one door. */
function actionFaults(file: ts.SourceFile): string[] {
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
    if (!ts.isVariableStatement(statement)) return [`exports something that is no formAction: ${statement.getText().slice(0, 40)}`]
    return statement.declarationList.declarations
      .filter(({ initializer }) => !(initializer && ts.isCallExpression(initializer) && initializer.expression.getText() === 'formAction'))
      .map(({ name }) => `${name.getText()} is no formAction`)
  })
}

/** Actions written inside other functions would be open to the world unseen. */
function inlineFaults(file: ts.SourceFile): string[] {
  const faults: string[] = []
  const walk = (node: ts.Node) => {
    if (ts.isBlock(node) && isUseServer(node.statements[0])) faults.push('has a server action inside a function')
    ts.forEachChild(node, walk)
  }
  walk(file)
  return faults
}

/** The permissions that a file asks for: `requireActor('x')`, `permission: 'x'`, `may(role, 'x')`. */
export function doorsOf(source: Source): Door[] {
  const doors: Door[] = []
  const add = (node: ts.Node | undefined) => {
    if (node && ts.isStringLiteral(node)) doors.push({ path: source.path, permission: node.text })
  }
  const walk = (node: ts.Node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'requireActor') add(node.arguments[0])
    if (ts.isCallExpression(node) && node.expression.getText() === 'may') add(node.arguments[1])
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'permission') add(node.initializer)
    ts.forEachChild(node, walk)
  }
  walk(parse(source))
  return doors
}

export const isActionFile = (file: ts.SourceFile) => isUseServer(file.statements[0])
export const hasActions = (source: Source) => isActionFile(parse(source))

const isUseServer = (statement: ts.Statement | undefined) =>
  statement !== undefined && ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression) && statement.expression.text === 'use server'

const has = (node: ts.Node, kind: ts.SyntaxKind) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === kind)
const isExported = (node: ts.Statement) => has(node, ts.SyntaxKind.ExportKeyword) || ts.isExportDeclaration(node) || ts.isExportAssignment(node)
const exportedFunctions = (file: ts.SourceFile) => file.statements.filter(ts.isFunctionDeclaration).filter(isExported)

function exportedNames(file: ts.SourceFile): string[] {
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default']
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.map(({ name }) => name.getText())
    }
    return []
  })
}
