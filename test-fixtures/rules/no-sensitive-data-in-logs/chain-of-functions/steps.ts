import { createHash } from 'node:crypto'

export const trimmed = (text: string) => text.trim()
export const loud = (text: string) => `${text}!`
export const hashed = (text: string) => createHash('sha256').update(text).digest('hex')
export const counted = (text: string) => text.length
export const withoutSecret = ({ password, ...rest }: { user: string; password: string }) => rest
export const compose =
  (...steps: ((value: any) => any)[]) =>
  (value: unknown) =>
    steps.reduceRight((made, step) => step(made), value)
export const run = (value: unknown, steps: ((value: any) => any)[]) => steps.reduce((made, step) => step(made), value)
