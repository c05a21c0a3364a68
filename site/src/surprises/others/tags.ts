import { proofOf, type Row } from '../row.ts'

export const tags: readonly Row[] = [
  {
    id: 'create-existing',
    vendor: 'Intercom, Kit',
    guess: 'Creating a tag that exists is an error.',
    truth: 'It returns the tag.',
    certainty: 'recorded',
    source:
      'Kit/ConvertKitSDK-PHP@38ae53e, tests against the live API (testCreateTagThatExists); intercom/Intercom-OpenAPI@8889625 descriptions/2.16/api.intercom.io.yaml (createTag)',
    section: 'tags',
    handled: proofOf('create-existing'),
  },
  {
    id: 'intercom-ten-tags',
    vendor: 'Intercom',
    guess: 'A contact lists its tags.',
    truth: 'It has at most ten, as references without names.',
    certainty: 'documented',
    source:
      'intercom/Intercom-OpenAPI@8889625 descriptions/2.16/api.intercom.io.yaml (contact_tags)',
    section: 'tags',
    handled: proofOf('intercom-ten-tags'),
  },
  {
    id: 'keap-tag-first',
    vendor: 'Keap v2',
    guess: 'The request names a contact and its tags.',
    truth: 'It names one tag and a list of contacts. Ids are strings, and numbers in v1.',
    certainty: 'documented',
    source: 'infusionsoft/keap-sdk@d5b3dec sdks/v2/swagger.yml',
    section: 'tags',
  },
  {
    id: 'nationbuilder-versions',
    vendor: 'NationBuilder',
    guess: 'v1 and v2 name tags alike.',
    truth: 'v1 takes names. v2 takes ids, and removes by the id of the tagging.',
    certainty: 'documented',
    source:
      'nationbuilder/api_spec@69f6f95 lib/api_spec/specs/people_tags.rb, and api-evangelist/nationbuilder@16f2ebe openapi/nationbuilder-signup-taggings-api-openapi.yml',
    section: 'tags',
  },
  {
    id: 'action-network-url',
    vendor: 'Action Network',
    guess: 'The contact is an id in the path.',
    truth: 'It is a URL in the body. The tag is in the path.',
    certainty: 'documented',
    source: 'https://actionnetwork.org/docs/v2/taggings',
    section: 'tags',
  },
  {
    id: 'activecampaign-types',
    vendor: 'ActiveCampaign',
    guess: 'A name is that of one tag.',
    truth:
      'The list has tags for contacts and tags for templates. One of each kind may have the same name, as the name of the database’s key says.',
    certainty: 'inferred',
    source:
      'webgriffe/SyliusActiveCampaignPlugin@7a8bced tests/Integration/Client/ActiveCampaignTagClientTest.php, whose list has both kinds',
    section: 'tags',
    handled: proofOf('activecampaign-types'),
  },
  {
    id: 'zoho-document',
    vendor: 'Zoho CRM',
    guess: 'The vendor’s page and its OpenAPI document agree.',
    truth:
      'The page removes tags by name, the document of 2025 by id. That of 2026 has names, and takes its limits from samples.',
    certainty: 'documented',
    source:
      'zoho/crm-oas@45dff2c v8.0/tags.json (2025), and https://www.zoho.com/crm/developer/docs/api/v7/remove-tags.html; zoho/crm-oas@381a419 v8.0/tags_actions',
    section: 'tags',
    handled: proofOf('zoho-document'),
  },
  {
    id: 'kajabi-ids',
    vendor: 'Kajabi',
    guess: 'There is a way to create a tag.',
    truth: 'Tags are named by ids alone, and no operation creates, renames or deletes one.',
    certainty: 'documented',
    source: 'api-evangelist/kajabi@606b5fa openapi/kajabi-contact-tags-api-openapi.yml',
    section: 'tags',
  },
  {
    id: 'getresponse-ids',
    vendor: 'GetResponse',
    guess: 'Tags are named by their names.',
    truth: 'By ids alone, and a tag must exist first.',
    certainty: 'documented',
    source:
      'api-evangelist/getresponse@72944a1 openapi/_original/getresponse-open-api-original.json, https://apireference.getresponse.com/open-api.json of version 3.2026-07-28',
    section: 'tags',
  },
  {
    id: 'ghost-label-id',
    vendor: 'Ghost',
    guess: 'A label may be given by `id` or `slug`, as its schema allows.',
    truth: 'It is dropped without an error. Only a name counts.',
    certainty: 'documented',
    source:
      'TryGhost/Ghost@0027c4b ghost/core/core/server/models/member.js, and TryGhost/SDK@3c7e629 packages/admin-api-schema/lib/schemas/members.json',
    section: 'tags',
  },
  {
    id: 'pipedrive-labels',
    vendor: 'Pipedrive',
    guess: 'Labels have names in a request.',
    truth: '`label_ids` has the numbers of a field’s options.',
    certainty: 'documented',
    source: 'pipedrive/client-nodejs@97e5382',
    section: 'tags',
  },
  {
    id: 'no-tags',
    vendor: 'Brevo, Close, Front, Help Scout, HubSpot, Klaviyo',
    guess: 'People have tags everywhere.',
    truth:
      'HubSpot has options of a property, Klaviyo and Brevo lists, Close custom fields; Front and Help Scout tag conversations.',
    certainty: 'documented',
    source:
      'The vendors’ references; OpenAPI documents of Klaviyo (2026-07-15) and Front (core-api.json, 2026-08-11)',
    section: 'tags',
  },
]
