const { TestEnvironment } = require('jest-environment-jsdom')

/** jsdom with the `fetch` of Node, as projects write it that test code of pages. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Headers, Request, Response, TextDecoder, TextEncoder })
  }
}
