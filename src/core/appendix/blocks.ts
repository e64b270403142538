/** What Appendix I can show of a group of figures, worked out from the schema once: for every unit the same. */
import { fullKey, rulesAt } from '../year/balance.ts'
import type { Path } from '../diagnostics/diagnostic.ts'
import { capitalise } from '../format/text.ts'
import { lookup, stepsOf } from '../base/lookup.ts'
import { figureAt, type Group, groupAt, titleOfGroup } from '../schema/catalogue.ts'
import { partUnits } from '../schema/pair.ts'
import { partsOfUnit } from '../schema/so-lieu-khac.ts'
import type { FreeFigure } from '../year/free.ts'
import { breakdownOf } from './breakdown.ts'

/** A figure, or a rate, with the place of each of its numbers. */
export interface LineOfBlock {
  readonly title: string
  /** 0, or how deep it stands among the figures that another one is made of. */
  readonly depth: number
  readonly rate: boolean
  readonly cells: readonly { readonly unit: string; readonly path: Path }[]
}

/** A group inside the group. */
export interface InnerBlock {
  readonly inner: string
  readonly title: string
  /** Kiến nghị and kháng nghị: ten rows of nothing in every field of work would bury what there is. */
  readonly measures: boolean
}

/** Rows that stay together under one number. */
type Block = InnerBlock | { readonly lines: readonly LineOfBlock[] }

const known = new Map<string, readonly Block[]>()

/** The blocks of a group: its own figures, each with those it is made of and its rates; its inner groups after them. */
export function blocksOf(key: string): readonly Block[] {
  const found = known.get(key) ?? workOut(key)
  known.set(key, found)
  return found
}

function workOut(key: string): readonly Block[] {
  const group = groupAt(key)
  if (!group) return []
  const { parentOf, childrenOf, rootOf } = breakdownOf(key)
  const roots = Object.keys(group.meta.shape).filter((name) => !parentOf.has(name))
  const isGroup = (name: string) => groupAt(fullKey(group, name)) !== undefined
  const rates = (rulesAt(key)?.rates ?? []).map((rate) => ({
    ...rate,
    root: rootOf(stepsOf(rate.tu)[group.path.length] ?? ''),
  }))
  return [...roots.filter((name) => !isGroup(name)), ...roots.filter(isGroup)].flatMap((name) => [
    isGroup(name) ? innerBlock(fullKey(group, name)) : { lines: linesOf(group, name, childrenOf, 0) },
    ...rateBlocks(
      group,
      rates.filter(({ root }) => root === name),
    ),
  ])
}

function innerBlock(inner: string): InnerBlock {
  return {
    inner,
    // "Kiến nghị (dân sự)" under the heading of its field is "Kiến nghị".
    title: titleOfGroup(inner).replace(/ \([^()]*\)$/, ''),
    measures: /(?:^|\.)(?:kien_nghi|khang_nghi)$/.test(inner),
  }
}

/** Figures of a field that the free list of a year holds, after those of the schema. */
export function freeLines(field: string, year: unknown): readonly LineOfBlock[] {
  const list = lookup(year, 'so_lieu_khac')
  return (Array.isArray(list) ? (list as readonly FreeFigure[]) : []).flatMap(({ linh_vuc, noi_dung, don_vi }, i) => {
    if (linh_vuc !== field) return []
    const path = ['so_lieu_khac', i, 'so']
    const parts = partsOfUnit(don_vi) ?? []
    const cells =
      parts.length > 0
        ? parts.map((part) => ({ unit: partUnits[part], path: [...path, part] }))
        : [{ unit: don_vi, path }]
    return [{ title: capitalise(noi_dung), depth: 0, rate: false, cells }]
  })
}

/** A figure and the figures that it is made of. */
function linesOf(
  group: Group,
  name: string,
  childrenOf: ReadonlyMap<string, readonly string[]>,
  depth: number,
): readonly LineOfBlock[] {
  const figure = figureAt(fullKey(group, name))
  if (!figure) return []
  const title = ownTitle(figure.title, group)
  const children = (childrenOf.get(name) ?? []).flatMap((child) => linesOf(group, child, childrenOf, depth + 1))
  return [{ title, depth, rate: false, cells: figure.slots }, ...children]
}

/** Rates, each a block of its own. */
function rateBlocks(group: Group, rates: readonly { readonly path: Path; readonly title: string }[]): readonly Block[] {
  return rates.map(({ path, title }) => {
    return { lines: [{ title: ownTitle(title, group), depth: 0, rate: true, cells: [{ unit: '%', path }] }] }
  })
}

/** "Dân sự: thụ lý mới" under the heading "Dân sự" is "Thụ lý mới". */
function ownTitle(title: string, group: Group): string {
  const start = `${group.meta.title}: `
  return capitalise(title.startsWith(start) ? title.slice(start.length) : title)
}
