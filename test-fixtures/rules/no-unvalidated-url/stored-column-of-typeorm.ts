// By option: rows of a repository.
// @options { "checkStored": true }
import { Repository } from 'typeorm'
import { Feed } from './feed'

export class Reader {
  constructor(private readonly feeds: Repository<Feed>) {}
  async read(id: string) {
    const feed = await this.feeds.findOneByOrFail({ id })
    return (await fetch(feed.feedUrl)).text() //! no-unvalidated-url(host)
  }
}
