export * from './core/index.js'
export * from './features/a/index.js'
export * from './features/b/index.js'
