/**
 * Charts of the template's own that stand in a loop: each turn gets its own chart part, rendered with what the names
 * mean at that turn. A diagram, whose parts know each other's numbers, can't be copied so.
 */
import { diagnose } from '../../core/diagnostics/diagnostic.ts'
import { type BlockBranch, walkBranches } from './branches.ts'
import { isRepeated } from './references.ts'
import { type Session, tagOfMark } from './session.ts'
import type { OwnPart } from '../template/template.ts'
import { type WordPackage, partLabel } from '../package/open.ts'
import type { PreparedPart } from './prepared.ts'
import { relsNameOf, resolveTarget } from '../package/parts.ts'
import { heldRaw } from '../tag/source.ts'

/** Changes the trees in place; gives the parts that are rendered at what refers to them, numbered from `taken` on. */
export function placeOwnParts(
  prepared: readonly PreparedPart[],
  opened: WordPackage,
  session: Session,
  taken: number,
): readonly OwnPart[] {
  const isPlain = ({ part }: PreparedPart) => part.kind?.kind === 'plain'
  const plain = prepared.filter((one) => one.root && isPlain(one)).map(({ part }) => part)
  const filled = new Map(plain.map((part) => [part.entry.name, part]))
  const own = new Map<string, { readonly part: OwnPart; readonly references: (() => void)[] }>()
  const elsewhere = new Set<string>()
  if (filled.size === 0) return []
  for (const one of prepared) {
    const { name } = one.part.entry
    const relations = new Map(opened.relationsOf(name).map((r) => [r.id, r]))
    if (isPlain(one) || one.root === undefined || relations.size === 0) continue
    walkBranches(one.root, session, (node, branch) => {
      for (const attribute of node.attributes) {
        const relation = attribute[0].startsWith('r:') ? relations.get(attribute[1]) : undefined
        const target = relation && !relation.external ? resolveTarget(name, relation.target) : ''
        if (relation === undefined || !filled.has(target)) continue
        if (!changesNames(branch, session) && !isRepeated(node, session)) elsewhere.add(target)
        else if (node.name !== 'c:chart')
          session.report(diagnose('M76', { what: partLabel(filled.get(target)!) }, { spot: partLabel(one.part) }))
        else {
          const known = own.get(target) ?? {
            part: ownPart({ name: target, type: relation.type, number: taken + own.size, first: true }, target, opened),
            references: [],
          }
          own.set(target, known)
          const id = attribute[1]
          known.references.push(() => {
            const call = `{{> ${known.part.partial}}}`
            const first = elsewhere.has(target) ? 'false' : 'true'
            attribute[1] = heldRaw(`{{#__own ${known.part.number} "${id}" ${first}}}${call}{{/__own}}`)
          })
        }
      }
    })
  }
  for (const { references } of own.values()) for (const place of references) place()
  return [...own.values()].map(({ part }) => ({ ...part, first: !elsewhere.has(part.name) }))
}

/** What a template keeps of a part of `opened`; `rels`: the text of its relationships, where they are others than there. */
export function ownPart(
  kept: Pick<OwnPart, 'name' | 'type' | 'number' | 'first'>,
  part: string,
  opened: WordPackage,
  rels = opened.text(relsNameOf(part)),
): OwnPart {
  const contentType = opened.typeOf(part) ?? ''
  return { ...kept, partial: `__part${kept.number}`, contentType, ...(rels === undefined ? {} : { rels }) }
}

/** Whether a block around a place changes what names mean. */
function changesNames(branch: BlockBranch | undefined, session: Session): boolean {
  for (let at = branch; at; at = at.outer) {
    const mark = at.block.open
    const tag = mark?.source === '' ? tagOfMark(mark, session) : undefined
    if (tag !== undefined && tag.sign !== '^' && tag.name !== 'if' && tag.name !== 'unless') return true
  }
  return false
}
