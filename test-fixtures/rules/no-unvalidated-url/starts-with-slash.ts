// Good: the prefix ends the host by its slash.
import { Controller, Get, Query } from '@nestjs/common'
import axios from 'axios'

@Controller('proxy')
export class ProxyController {
  @Get()
  async get(@Query('url') url: string) {
    if (!url.startsWith('https://api.example.com/')) throw new Error('not allowed')
    return (await axios.get(url)).data
  }
}
