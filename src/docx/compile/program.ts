/**
 * Compiles Handlebars sources to code with Handlebars' own compiler: a printed value goes to `data.put` (or `data.plain`)
 * with the number of its tag, a helper is told that number as its `loc`, and functions among the data are never called.
 *
 * What most tags are takes a short way: `if` and `unless` choose their branch in place instead of wrapping both of them, a
 * paragraph, a list and a block that look at what they print get it printed (render/prose.ts), a helper that only gives a
 * value goes through `data.run`, a name that nothing inherits is read without a guard. `npm run bench -- devices` shows
 * what the first of these spares once code is warm; of a whole `lap`, whose code is cold, it is a fortieth of the CPU.
 *
 * Of what is used here Handlebars calls `nameLookup` and `appendToBuffer` alone public. `inlineStack`, `popStack`,
 * `aliasable`, `contextName`, `setupParams` and the form of the generated code (`container.program(…)`) are internals of
 * Handlebars 4.7: where the code looks otherwise, a block is called in Handlebars' own way, and
 * test/docx/short-ways.test.ts holds both ways of conditions to the same document.
 */
import { isInherited } from '../../core/base/lookup.ts'
import type { Helper } from '../../core/helpers/helper.ts'
import { guardNames } from '../template/guard-names.ts'
import { newCompiler } from '../template/handlebars.ts'
import { toBytes } from '../xml/escape.ts'
import type { ProgramSource } from '../tag/source.ts'
import { tagAt } from '../tag/source.ts'
import { plainTree } from './plain-tree.ts'
import { isInCell } from '../xml/content.ts'
import type { Tag } from '../tag/tag.ts'

/** Helpers that Handlebars brings and templates may use, with the fewest and most arguments. */
export const builtIns: Readonly<Record<string, readonly [number, number]>> = {
  if: [1, 1],
  unless: [1, 1],
  each: [1, 1],
  with: [1, 1],
  lookup: [2, 2],
}

/** What of Handlebars' JavaScript compiler is used here; its own types leave it out. */
interface JavaScriptCompiler {
  compiler: () => void
  environment: { readonly children: readonly { readonly index: number; readonly useDecorators?: boolean }[] }
  readonly inlineStack: readonly { readonly value?: unknown }[]
  readonly useBlockParams: boolean
  readonly useDepths: boolean
  aliasable(code: string): string
  contextName(depth: number): string
  invokeKnownHelper(size: number, name: string): void
  push(code: unknown): void
  source: { currentLocation?: { start: { column: number } } }
  options: unknown
  appendToBuffer(source: unknown): unknown
  appendContent(content: string): void
  nameLookup(parent: unknown, name: string, type: string): unknown
  pushSource(source: unknown): void
  popStack(): unknown
  setupParams(helper: string, size: number, params: unknown[] | undefined): Record<string, unknown>
  objectLiteral(of: Record<string, unknown>): unknown
  useRegister(name: string): void
}

/** What is compiled of a body: it is made once for all that are equal. */
interface Body {
  readonly opcodes: readonly { readonly opcode: string; readonly args: readonly unknown[] }[]
  equals(other: Body): boolean
}

interface Environment {
  JavaScriptCompiler: { prototype: object }
  precompile(source: string, options: object): unknown
  parse(source: string, options?: object): unknown
}

/** A parser for single tags, with the positions of Handlebars' own. */
export function tagParser(): (source: string) => unknown {
  const environment = newCompiler() as unknown as Environment
  const known = new Map<string, unknown>()
  return (source) => {
    const found = known.get(source)
    if (found !== undefined) return found
    const parsed = environment.parse(source)
    known.set(source, parsed)
    return parsed
  }
}

/** The code (a JavaScript object literal) of each source. Sources have been checked tag by tag before. */
export function compileSources(
  sources: readonly ProgramSource[],
  tags: ReadonlyMap<number, Tag>,
  helperNames: readonly string[],
  /** Those that are not the engine's. */
  helpers: readonly Helper[],
): string[] {
  const environment = newCompiler() as unknown as Environment
  const knownHelpers = Object.fromEntries([...helperNames, ...guardNames].map((name) => [name, true]))
  const { JavaScriptCompiler: base, parse } = environment
  environment.parse = (source, options) => plainTree(source, parse) ?? parse(source, options)
  return sources.map((source) => {
    environment.JavaScriptCompiler = compilerFor(base, source, tags, helpers)
    return attempt(source, tags, () =>
      environment.precompile(source.text, {
        knownHelpers,
        knownHelpersOnly: true,
        ignoreStandalone: true,
        preventIndent: true,
      }),
    )
  })
}

/** What single tags can't show, such as an `{{else}}` where none may be; with the tag nearest to it. */
export class ProgramFault extends Error {
  readonly place: { readonly text: string; readonly spot: string }
  constructor(tag: Tag | undefined, options: ErrorOptions) {
    super('the source of a part does not compile', options)
    this.place = { text: tag?.text ?? '', spot: tag?.spot ?? '' }
  }
}

function attempt(source: ProgramSource, tags: ReadonlyMap<number, Tag>, compile: () => unknown): string {
  try {
    return String(compile())
  } catch (cause) {
    const { hash, column } = cause as { hash?: { loc?: { first_column?: number } }; column?: number }
    throw new ProgramFault(tags.get(tagAt(source, hash?.loc?.first_column ?? column ?? 0)), { cause })
  }
}

/** Handlebars' compiler with our ways, for one source: its methods know the columns of that source's tags. */
function compilerFor(
  base: { prototype: object },
  source: ProgramSource,
  tags: ReadonlyMap<number, Tag>,
  helpers: readonly Helper[],
): Environment['JavaScriptCompiler'] {
  const tagOf = (compiler: JavaScriptCompiler) => tagAt(source, compiler.source.currentLocation?.start.column ?? 0)
  const { appendContent: fixed, nameLookup } = base.prototype as JavaScriptCompiler
  const prototype: JavaScriptCompiler = Object.assign(Object.create(base.prototype) as JavaScriptCompiler, {
    appendEscaped(this: JavaScriptCompiler) {
      const id = tagOf(this)
      const tag = tags.get(id)
      const put = tag?.context === 'plain' ? 'data.plain(' : tag && isInCell(tag.holder) ? 'data.cell(' : 'data.put('
      this.pushSource(this.appendToBuffer([put, this.popStack(), `,${id},data)`]))
    },
    appendContent(this: JavaScriptCompiler, content: string) {
      fixed.call(this, toBytes(content))
    },
    nameLookup(this: JavaScriptCompiler, parent: unknown, name: string, type: string) {
      // The turn of a loop, counted from 1.
      if (type === 'data' && name === 'stt') return ['(', nameLookup.call(this, parent, 'index', type), ' + 1)']
      return type === 'context' && isOwnName(name) ? [parent, '.', name] : nameLookup.call(this, parent, name, type)
    },
    resolvePossibleLambda() {},
    matchExistingProgram: equalBodies(),
    ...callsOf(base, helpers, tagOf),
  })
  // A constructor of its own for each source: the prototype knows the source's columns.
  // oxlint-disable-next-line consistent-function-scoping
  prototype.compiler = function Compiler() {}
  return Object.assign(prototype.compiler, { prototype })
}

/** Finds the body made before that one is equal to; Handlebars compares every body with all before it. */
function equalBodies(): (body: Body) => Body | undefined {
  const bodies = new Map<string, readonly Body[]>()
  return (body) => {
    const key = body.opcodes.map(({ args }) => String(args[0])).join(' ')
    const alike = bodies.get(key) ?? []
    const same = alike.find((each) => each.equals(body))
    if (same === undefined) bodies.set(key, [...alike, body])
    return same
  }
}

/** How helpers are called: by a short way, or with Handlebars' options and the number of their tag. */
function callsOf(
  base: { prototype: object },
  helpers: readonly Helper[],
  tagOf: (compiler: JavaScriptCompiler) => number,
) {
  const own = new Set(helpers.map(({ name }) => name))
  const inline = new Set(helpers.filter(({ kind }) => kind === 'inline').map(({ name }) => name))
  const { invokeKnownHelper: invoke } = base.prototype as JavaScriptCompiler
  return {
    invokeKnownHelper(this: JavaScriptCompiler, size: number, name: string) {
      if (name === 'if' || name === 'unless') {
        const choice = conditionInPlace(this, name)
        return choice === undefined ? invoke.call(this, size, name) : this.push(choice)
      }
      const printed = own.has(name) ? undefined : printedFirst(this, name, size)
      if (printed !== undefined) return this.push(printed)
      if (!inline.has(name)) return invoke.call(this, size, name)
      const { hash, args } = this.setupParams(name, size, undefined)
      const given = hash === '{}' ? [] : [',', hash]
      this.push([`data.run("${name}",`, args, `,${contextOf(this)},data,${tagOf(this)}`, ...given, ')'])
    },
    setupHelperArgs(this: JavaScriptCompiler, helper: string, size: number, params?: unknown[], register?: boolean) {
      const options = this.setupParams(helper, size, params)
      options['loc'] = String(tagOf(this))
      const literal = this.objectLiteral(options)
      if (register) {
        this.useRegister('options')
        params!.push('options')
        return ['options=', literal]
      }
      if (params === undefined) return literal
      params.push(literal)
      return ''
    },
  }
}

/** Names that data can only have themselves are read straight from them; of others Handlebars' guarded way says whose they are. */
function isOwnName(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name) && !isInherited(name)
}

/** What a helper gets as `this`. */
function contextOf(compiler: JavaScriptCompiler): string {
  const context = compiler.contextName(0)
  return compiler.aliasable(`${context} != null ? ${context} : (container.nullContext || {})`)
}

/**
 * A condition that calls one of its two branches, which stay in its context; undefined when it has arguments of its own
 * (`includeZero=true`), or a branch must be called as Handlebars does.
 */
function conditionInPlace(compiler: JavaScriptCompiler, name: 'if' | 'unless'): unknown[] | undefined {
  const [program, inverse, hash] = compiler.inlineStack.slice(-3).map(({ value }) => value)
  const [yes, no] = [program, inverse].map((expression) => branch(compiler, expression))
  if (hash !== '{}' || yes === undefined || no === undefined) return undefined
  // Hash, branches and condition, in the order in which they leave the stack.
  const condition = Array.from({ length: 4 }, () => compiler.popStack())[3]
  return ['(data.holds(', condition, name === 'if' ? `) ? ${yes} : ${no})` : `) ? ${no} : ${yes})`]
}

/**
 * The call of a block that always prints its body and then looks at it, without an `else`: the body first, then the block
 * (`proseWays`). Undefined where it must be called as Handlebars does.
 */
function printedFirst(compiler: JavaScriptCompiler, name: string, size: number): unknown[] | undefined {
  const [program, inverse] = compiler.inlineStack.slice(-3).map(({ value }) => value)
  const isKnown = name === '__prose' || name === 'liet_ke' || (name === 'co' && size === 0)
  if (!isKnown || branch(compiler, inverse) !== '""') return undefined
  const body = branch(compiler, program)
  if (body === undefined) return undefined
  // Hash, branches and arguments, in the order in which they leave the stack.
  const [hash] = Array.from({ length: size + 3 }, () => compiler.popStack())
  if (name === '__prose') return [`data.paragraph(${body},${size})`]
  return name === 'co' ? [`data.some(data.ask(),${body})`] : [`data.list(data.ask(),${body},`, hash, ')']
}

/** The call of a branch, `""` for none; undefined when it defines partials, which Handlebars' wrappers are needed for. */
function branch(compiler: JavaScriptCompiler, expression: unknown): string | undefined {
  if (expression === null || expression === undefined) return '""'
  const index = /^container\.program\((\d+), data, 0(?:, blockParams)?(?:, depths)?\)$/.exec(String(expression))?.[1]
  const child = compiler.environment.children.find((each) => each.index === Number(index))
  if (index === undefined || child === undefined || child.useDecorators === true) return undefined
  const { useBlockParams, useDepths } = compiler
  const params = useBlockParams || useDepths ? ', blockParams && [undefined].concat(blockParams)' : ''
  // The function is looked up once: the container lives as long as the template.
  const known = `container.fn_${index}`
  return `(${known} || (${known} = container.fn(${index})))(container, ${contextOf(compiler)}, helpers, partials, data${params}${useDepths ? ', depths' : ''})`
}
