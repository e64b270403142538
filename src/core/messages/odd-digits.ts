/** Digits that look like those of a number and are none: full width, of other scripts, raised. */

/** What to do about them; undefined where there are none. */
export function oddDigits(value: string): string | undefined {
  const raised = /^(\d+(?:\/\d+)*)\s*[\u00b9\u00b2\u00b3\u2070-\u2079]+$/.exec(value)?.[1]
  if (raised !== undefined) return `bỏ dấu chú thích viết cao: ${raised}`
  const odd = /(?![0-9])[\p{Nd}\p{No}\uff0f\u2044\u2215]/u.exec(value)?.[0]
  if (odd === undefined) return undefined
  const plain = value.normalize('NFKC').replaceAll(/[\u2044\u2215]/g, '/')
  const code = odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
  const retyped = /^[\d\s./-]+$/.test(plain) && !/\p{No}/u.test(value) ? `: ${plain}` : ' bằng phím số thường'
  return `"${odd}" (U+${code}) không phải ký tự của số thường; gõ lại${retyped}`
}
