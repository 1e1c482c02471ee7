// Nest: HttpService is axios, and the query parameter is the client's.
import { HttpService } from '@nestjs/axios'
import { Controller, Get, Query } from '@nestjs/common'

@Controller('preview')
export class PreviewController {
  constructor(private readonly http: HttpService) {}

  @Get()
  preview(@Query('url') url: string) {
    return this.http.get(url)
    //                   ^^^ error: no-unvalidated-url(host)
  }
}
