/**
 * Chỉ thị 01/CT-VKSTC of each year of work and the year's motto, as far as they are known. Where a motto is that of one
 * province's plan, the source says so. Not found: the directives of 2025 and 2027, the mottoes of both.
 */
export interface Directive {
  /** ISO day of Chỉ thị 01/CT-VKSTC. */
  readonly day?: string
  readonly motto?: string
  readonly source: string
}

/** By year of work. */
export const directives: Readonly<Record<number, Directive>> = {
  2009: { day: '2009-01-05', source: 'Chỉ thị 01/2009/CT-VKSTC ngày 05/01/2009' },
  2014: { day: '2014-01-02', source: 'Kế hoạch 24 ngày 22/01/2014 của Viện kiểm sát nhân dân tỉnh Trà Vinh' },
  2017: { day: '2016-12-28', source: 'kế hoạch năm 2017 của các đơn vị' },
  2018: {
    motto: 'Đoàn kết, Đổi mới – Trách nhiệm, kỷ cương – Chất lượng, hiệu quả',
    source: 'Hội nghị triển khai công tác của Viện kiểm sát nhân dân tỉnh Trà Vinh, 23/01/2018',
  },
  2019: { day: '2018-12-28', source: 'kế hoạch năm 2019 của các đơn vị' },
  2020: { day: '2019-12-17', source: 'kế hoạch năm 2020 của các đơn vị' },
  2021: {
    day: '2020-12-31',
    motto: 'Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả',
    source: 'Hội nghị triển khai công tác của Viện kiểm sát nhân dân huyện Tiểu Cần, 25/01/2021',
  },
  2022: {
    day: '2021-12-27',
    motto: 'Đoàn kết, đổi mới - Trách nhiệm, kỷ cương - Thực chất, hiệu quả',
    source: 'Viện kiểm sát nhân dân Thành phố Hà Nội, triển khai công tác năm 2023',
  },
  2023: { day: '2022-12-02', source: 'kế hoạch năm 2023 của các đơn vị' },
  2024: { day: '2023-12-18', source: 'kế hoạch năm 2024 của các đơn vị' },
  2026: {
    day: '2025-10-10',
    motto: 'Đoàn kết, đổi mới – Bản lĩnh, kỷ cương – Chuyên nghiệp, hiện đại',
    source: 'Viện kiểm sát nhân dân Thành phố Hà Nội, nhiệm vụ trọng tâm năm 2026 (một nguồn báo chí)',
  },
}

/** A motto without its dashes, commas and capitals. */
const letters = (motto: string) =>
  motto
    .toLowerCase()
    .replaceAll(/[\s.,–—-]+/gu, ' ')
    .trim()

/** The years of work of which a text is the motto, however its dashes are typed. */
export function yearsOfMotto(text: string): readonly number[] {
  return Object.entries(directives).flatMap(([year, { motto }]) =>
    motto !== undefined && letters(motto) === letters(text) ? [Number(year)] : [],
  )
}
