/** What one unit costs stage by stage, warm and in this process; beside it the floor and docxtemplater on the same papers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parse } from 'yaml'
import { documentKinds } from '../../src/core/documents.ts'
import { renderUnit } from '../../src/app/documents/render.ts'
import { loadTemplates } from '../../src/app/documents/templates.ts'
import { readUnit } from '../../src/app/unit/read.ts'
import { buildContext } from '../../src/core/context/context.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { fillPeer, peerTemplate } from './batch-peer.ts'

/** Enough that all three are as fast as they get; the last one counts. */
const rounds = 6

/** Milliseconds of each stage for one unit, the median of a few rounds over the units of `data`. */
export async function measureStages(data: string, codes: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const templates = (await loadTemplates(documentKinds)).value
  if (!templates) throw new Error('no templates')
  const found = new Map<string, number[]>()
  const time = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now()
    const result = await work()
    const list = found.get(stage) ?? []
    found.set(stage, list)
    list.push(performance.now() - start)
    return result
  }
  const given = codes.map((code) => {
    const files = [2020, 2019].map((year) => join(data, `${code}-${year}.yaml`))
    return files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  })
  for (let round = 0; round < rounds; round++) {
    found.clear()
    // One after another over all units: what one leaves behind in memory is not cleared away on another's time.
    for (const both of given) await time('yaml package', () => both.map(({ text }) => parse(text) as unknown))
    const made: (readonly Uint8Array[])[] = []
    for (const both of given) {
      await time('read', () => both.map(({ text, file }) => parseYaml(text, file)))
      const { value: unit } = await time('read and judge', () => readUnit(both[0]?.file ?? ''))
      if (!unit) throw new Error(`${both[0]?.file} is not sound`)
      await time('context', () => buildContext(unit))
      const { documents } = await time('context and render', () => renderUnit(unit, templates, () => undefined))
      made.push(documents.map(({ bytes }) => bytes))
    }
    for (const documents of made) {
      const parts = documents.map((bytes) => unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      await time('deflate, level 3', () => parts.map((part) => deflateRawSync(part, { level: 3 })))
      await time('deflate', () => parts.map((part) => deflateRawSync(part)))
    }
    for (const documents of made) {
      const peers = documents.map(peerTemplate)
      await time('docxtemplater', () => peers.map(fillPeer))
    }
  }
  const middle = (stage: string) => (found.get(stage) ?? []).toSorted((a, b) => a - b)[codes.length >> 1] ?? 0
  return Object.fromEntries([...found.keys()].map((stage) => [stage, middle(stage)]))
}

/** Prints the shares and the ratios that are aimed at. */
export function printStages(ms: Readonly<Record<string, number>>): void {
  const of = (stage: string) => ms[stage] ?? 0
  const [read, judge] = [of('read'), of('read and judge') - of('read')]
  const [context, pack] = [of('context'), of('deflate, level 3')]
  const render = of('context and render') - context - pack
  const whole = of('read and judge') + of('context and render')
  const floor = of('yaml package') + of('deflate')
  const loop = of('yaml package') + of('docxtemplater')
  const share = (name: string, value: number) =>
    `${name} ${value.toFixed(1)} ms (${((value / whole) * 100).toFixed(0)}%)`
  console.log(
    `\none unit, warm: ${[share('read', read), share('judge', judge), share('context', context), share('render', render), share('deflate', pack)].join(', ')}; in all ${whole.toFixed(1)} ms`,
  )
  console.log(`floor ${floor.toFixed(1)} ms: the whole takes ${(whole / floor).toFixed(2)}x of it`)
  console.log(
    `docxtemplater ${of('docxtemplater').toFixed(1)} ms, with the YAML read ${loop.toFixed(1)} ms: rendering ${(of('docxtemplater') / of('context and render')).toFixed(1)}x faster, the whole ${(loop / whole).toFixed(1)}x faster`,
  )
}
