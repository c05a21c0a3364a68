import { proofOf, type Row } from '../row.ts'

export const spelling: readonly Row[] = [
  {
    id: 'zendesk-space',
    vendor: 'Zendesk',
    guess: 'A tag with a space is stored, or refused.',
    truth: 'It becomes two tags.',
    certainty: 'reported',
    source: 'zendesk/zendesk_api_client_rb#156, with the wire',
    section: 'spelling',
    handled: proofOf('zendesk-space'),
  },
  {
    id: 'client-commander-text',
    vendor: 'Client Commander',
    guess: 'Tags come back as they were sent.',
    truth: 'A list is sent, and one text with commas comes back.',
    certainty: 'documented',
    source: 'https://docs.clientcommander.com/api-reference/people/add-tags, samples',
    section: 'spelling',
    handled: proofOf('client-commander-text'),
  },
  {
    id: 'chatwoot-lower-case',
    vendor: 'Chatwoot',
    guess: 'A label of the account may be any text.',
    truth:
      'It is made lower-case, without spaces. On a contact, a comma splits one label into two.',
    certainty: 'documented',
    source:
      'chatwoot/chatwoot@0548c04 app/models/label.rb, and chatwoot/chatwoot@1a74e52 app/models/concerns/labelable.rb',
    section: 'spelling',
    handled: proofOf('chatwoot-lower-case'),
  },
  {
    id: 'highlevel-lower-case',
    vendor: 'HighLevel',
    guess: 'A tag comes back as it was sent.',
    truth: 'It comes back in lower case.',
    certainty: 'reported',
    source:
      'About ten public repositories; NangoHQ/integration-templates integrations/highlevel/tests, recorded on 2026-07-17, has tags in lower case only',
    section: 'spelling',
  },
  {
    id: 'capsule-case',
    vendor: 'Capsule',
    guess: 'Names that differ in case are two tags.',
    truth: 'They are one, with the first spelling.',
    certainty: 'recorded',
    source: 'soil-dev/capsulemcp@0c56970 src/tools/tags.ts',
    section: 'spelling',
  },
  {
    id: 'ghost-case',
    vendor: 'Ghost',
    guess: 'Names that differ in case are two labels.',
    truth: 'They are one. An existing spelling wins.',
    certainty: 'documented',
    source: 'TryGhost/Ghost@0027c4b ghost/core/core/server/models/member.js',
    section: 'spelling',
  },
  {
    id: 'keap-cut',
    vendor: 'Keap v2',
    guess: 'A name of 256 characters is refused.',
    truth: 'It is cut at 255, so the tag is not found under the name that was sent.',
    certainty: 'documented',
    source: 'infusionsoft/keap-sdk@d5b3dec sdks/v2/swagger.yml',
    section: 'spelling',
  },
  {
    id: 'mautic-html',
    vendor: 'Mautic',
    guess: 'A name is plain text.',
    truth:
      'It is trimmed, and HTML is taken out. A text in place of the list splits at its commas.',
    certainty: 'documented',
    source:
      'mautic/mautic@2427149 (5.1) app/bundles/LeadBundle/Model/LeadModel.php (modifyTags) and app/bundles/LeadBundle/Entity/Tag.php (validateTag)',
    section: 'spelling',
    handled: proofOf('mautic-html'),
  },
  {
    id: 'drip-plus',
    vendor: 'Drip',
    guess: 'The vendor’s SDK writes a path as `encodeURIComponent` does.',
    truth: 'It writes a space as `+`.',
    certainty: 'documented',
    source: 'DripEmail/drip-ruby@43f02ba',
    section: 'spelling',
  },
]
