export function makeProblems(area: string) {
  return {
    note(problem: unknown) {
      return console.error(problem)
    },
    area,
  }
}
