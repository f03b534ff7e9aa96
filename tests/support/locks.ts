export type Lock = 'scope' | 'row-security'
export const LOCKS: Lock[] = ['scope', 'row-security']

/** Runs `work` with one of the two locks switched off: the other has to hold alone. */
export async function without<T>(lock: Lock, work: () => Promise<T>): Promise<T> {
  process.env.LIANGFU_TEST = '1'
  process.env.LIANGFU_TEST_LOCK_OFF = lock
  try {
    return await work()
  } finally {
    delete process.env.LIANGFU_TEST_LOCK_OFF
  }
}
