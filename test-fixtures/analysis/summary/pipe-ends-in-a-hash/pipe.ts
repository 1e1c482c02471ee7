type Step = (text: string) => string

export const pipe = (...steps: Step[]) => (text: string) => steps.reduce((value, step) => step(value), text)
export const trimmed: Step = (text) => text.trim()
