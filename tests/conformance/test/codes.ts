/** The code of a status by the contract, unless an `x-error` overrides it. */
export function expectedCode(status: number, response: { 'x-error'?: string }): string {
  const byStatus: Record<number, string> = {
    400: 'invalid',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    408: 'timeout',
    409: 'conflict',
    422: 'invalid',
    429: 'rate_limited',
    500: 'unavailable',
    502: 'unavailable',
    503: 'unavailable',
    504: 'timeout',
  }
  return response['x-error'] ?? byStatus[status] ?? 'unexpected_response'
}
