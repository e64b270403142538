/** Pictures: what a file is and how large, and the drawing that shows it. */
import { OFFICE } from '../package/parts.ts'
import { createHash } from 'node:crypto'
import { type Additions, relate } from '../package/additions.ts'
import { escapePlainText } from '../xml/escape.ts'
import { pack } from '../package/zip-write.ts'

interface Picture {
  readonly type: 'png' | 'jpeg' | 'gif'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** How a camera held on its side wants it turned. */
  readonly turn?: Turn
}

/** In 60,000ths of a degree, clockwise, after mirroring. */
interface Turn {
  readonly rot: number
  readonly flip: '' | 'H' | 'V'
}

/** By EXIF's number of the orientation (JEITA CP-3451, tag 0x0112). */
const TURNS: Readonly<Record<number, Turn>> = {
  2: { rot: 0, flip: 'H' },
  3: { rot: 10_800_000, flip: '' },
  4: { rot: 0, flip: 'V' },
  5: { rot: 16_200_000, flip: 'H' },
  6: { rot: 5_400_000, flip: '' },
  7: { rot: 5_400_000, flip: 'H' },
  8: { rot: 16_200_000, flip: '' },
}

/** What bytes are a picture of; undefined when they are none that Word shows everywhere. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes.length > 10 && view.getUint32(0) === 0x47494638)
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return readJpeg(view)
  return undefined
}

/** Walks the segments to the frame header. */
function readJpeg(view: DataView): Picture | undefined {
  let at = 2
  let turn: Turn | undefined
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return upright(view.getUint16(at + 7), view.getUint16(at + 5), turn)
    if (marker === 0xe1) turn ??= TURNS[orientationIn(view, at + 4)]
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Width and height as they are seen once the picture is turned. */
function upright(width: number, height: number, turn: Turn | undefined): Picture {
  const lies = turn !== undefined && turn.rot % 10_800_000 !== 0
  return { type: 'jpeg', width: lies ? height : width, height: lies ? width : height, ...(turn ? { turn } : {}) }
}

/** The orientation among the first tags of an EXIF segment; 1, as it is, when there is none. */
function orientationIn(view: DataView, start: number): number {
  const tiff = start + 6
  if (tiff + 8 > view.byteLength || view.getUint32(start) !== 0x45786966) return 1
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  const count = first + 2 <= view.byteLength ? view.getUint16(first, little) : 0
  for (let i = 0; i < count && first + 14 + i * 12 <= view.byteLength; i++) {
    const at = first + 2 + i * 12
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** EMU in a centimetre, and in a pixel at 96 a inch. */
const CM = 360_000
const PIXEL = 9_525
/** No picture is wider than the text of an A4 page. */
const WIDEST = 16 * CM

/** Width and height in EMU from what was asked for in centimetres. */
export function sizeOf(picture: Pick<Picture, 'width' | 'height'>, width: unknown, height: unknown): Size {
  const ratio = picture.width > 0 ? picture.height / picture.width : 1
  const [w, h] = [positive(width), positive(height)]
  if (w !== undefined) return { cx: Math.round(w * CM), cy: Math.round((h ?? w * ratio) * CM) }
  if (h !== undefined) return { cx: Math.round((h / ratio) * CM), cy: Math.round(h * CM) }
  const cx = Math.min(WIDEST, picture.width * PIXEL)
  return { cx: Math.round(cx), cy: Math.round(cx * ratio) }
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 && value < 100 ? value : undefined
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** In EMU. */
interface Size {
  readonly cx: number
  readonly cy: number
}

/** What a drawing is in the document: its id, its size, and what a reader is told who does not see it. */
export interface DrawingPlace {
  readonly id: number
  readonly size: Size
  readonly description: string
}

/** Adds the file to the package (once for equal bytes) and gives the run that shows it. */
export function pictureRun(
  bytes: Uint8Array,
  picture: Picture,
  place: DrawingPlace & { readonly part: string },
  additions: Additions,
): string {
  const name = `word/media/tk-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${picture.type}`
  if (!additions.entries.has(name)) additions.entries.set(name, pack(name, bytes))
  additions.defaults.set(picture.type, `image/${picture.type}`)
  const target = `/${name}`
  const id = relate(additions, place.part, `${OFFICE}/image`, target)
  const shape = (xfrm: string) =>
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${place.id}" name="Hình ${place.id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr>${xfrm}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  const plain = (xfrm: string) => `<a:graphicData uri="${DRAWING}/picture">${shape(xfrm)}</a:graphicData>`
  if (picture.turn === undefined) return drawingRun(place, plain(xfrmOf(place.size)))
  return turnedRun(place, picture.turn, shape, plain)
}

function xfrmOf({ cx, cy }: Size, attributes = '', x = 0, y = 0, inner = ''): string {
  return `<a:xfrm${attributes}><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>${inner}</a:xfrm>`
}

const GROUP = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'

/**
 * A picture turned within a group: programs differ in which way up they take the size of a turned picture that stands by
 * itself, of a group they don't.
 */
function turnedRun(
  place: DrawingPlace,
  { rot, flip }: Turn,
  shape: (xfrm: string) => string,
  plain: (xfrm: string) => string,
): string {
  const { cx, cy } = place.size
  const turned = `${rot === 0 ? '' : ` rot="${rot}"`}${flip === '' ? '' : ` flip${flip}="1"`}`
  const own = rot % 10_800_000 === 0 ? place.size : { cx: cy, cy: cx }
  const [x, y] = [Math.round((cx - own.cx) / 2), Math.round((cy - own.cy) / 2)]
  const box = xfrmOf(place.size, '', 0, 0, `<a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/>`)
  const group = `<a:graphicData uri="${GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>${box}</wpg:grpSpPr>${shape(xfrmOf(own, turned, x, y))}</wpg:wgp></a:graphicData>`
  return (
    `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wpg" xmlns:wpg="${GROUP}">${drawing(place, group)}</mc:Choice>` +
    `<mc:Fallback>${drawing({ ...place, size: own }, plain(xfrmOf(own, turned)))}</mc:Fallback></mc:AlternateContent></w:r>`
  )
}

/** A run with an inline drawing. */
export function drawingRun(place: DrawingPlace, graphicData: string): string {
  return `<w:r>${drawing(place, graphicData)}</w:r>`
}

function drawing({ id, size, description }: DrawingPlace, graphicData: string): string {
  return (
    `<w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size.cx}" cy="${size.cy}"/>` +
    `<wp:docPr id="${id}" name="Hình ${id}" descr="${escapePlainText(description)}"/>` +
    `<a:graphic xmlns:a="${DRAWING}/main">${graphicData}</a:graphic></wp:inline></w:drawing>`
  )
}
