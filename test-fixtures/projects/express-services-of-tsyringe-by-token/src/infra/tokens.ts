export const TOKENS = { Logger: Symbol('Logger'), Users: Symbol('Users'), Mail: Symbol('Mail') } as const
