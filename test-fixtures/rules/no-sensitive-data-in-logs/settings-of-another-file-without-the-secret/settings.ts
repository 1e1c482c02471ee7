export const messages = { password: 'Enter your password', token: 'The link is too old' }
export const checks = { password: (text: string) => text.length > 12 }
export const settings = { port: Number(process.env.PORT), passwordLength: 12, ...messages }
