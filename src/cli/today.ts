/** The day on this machine's calendar, for the name of a kept copy only. */

const two = (value: number) => String(value).padStart(2, '0')

/** `2021-01-25` */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
