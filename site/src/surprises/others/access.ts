import { proofOf, type Row } from '../row.ts'

export const access: readonly Row[] = [
  {
    id: 'omnisend-version',
    vendor: 'Omnisend',
    guess: 'Version 5 with `X-API-KEY` is current.',
    truth:
      '2026-03-15 is: another base URL, a dated header, and `Authorization: Omnisend-API-Key …`. A retired version answers 410.',
    certainty: 'documented',
    source:
      'api-evangelist/omnisend@ce20c32 openapi/_original/omnisend-contacts-api-2026-03-15.json, and https://api-docs.omnisend.com/docs/migrate-from-v5-to-v2026-03-15 (2026-05-15)',
    section: 'access',
  },
  {
    id: 'monica-5',
    vendor: 'Monica',
    guess: 'Version 5 has the API of version 4, and more.',
    truth: 'It has no such API.',
    certainty: 'documented',
    source: 'monicahq/monica@e08e917 (main) routes/api.php',
    section: 'access',
  },
  {
    id: 'getresponse-credential',
    vendor: 'GetResponse, Ghost',
    guess: 'The credential is a bearer token.',
    truth:
      'GetResponse wants `X-Auth-Token: api-key …`. Ghost wants a JWT made from the key, of at most five minutes.',
    certainty: 'documented',
    source:
      'api-evangelist/getresponse@72944a1 openapi/_original/getresponse-open-api-original.json, https://apireference.getresponse.com/open-api.json of version 3.2026-07-28; https://docs.ghost.org/admin-api',
    section: 'access',
  },
  {
    id: 'keap-bearer',
    vendor: 'Keap',
    guess: 'A key has a header of its own.',
    truth: 'It is a bearer token, as with OAuth.',
    certainty: 'documented',
    source:
      'infusionsoft/keap-sdk@d5b3dec sdks/v2/swagger.yml, and https://developer.infusionsoft.com',
    section: 'access',
  },
  {
    id: 'mautic-off',
    vendor: 'Mautic',
    guess: 'An installation answers the API.',
    truth: 'The API is off by default, and HTTP basic as well: 403.',
    certainty: 'documented',
    source:
      'mautic/mautic@2427149 (5.1) app/bundles/ApiBundle/Config/config.php and EventListener/ApiSubscriber.php',
    section: 'access',
    handled: proofOf('mautic-off'),
  },
  {
    id: 'zendesk-token',
    vendor: 'Zendesk',
    guess: 'A program signs in with an e-mail address and an API token.',
    truth:
      'No account can create an API token since 2026-10-27, and all of them end on 2027-04-30. OAuth access tokens remain, and expire.',
    certainty: 'documented',
    source:
      'https://developer.zendesk.com/documentation/api-basics/authentication/oauth-migration/, “Migration timeline”',
    section: 'access',
    handled: proofOf('zendesk-token'),
  },
  {
    id: 'zendesk-switch',
    vendor: 'Zendesk',
    guess: 'Users have tags.',
    truth: 'Only while tagging of users is switched on in the account.',
    certainty: 'documented',
    source: 'https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/',
    section: 'access',
  },
]
