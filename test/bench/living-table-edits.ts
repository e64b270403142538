/** What people do to the tables of a paper. */
import { applyEdits } from '../../src/docx/living/edit.ts'
import { childOf, copyOf, isElement } from '../../src/docx/xml/tree.ts'
import { sideOf, alive, change, newFigure, newWords, detach, attach, type EditKind } from './living-scene.ts'

/** One place in both papers. */
export const tableEdits: Readonly<Record<string, EditKind>> = {
  cell: (scene, chance) => {
    const cells = scene.twins.filter(
      (twin) =>
        twin.table &&
        alive(twin) &&
        /^\d{1,3}$/.test(sideOf(twin.nodes[0]).text) &&
        sideOf(twin.nodes[0]).text === sideOf(twin.nodes[1]).text,
    )
    if (cells.length === 0) return false
    const twin = chance.pick(cells)
    const { text: was } = sideOf(twin.nodes[0])
    const is = newFigure(scene, chance, was)
    scene.typed.push({ was, is, changed: false })
    change(
      scene,
      twin,
      [
        [0, was.length],
        [0, was.length],
      ],
      [is, is],
    )
    return true
  },
  row: (scene, chance) => {
    const rows = scene.rows.filter(
      (pair) =>
        pair.every((node) => node.parent) && pair[0].children.filter((child) => isElement(child, 'w:tc')).length > 3,
    )
    if (rows.length === 0) return false
    const words = newWords(scene, chance)
    for (const node of chance.pick(rows)) {
      const copy = copyOf(node)
      copy.children
        .filter((child) => isElement(child, 'w:tc'))
        .forEach((cell, k) => {
          const paragraph = isElement(cell) ? childOf(cell, 'w:p') : undefined
          if (paragraph)
            applyEdits(
              paragraph,
              [{ start: 0, end: sideOf(paragraph).text.length, text: k === 1 ? words : k === 0 ? '' : '4' }],
              {},
            )
        })
      attach(node, copy)
    }
    return true
  },
  noRow: (scene, chance) => {
    const rows = scene.rows.filter(
      (pair) =>
        pair.every((node) => node.parent) && pair[0].children.filter((child) => isElement(child, 'w:tc')).length > 3,
    )
    if (rows.length === 0) return false
    for (const node of chance.pick(rows)) detach(node)
    return true
  },
}
