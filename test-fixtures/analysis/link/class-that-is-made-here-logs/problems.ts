export class Problems {
  note(problem: unknown) {
    return console.error(problem)
  }
}
