/**
 * One place in two papers. What people do to a paper is done twice: in the paper of the old data, and at the same place in the
 * paper of the new data, which is then the truth that a refresh is held against.
 */
import { alignPrinted } from '../../src/docx/living/align.ts'
import { applyEdits } from '../../src/docx/living/edit.ts'
import { commonTexts } from '../../src/docx/living/sequence.ts'
import { slideGaps } from '../../src/docx/living/slide.ts'
import type { DocumentText } from '../../src/docx/living/text.ts'
import { type WordToken, tokensOf } from '../../src/docx/living/tokens.ts'
import { joinSlots, slotsOf, throughMarks } from '../../src/docx/tag/slots.ts'
import {
  attributeOf,
  childOf,
  copyOf,
  element,
  escapeText,
  isElement,
  text,
  type XmlElement,
} from '../../src/docx/xml/tree.ts'
import type { Chance } from './chance.ts'

/** One place in both papers. */
export interface Twin {
  readonly nodes: readonly [XmlElement, XmlElement]
  readonly table: boolean
}

export interface Scene {
  readonly twins: readonly Twin[]
  readonly rows: readonly (readonly [XmlElement, XmlElement])[]
  /** Words that people wrote and that must be there in the end. */
  readonly written: string[]
  /** Whole sentences among them. */
  readonly sentences: string[]
  /** Figures that stand somewhere: what people type stands nowhere else, so that it is found again. */
  readonly taken: Set<string>
  /** Figures that people typed over. */
  readonly typed: { readonly was: string; readonly is: string; readonly changed: boolean }[]
  readonly log: string[]
  /** Edits of the first paper are tracked changes. */
  tracked: boolean
  readonly track: () => [string, string][]
}

export function sceneOf(old: DocumentText, now: DocumentText): Scene {
  const links = alignPrinted(old, now)
  let id = 5000
  return {
    twins: [...links.paragraphs].map(([p, q]) => ({ nodes: [p.node, q.node], table: p.row !== undefined })),
    rows: [...links.rows].map(([p, q]) => [p.node, q.node] as const),
    written: [],
    sentences: [],
    typed: [],
    taken: new Set(
      [old, now].flatMap(({ paragraphs }) => paragraphs.flatMap(({ tokens }) => tokens.map((t) => t.text))),
    ),
    log: [],
    tracked: false,
    track: () => [
      ['w:id', String(++id)],
      ['w:author', 'Nguyễn Văn A'],
    ],
  }
}

export interface Side {
  readonly text: string
  readonly tokens: readonly WordToken[]
}

export function sideOf(node: XmlElement): Side {
  const own = joinSlots(slotsOf(node, throughMarks))
  return { text: own, tokens: tokensOf(own) }
}

export interface Sides {
  readonly a: Side
  readonly b: Side
  /** The token of the second paper for one of the first; undefined where they differ. */
  readonly same: ReadonlyMap<number, number>
}

export function sidesOf({ nodes }: Twin): Sides {
  const [a, b] = [sideOf(nodes[0]), sideOf(nodes[1])]
  const [to, back] = [new Int32Array(a.tokens.length).fill(-1), new Int32Array(b.tokens.length).fill(-1)]
  const texts = ({ tokens }: Side) => tokens.map((token) => token.text)
  for (const [i, j] of commonTexts(texts(a), texts(b))) [to[i], back[j]] = [j, i]
  const one = ({ tokens }: Side) => ({ paragraphs: [{ first: 0, tokens }] })
  slideGaps({ a: one(a), b: one(b), to, back })
  const pairs = [...to].map((j, i) => [i, j] as const)
  return { a, b, same: new Map(pairs.filter(([, j]) => j >= 0)) }
}

export const alive = ({ nodes }: Twin) => nodes.every((node) => node.parent !== undefined)
export const prose = (scene: Scene) =>
  scene.twins.filter((twin) => !twin.table && alive(twin) && sideOf(twin.nodes[0]).tokens.length >= 12)
export const differing = (scene: Scene) =>
  prose(scene).filter(({ nodes }) => sideOf(nodes[0]).text !== sideOf(nodes[1]).text)

/** A figure that stands nowhere yet. */
export function newFigure({ taken }: Scene, chance: Chance, was: string): string {
  let is = Number(was) + 11 + chance.below(40)
  while (taken.has(String(is))) is++
  taken.add(String(is))
  return String(is)
}

/** The colour of what people set apart; it stays through every program. */
const APART = 'BADA55'

/** Sets a run apart, as people do. */
export function setApart(run: XmlElement): void {
  const look = childOf(run, 'w:rPr') ?? element('w:rPr')
  if (!look.parent) {
    look.parent = run
    run.children.unshift(look)
  }
  look.children = [
    ...look.children.filter((child) => !isElement(child, 'w:color')),
    element('w:color', [['w:val', APART]]),
  ]
  for (const child of look.children) if (isElement(child)) child.parent = look
}

/** The words of a paragraph that were set apart. */
export const markedText = (paragraph: XmlElement) =>
  joinSlots(
    slotsOf(paragraph, throughMarks).filter(({ run }) => {
      const color = childOf(childOf(run, 'w:rPr') ?? run, 'w:color')
      return color !== undefined && attributeOf(color, 'w:val') === APART
    }),
  )

/** Mostly where the data change too. */
export function somewhere(scene: Scene, chance: Chance): Twin | undefined {
  const near = differing(scene)
  const list = near.length > 0 && chance.next() < 0.6 ? near : prose(scene)
  return list.length === 0 ? undefined : chance.pick(list)
}

export type Cut = readonly [from: number, to: number]

/** Characters of both papers become others. */
export function change(scene: Scene, twin: Twin, cuts: readonly [Cut, Cut], put: readonly [string, string]): void {
  const tracks = [scene.tracked ? scene.track : undefined, undefined]
  twin.nodes.forEach((node, k) => {
    const [start, end] = cuts[k]!
    applyEdits(node, [{ start, end, text: put[k]! }], { track: tracks[k] })
  })
}

export const word = (token: WordToken | undefined) =>
  token?.word === true && !/^(?:tăng|giảm|bằng|vượt|đạt)$/iu.test(token.text)

/** Places between two tokens that stand side by side in both papers. */
export function seams(
  { a, b, same }: Sides,
  fits: (left: WordToken, right: WordToken) => boolean,
): readonly (readonly [number, number])[] {
  return [...same].filter(([i, j]) => {
    const [left, right] = [a.tokens[i]!, a.tokens[i + 1]]
    return right !== undefined && same.get(i + 1) === j + 1 && b.tokens[j + 1] !== undefined && fits(left, right)
  })
}

let count = 0
/** Words that stand nowhere else. */
export function newWords(scene: Scene, chance: Chance): string {
  const words = `${chance.pick(['tích cực', 'kịp thời', 'về cơ bản', 'qua đó', 'trên địa bàn', 'có hiệu quả'])} q${'abcdefghkm'[count % 10]}x${'aeiouy'[count % 6]}${String.fromCharCode(97 + (Math.floor(count / 10) % 26))}`
  count++
  scene.written.push(words)
  return words
}

export function newSentence(scene: Scene, chance: Chance): string {
  const words = newWords(scene, chance)
  const sentence = chance.pick([
    `Tập thể đơn vị ${words} chỉ đạo quyết liệt, bảo đảm tiến độ đề ra.`,
    `Trong đó có ${10 + chance.below(80)} trường hợp ${words} do người dưới 18 tuổi thực hiện.`,
    `Đây là kết quả ${words} trong điều kiện biên chế còn thiếu.`,
  ])
  scene.sentences.push(sentence)
  for (const { text: own, figure } of tokensOf(sentence)) if (figure) scene.taken.add(own)
  return sentence
}

export function detach(node: XmlElement): void {
  if (node.parent) node.parent.children.splice(node.parent.children.indexOf(node), 1)
  node.parent = undefined
}

export function attach(after: XmlElement, node: XmlElement): void {
  const parent = after.parent!
  parent.children.splice(parent.children.indexOf(after) + 1, 0, node)
  node.parent = parent
}

export function paragraphLike(node: XmlElement, words: string): XmlElement {
  const form = childOf(node, 'w:pPr')
  const run = element('w:r', [], [element('w:t', [['xml:space', 'preserve']], [text(escapeText(words))])])
  return element('w:p', [], [...(form ? [copyOf(form)] : []), run])
}

export type EditKind = (scene: Scene, chance: Chance) => boolean
