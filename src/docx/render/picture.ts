/** Pictures: what a file is and how large, and the drawing that shows it. */
import { createHash } from 'node:crypto'
import { type Additions, relate } from '../package/additions.ts'
import { escapePlainText } from '../xml/escape.ts'
import { pack } from '../package/zip-write.ts'

interface Picture {
  readonly type: 'png' | 'jpeg' | 'gif'
  /** In pixels. */
  readonly width: number
  readonly height: number
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
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** EMU in a centimetre, and in a pixel at 96 a inch. */
const CM = 360_000
const PIXEL = 9_525
/** No picture is wider than the text of an A4 page. */
const WIDEST = 16 * CM

/** Width and height in EMU from what was asked for in centimetres. */
export function sizeOf(
  picture: Pick<Picture, 'width' | 'height'>,
  width: unknown,
  height: unknown,
): { cx: number; cy: number } {
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

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Adds the file to the package (once for equal bytes) and gives the run that shows it. */
export function pictureRun(
  bytes: Uint8Array,
  picture: Picture,
  place: {
    readonly part: string
    readonly id: number
    readonly size: { cx: number; cy: number }
    readonly description: string
  },
  additions: Additions,
): string {
  const name = `word/media/tk-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${picture.type}`
  if (!additions.entries.has(name)) additions.entries.set(name, pack(name, bytes))
  additions.defaults.set(picture.type, `image/${picture.type}`)
  const target = `/${name}`
  const id = relate(additions, place.part, `${OFFICE}/image`, target)
  const { cx, cy } = place.size
  const shape =
    `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${place.id}" name="Hình ${place.id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${id}" xmlns:r="${OFFICE}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
  return drawingRun(place, `<a:graphicData uri="${DRAWING}/picture">${shape}</a:graphicData>`)
}

/** A run with an inline drawing. */
export function drawingRun(
  place: { readonly id: number; readonly size: { cx: number; cy: number }; readonly description: string },
  graphicData: string,
): string {
  const { cx, cy } = place.size
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:docPr id="${place.id}" name="Hình ${place.id}" descr="${escapePlainText(place.description)}"/>` +
    `<a:graphic xmlns:a="${DRAWING}/main">${graphicData}</a:graphic></wp:inline></w:drawing></w:r>`
  )
}
