import axios from 'axios'
import pino from 'pino'

const logger = pino()

export const billing = axios.create({ baseURL: 'https://billing.example.com' })
billing.interceptors.response.use(
  (response) => response,
  (error) => {
    logger.error({ status: error.response?.status, path: error.config?.url }, 'billing failed')
    return Promise.reject(error)
  },
)

export const search = axios.create({ baseURL: 'https://search.example.com' })
search.interceptors.response.use(undefined, (error) => {
  if (error.response?.status >= 500) logger.error({ status: error.response.status }, 'search failed')
  return Promise.reject(error)
})
