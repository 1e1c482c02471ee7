import winston from 'winston'

const hide = winston.format((info) => ({ ...info, password: undefined }))
export const lines = winston.format.combine(hide(), winston.format.json())
