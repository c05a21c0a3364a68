/** Headers of HTTP itself, of browsers and of intermediaries, which the reference of an API does not list. */
const general = new Set(
  `accept accept-ch accept-patch accept-post accept-ranges age allow alt-svc alt-used authorization
  cache-control cache-status cdn-cache-control clear-site-data connection content-digest
  content-disposition content-encoding content-language content-length content-location content-range
  content-security-policy content-security-policy-report-only content-type cookie date
  delta-base document-policy etag expect-ct expires feature-policy forwarded host keep-alive last-modified
  location nel origin origin-agent-cluster p3p permissions-policy pragma priority proxy-authenticate
  proxy-connection proxy-status public-key-pins rating referer referrer-policy refresh report-to
  reporting-endpoints repr-digest server server-timing set-cookie sourcemap speculation-rules
  strict-transport-security supports-loading-mode te timing-allow-origin tk traceparent tracestate trailer
  transfer-encoding upgrade upgrade-insecure-requests user-agent vary via warning www-authenticate
  x-aspnet-version x-aspnetmvc-version x-client-data x-client-ip x-content-type-options x-correlation-id
  x-dns-prefetch-control x-download-options x-frame-options x-generator
  x-permitted-cross-domain-policies x-powered-by x-real-ip x-request-id x-request-start x-requested-with
  x-response-time x-robots-tag x-runtime x-sandbox x-served-by x-server x-timer x-trace-id x-ua-compatible
  x-xss-protection`.split(/\s+/),
)

/** Matches the prefixes of headers that proxies, networks and platforms add. */
const intermediaries = new RegExp(
  `^(${`access-control akamai amz- cdn- cf- cross-origin do- eagleid fastly fly- rndr- sec- surrogate
  x-akamai x-amz x-aws x-azure x-b3- x-backend x-cache x-cdn x-cloud x-datadog x-dd- x-edge x-envoy x-fastly
  x-fd- x-forwarded x-ghost x-goog x-google x-guploader x-iinfo x-ingress x-instana x-kong x-lb- x-middleton
  x-ms- x-msedge x-newrelic x-nf- x-nginx x-original x-proxy x-railway x-render x-sucuri x-swift x-upstream
  x-varnish x-vercel x-via`
    .split(/\s+/)
    .join('|')})`,
)

/** Checks whether a header comes from HTTP, a browser or an intermediary rather than from the API. */
export const isGeneral = (name: string): boolean => general.has(name) || intermediaries.test(name)
