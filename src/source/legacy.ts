/**
 * Text typed in the encodings from before Unicode: TCVN3 (fonts .VnTime) and VNI (fonts VNI-Times). Read as Unicode it is a
 * row of signs inside words that Vietnamese never has there.
 */

type LegacyEncoding = 'TCVN3' | 'VNI'

const beyondAscii = /[\u0080-\uffff]/
/** Letters that only real Vietnamese in Unicode has. */
const vietnamese = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/
/** Without one of these no text is TCVN3: the patterns take V8 milliseconds to make ready. */
const tcvnSign = /[µμΜ¸¶·¹¨»¾¼½©®ª«¬\u00ad]/
const tcvnInside = /®(?=\p{L})|\p{L}[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad][a-z\u00df-\u00ff]/giu
const tcvnEdge = /\p{L}[µ¸¶¹¨¾¼½©®ª¬](?![\p{L}\d])|(?<![\p{L}\d])[®¨©](?=[a-z])/giu
const vni = /[aeouy][øûåïäë]|[aeo]â(?!\p{L}*[\u1ea0-\u1ef9])|aê|eá|aù|ñ[aeiouyöô]/giu

/** The old encoding that `text` seems to be typed in; undefined for everything else. */
export function legacyEncoding(text: string): LegacyEncoding | undefined {
  if (!beyondAscii.test(text) || vietnamese.test(text)) return undefined
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (tcvnSign.test(text) && (count(tcvnInside) > 0 || count(tcvnEdge) > 1)) return 'TCVN3'
  return count(vni) > 1 ? 'VNI' : undefined
}

/** Control characters cannot be stored in a Word file; a half of a surrogate pair is no character at all. */
// oxlint-disable-next-line no-control-regex
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
