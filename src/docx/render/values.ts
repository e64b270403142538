/** The engine's own helpers while rendering: each gives markup where its tag stands in a run, and text elsewhere. */
import { withStop } from '../../core/format/text.ts'
import { OFFICE } from '../package/parts.ts'
import { pictureReasons } from '../../core/messages/reason.ts'
import { relate } from '../package/additions.ts'
import { escapePlainText, escapeRun, fromBytes, toBytes } from '../xml/escape.ts'
import type { Options, RawHelper } from './state.ts'
import { Markup, type RenderState } from './state.ts'
import { chartDataOf, chartInWords, chartRun } from './chart.ts'
import { signs } from '../xml/signs.ts'
import { unescapeXml } from '../xml/tree.ts'
import { linesOf } from '../template/engine-helpers.ts'
import type { Look } from '../template/look.ts'
import type { Import } from '../template/template.ts'
import { pictureRun, readPicture, sizeOf } from './picture.ts'

/** What helpers that print values must know of the template, and where they get pictures. */
export interface ValueOptions {
  readonly looks: Readonly<Record<number, Look>>
  readonly imports: readonly Import[]
  /** Bytes of a picture by the name a template gives; undefined when there is none. */
  readonly picture?: ((name: string) => Uint8Array | undefined) | undefined
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s<>"{}|\\^`]+$/i

/** Only addresses that open a page or a letter; anything else is text. */
function isSafeLink(url: string): boolean {
  return SAFE_LINK.test(url)
}

/** The helpers that print a value: as text in the look of its run, as a link, as a picture or chart, in a merged cell. */
export function valueHelpers(state: RenderState, options: ValueOptions) {
  return {
    ...textHelpers(state, options),
    ...linkHelpers(state, options),
    ...pictureHelpers(state, options),
    ...mergeHelpers(state),
  }
}

const runOf = (rPr: string, text: string) =>
  `<w:r>${toBytes(rPr)}<w:t xml:space="preserve">${escapeRun(text)}</w:t></w:r>`

/** Ends the run of the tag, puts markup, begins a run like the first. */
const between = (look: Look, markup: string) =>
  new Markup(`</w:t></w:r>${markup}<w:r>${toBytes(look.rPr.plain)}<w:t xml:space="preserve">`)

function textHelpers(state: RenderState, { looks }: ValueOptions) {
  return {
    in_dinh_dang(value: unknown, options: Options) {
      const look = looks[options.loc]
      const text = isNothing(value) ? undefined : state.textOf(value, options.loc, options.data)
      if (text === undefined) return value
      const runs = formatted(text)
      return look === undefined
        ? runs.map((r) => r.text).join('')
        : between(look, runs.map((r) => runOf(look.rPr[r.kind], r.text)).join(''))
    },
    /** Each line in a paragraph of its own: those after the first end the paragraph of the tag and begin others like it. */
    doan(value: unknown, options: Options) {
      const look = looks[options.loc]
      const lines = closedLines(value, options)
      // An item with a dash does not go on in the line of a label.
      const below = lines[0] !== undefined && /^[-–+] /.test(lines[0])
      // A label with nothing behind it goes with its paragraph.
      if (look && options.hash['cham'] === true && isNothing(value)) return new Markup(signs.gone)
      if (look?.pPr === undefined || (lines.length < 2 && !below)) return lines.length === 0 ? value : lines.join('\n')
      const next = (pPr: string) =>
        `</w:t></w:r></w:p><w:p>${toBytes(pPr)}<w:r>${toBytes(look.rPr.plain)}<w:t xml:space="preserve">`
      const texts = [...(below ? [''] : []), ...lines.map(escapeRun)]
      const last = withBreak(look)
      return new Markup(texts.slice(0, -1).join(next(look.pPr)) + next(last) + texts.at(-1)!)
    },
    /** A block that is printed only where the text has one line at most. */
    __single(this: unknown, value: unknown, options: Options) {
      return linesOf(value).length < 2 ? options.fn!(this) : ''
    },
    /** A paragraph that holds nothing but `doan`: it comes once for each line. */
    __doan(this: unknown, value: unknown, options: Options) {
      const lines = closedLines(value, options)
      // Notes that the text is missing.
      if (lines.length === 0 && options.hash['cham'] !== true && (value === undefined || value === null))
        state.textOf(value, options.loc, options.data)
      return lines.map((line) => (state.turn(), options.fn!(line))).join('')
    },
  } satisfies Record<string, RawHelper>
}

function linkHelpers(state: RenderState, { looks, imports }: ValueOptions) {
  const imported = new Map<string, string>()
  /** A relationship of the part at hand to an address. */
  const linkTo = (address: string) => relate(state.additions, state.part(), HYPERLINK, address, true)
  const encoded = (address: string) => escapePlainText(encodeURI(decodeSafely(address)))
  return {
    lien_ket(url: unknown, ...rest: never[]) {
      const options = rest.at(-1) as unknown as Options
      const shown: unknown = rest.length > 1 ? rest[0] : url
      const look = looks[options.loc]
      const text = isNothing(shown) ? undefined : state.textOf(shown, options.loc, options.data)
      if (look === undefined || text === undefined) return shown
      const address = String(url).trim()
      if (!isSafeLink(address)) {
        state.unsafeLink(address, options.loc, options.data)
        return text
      }
      const id = linkTo(encoded(address))
      return between(look, `<w:hyperlink xmlns:r="${OFFICE}" r:id="${id}">${runOf(look.rPr.link, text)}</w:hyperlink>`)
    },
    /** The address of a link of the template, which tags make: the id of its relationship. */
    __link(this: unknown, options: Options) {
      const address = unescapeXml(fromBytes(options.fn!(this))).trim()
      if (isSafeLink(address)) return linkTo(encoded(address))
      state.unsafeLink(address, options.loc, options.data)
      return linkTo('#')
    },
    /** What a partial brings to the part at hand (a picture, a link): the id of its relationship. */
    __import(number: number) {
      const key = `${number} ${state.part()}`
      const { type, target, external } = imports[number]!
      const id = imported.get(key) ?? relate(state.additions, state.part(), type, target, external)
      imported.set(key, id)
      return id
    },
  } satisfies Record<string, RawHelper>
}

function pictureHelpers(state: RenderState, { looks, picture }: ValueOptions) {
  // A Mac, or a zip made on one, has names of files in decomposed letters.
  const pictureNamed = (name: string) =>
    picture?.(name) ?? picture?.(name.normalize('NFC')) ?? picture?.(name.normalize('NFD'))
  return {
    hinh(name: unknown, options: Options) {
      const look = looks[options.loc]
      if (look === undefined || isNothing(name)) return name
      const bytes = pictureNamed(String(name))
      const read = bytes && readPicture(bytes)
      if (bytes === undefined || read === undefined) {
        const reason = bytes === undefined ? pictureReasons.missing(String(name)) : pictureReasons.kind(String(name))
        state.failed('hinh', new Error(reason), options.loc, options.data)
        return ''
      }
      const { rong, cao, mo_ta } = options.hash
      const place = {
        part: state.part(),
        id: state.newDrawing(),
        size: sizeOf(read, rong, cao),
        description: String(mo_ta ?? name),
      }
      return between(look, toBytes(pictureRun(bytes, read, place, state.additions)))
    },
    bieu_do(value: unknown, options: Options) {
      const look = looks[options.loc]
      if (look === undefined || isNothing(value)) return value
      const data = chartDataOf(value)
      if (typeof data === 'string') {
        state.failed('bieu_do', new Error(data), options.loc, options.data)
        return ''
      }
      const { kieu, tieu_de, rong, cao, mo_ta } = options.hash
      const title = tieu_de === undefined ? undefined : String(tieu_de)
      const place = {
        part: state.part(),
        id: state.newDrawing(),
        size: sizeOf({ width: 16, height: 9 }, rong ?? 15.5, cao),
        description: `${String(mo_ta ?? title ?? 'Biểu đồ')}. ${chartInWords(data)}.`,
      }
      const kind = kieu === 'duong' ? 'duong' : 'cot'
      return between(look, toBytes(chartRun(data, { kind, title }, place, state.additions)))
    },
  } satisfies Record<string, RawHelper>
}

/** The properties of the paragraph that ends a section. */
function withBreak({ pPr = '', sectPr = '' }: Look): string {
  return sectPr === ''
    ? pPr
    : pPr.endsWith('/>')
      ? `<w:pPr>${sectPr}</w:pPr>`
      : pPr.replace(/<\/w:pPr>$/, () => `${sectPr}</w:pPr>`)
}

const closedLines = (value: unknown, { hash }: Options) =>
  hash['cham'] === true ? linesOf(value).map(withStop) : linesOf(value)

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** `**bold**`, `*italic*`, `***both***`; a star beside a space is a star. */
function formatted(text: string): { kind: 'plain' | 'b' | 'i' | 'bi'; text: string }[] {
  const runs: { kind: 'plain' | 'b' | 'i' | 'bi'; text: string }[] = []
  let at = 0
  for (const found of text.matchAll(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?!\*)/g)) {
    if (found.index > at) runs.push({ kind: 'plain', text: text.slice(at, found.index) })
    runs.push({ kind: (['i', 'b', 'bi'] as const)[found[1]!.length - 1]!, text: found[2]! })
    at = found.index + found[0].length
  }
  if (at < text.length) runs.push({ kind: 'plain', text: text.slice(at) })
  return runs
}

/** Cells that join the one above when their values are equal; the number is that of the tag. */
function mergeHelpers(state: RenderState) {
  const last = new Map<unknown, { readonly text: string | undefined; readonly joins: boolean }>()
  return {
    gop_o: (value: unknown) => value,
    __unmerge(id: unknown) {
      last.delete(id)
      return ''
    },
    __merge(id: unknown, value: unknown, options: Options) {
      const text = isNothing(value) ? undefined : state.textOf(value, options.loc, options.data)
      const joins = text !== undefined && last.get(id)?.text === text
      last.set(id, { text, joins })
      return joins ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'
    },
    __merged: (id: unknown, value: unknown) => (last.get(id)?.joins ? '' : value),
  } satisfies Record<string, RawHelper>
}
