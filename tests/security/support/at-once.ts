/** Works through a list, a few at a time: the product is asked as by several people, never flooded. */
export async function atOnce<T>(list: readonly T[], work: (one: T) => Promise<void>, lanes = 6): Promise<void> {
  const rest = list.values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const one of rest) await work(one)
    }),
  )
}
