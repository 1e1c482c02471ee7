export function note(problem: unknown) {
  return console.error(problem)
}
