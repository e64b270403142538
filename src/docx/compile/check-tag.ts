/** Checks of one tag that need no data: helpers known and rightly called, `@` names and partials known. */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/base/nearest.ts'
import { builtIns } from './program.ts'
import { lacksFigure } from '../tag/short.ts'
import { insteadOf } from '../template/replaced.ts'
import type { Helper } from '../../core/helpers/helper.ts'
import type { Session } from './session.ts'
import type { Report, Tag } from '../tag/tag.ts'
import type { Expression } from '../tag/ast.ts'

const DATA_NAMES = ['root', 'stt', 'index', 'key', 'first', 'last', 'partial-block']
const BUILT_IN_HASH: Readonly<Record<string, readonly string[]>> = { if: ['includeZero'], unless: ['includeZero'] }
/** What any block may be told, with the values there are; true for any text. */
const BLOCK_HASH: Readonly<Record<string, readonly unknown[] | true>> = {
  theo: ['chu', 'doan', 'hang', 'cot'],
  trong: true,
  danh_so_lai: [true, false],
}
/** Where a call stands; a call inside another's parentheses is always one of a helper. */
type Place = 'value' | 'block' | 'inner'

/** Reports what is wrong in a tag. */
export function checkTag(tag: Tag, session: Session, report: Report): void {
  const { ast } = tag
  if (ast === undefined) return
  if (tag.sign === '*') {
    session.inlineNames.add(String(ast.params[0]?.value ?? ''))
    return
  }
  if (tag.kind === 'partial' || tag.sign === '>') {
    if (tag.sign === '' && tag.name !== '@partial-block' && !tag.shadow) session.partialCalls.push(tag)
    checkArguments(ast, tag, session, report)
    return
  }
  checkCall(ast, tag.kind === 'value' ? 'value' : 'block', tag, session, report)
}

/** Checks what a tag, or an expression in its parentheses, calls or names. */
function checkCall(call: Expression, place: Place, tag: Tag, session: Session, report: Report): void {
  const name = plainNameOf(call)
  const helper = name === undefined ? undefined : session.helpers.get(name)
  const given = call.params?.length ?? 0
  const pairs = call.hash?.pairs ?? []
  const hasArguments = given > 0 || pairs.length > 0
  // Without anything to work on the name of a block is a name of data ("có").
  if (place === 'value' && helper?.kind === 'block' && !hasArguments) {
    tag.source = `{{./${name}}}`
    return
  }
  const rules = helper ?? builtInRules(name)
  if (name !== undefined && rules !== undefined) checkHelperCall(name, rules, call, place, tag, session, report)
  else if (place === 'value' && given === 0 && name !== undefined && /^bo_\w+_neu_trong$/.test(name))
    report(diagnose('M11', { helper: name, nearest: undefined, instead: insteadOf(name) }, { spot: tag.spot }))
  else if (hasArguments || place === 'inner') {
    const known = [...session.helpers.keys(), ...Object.keys(builtIns)]
    const called = String(call.path?.original ?? '')
    const args = { helper: called, nearest: nearest(called, known), instead: insteadOf(called) }
    report(diagnose('M11', args, { spot: tag.spot }))
  } else if (call.path) checkName(call.path, tag, report)
  checkArguments(call, tag, session, report)
}

/** The one word that is called, which may be a helper's name; undefined for paths, `@` names and names of data (`./x`). */
function plainNameOf({ path }: Expression): string | undefined {
  const isPlain = path?.parts?.length === 1 && path.depth === 0 && !path.data && !isScoped(path)
  return isPlain ? path.parts![0] : undefined
}

/** What calls of a helper are held to. */
type CallRules = Pick<Helper, 'kind' | 'args' | 'hash' | 'asBlock'>

/** Those of a helper that Handlebars brings; undefined for other names. */
function builtInRules(name: string | undefined): CallRules | undefined {
  const args = name !== undefined && Object.hasOwn(builtIns, name) ? builtIns[name] : undefined
  return args && { kind: name === 'lookup' ? 'inline' : 'block', args, hash: BUILT_IN_HASH[name!] ?? [] }
}

/** A known helper: the number of its arguments, whether it is called as a block, the names of its options. */
function checkHelperCall(
  name: string,
  { kind, args: [least, most], hash, asBlock }: CallRules,
  call: Expression,
  place: Place,
  tag: Tag,
  session: Session,
  report: Report,
): void {
  const given = call.params?.length ?? 0
  if (place === 'value' && lacksFigure(tag.text, session.helpers))
    report(diagnose('M33', { tag: tag.text }, { spot: tag.spot }))
  else if (given < least || given > most)
    report(diagnose('M12', { helper: name, given, least, most }, { spot: tag.spot }))
  if ((kind === 'block') !== (place === 'block') && !(place === 'block' && asBlock))
    report(diagnose('M24', { helper: name, kind }, { spot: tag.spot }))
  for (const { key, value } of call.hash?.pairs ?? [])
    if (place === 'block' && Object.hasOwn(BLOCK_HASH, key)) checkBlockHash(key, value, tag, report)
    else if (!hash.includes(key))
      report(diagnose('M13', { helper: name, name: key, nearest: nearest(key, hash) }, { spot: tag.spot }))
}

/** The value of an option that all blocks have: one of those there are. */
function checkBlockHash(name: string, value: Expression, tag: Tag, report: Report): void {
  const values = BLOCK_HASH[name]!
  const known = values === true ? value.type === 'StringLiteral' : values.includes(value.value)
  if (known) return
  const given = String(value.value ?? value.original ?? '')
  report(diagnose('M32', { name, given, values: values === true ? [] : values.map(String) }, { spot: tag.spot }))
}

/** The arguments and options of a call, each of which may be a call itself. */
function checkArguments(call: Expression, tag: Tag, session: Session, report: Report): void {
  for (const argument of [...(call.params ?? []), ...(call.hash?.pairs ?? []).map((p) => p.value)]) {
    if (argument.type === 'SubExpression') checkCall(argument, 'inner', tag, session, report)
    else checkName(argument, tag, report)
  }
}

/** Of a name with `@`, whether there is such a one; what names of data mean is not known here. */
function checkName(path: Expression, tag: Tag, report: Report): void {
  if (path.type !== 'PathExpression' || path.data !== true) return
  const name = path.parts?.[0] ?? ''
  if (!DATA_NAMES.includes(name))
    report(diagnose('M26', { name: `@${name}`, nearest: nearest(name, DATA_NAMES) }, { spot: tag.spot }))
}

/** Whether a name is one of data by how it is written: `./x`, `this.x`. */
function isScoped(path: Expression): boolean {
  return /^(?:\.|this\b)/.test(String(path.original ?? ''))
}
