/** Styles by which Word templates made of text templates (author/styles.ts) are known when they are compiled and rendered. */

/** Of tags within text: small and grey. */
export const TAG_STYLE = 'TheMau'
/** Of tables of figures. */
export const TABLE_STYLE = 'BangSoLieu'
/** Of paragraphs: running text, texts of tables in small letters, titles of appendices. */
export const [BODY_STYLE, SMALL_STYLE, APPENDIX_STYLE] = ['NoiDung', 'BangNho', 'PhuLuc'] as const
