import type { Row } from '../row.ts'

export const unknown: readonly Row[] = [
  {
    id: 'highlevel-unknown',
    vendor: 'HighLevel',
    guess: 'A tag that the account does not have is refused.',
    truth: 'It is created in the location, and stays when the contact loses it.',
    certainty: 'reported',
    source:
      'rocketride-org/rocketride-server nodes/test/tool_gohighlevel/test_tools.py, which runs against the live API, July 2026',
    section: 'unknown',
  },
  {
    id: 'mailchimp-unknown',
    vendor: 'Mailchimp',
    guess: 'An unknown tag is refused.',
    truth: 'Adding creates it. Removing it answers 204.',
    certainty: 'documented',
    source:
      'konfig-sdks/mailchimp-java-sdk@0870264, made from the vendor’s document; grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures/exportRecord.js',
    section: 'unknown',
  },
  {
    id: 'chatwoot-unknown',
    vendor: 'Chatwoot',
    guess: 'A label that the account does not have is refused, or created.',
    truth: 'It is stored on the contact, but the screen does not show it.',
    certainty: 'documented',
    source:
      'chatwoot/chatwoot@f771df8 app/controllers/concerns/label_concern.rb; pull requests chatwoot/chatwoot#14207 and #14159 propose to refuse it',
    section: 'unknown',
  },
  {
    id: 'manychat-unknown',
    vendor: 'ManyChat',
    guess: 'Adding a tag by name creates it.',
    truth: 'It must exist first.',
    certainty: 'reported',
    source: 'Two public clients that use `addTagByName`',
    section: 'unknown',
  },
  {
    id: 'action-network-unknown',
    vendor: 'Action Network',
    guess: 'An unknown tag is created, or is an error.',
    truth: 'It is ignored without an error.',
    certainty: 'documented',
    source: 'https://actionnetwork.org/docs/v2/person_signup_helper',
    section: 'unknown',
  },
  {
    id: 'hubspot-unknown',
    vendor: 'HubSpot',
    guess: 'A property takes any text.',
    truth: 'An option that does not exist is refused, since 2023-05-22.',
    certainty: 'documented',
    source:
      'https://developers.hubspot.com/changelog/upcoming-increased-validation-for-contact-updates-made-through-apis',
    section: 'unknown',
  },
  {
    id: 'givebutter-unknown',
    vendor: 'Capsule, Givebutter, Monica 4',
    guess: 'An unknown tag is an error.',
    truth: 'It is created. Monica ignores an empty name.',
    certainty: 'documented',
    source:
      'https://docs.givebutter.com/api-reference/contact-tags; soil-dev/capsulemcp@0c56970 src/tools/tags.ts; monicahq/monica@32028ce (4.x)',
    section: 'unknown',
  },
]
