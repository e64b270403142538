/** Document properties: sets texts in the core part, strings in the custom part. */
import { escapePlainText } from '../xml/escape.ts'
import { defaultLimits } from '../limits.ts'
import { atEnd, openRoot } from './parts.ts'
import { type ZipEntry, partText } from './zip-read.ts'

/** Document properties to be set; those left out stay as they are. */
export interface Properties {
  readonly title?: string
  readonly subject?: string
  readonly creator?: string
  readonly description?: string
  readonly keywords?: string
  readonly category?: string
  readonly language?: string
  readonly lastModifiedBy?: string
  /** Days as ISO has them: when the document was made and last changed. */
  readonly created?: string
  readonly modified?: string
  /** String properties by name. */
  readonly custom?: Readonly<Record<string, string>>
}

const CORE: Readonly<Record<Exclude<keyof Properties, 'custom'>, string>> = {
  title: 'dc:title',
  subject: 'dc:subject',
  creator: 'dc:creator',
  description: 'dc:description',
  language: 'dc:language',
  keywords: 'cp:keywords',
  category: 'cp:category',
  lastModifiedBy: 'cp:lastModifiedBy',
  created: 'dcterms:created',
  modified: 'dcterms:modified',
}
const NAMESPACES: Readonly<Record<string, string>> = {
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  dc: 'http://purl.org/dc/elements/1.1/',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
}
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** The core part with the given properties set and all others as they were. */
export function withCore(xml: string, properties: Properties): string {
  let out = xml
  for (const [key, name] of Object.entries(CORE)) {
    const value = properties[key as keyof typeof CORE]
    if (value === undefined) continue
    const [prefix] = name.split(':') as [string]
    const day = prefix === 'dcterms'
    const declared = [prefix, ...(day ? ['xsi'] : [])].map((each) => {
      const declaration = `xmlns:${each}="${NAMESPACES[each]}"`
      return out.includes(declaration) ? '' : ` ${declaration}`
    })
    const type = day ? ' xsi:type="dcterms:W3CDTF"' : ''
    const text = escapePlainText(day ? `${value}T00:00:00Z` : value)
    const element = `<${name}${declared.join('')}${type}>${text}</${name}>`
    const present = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[^<]*</${name}>)`)
    if (present.test(out)) out = out.replace(present, () => element)
    else out = atEnd(out, () => element)
  }
  return out
}

/** The custom part with the given strings set and all others as they were. */
export function withCustom(xml: string, custom: Readonly<Record<string, string>>): string {
  let out = openRoot(xml)
  const prefix = /<(\w+:)?Properties[\s>]/.exec(out)?.[1] ?? ''
  for (const [name, value] of Object.entries(custom)) {
    const quoted = escapePlainText(name)
    const known = new RegExp(`<${prefix}property\\b[^>]*\\bname="${literally(quoted)}"[^>]*>[^]*?</${prefix}property>`)
    const pid = known.exec(out)?.[0].match(/pid="(\d+)"/)?.[1] ?? String(nextPid(out))
    const type = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
    const element = `<${prefix}property fmtid="${FORMAT}" pid="${pid}" name="${quoted}"><vt:lpwstr${out.includes(type) ? '' : ` ${type}`}>${escapePlainText(value)}</vt:lpwstr></${prefix}property>`
    out = known.test(out) ? out.replace(known, () => element) : atEnd(out, () => element)
  }
  return out
}

/** Whether a part is one with custom properties, by its name. */
export const isCustomPart = (name: string): boolean => /^docProps\/custom\d*\.xml$/.test(name)

/** The value of a custom string property of a document; undefined when it has none of the name. */
export function propertyIn(entries: readonly ZipEntry[], name: string): string | undefined {
  for (const entry of entries) {
    const xml = isCustomPart(entry.name) ? partText(entry, defaultLimits) : undefined
    const value = xml && customProperty(xml, name)
    if (value !== undefined) return value
  }
  return undefined
}

function customProperty(xml: string, name: string): string | undefined {
  const found = new RegExp(
    `<(?:\\w+:)?property\\b[^>]*\\bname="${literally(escapePlainText(name))}"[^>]*>\\s*<vt:lpwstr[^>]*>([^<]*)<`,
  ).exec(xml)
  return found?.[1]
}

function nextPid(xml: string): number {
  return [...xml.matchAll(/\bpid="(\d+)"/g)].reduce((most, [, pid]) => Math.max(most, Number(pid)), 1) + 1
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
}
