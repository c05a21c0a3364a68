import { proofOf, type Row } from '../row.ts'

export const adding: readonly Row[] = [
  {
    id: 'zendesk-user-update',
    vendor: 'Zendesk',
    guess: '`tags` in an update of a user are added.',
    truth: 'They replace the whole set.',
    certainty: 'recorded',
    source:
      'grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js (2021)',
    section: 'adding',
    handled: proofOf('zendesk-user-update'),
  },
  {
    id: 'follow-up-boss-merge',
    vendor: 'Follow Up Boss',
    guess: 'PUT of a person merges `tags`.',
    truth: 'It replaces them, unless the query has `mergeTags=true`.',
    certainty: 'documented',
    source: 'https://docs.followupboss.com/reference/people-id-put',
    section: 'adding',
  },
  {
    id: 'givebutter-sync-empty',
    vendor: 'Givebutter',
    guess: 'PATCH of a contact merges its tags, and `tags/sync` with an empty list removes all.',
    truth: 'PATCH replaces them, and `tags/sync` refuses an empty list with 422.',
    certainty: 'documented',
    source:
      'https://docs.givebutter.com/api-reference/contact-tags and https://docs.givebutter.com/api-reference/contact-tags/sync-tags-for-a-contact',
    section: 'adding',
    handled: proofOf('givebutter-sync-empty'),
  },
  {
    id: 'mautic-edit-adds',
    vendor: 'Mautic',
    guess: 'The list of tags in an edit becomes the set of the contact.',
    truth: 'It only adds. An empty list changes nothing.',
    certainty: 'documented',
    source:
      'mautic/mautic@2427149 (5.1) app/bundles/LeadBundle/Model/LeadModel.php (modifyTags) and LeadApiControllerFunctionalTest',
    section: 'adding',
    handled: proofOf('mautic-edit-adds'),
  },
  {
    id: 'mautic-put-creates',
    vendor: 'Mautic',
    guess: 'PUT and PATCH of a contact do the same to its tags, so either will do.',
    truth:
      'PUT creates a contact if the id is unknown, and clears its other fields. PATCH answers 404.',
    certainty: 'documented',
    source:
      'mautic/mautic@2427149 (5.1) app/bundles/ApiBundle/Controller/CommonApiController.php (editEntityAction), and mautic/developer-documentation@0e8d68a source/includes/_api_endpoint_contacts.md, “Edit Contact”',
    section: 'adding',
    handled: proofOf('mautic-put-creates'),
  },
  {
    id: 'capsule-put-adds',
    vendor: 'Capsule',
    guess: 'PUT of `tags` replaces them, and an empty list removes all.',
    truth: 'It adds. An empty list did nothing where it was tried, for e-mail addresses.',
    certainty: 'recorded',
    source: 'soil-dev/capsulemcp@0c56970 src/tools/tags.ts and src/capsule/idempotent.ts',
    section: 'adding',
  },
  {
    id: 'monica-set-adds',
    vendor: 'Monica 4',
    guess: '`setTags` sets.',
    truth: 'It adds.',
    certainty: 'documented',
    source:
      'monicahq/marketing_site@4e5b0ad api_documentation (tags), monicahq/monica@32028ce (4.x) and its tests',
    section: 'adding',
  },
  {
    id: 'highlevel-update-replaces',
    vendor: 'HighLevel',
    guess: '`tags` in an update or upsert of a contact are added.',
    truth: 'They replace the set. Only the operations on tags add.',
    certainty: 'documented',
    source:
      'GoHighLevel/highlevel-api-docs@0af86a4 apps/contacts.json (update-contact, upsert-contact)',
    section: 'adding',
    handled: proofOf('highlevel-update-replaces'),
  },
  {
    id: 'mailchimp-tags-of-member',
    vendor: 'Mailchimp',
    guess: '`tags` in the body of a member are set each time.',
    truth: 'They count when the member is created. Later they are ignored, without an error.',
    certainty: 'reported',
    source:
      'amro/gibbon#274, VingtCinq/python-mailchimp#203, mailchimp/APIv3-examples#52 and brandonseydel/MailChimp.Net#368, issues of client libraries',
    section: 'adding',
    handled: proofOf('mailchimp-tags-of-member'),
  },
  {
    id: 'aweber-two-forms',
    vendor: 'AWeber',
    guess: '`tags` has one form.',
    truth:
      'PATCH wants an object with `add` and `remove`. POST wants a list, which `update_existing` appends.',
    certainty: 'documented',
    source:
      'api-evangelist/aweber@2294be4 openapi/aweber-subscribers-api-openapi.yml, a part of https://api.aweber.com/swagger.yaml',
    section: 'adding',
  },
  {
    id: 'ghost-labels',
    vendor: 'Ghost',
    guess: 'A label can be added to a member.',
    truth: 'PUT replaces all labels. Adding and removing both read, merge and write.',
    certainty: 'documented',
    source:
      'TryGhost/Ghost@0027c4b ghost/core/core/server/models/member.js, and https://docs.ghost.org/admin-api/members/updating-a-member',
    section: 'adding',
  },
  {
    id: 'getresponse-no-removal',
    vendor: 'GetResponse',
    guess: 'Where an operation adds tags, another one removes them.',
    truth: 'POST of tags adds, and POST of the contact replaces. Nothing removes one.',
    certainty: 'documented',
    source:
      'api-evangelist/getresponse@72944a1 openapi/_original/getresponse-open-api-original.json, https://apireference.getresponse.com/open-api.json of version 3.2026-07-28',
    section: 'adding',
  },
]
