// Good: neverthrow's `err` keeps the cause in the Result.
import { err, ok } from 'neverthrow'
import { invoices } from './invoices'

export async function createInvoice(order: string) {
  try {
    return ok(await invoices.create(order))
  } catch (e) {
    return err(e)
  }
}
