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
import { type Relationship, relsNameOf, resolveTarget } from '../package/parts.ts'
import { heldRaw } from '../tag/source.ts'
import type { Attribute, XmlElement } from '../xml/tree.ts'

/** A place that refers to a part: an attribute of an element of the tree, with the id of the relationship as its value. */
interface Reference {
  readonly attribute: Attribute
  readonly element: XmlElement
  readonly branch: BlockBranch | undefined
  readonly relation: Relationship
  /** The name of the part. */
  readonly target: string
}

/** A part that each turn gets for itself, and the attributes that refer to it in loops. */
interface PartOfTurns {
  readonly part: OwnPart
  readonly attributes: Reference['attribute'][]
}

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
  const ofTurns = new Map<string, PartOfTurns>()
  /** Parts that are referred to outside of loops too. */
  const elsewhere = new Set<string>()
  if (filled.size === 0) return []
  for (const one of prepared) {
    if (isPlain(one)) continue
    for (const { attribute, element, branch, relation, target } of referencesIn(one, opened, session)) {
      const part = filled.get(target)
      if (part === undefined) continue
      if (!changesNames(branch, session) && !isRepeated(element, session)) elsewhere.add(target)
      else if (element.name !== 'c:chart')
        session.report(diagnose('M76', { what: partLabel(part) }, { spot: partLabel(one.part) }))
      else {
        const kept = { name: target, type: relation.type, number: taken + ofTurns.size, first: true }
        const known = ofTurns.get(target) ?? { part: ownPart(kept, target, opened), attributes: [] }
        ofTurns.set(target, known)
        known.attributes.push(attribute)
      }
    }
  }
  return [...ofTurns.values()].map(({ part, attributes }) => {
    const first = !elsewhere.has(part.name)
    for (const attribute of attributes)
      attribute[1] = heldRaw(`{{#__own ${part.number} "${attribute[1]}" ${first}}}{{> ${part.partial}}}{{/__own}}`)
    return { ...part, first }
  })
}

/** What in the tree of a part refers to other parts of the package. */
function referencesIn({ part, root }: PreparedPart, opened: WordPackage, session: Session): readonly Reference[] {
  const { name } = part.entry
  const relations = new Map(opened.relationsOf(name).map((relation) => [relation.id, relation]))
  const found: Reference[] = []
  if (root === undefined || relations.size === 0) return found
  walkBranches(root, session, (element, branch) => {
    for (const attribute of element.attributes) {
      const relation = attribute[0].startsWith('r:') ? relations.get(attribute[1]) : undefined
      if (relation === undefined || relation.external) continue
      found.push({ attribute, element, branch, relation, target: resolveTarget(name, relation.target) })
    }
  })
  return found
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
