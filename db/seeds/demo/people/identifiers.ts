import { checkCharacter } from '@/lib/casework/registry/citizen-id'
import type { Day } from '@/lib/kit/dates/day'

/**
 * Birth sequences 960 to 989 mark invented citizen numbers: registration gives out low numbers, and 996 to 999 belonged
 * to people over a hundred. `npm test` holds that no other sequence is used.
 */
export const TEST_SEQUENCES = { from: 960, until: 989 }
/** No mobile number begins with 199-0000: whoever reads one sees that it is invented. */
export const TEST_PHONES = '1990000'

/** Gives out numbers, each once. */
export class NumberBook {
  #used = new Set<string>()
  #phones = 0

  citizenId(area: number, birth: Day, sex: '1' | '2'): string {
    const head = `${Math.floor(area / 1e6)}${birth.replaceAll('-', '')}`
    for (let sequence = TEST_SEQUENCES.from; sequence <= TEST_SEQUENCES.until; sequence++) {
      if (sequence % 2 !== Number(sex === '1')) continue
      const id = `${head}${sequence}`
      if (this.#used.has(id)) continue
      this.#used.add(id)
      return id + checkCharacter(id)
    }
    throw new Error(`no test sequence is left for ${head}`)
  }

  phone(): string {
    return TEST_PHONES + String(this.#phones++ % 10_000).padStart(4, '0')
  }
}
