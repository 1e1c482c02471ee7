import { injectable } from 'tsyringe'

@injectable()
export class Notes {
  private count = 0

  add(problem: unknown) {
    this.count += problem instanceof TypeError ? 1 : 0
  }
}
