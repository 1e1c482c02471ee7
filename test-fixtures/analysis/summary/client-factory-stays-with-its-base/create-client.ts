import axios from 'axios'

export function createClient() {
  return axios.create({ timeout: 1000 })
}
