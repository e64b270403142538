/** Parts of a workbook under names that Excel takes and our reader does not: other letter case, backslashes, `workbook2.xml`. */
import { posix } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { mostEntries, zipEntries } from './container.ts'

const main = 'xl/workbook.xml'
const canonical = ['[Content_Types].xml', '_rels/.rels', main, 'xl/_rels/workbook.xml.rels']
/** Parts that whoever follows the rules names in these letters. */
const known = /^xl\/(?:worksheets\/|styles\.xml|sharedstrings\.xml)/i
const usual = /^xl\/(?:worksheets\/[a-z_]|styles\.xml|sharedStrings\.xml)/
const isOtherwise = (name: string) => known.test(name) && !usual.test(name)

/** More than a form ever has; larger ones are left to be refused. */
const largestPart = 64 * 1024 * 1024

/** The workbook with its parts named as usual; the same bytes when they are, or when it is none. */
export async function usualNames(bytes: Uint8Array): Promise<Uint8Array> {
  const names = await namesIn(bytes)
  const isUsual = canonical.every((name) => names.includes(name)) && !names.some(isOtherwise)
  if (names.length === 0 || isUsual) return bytes
  if (!names.some((name) => /workbook\d*\.xml$/i.test(name))) return bytes
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < largestPart })
  } catch {
    return bytes
  }
  return zipSync(renamed(parts), { level: 1 })
}

function renamed(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const found = new Map(Object.entries(parts).map(([name, part]) => [name.replaceAll('\\', '/'), part]))
  /** The text of a part, in whatever letters its name is written; "" when there is none. */
  const text = (sought: string) => {
    const [, part] = [...found].find(([name]) => name.toLowerCase() === sought.toLowerCase()) ?? []
    return Buffer.from(part ?? []).toString('utf8')
  }
  const root = /<Relationship\b[^>]*officeDocument"[^>]*>/.exec(text('_rels/.rels'))?.[0] ?? ''
  const start = (/Target="([^"]*)"/.exec(root)?.[1] ?? main).replace(/^\//, '')
  const own = posix.join(posix.dirname(start), '_rels', `${posix.basename(start)}.rels`)
  const targets = [...text(own).matchAll(/Target="([^"]*)"/g)].map(([, target = '']) =>
    target.startsWith('/') ? target.slice(1) : `xl/${target}`,
  )
  const wanted = new Map([...canonical, ...targets].map((name) => [name.toLowerCase(), name]))
  wanted.set(start.toLowerCase(), main)
  wanted.set(own.toLowerCase(), 'xl/_rels/workbook.xml.rels')
  const named = [...found].map(([name, part]) => [wanted.get(name.toLowerCase()) ?? name, part] as const)
  const moved = (part: Uint8Array) => Buffer.from(Buffer.from(part).toString('utf8').replaceAll(start, main))
  return Object.fromEntries(
    named.map(([name, part]) => [name, start !== main && canonical.slice(0, 2).includes(name) ? moved(part) : part]),
  )
}

/** The names as they are written, backslashes included; none of a file that is no zip, or has too many parts. */
async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const entries = await zipEntries(bytes, { strictFileNames: false, decodeStrings: false }).catch(() => [])
  return entries.length > mostEntries ? [] : entries.map(({ fileName }) => String(fileName))
}
