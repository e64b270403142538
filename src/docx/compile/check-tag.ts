/** Checks of one tag that need no data: helpers known and rightly called, `@` names and partials known. */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { nearest } from '../../core/base/nearest.ts'
import { builtIns } from './program.ts'
import { lacksFigure } from '../tag/short.ts'
import { insteadOf } from '../template/replaced.ts'
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

function checkCall(call: Expression, place: Place, tag: Tag, session: Session, report: Report): void {
  const { path } = call
  const params = call.params ?? []
  const name =
    path?.parts?.length === 1 && path.depth === 0 && !path.data && !isScoped(path) ? path.parts[0]! : undefined
  const helper = name === undefined ? undefined : session.helpers.get(name)
  const builtIn = name !== undefined && Object.hasOwn(builtIns, name) ? builtIns[name] : undefined
  const given = params.length
  // Without anything to work on the name of a block is a name of data ("có").
  if (place === 'value' && helper?.kind === 'block' && given + (call.hash?.pairs.length ?? 0) === 0) {
    tag.source = `{{./${name}}}`
    return
  }
  if (helper !== undefined || builtIn !== undefined) {
    const [least, most] = helper?.args ?? builtIn!
    if (place === 'value' && lacksFigure(tag.text, session.helpers))
      report(diagnose('M33', { tag: tag.text }, { spot: tag.spot }))
    else if (given < least || given > most)
      report(diagnose('M12', { helper: name!, given, least, most }, { spot: tag.spot }))
    const wanted =
      builtIn !== undefined && helper === undefined ? (name === 'lookup' ? 'inline' : 'block') : helper!.kind
    if ((wanted === 'block') !== (place === 'block') && !(place === 'block' && helper?.asBlock))
      report(diagnose('M24', { helper: name!, kind: wanted }, { spot: tag.spot }))
    const allowed = helper?.hash ?? BUILT_IN_HASH[name!] ?? []
    for (const pair of call.hash?.pairs ?? [])
      if (place === 'block' && Object.hasOwn(BLOCK_HASH, pair.key)) checkBlockHash(pair.key, pair.value, tag, report)
      else if (!allowed.includes(pair.key))
        report(
          diagnose('M13', { helper: name!, name: pair.key, nearest: nearest(pair.key, allowed) }, { spot: tag.spot }),
        )
  } else if (name !== undefined && place === 'value' && given === 0 && /^bo_\w+_neu_trong$/.test(name)) {
    report(diagnose('M11', { helper: name, nearest: undefined, instead: insteadOf(name) }, { spot: tag.spot }))
  } else if (given > 0 || (call.hash?.pairs ?? []).length > 0 || place === 'inner') {
    const known = [...session.helpers.keys(), ...Object.keys(builtIns)]
    const called = String(path?.original ?? '')
    report(
      diagnose(
        'M11',
        { helper: called, nearest: nearest(called, known), instead: insteadOf(called) },
        { spot: tag.spot },
      ),
    )
  } else if (path) checkName(path, tag, report)
  checkArguments(call, tag, session, report)
}

function checkBlockHash(name: string, value: Expression, tag: Tag, report: Report): void {
  const values = BLOCK_HASH[name]!
  const known = values === true ? value.type === 'StringLiteral' : values.includes(value.value)
  if (known) return
  const given = String(value.value ?? value.original ?? '')
  report(diagnose('M32', { name, given, values: values === true ? [] : values.map(String) }, { spot: tag.spot }))
}

function checkArguments(call: Expression, tag: Tag, session: Session, report: Report): void {
  for (const argument of [...(call.params ?? []), ...(call.hash?.pairs ?? []).map((p) => p.value)]) {
    if (argument.type === 'SubExpression') checkCall(argument, 'inner', tag, session, report)
    else checkName(argument, tag, report)
  }
}

function checkName(path: Expression, tag: Tag, report: Report): void {
  if (path.type !== 'PathExpression' || path.data !== true) return
  const name = path.parts?.[0] ?? ''
  if (!DATA_NAMES.includes(name))
    report(diagnose('M26', { name: `@${name}`, nearest: nearest(name, DATA_NAMES) }, { spot: tag.spot }))
}

function isScoped(path: Expression): boolean {
  return /^(?:\.|this\b)/.test(String(path.original ?? ''))
}
