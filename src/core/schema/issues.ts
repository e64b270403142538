/** Reads values by zod's schemas, and puts its kinds of fault into the few that a clerk can act on. */
import type * as z from 'zod'
import { type Checked, diagnose, type Diagnostic, type Path, type Place } from '../diagnostics/diagnostic.ts'
import { isCode } from '../diagnostics/messages.ts'
import type { Kind } from '../messages/schema.ts'
import { nearest, plainWord } from '../base/nearest.ts'
import { groupsWith, metaOf, schemaAt, shapeOf } from './walk.ts'

type Issue = z.core.$ZodIssue
type TitleOf = (path: Path) => string | undefined

/** More keys than this are no help in a hint. */
const mostChoices = 12

/** Unknown keys of one group for which a likely meaning is sought; a file with more has another trouble. */
const mostGuesses = 50
const unguessed = { keys: () => [], groupsWith: () => [], title: () => '' }

interface Known {
  readonly input: unknown
  readonly title: (path: Path) => string
  /** Keys that the schema knows at a path. */
  readonly keys: (path: Path) => readonly string[]
  /** Groups that have a key of this name, as dotted paths. */
  readonly groupsWith: (key: string) => readonly string[]
  /** The schema's own description of what is allowed at a path. */
  readonly rule: (path: Path) => string | undefined
}

/** Zod measures a text typed in the place of a list too; that it is no list is all there is to tell. */
function isLength(issue: Issue, issues: readonly Issue[]): boolean {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return false
  const path = issue.path.join('/')
  return issues.some(({ code, path: other }) => code === 'invalid_type' && other.join('/') === path)
}

/**
 * Reads a value by a schema: what it makes of it, or what is wrong as diagnostics. `titleOf` names places to which the schema
 * itself gives no title.
 */
export function readBy<T>(schema: z.ZodType<T>, value: unknown, titleOf: TitleOf = () => undefined): Checked<T> {
  // Compiling a parser costs more than it saves, for one file and, measured, for hundreds.
  const result = schema.safeParse(value, { jitless: true })
  return result.success
    ? { value: result.data, diagnostics: [] }
    : { diagnostics: schemaDiagnostics(result.error.issues, value, schema, titleOf) }
}

/**
 * Translates `issues` on `input`. What stands inside lists and unions is named by its title in `schema`, a misspelt key by the
 * nearest that the schema knows. Issues made by our own readers bring code and arguments in `params`.
 */
export function schemaDiagnostics(
  issues: readonly Issue[],
  input: unknown,
  schema: z.core.$ZodType,
  titleOf: TitleOf,
): readonly Diagnostic[] {
  const own = (path: Path) => metaOf(schemaAt(schema, path))
  const known: Known = {
    input,
    title: (path) => own(path).title ?? itemTitle(path, known) ?? titleOf(path) ?? String(path.at(-1) ?? 'tệp số liệu'),
    keys: (path) => Object.keys(shapeOf(schemaAt(schema, path)) ?? {}),
    groupsWith: (key) => groupsWith(schema, key),
    rule: (path) => own(path).description,
  }
  // Of two limits that a value exceeds, the narrower comes last.
  const found = issues.filter((issue) => !isLength(issue, issues)).flatMap((issue) => translate(issue, [], known))
  const kept = found.filter((one) => !isMisspelt(one, found))
  return [...new Map(kept.map((d) => [`${d.code} ${JSON.stringify(d.path)}`, d])).values()]
}

/** Whether what is missing stands there under a misspelt name that is reported already: one slip, one message. */
function isMisspelt(one: Diagnostic, all: readonly Diagnostic[]): boolean {
  const group = JSON.stringify(one.path?.slice(0, -1))
  const meant = (other: Diagnostic) =>
    other.code === 'S02' &&
    (other.args as { near?: unknown }).near === one.path?.at(-1) &&
    JSON.stringify(other.path?.slice(0, -1)) === group
  return one.code === 'S01' && all.some(meant)
}

/** An item of a list has no name of its own. */
function itemTitle(path: Path, { title }: Known): string | undefined {
  const last = path.at(-1)
  return typeof last === 'number' ? `${title(path.slice(0, -1))} (phần tử thứ ${last + 1})` : undefined
}

function translate(issue: Issue, prefix: Path, known: Known): readonly Diagnostic[] {
  const path: Path = [...prefix, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  const value = valueAt(known.input, path)
  const title = known.title(path)
  const place: Place = { path }
  const whole = { title, value: shown(value) }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key, i) =>
        unknownKey(key, path, i < mostGuesses ? known : unguessed, valueAt(value, [key])),
      )
    case 'invalid_type':
      return [wrongKind(issue.expected, value, path, known)]
    case 'invalid_value': {
      if (value === undefined || value === null) return [missing(value, path, known)]
      const choices = issue.values.map(String)
      return [diagnose('S06', { ...whole, choices, near: nearest(String(value), choices) }, place)]
    }
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return [diagnose('S14', { title }, place)]
      return [
        issue.minimum === 0
          ? diagnose('S04', whole, place)
          : diagnose('S18', { ...whole, least: String(issue.minimum) }, place),
      ]
    case 'too_big': {
      const limit = String(issue.maximum)
      if (issue.origin === 'string' || issue.origin === 'array')
        return [diagnose('S12', { title, limit, list: issue.origin === 'array' }, { ...place, at: 'key' })]
      return [diagnose('S11', { ...whole, limit }, place)]
    }
    case 'invalid_format':
      return [diagnose('S09', { ...whole, rule: known.rule(path) }, place)]
    case 'invalid_key':
      return [diagnose('S17', { key: String(path.at(-1)), title: known.title(path.slice(0, -1)) }, { path, at: 'key' })]
    case 'invalid_union':
      return unionDiagnostics(issue, path, value, known)
    case 'custom':
      // A day that must be given is read by ourselves, from nothing too.
      if (value === undefined && issue.params?.['code'] === 'S14') return [missing(value, path, known)]
      return [custom(issue, whole, place)]
    case 'not_multiple_of':
    case 'invalid_element':
    default:
      return [diagnose('S16', whole, place)]
  }
}

/** Codes whose sentence names the figure: the transform does not know its title, the path does. */
const untitled: ReadonlySet<string> = new Set(['S03', 'S04', 'S07', 'S08', 'S14'])

/** Our own transforms give the code; what else they may say ends in S16. */
function custom(issue: z.core.$ZodIssueCustom, whole: { title: string; value: string }, place: Place): Diagnostic {
  const code: unknown = issue.params?.['code']
  const known = typeof code === 'string' && isCode(code)
  // The schema states code and arguments together; their agreement is tested through the golden files.
  if (known) {
    const args = (issue.params?.['args'] ?? {}) as Readonly<Record<string, unknown>>
    const titled = untitled.has(code) ? { title: whole.title, ...args } : args
    return diagnose(code, titled as never, code === 'S02' ? { ...place, at: 'key' } : place)
  }
  return diagnose('S16', whole, place)
}

/** Of the forms a value may have, the one it seems meant for: of its kind, with the fewest faults. All of them when it is of no such kind. */
function unionDiagnostics(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  value: unknown,
  known: Known,
): readonly Diagnostic[] {
  if (value === undefined || value === null) return [missing(value, path, known)]
  const options: readonly (readonly Issue[])[] = issue.errors
  const like = options.filter((issues) => !isOtherKind(issues))
  const [meant] = like.toSorted((a, b) => a.length - b.length)
  if (meant) return meant.flatMap((inner) => translate(inner, path, known))
  const args = {
    title: known.title(path),
    expected: [...new Set(options.flatMap(kindsAsked))],
    actual: kindOfValue(value),
    value: shown(value),
  }
  return [diagnose('S05', args, { path })]
}

/** Whether a form was not taken because it asks for a value of another kind; a form may be a union itself. */
function isOtherKind(issues: readonly Issue[]): boolean {
  return issues.some(
    (i) =>
      i.path.length === 0 &&
      (i.code === 'invalid_type' || (i.code === 'invalid_union' && i.errors.length > 0 && i.errors.every(isOtherKind))),
  )
}

/** The kinds of value that a form asks for, where it found another. */
function kindsAsked(issues: readonly Issue[]): readonly Kind[] {
  return issues.flatMap((i) => {
    if (i.code === 'invalid_union') return i.errors.flatMap(kindsAsked)
    return i.code === 'invalid_type' ? [kindOf(i.expected)] : []
  })
}

function unknownKey(
  key: string,
  path: Path,
  known: Pick<Known, 'keys' | 'groupsWith' | 'title'>,
  value: unknown,
): Diagnostic {
  const keys = known.keys(path)
  const titled = keys.filter((each) => isSaidIn(key, known.title([...path, each])))
  // "tu" of "tu_ngay".
  const begun = keys.filter((each) => each.startsWith(`${plainWord(key)}_`))
  const near = nearest(key, keys) ?? [begun, titled].find(({ length }) => length === 1)?.[0]
  const groups = near === undefined ? known.groupsWith(key) : []
  const few = keys.length <= mostChoices ? { choices: [...keys] } : {}
  const isFree = isFigure(value) && path.every((step) => typeof step === 'string') && known.keys([]).includes(freeList)
  const more = {
    ...(groups.length > 0 && groups.length <= 3 ? { groups } : {}),
    ...(isFree && !(near && isSlip(key, near)) ? { figure: true } : {}),
    ...(value === null && /\s/.test(key.trim()) ? { cut: true } : {}),
  }
  return diagnose('S02', { key, near, ...few, ...more }, { path: [...path, key], at: 'key' })
}

/** Whether a title has a key of two words and more, side by side: "tieu_huy" is said in "Cưỡng chế, tiêu hủy vật chứng". */
const isSaidIn = (key: string, title: string) =>
  plainWord(key).includes('_') &&
  `_${plainWord(title.replaceAll(/[^\p{L}\p{M}\d\s]/gu, ''))}_`.includes(`_${plainWord(key)}_`)

/** Whether every word of a key is one of the other's with a slip in it: "phuc_cung" is not meant to be "hoi_cung". */
function isSlip(typed: string, meant: string): boolean {
  const [a, b] = [typed, meant].map((key) => plainWord(key).split('_'))
  return a?.length !== b?.length || (a ?? []).every((word, i) => nearest(word, [b?.[i] ?? '']) !== undefined)
}

/** Where figures go that have no place of their own. */
const freeList = 'so_lieu_khac'

const isFigure = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^\s*\d[\d.]*(\s*\/\s*\d+)?/.test(value))

function missing(value: unknown, path: Path, known: Known): Diagnostic {
  const title = known.title(path)
  if (value === null) return diagnose('S14', { title }, { path, at: 'key' })
  return diagnose('S01', { key: String(path.at(-1) ?? ''), title }, { path, at: 'key' })
}

function wrongKind(expected: string, value: unknown, path: Path, known: Known): Diagnostic {
  if (value === undefined || value === null) return missing(value, path, known)
  const title = known.title(path)
  const kind = kindOf(expected)
  if (kind === 'number' && typeof value !== 'object' && typeof value !== 'boolean')
    return diagnose('S03', { title, value: shown(value) }, { path })
  return diagnose('S05', { title, expected: [kind], actual: kindOfValue(value), value: shown(value) }, { path })
}

function kindOf(expected: string): Kind {
  if (expected === 'int' || expected === 'number' || expected === 'nan') return 'number'
  if (expected === 'array' || expected === 'tuple') return 'list'
  if (expected === 'object' || expected === 'record') return 'group'
  return expected === 'boolean' ? 'flag' : 'text'
}

function kindOfValue(value: unknown): Kind {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'group'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'flag' : 'text'
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    input,
  )
}

/** A value as a person would recognise it in their file; of a group only one that a colon in a text has made. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return sentenceIn(value)
  const text = String(value).replaceAll(/\s+/g, ' ').trim()
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** `Lưu: VT, TH` was meant as a sentence: what YAML makes of its colon, put together again; '' for what is no such thing. */
function sentenceIn(value: object): string {
  const [[key, words] = [], ...more] = Array.isArray(value) ? [] : Object.entries(value)
  return more.length === 0 && typeof words === 'string' && !/^[a-z][a-z0-9_]*$/.test(key ?? '')
    ? `${key}: ${words}`
    : ''
}
