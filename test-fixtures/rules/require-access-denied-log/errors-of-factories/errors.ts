export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code)
  }
  static forbidden = () => new AppError(403, 'forbidden')
  static of(status: number) {
    return new AppError(status, 'refused')
  }
  static broken = () => new AppError(500, 'broken')
}
