// Good: the span keeps the error.
import { trace } from '@opentelemetry/api'
import { save } from './store.js'

export function store(id: string) {
  return trace.getTracer('store').startActiveSpan('save', async (span) => {
    try {
      await save(id)
    } catch (error) {
      span.recordException(error as Error)
    } finally {
      span.end()
    }
  })
}
