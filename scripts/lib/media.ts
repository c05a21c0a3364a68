/** Checks that a media type is JSON, with or without parameters: `application/vnd.api+json`. */
export const isJson = (type: string): boolean => /^[^/;*]+\/([^;*]+\+)?json *(;|$)/i.test(type)
