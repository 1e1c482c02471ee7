export const guarded = (run: (order: string) => Promise<void>) => async (order: string) => {
  try {
    await run(order)
  } catch (problem) {
    console.error(problem)
  }
}
