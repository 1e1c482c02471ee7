export class Base {
  private count = 0

  protected note(problem: unknown) {
    this.count += problem instanceof TypeError ? 1 : 0
  }
}
