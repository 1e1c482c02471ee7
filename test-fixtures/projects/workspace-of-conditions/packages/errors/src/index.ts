export class AppError extends Error { constructor(message: string, readonly status: number, readonly expose = status < 500) { super(message) } }
export class Forbidden extends AppError { constructor() { super('forbidden', 403) } }
