/** How papers name the year they are of and the year before: in heads of columns, in sentences, behind a figure. */

/** The head of a column of a table, for the year of the data. */
export function columnKinds(year: number): (head: string) => 'now' | 'before' | 'change' | undefined {
  return (head) => {
    const text = head.toLowerCase()
    if (/%|tỷ lệ/.test(text)) return undefined
    if (/tăng|giảm|chênh lệch|so sánh/.test(text)) return 'change'
    if (text.includes(String(year)) || /(?:năm nay|kỳ này|trong kỳ|kỳ báo cáo)/.test(text)) return 'now'
    if (text.includes(String(year - 1)) || /(?:năm trước|cùng kỳ|kỳ trước)/.test(text)) return 'before'
    return /^(?:số liệu|số lượng|kết quả|tổng số)$/.test(text.trim()) ? 'now' : undefined
  }
}

/** Whether a clause, or the beginning of the sentence before it, of a paper of this year speaks of another. */
export function otherYear(year: number): (clause: string, sentence: string) => boolean {
  const named = (text: string) =>
    [...text.matchAll(/(?<!so với |bằng |cùng kỳ )năm\s+(\d{4})/giu)].some(([, each]) => Number(each) !== year)
  return (clause, sentence) =>
    // In brackets that another year has opened: "so với năm 2019 (thụ lý 60 vụ, 77 bị can)".
    new RegExp(`(?:cùng kỳ|năm (?:trước|ngoái|${year - 1}))[^,;.()]*\\([^)]*$`, 'iu').test(sentence) ||
    /(?<!so với |bằng )(?:cùng kỳ|năm (?:trước|ngoái)(?! chuyển))/iu.test(clause) ||
    named(clause) ||
    named(sentence)
}

/** What last year's figure of a subject is called. */
export const titleOfLastYear = (title: string) => `năm trước: ${title}`

/** The words after the naming of last year that a text ends in: "(cùng kỳ năm 2019 thụ lý "; undefined where it is not named there. */
export function sinceLastYear(year: number): (text: string) => string | undefined {
  const named = String.raw`cùng kỳ(?:(?: năm)?(?: trước| ngoái| ${year - 1}))?|năm (?:trước|ngoái|${year - 1})`
  const since = new RegExp(String.raw`(?<!\p{L})(?:${named})(?![\p{L}\d])((?! chuyển)[\p{L}\s:(]{0,30})$`, 'iu')
  return (text) => since.exec(text)?.[1]
}
