/** What people do to the text of a paper between its first draft and the conference. */
import { applyEdits } from '../../src/docx/living/edit.ts'
import { maskedKey } from '../../src/docx/living/likeness.ts'
import { tokensOf, type WordToken } from '../../src/docx/living/tokens.ts'
import { slotsOf, throughMarks } from '../../src/docx/tag/slots.ts'
import { copyOf, isElement, type XmlElement, type XmlNode } from '../../src/docx/xml/tree.ts'
import type { Chance } from './chance.ts'
import {
  type Twin,
  type Scene,
  type Side,
  sideOf,
  type Sides,
  sidesOf,
  prose,
  differing,
  somewhere,
  type Cut,
  change,
  word,
  seams,
  newWords,
  newFigure,
  newSentence,
  detach,
  attach,
  setApart,
  paragraphLike,
  type EditKind,
} from './living-scene.ts'

/** One place in both papers. */
function insertWords(
  scene: Scene,
  chance: Chance,
  fits: (left: WordToken, right: WordToken) => boolean,
  wordsFor: typeof newWords = newWords,
): boolean {
  const twin = somewhere(scene, chance)
  if (!twin) return false
  const sides = sidesOf(twin)
  const places = seams(sides, fits)
  if (places.length === 0) return false
  const [i, j] = chance.pick(places)
  const [x, y] = [sides.a.tokens[i]!.end, sides.b.tokens[j]!.end]
  const words = ` ${wordsFor(scene, chance)}`
  change(
    scene,
    twin,
    [
      [x, x],
      [y, y],
    ],
    [words, words],
  )
  return true
}

/** Whether what follows is a figure of a sentence that people wrote: see newSentence. */
const isOwn = (before: string) => /(?:Trong đó có|do người dưới) $/.test(before)

/** Ranges of whole sentences that stand in both papers, not the first of a paragraph. */
function sentences({ a, b, same }: Sides): readonly (readonly [number, number])[] {
  const ends = a.tokens.flatMap((token, i) => (token.text === '.' && same.has(i) ? [i] : []))
  return ends.slice(1).flatMap((end, k): (readonly [number, number])[] => {
    const start = ends[k]!
    const whole = same.get(start + 1) === same.get(start)! + 1
    const one = b.tokens.slice(same.get(start)! + 1, same.get(end)!).every(({ text: own }) => own !== '.')
    return end - start > 5 && whole && one ? [[start, end]] : []
  })
}

function atEnd(scene: Scene, twin: Twin, put: readonly [string, string]): void {
  const [x, y] = twin.nodes.map((node) => sideOf(node).text.trimEnd().length)
  change(
    scene,
    twin,
    [
      [x!, x!],
      [y!, y!],
    ],
    put,
  )
}

function moveSentence(scene: Scene, chance: Chance, keep: boolean): boolean {
  const [twin, other] = [somewhere(scene, chance), chance.pick(prose(scene))]
  if (!twin || twin === other) return false
  const { a, b, same } = sidesOf(twin)
  const found = sentences({ a, b, same })
  if (found.length === 0) return false
  const [from, to] = chance.pick(found)
  const cutA: Cut = [a.tokens[from]!.end, a.tokens[to]!.end]
  const cutB: Cut = [b.tokens[same.get(from)!]!.end, b.tokens[same.get(to)!]!.end]
  // A figure typed over is wrong in the copy too.
  const within = new Set(a.tokens.slice(from + 1, to).map(({ text: own }) => own))
  if (keep) scene.typed.push(...scene.typed.filter(({ is }) => within.has(is)))
  else change(scene, twin, [cutA, cutB], ['', ''])
  atEnd(scene, other, [` ${a.text.slice(...cutA).trim()}`, ` ${b.text.slice(...cutB).trim()}`])
  return true
}

function typeOver(scene: Scene, chance: Chance, changed: boolean): boolean {
  const list = changed ? differing(scene) : prose(scene)
  if (list.length === 0) return false
  const twin = chance.pick(list)
  const { a, b, same } = sidesOf(twin)
  const places = a.tokens.flatMap((token, i) => {
    if (!/^\d{1,3}$/.test(token.text) || isOwn(a.text.slice(0, token.start))) return []
    if (!changed) return same.has(i) ? [[i, same.get(i)!] as const] : []
    const left = same.get(i - 1)
    const alone = left !== undefined && same.get(i + 1) === left + 2 && b.tokens[left + 1]?.figure
    return alone && !same.has(i) ? [[i, left + 1] as const] : []
  })
  if (places.length === 0) return false
  const [i, j] = chance.pick(places)
  const is = newFigure(scene, chance, a.tokens[i]!.text)
  scene.typed.push({ was: a.tokens[i]!.text, is, changed })
  change(
    scene,
    twin,
    [
      [a.tokens[i]!.start, a.tokens[i]!.end],
      [b.tokens[j]!.start, b.tokens[j]!.end],
    ],
    [is, is],
  )
  return true
}

/** The first run with more than a word. */
const sideRun = (node: XmlElement) => slotsOf(node, throughMarks).find(({ text: own }) => own.length > 8)

export const proseEdits: Readonly<Record<string, EditKind>> = {
  words: (scene, chance) => insertWords(scene, chance, (left, right) => word(left) && word(right)),
  beforeFigure: (scene, chance) => insertWords(scene, chance, (left, right) => word(left) && right.figure),
  afterFigure: (scene, chance) => insertWords(scene, chance, (left, right) => left.figure && word(right)),
  otherWords: (scene, chance) => {
    const twin = somewhere(scene, chance)
    const sides = twin && sidesOf(twin)
    const places = sides ? seams(sides, (left, right) => word(left) && word(right)) : []
    if (!twin || !sides || places.length === 0) return false
    const [i, j] = chance.pick(places)
    const words = newWords(scene, chance)
    const cut = ({ tokens }: Side, at: number): Cut => [tokens[at]!.start, tokens[at + 1]!.end]
    change(scene, twin, [cut(sides.a, i), cut(sides.b, j)], [words, words])
    return true
  },
  fewerWords: (scene, chance) => {
    const twin = somewhere(scene, chance)
    const sides = twin && sidesOf(twin)
    const places = sides ? seams(sides, (left, right) => word(left) && word(right)) : []
    if (!twin || !sides || places.length === 0) return false
    const [i, j] = chance.pick(places)
    const cut = ({ tokens }: Side, at: number): Cut => [tokens[at]!.end, tokens[at + 1]!.end]
    change(scene, twin, [cut(sides.a, i), cut(sides.b, j)], ['', ''])
    return true
  },
  sentence: (scene, chance) => {
    const twin = somewhere(scene, chance)
    if (!twin) return false
    const words = ` ${newSentence(scene, chance)}`
    atEnd(scene, twin, [words, words])
    return true
  },
  sentenceWithin: (scene, chance) => insertWords(scene, chance, (left) => left.text === '.', newSentence),
  noSentence: (scene, chance) => {
    const twin = somewhere(scene, chance)
    if (!twin) return false
    const { a, b, same } = sidesOf(twin)
    const found = sentences({ a, b, same })
    if (found.length === 0) return false
    const [from, to] = chance.pick(found)
    change(
      scene,
      twin,
      [
        [a.tokens[from]!.end, a.tokens[to]!.end],
        [b.tokens[same.get(from)!]!.end, b.tokens[same.get(to)!]!.end],
      ],
      ['', ''],
    )
    return true
  },
  paragraph: (scene, chance) => {
    const twin = somewhere(scene, chance)
    if (!twin) return false
    const words = `${newSentence(scene, chance)} ${newSentence(scene, chance)}`
    for (const node of twin.nodes) attach(node, paragraphLike(node, words))
    return true
  },
  noParagraph: (scene, chance) => {
    const twin = somewhere(scene, chance)
    twin?.nodes.forEach(detach)
    return twin !== undefined
  },
  paragraphElsewhere: (scene, chance) => {
    const [twin, other] = [somewhere(scene, chance), chance.pick(prose(scene))]
    if (!twin || twin === other) return false
    twin.nodes.forEach((node, k) => {
      detach(node)
      attach(other.nodes[k]!, node)
    })
    return true
  },
  twoOfOne: (scene, chance) => {
    const twin = somewhere(scene, chance)
    const sides = twin && sidesOf(twin)
    const places = sides ? seams(sides, (left) => left.text === '.').filter(([i]) => i > 3) : []
    if (!twin || !sides || places.length === 0) return false
    const [i, j] = chance.pick(places)
    const at = [
      [sides.a, i],
      [sides.b, j],
    ] as const
    twin.nodes.forEach((node, k) => {
      const [side, token] = at[k]!
      const second = copyOf(node)
      applyEdits(node, [{ start: side.tokens[token]!.end, end: side.text.length, text: '' }], {})
      applyEdits(second, [{ start: 0, end: side.tokens[token + 1]!.start, text: '' }], {})
      attach(node, second)
    })
    return true
  },
  oneOfTwo: (scene, chance) => {
    const next = (node: XmlElement): unknown => {
      const beside = node.parent?.children ?? []
      return beside[beside.indexOf(node) + 1]
    }
    const pairs = prose(scene).flatMap((twin): (readonly [Twin, Twin])[] => {
      const other = prose(scene).find(({ nodes }) => nodes.every((node, k) => next(twin.nodes[k]!) === node))
      return other ? [[twin, other]] : []
    })
    if (pairs.length === 0) return false
    const [twin, other] = chance.pick(pairs)
    twin.nodes.forEach((node, k) => {
      const end = sideOf(node).text.length
      applyEdits(node, [{ start: end, end, text: ' ' }], {})
      const rest: readonly XmlNode[] = other.nodes[k]!.children.filter((child) => !isElement(child, 'w:pPr'))
      for (const child of rest) if (isElement(child)) child.parent = node
      node.children.push(...rest)
      other.nodes[k]!.children = []
      detach(other.nodes[k]!)
    })
    return true
  },
  sentenceElsewhere: (scene, chance) => moveSentence(scene, chance, false),
  sentenceTwice: (scene, chance) => moveSentence(scene, chance, true),
  apart: (scene, chance) => {
    const twin = somewhere(scene, chance)
    const [one, other] = twin?.nodes.map((node) => sideRun(node)) ?? []
    // Tracked changes have cut the runs of one paper only.
    if (!one || !other || maskedKey({ tokens: tokensOf(one.text) }) !== maskedKey({ tokens: tokensOf(other.text) }))
      return false
    setApart(one.run)
    setApart(other.run)
    return true
  },
}

export const figureEdits: Readonly<Record<string, EditKind>> = {
  typedOver: (scene, chance) => typeOver(scene, chance, false),
  typedOverChanged: (scene, chance) => typeOver(scene, chance, true),
}

/** Makes `length` edits of the kinds given; those that find no place are tried again as others. */
export function edit(
  scene: Scene,
  chance: Chance,
  kinds: Readonly<Record<string, EditKind>>,
  length: number,
  trackShare: number,
): void {
  const names = Object.keys(kinds)
  for (let made = 0, tried = 0; made < length && tried < length * 8; tried++) {
    const name = chance.pick(names)
    scene.tracked = chance.next() < trackShare
    if (!kinds[name]!(scene, chance)) continue
    scene.log.push(`${name}${scene.tracked ? ' (theo dõi)' : ''}`)
    made++
  }
}
