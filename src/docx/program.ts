/**
 * Compiles Handlebars sources to code with Handlebars' own compiler, at three documented extension points: a printed
 * value goes to `data.put` (or `data.plain`) with the number of its tag, a helper is told that number as its `loc`, and
 * functions among the data are never called.
 */
import { newCompiler } from './handlebars.ts'
import { toBytes } from './escape.ts'
import type { Source } from './source.ts'
import { tagAt } from './source.ts'
import type { Tag } from './tag.ts'

/** Helpers that Handlebars brings and templates may use, with the fewest and most arguments. */
export const builtIns: Readonly<Record<string, readonly [number, number]>> = {
  if: [1, 1],
  unless: [1, 1],
  each: [1, 1],
  with: [1, 1],
  lookup: [2, 2],
}

/** Wrappers that the engine itself puts around what may come out empty. */
const guards = [
  '__note',
  '__noteId',
  '__notes',
  '__para',
  '__rows',
  '__cells',
  '__once',
  '__id',
  '__mark',
  '__end',
  '__name',
  '__ref',
  '__link',
  '__doan',
  '__drop',
  '__merge',
  '__merged',
  '__unmerge',
  '__num',
  '__restart',
  '__share',
]

/** What of Handlebars' JavaScript compiler is used here; its own types leave it out. */
interface JavaScriptCompiler {
  compiler: () => void
  source: { currentLocation?: { start: { column: number } } }
  options: unknown
  appendToBuffer(source: unknown): unknown
  appendContent(content: string): void
  pushSource(source: unknown): void
  popStack(): unknown
  setupParams(helper: string, size: number, params: unknown[] | undefined): Record<string, unknown>
  objectLiteral(of: Record<string, unknown>): unknown
  useRegister(name: string): void
}

interface Environment {
  JavaScriptCompiler: { prototype: object }
  precompile(source: string, options: object): unknown
  parse(source: string): unknown
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
  sources: readonly Source[],
  tags: ReadonlyMap<number, Tag>,
  helperNames: readonly string[],
): string[] {
  const environment = newCompiler() as unknown as Environment
  const knownHelpers = Object.fromEntries([...helperNames, ...guards].map((name) => [name, true]))
  const base = environment.JavaScriptCompiler
  return sources.map((source) => {
    environment.JavaScriptCompiler = compilerFor(base, source, tags)
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

function attempt(source: Source, tags: ReadonlyMap<number, Tag>, compile: () => unknown): string {
  try {
    return String(compile())
  } catch (cause) {
    const { hash, column } = cause as { hash?: { loc?: { first_column?: number } }; column?: number }
    throw new ProgramFault(tags.get(tagAt(source, hash?.loc?.first_column ?? column ?? 0)), { cause })
  }
}

function compilerFor(
  base: { prototype: object },
  source: Source,
  tags: ReadonlyMap<number, Tag>,
): Environment['JavaScriptCompiler'] {
  const tagOf = (compiler: JavaScriptCompiler) => tagAt(source, compiler.source.currentLocation?.start.column ?? 0)
  const fixed = (base.prototype as JavaScriptCompiler).appendContent
  const prototype: JavaScriptCompiler = Object.assign(Object.create(base.prototype) as JavaScriptCompiler, {
    appendEscaped(this: JavaScriptCompiler) {
      const id = tagOf(this)
      const put = tags.get(id)?.context === 'plain' ? 'data.plain(' : 'data.put('
      this.pushSource(this.appendToBuffer([put, this.popStack(), `,${id},data)`]))
    },
    appendContent(this: JavaScriptCompiler, content: string) {
      fixed.call(this, toBytes(content))
    },
    resolvePossibleLambda() {},
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
  })
  // A constructor of its own for each source: the prototype knows the source's columns.
  // oxlint-disable-next-line consistent-function-scoping
  prototype.compiler = function Compiler() {}
  return Object.assign(prototype.compiler, { prototype })
}
