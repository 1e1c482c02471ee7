import type { Response } from 'express'

export const sendError = (res: Response, err: unknown) => res.status(400).json({ message: (err as Error).message })
export const sendFailure = (res: Response, err: unknown) => res.status(500).json({ message: (err as Error).message })
