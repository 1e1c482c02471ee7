// What a client's call throws is an error of that client, in a `catch` block as in `.catch()`: it holds the request with its headers.
import axios from 'axios'

const api = axios.create({ baseURL: 'https://api.example.com' })

export async function load(id: string) {
  try {
    return (await api.get(`/items/${id}`)).data
  } catch (failure: any) {
    console.error('not loaded', failure.message, failure.code, failure.response?.status)
    console.error('not loaded', failure.config.headers) //! no-sensitive-data-in-logs(whole)
    console.error('not loaded', failure.response?.config) //! no-sensitive-data-in-logs(whole)
    console.error('not loaded', failure.toJSON()) //! no-sensitive-data-in-logs(whole)
    throw failure
  }
}

export async function read(parse: (text: string) => Promise<unknown>) {
  try {
    return await parse('x')
  } catch (failure: any) {
    console.error('not read', failure.request)
    throw failure
  }
}
