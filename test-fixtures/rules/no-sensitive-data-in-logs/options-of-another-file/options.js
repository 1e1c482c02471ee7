export const options = { redact: ['password'] }
