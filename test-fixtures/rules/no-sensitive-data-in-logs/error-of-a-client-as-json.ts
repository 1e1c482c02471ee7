// JSON of the error of an HTTP client has its request, with all headers; a text has its message only.
import axios from 'axios'
import { logger } from './logger'

export async function load(id: string) {
  try {
    return (await axios.get(`https://api.example.com/items/${id}`)).data
  } catch (failure: any) {
    logger.error(`not loaded: ${JSON.stringify(failure)}`)
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole) "'failure'"
    logger.error(`not loaded: ${failure}, ${JSON.stringify(failure.message)}`)
    throw failure
  }
}
