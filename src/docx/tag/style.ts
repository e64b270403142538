/** The style of tags within text, small and grey: Word templates made of text templates are known by it. */
export const TAG_STYLE = 'TheMau'
