/** What a template takes in with its Word partials, and how what a partial shows is tied to it where the partial is called. */
import type { NoteKind } from '../package/parts.ts'
import type { WordPackage } from '../package/open.ts'
import { heldRaw } from '../tag/source.ts'
import type { Import, OwnPart } from '../template/template.ts'
import type { ZipEntry } from '../package/zip-read.ts'
import { type XmlElement, walk } from '../xml/tree.ts'

/** What the main template must take in. */
export interface PartialResources {
  readonly styles: string[]
  readonly abstracts: string[]
  readonly numberings: string[]
  /** Relationships of whatever part the partial is called in, by number. */
  readonly imports: Import[]
  readonly entries: ZipEntry[]
  /** Content types by extension, and by part. */
  readonly defaults: Map<string, string>
  readonly overrides: Map<string, string>
  /** Charts and diagrams. */
  readonly filled: FilledPart[]
  /** Kinds of notes that partials bring. */
  readonly notes: Set<NoteKind>
}

/** What styles and numberings the main template has, with those that partials have brought so far. */
export interface Receiver {
  readonly styleIds: Set<string>
  /** Ids by type and name: Word tells styles apart by their names. */
  readonly styleNames: Map<string, string>
  highestNumber: number
  highestAbstract: number
}

/** One Word partial, and what the main template is to take in with it. */
export interface PartialFile {
  readonly name: string
  readonly opened: WordPackage
  readonly receiver: Receiver
  readonly resources: PartialResources
  /** How deep elements may lie within each other, and parts refer to each other. */
  readonly depth: number
}

/** Nothing yet; what is taken in is added to it. */
export function noResources(): PartialResources {
  return {
    styles: [],
    abstracts: [],
    numberings: [],
    imports: [],
    entries: [],
    defaults: new Map(),
    overrides: new Map(),
    filled: [],
    notes: new Set(),
  }
}

interface FilledPart {
  readonly part: OwnPart
  /** As it stands in the partial's file. */
  readonly xml: string
}

/** Stands before the number of a relationship until the tags of the partial are read. */
export const IMPORT = 'import:'
export const OWN = 'own:'

/** Relationships are stated where the partial is called, for the part it is called in. */
export function placeImports(body: XmlElement): void {
  for (const node of walk(body))
    for (const attribute of node.attributes) {
      if (!/^(?:r:|relId$)/.test(attribute[0])) continue
      if (attribute[1].startsWith(IMPORT)) attribute[1] = heldRaw(`{{{__import ${attribute[1].slice(IMPORT.length)}}}}`)
      else if (attribute[1].startsWith(OWN)) attribute[1] = ownCall(attribute[1].slice(OWN.length))
    }
}

/** Each call gets a copy of its own, filled with what the names mean there. */
function ownCall(number: string): string {
  return heldRaw(`{{#__own ${number} "" false}}{{> __part${number}}}{{/__own}}`)
}
