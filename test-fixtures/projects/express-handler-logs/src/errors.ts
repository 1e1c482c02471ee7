export class AppError extends Error {
  constructor(
    message: string,
    public readonly status = 500,
  ) {
    super(message)
  }
}

export class UnauthorizedError extends AppError {
  constructor(message = 'unauthorized') {
    super(message, 401)
  }
}
