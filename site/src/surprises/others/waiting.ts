import { proofOf, type Row } from '../row.ts'

export const waiting: readonly Row[] = [
  {
    id: 'zendesk-one-user',
    vendor: 'Zendesk',
    guess: 'A 429 means that the account has no requests left.',
    truth:
      'One user may have been changed too often: text, `Retry-After: 27`, with 668 requests left.',
    certainty: 'recorded',
    source:
      'grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js, recorded on 2021-11-15',
    section: 'waiting',
    handled: proofOf('zendesk-one-user'),
  },
  {
    id: 'aweber-403',
    vendor: 'AWeber',
    guess: 'A rate limit is a 429.',
    truth: 'It is a 403 of the same type as for a suspended account. Only the message differs.',
    certainty: 'documented',
    source:
      'api-evangelist/aweber@2294be4 openapi/aweber-subscribers-api-openapi.yml, a part of https://api.aweber.com/swagger.yaml',
    section: 'waiting',
  },
  {
    id: 'mailchimp-403',
    vendor: 'Mailchimp',
    guess: 'A 403 means that a right is missing.',
    truth: 'At high volume, a 403 without JSON is a limit.',
    certainty: 'reported',
    source:
      'api-evangelist/mailchimp, rate limits of 2026-08-13, after the vendor’s page “Fundamentals”',
    section: 'waiting',
    handled: proofOf('mailchimp-403'),
  },
  {
    id: 'highlevel-trial',
    vendor: 'HighLevel',
    guess: 'Every account has 100 requests in 10 seconds.',
    truth: 'A private token of a trial had 25, and 10,000 a day. The headers are right.',
    certainty: 'reported',
    source:
      'rocketride-org/rocketride-server nodes/test/tool_gohighlevel/test_tools.py, which runs against the live API, July 2026',
    section: 'waiting',
    handled: {
      file: 'tests/faults/test/limits.test.ts',
      test: 'calls with a virtual clock > a trial account stays within the limit of its headers after the first answer',
    },
  },
  {
    id: 'omnisend-body-seconds',
    vendor: 'Omnisend',
    guess: 'All operations share one limit, and a 429 has `Retry-After`.',
    truth: 'Tags have a smaller limit, 60 a minute. The seconds to wait are in the body.',
    certainty: 'documented',
    source:
      'api-evangelist/omnisend@ce20c32 openapi/_original/omnisend-contacts-api-2026-03-15.json',
    section: 'waiting',
  },
  {
    id: 'keap-key-limits',
    vendor: 'Keap',
    guess: 'Keys and OAuth have the same limits.',
    truth:
      'OAuth has 1,500 a minute. A key has 10 a second, 240 a minute and 30,000 a day, in headers with names of their own.',
    certainty: 'documented',
    source: 'https://developer.infusionsoft.com, page on rate limits',
    section: 'waiting',
  },
  {
    id: 'keap-headers',
    vendor: 'Keap',
    guess: 'The page and the headers agree.',
    truth: 'The headers of a key said 150,000 a day, and the page says 30,000.',
    certainty: 'recorded',
    source: 'https://pastebin.com/Y9EnSpbW, headers of a live call of 2024-08-14',
    section: 'waiting',
  },
  {
    id: 'getresponse-reset',
    vendor: 'GetResponse',
    guess: 'The reset is a number of seconds.',
    truth: 'It is text with a unit. A 429 has it only in its body.',
    certainty: 'documented',
    source:
      'api-evangelist/getresponse@72944a1 openapi/_original/getresponse-open-api-original.json, https://apireference.getresponse.com/open-api.json of version 3.2026-07-28',
    section: 'waiting',
  },
  {
    id: 'nationbuilder-reset',
    vendor: 'NationBuilder v2',
    guess: '`RateLimit-Reset` is a delay, as in the drafts of the standard.',
    truth: 'It is a time, in seconds since 1970.',
    certainty: 'documented',
    source:
      'api-evangelist/nationbuilder@16f2ebe openapi/nationbuilder-signup-taggings-api-openapi.yml',
    section: 'waiting',
  },
  {
    id: 'capsule-users',
    vendor: 'Capsule',
    guess: 'The limit is the account’s, and a 429 has `Retry-After`.',
    truth: 'Each user has a limit. There is no `Retry-After`; the reset is a time.',
    certainty: 'documented',
    source: 'https://developer.capsulecrm.com/v2/overview/handling-api-responses',
    section: 'waiting',
  },
  {
    id: 'follow-up-boss-contexts',
    vendor: 'Follow Up Boss',
    guess: 'There is one limit.',
    truth:
      'There is one for each group of endpoints, in a sliding window of 10 seconds. A header names the group.',
    certainty: 'documented',
    source: 'https://docs.followupboss.com/reference/rate-limiting',
    section: 'waiting',
  },
  {
    id: 'freshdesk-lists',
    vendor: 'Freshdesk',
    guess: 'The limit of the plan holds for every operation.',
    truth:
      'Lists of contacts have a smaller one: 20 of 200, 100 of 400 or 200 of 700 a minute. A trial has 50 in all.',
    certainty: 'documented',
    source:
      'https://support.freshdesk.com/support/solutions/articles/225439-what-are-the-rate-limits-for-the-api-calls-to-freshdesk (2024-03-14)',
    section: 'waiting',
  },
  {
    id: 'whautochat-limits',
    vendor: 'Whautomate, WhautoChat',
    guess: 'They are one product with one limit.',
    truth:
      'Whautomate has 60 a minute on trial and 300 when subscribed, WhautoChat 100 a minute and 144,000 a day.',
    certainty: 'documented',
    source:
      'https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages, and the page on the REST API of help.whauto.chat',
    section: 'waiting',
  },
]
