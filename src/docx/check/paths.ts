/** Compares every path of a template with the names there are, before any data is at hand. */
import { type Diagnostic, diagnose } from '../../core/diagnostics/diagnostic.ts'
import type { PathTree } from '../../core/base/path-tree.ts'
import { nearest } from '../../core/base/nearest.ts'
import { guardNames } from '../template/guard-names.ts'
import { tagParser } from '../compile/program.ts'
import { sameNames } from '../tag/short.ts'
import { insteadOf } from '../template/replaced.ts'
import type { Expression } from '../tag/ast.ts'
import { type ProgramSource, tagAt } from '../tag/source.ts'
import type { CompiledTemplate } from '../template/template.ts'

/** What of Handlebars' tree of a whole source is walked here. */
interface Node extends Expression {
  readonly body?: readonly Node[]
  readonly name?: Expression
  readonly program?: Node
  readonly inverse?: Node
  readonly blockParams?: readonly string[]
}

interface Scope {
  /** Contexts from the innermost. */
  readonly contexts: readonly PathTree[]
  readonly names: Readonly<Record<string, PathTree>>
}

const OPEN: PathTree = { open: true }
const LEAF: PathTree = {}

interface Walk {
  readonly root: PathTree
  readonly helpers: ReadonlySet<string>
  readonly partials: ReadonlyMap<string, { readonly program: Node; readonly source: ProgramSource }>
  readonly inline: Map<string, Node>
  readonly unknown: (path: string, nearest: string | undefined, tag: number) => void
  /** Partials being walked, so that one that calls itself ends. */
  readonly calls: readonly string[]
  readonly source: ProgramSource
}

/** What of a template is looked at. */
type Checkable = Pick<CompiledTemplate, 'sources' | 'tags' | 'partials' | 'helpers'>

/** One diagnostic for every unknown path of a template that was compiled in this process. */
export function checkPaths(template: Checkable, known: PathTree): readonly Diagnostic[] {
  const parse = tagParser()
  const sources = template.sources()
  const programs = sources.map((source) => parse(source.text) as Node)
  const tags = template.tags()
  const found = new Map<string, Diagnostic>()
  const called = template.partials.map(
    ({ name, program }) => [name, { program: programs[program]!, source: sources[program]! }] as const,
  )
  const partialPrograms = new Set(template.partials.map((p) => p.program))
  for (const [i, program] of programs.entries()) {
    if (partialPrograms.has(i)) continue
    const walk: Walk = {
      root: known,
      helpers: new Set([...template.helpers, ...guardNames, 'lookup']),
      partials: new Map(called),
      inline: new Map(),
      calls: [],
      source: sources[i]!,
      unknown: (path, near, tag) => {
        const info = tags[tag]
        // A helper that is gone was told already.
        if (info === undefined || info.shadow || insteadOf(path)) return
        found.set(`${tag} ${path}`, diagnose('M14', { path, nearest: near }, { spot: info.spot }))
      },
    }
    walkProgram(program, { contexts: [known], names: {} }, walk)
  }
  return [...found.values()]
}

function walkProgram(program: Node | undefined, scope: Scope, walk: Walk): void {
  for (const node of program?.body ?? []) {
    if (node.type === 'MustacheStatement') walkCall(node, scope, walk)
    else if (node.type === 'BlockStatement') walkBlock(node, scope, walk)
    else if (node.type === 'DecoratorBlock') walk.inline.set(String(node.params?.[0]?.value ?? ''), node.program!)
    else if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') walkPartial(node, scope, walk)
  }
}

/** Checks a call or plain path and gives what it stands for. */
function walkCall(node: Expression, scope: Scope, walk: Walk): PathTree {
  const { path } = node
  const args = [...(node.params ?? []), ...(node.hash?.pairs ?? []).map((p) => p.value)]
  const isHelper = path?.parts?.length === 1 && !path.data && walk.helpers.has(path.parts[0]!)
  for (const argument of args) valueOf(argument, scope, walk)
  return args.length > 0 || isHelper || path === undefined ? OPEN : valueOf(path, scope, walk)
}

function valueOf(node: Expression, scope: Scope, walk: Walk): PathTree {
  if (node.type === 'SubExpression') return walkCall(node, scope, walk)
  return node.type === 'PathExpression' ? resolve(node, scope, walk) : LEAF
}

function walkBlock(node: Node, scope: Scope, walk: Walk): void {
  const name = node.path?.parts?.length === 1 && !node.path.data ? node.path.parts[0] : undefined
  const first = node.params?.[0]
  if (name === 'each' || name === 'with') {
    const value = first === undefined ? OPEN : valueOf(first, scope, walk)
    const inner = name === 'with' ? value : itemOf(value)
    walkProgram(node.program, within(scope, inner, node.program?.blockParams, [inner, LEAF]), walk)
  } else if (name !== undefined && sameNames.has(name)) {
    for (const param of node.params ?? []) valueOf(param, scope, walk)
    walkProgram(node.program, scope, walk)
  } else if (name?.startsWith('__')) walkProgram(node.program, scope, walk)
  else {
    const value = walkCall(node, scope, walk)
    const section = !(name !== undefined && walk.helpers.has(name))
    const inner = !section ? OPEN : (value.item ?? (value.children || value.open ? value : scope.contexts[0]!))
    walkProgram(node.program, within(scope, inner, node.program?.blockParams, [inner, LEAF]), walk)
  }
  walkProgram(node.inverse, scope, walk)
}

function walkPartial(node: Node, scope: Scope, walk: Walk): void {
  const name = String(node.name?.original ?? '')
  const given = node.params?.[0]
  const context = given === undefined ? scope.contexts[0]! : valueOf(given, scope, walk)
  const pairs = (node.hash?.pairs ?? []).map((p) => [p.key, valueOf(p.value, scope, walk)] as const)
  const inner =
    pairs.length === 0 ? context : { ...context, children: { ...context.children, ...Object.fromEntries(pairs) } }
  if (node.program) walkProgram(node.program, scope, walk)
  if (walk.calls.includes(name)) return
  const calls = [...walk.calls, name]
  const inline = walk.inline.get(name)
  const partial = walk.partials.get(name)
  if (inline) walkProgram(inline, { contexts: [inner, ...scope.contexts], names: {} }, { ...walk, calls })
  else if (partial)
    walkProgram(partial.program, { contexts: [inner], names: {} }, { ...walk, calls, source: partial.source })
}

function within(
  scope: Scope,
  context: PathTree,
  names: readonly string[] | undefined,
  values: readonly PathTree[],
): Scope {
  const own = Object.fromEntries((names ?? []).map((n, i) => [n, values[i] ?? LEAF]))
  return { contexts: [context, ...scope.contexts], names: { ...scope.names, ...own } }
}

function itemOf(node: PathTree): PathTree {
  const items = node.item ?? node.entry
  if (items) return items
  const children = Object.values(node.children ?? {})
  // The items of a mapping are its values; what they have in common is not worked out.
  return children.length === 1 ? children[0]! : OPEN
}

function resolve(path: Expression, scope: Scope, walk: Walk): PathTree {
  const parts = path.parts ?? []
  if (path.data === true) return parts[0] === 'root' ? descend(walk.root, parts.slice(1), path, scope, walk) : LEAF
  const depth = path.depth ?? 0
  const named =
    depth === 0 &&
    parts.length > 0 &&
    !/^(?:\.|this\b)/.test(String(path.original)) &&
    Object.hasOwn(scope.names, parts[0]!)
  if (named) return descend(scope.names[parts[0]!]!, parts.slice(1), path, scope, walk)
  const context = scope.contexts[depth]
  return context === undefined ? OPEN : descend(context, parts, path, scope, walk)
}

function descend(from: PathTree, parts: readonly string[], path: Expression, scope: Scope, walk: Walk): PathTree {
  let at = from
  for (const [i, part] of parts.entries()) {
    const next = stepInto(at, part)
    if (next === undefined || (next.absent && i > 0)) {
      walk.unknown(
        String(path.original),
        suggestion(at, parts, i, path, scope, walk),
        tagAt(walk.source, columnOf(path)),
      )
      return OPEN
    }
    at = next
  }
  return at
}

/** Where in its source a thing of the tree stands. */
const columnOf = (node: object) =>
  (node as { readonly loc: { readonly start: { readonly column: number } } }).loc.start.column

function stepInto(node: PathTree, part: string): PathTree | undefined {
  if (node.children && Object.hasOwn(node.children, part)) return node.children[part]
  if (node.open) return OPEN
  if (node.entry) return node.entry
  if (node.item) return part === 'length' ? LEAF : /^\d+$/.test(part) || node.item.open ? node.item : undefined
  return undefined
}

function namesIn(node: PathTree): readonly string[] {
  return Object.entries(node.children ?? {}).flatMap(([name, { absent }]) => (absent ? [] : [name]))
}

/** A near name at the same place; else the same name further out. */
function suggestion(
  at: PathTree,
  parts: readonly string[],
  i: number,
  path: Expression,
  scope: Scope,
  walk: Walk,
): string | undefined {
  const original = String(path.original)
  const near = nearest(parts[i]!, namesIn(at))
  if (near !== undefined) return original.replace(parts[i]!, () => near)
  if (i > 0) return undefined
  const outer = scope.contexts.findIndex((c, n) => n > 0 && stepInto(c, parts[0]!) !== undefined && !c.open)
  if (outer > 0) return `${'../'.repeat(outer)}${parts.join('.')}`
  return stepInto(walk.root, parts[0]!) && !walk.root.open ? `@root.${parts.join('.')}` : undefined
}
