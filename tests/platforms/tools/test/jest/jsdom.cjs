const { TestEnvironment } = require('jest-environment-jsdom')

/** jsdom with the `fetch` of Node, as projects add it; with Node's signals only if `SIGNALS` is set. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { fetch, Headers, Request, Response, TextDecoder, TextEncoder })
    if (process.env.SIGNALS) Object.assign(this.global, { AbortController, AbortSignal })
  }
}
