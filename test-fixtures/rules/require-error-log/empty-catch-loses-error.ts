// An empty catch loses the error of a database write.
import { db } from './db'

export async function saveOrder(order: object) {
  try {
    await db.orders.insert(order)
    //    ^^^^^^^^^^^^^^^^^^^^^^^ step 1: "this call can fail"
  } catch (err) {}
  //^^^^^^^^^^^ error: require-error-log(catch) "neither logged nor handed on"
}
