import type { Tone } from '@/lib/ui/tag'

/** Shares 0 to 1: the official figure, the weighted estimate and its 95% interval. */
export type Accuracy = { official: number; estimate: number; low: number; high: number }

/** The line every accuracy is held against (plan: 精准度90%以上). */
export const TARGET = 0.9

type Verdict = { words: string; tone: Tone; look: '' | 'bad' | 'wait' }

/** What may be said of an accuracy: the official figure decides 达标, the interval how sure that is. */
export function verdictOf({ official, low, high }: Pick<Accuracy, 'official' | 'low' | 'high'>, target = TARGET): Verdict {
  if (official >= target) {
    return low >= target ? { words: '达标', tone: 'good', look: '' } : { words: '达标，把握不足', tone: 'unsure', look: 'wait' }
  }
  return high >= target ? { words: '未达，把握不足', tone: 'unsure', look: 'wait' } : { words: '未达标', tone: 'late', look: 'bad' }
}

export const TOO_FEW = '样本不足，不列数字'
