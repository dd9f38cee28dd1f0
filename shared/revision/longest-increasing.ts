/** Positions of a longest strictly increasing subsequence, in order; O(n log n). */
export function longestIncreasing(numbers: readonly number[]): number[] {
  // tails[k]: position of the smallest number that ends an increasing run of k + 1
  const tails: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? tails[low - 1] : undefined)
    tails[low] = i
  })
  const positions: number[] = []
  for (let at = tails.at(-1); at !== undefined; at = before[at]) positions.push(at)
  return positions.reverse()
}
