/** A request and its response. */
export interface Exchange {
  method: string
  url: string
  /** The status code; 0 without a response. */
  status: number
  request: Message
  response: Message
}

/** The headers and body of a request or response. */
export interface Message {
  headers: [name: string, value: string][]
  /** The text of the body: empty if there was no body, missing if not all of it was received. */
  body?: string
}
