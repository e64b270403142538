/** Files are waited for several at a time: one after another most of the time would be waiting. */

const atOnce = 16

/** What `work` makes of each item, in the order of the items. Fails with the first that fails. */
export async function several<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const one = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, one))
  return results
}
