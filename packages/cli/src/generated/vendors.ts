// Compiled from specs by `pnpm generate`. Edit the specs, not this file.

import type { VendorEntry } from '../access/entry.ts'

/** The vendors, in alphabetical order. Their packages are loaded when they are needed. */
export const vendors: readonly VendorEntry[] = [
  {
    name: 'activecampaign',
    title: 'ActiveCampaign',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { apiKey: 'ACTIVECAMPAIGN_API_KEY' },
    options: [
      { name: 'account', variable: 'ACTIVECAMPAIGN_ACCOUNT', example: 'example', isRequired: true },
    ],
    servers: [
      { url: 'https://{account}.api-us1.com/api/3', example: 'https://example.api-us1.com/api/3' },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/activecampaign')).listContacts,
    },
    load: async () => (await import('@tags/activecampaign')).activecampaign,
  },
  {
    name: 'aelyst',
    title: 'Aelyst',
    kinds: ['id', 'email', 'phone'],
    methods: { addTags: 'documented', removeTags: 'inferred', getTags: 'documented' },
    credential: { token: 'AELYST_TOKEN' },
    options: [],
    servers: [{ url: 'https://api.aelyst.ai/v1', example: 'https://api.aelyst.ai/v1' }],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/aelyst')).listContacts,
    },
    load: async () => (await import('@tags/aelyst')).aelyst,
  },
  {
    name: 'chatwoot',
    title: 'Chatwoot',
    kinds: ['id', 'email', 'phone'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { apiKey: 'CHATWOOT_API_KEY' },
    options: [
      { name: 'accountId', variable: 'CHATWOOT_ACCOUNT_ID', example: 12, isRequired: true },
    ],
    servers: [{ url: 'https://app.chatwoot.com', example: 'https://app.chatwoot.com' }],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/chatwoot')).listContacts,
    },
    load: async () => (await import('@tags/chatwoot')).chatwoot,
  },
  {
    name: 'client-commander',
    title: 'Client Commander',
    kinds: ['id'],
    methods: { addTags: 'documented', getTags: 'inferred' },
    credential: { token: 'CLIENT_COMMANDER_TOKEN' },
    options: [],
    servers: [
      { url: 'https://api.clientcommander.com', example: 'https://api.clientcommander.com' },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/client-commander')).listContacts,
    },
    load: async () => (await import('@tags/client-commander')).clientCommander,
  },
  {
    name: 'givebutter',
    title: 'Givebutter',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'GIVEBUTTER_TOKEN' },
    options: [],
    servers: [{ url: 'https://api.givebutter.com', example: 'https://api.givebutter.com' }],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/givebutter')).listContacts,
    },
    load: async () => (await import('@tags/givebutter')).givebutter,
  },
  {
    name: 'highlevel',
    title: 'HighLevel',
    kinds: ['id'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'HIGHLEVEL_TOKEN' },
    options: [],
    servers: [
      {
        url: 'https://services.leadconnectorhq.com',
        example: 'https://services.leadconnectorhq.com',
      },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/highlevel')).listContacts,
    },
    load: async () => (await import('@tags/highlevel')).highlevel,
  },
  {
    name: 'intercom',
    title: 'Intercom',
    kinds: ['id', 'email', 'phone'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'INTERCOM_TOKEN' },
    options: [],
    servers: [
      { url: 'https://api.intercom.io', example: 'https://api.intercom.io' },
      { url: 'https://api.eu.intercom.io', example: 'https://api.eu.intercom.io' },
      { url: 'https://api.au.intercom.io', example: 'https://api.au.intercom.io' },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/intercom')).listContacts,
    },
    load: async () => (await import('@tags/intercom')).intercom,
  },
  {
    name: 'kit',
    title: 'Kit',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { apiKey: 'KIT_API_KEY' },
    options: [],
    servers: [{ url: 'https://api.kit.com', example: 'https://api.kit.com' }],
    list: { certainty: 'documented', load: async () => (await import('@tags/kit')).listContacts },
    load: async () => (await import('@tags/kit')).kit,
  },
  {
    name: 'mailchimp',
    title: 'Mailchimp',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { apiKey: 'MAILCHIMP_API_KEY' },
    options: [
      { name: 'dc', variable: 'MAILCHIMP_DC', example: 'us3', isRequired: false },
      { name: 'listId', variable: 'MAILCHIMP_LIST_ID', example: 'a36b032126', isRequired: true },
    ],
    servers: [
      { url: 'https://{dc}.api.mailchimp.com/3.0', example: 'https://us3.api.mailchimp.com/3.0' },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/mailchimp')).listContacts,
    },
    load: async () => (await import('@tags/mailchimp')).mailchimp,
  },
  {
    name: 'mautic',
    title: 'Mautic',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { username: 'MAUTIC_USERNAME', password: 'MAUTIC_PASSWORD' },
    options: [],
    servers: [{ url: '{baseUrl}', example: 'https://mautic.example.com' }],
    baseUrlVariable: 'MAUTIC_BASE_URL',
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/mautic')).listContacts,
    },
    load: async () => (await import('@tags/mautic')).mautic,
  },
  {
    name: 'respond-io',
    title: 'respond.io',
    kinds: ['id', 'email', 'phone'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'RESPOND_IO_TOKEN' },
    options: [],
    servers: [{ url: 'https://api.respond.io/v2', example: 'https://api.respond.io/v2' }],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/respond-io')).listContacts,
    },
    load: async () => (await import('@tags/respond-io')).respondIo,
  },
  {
    name: 'whautomate',
    title: 'Whautomate',
    kinds: ['id'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { apiKey: 'WHAUTOMATE_API_KEY' },
    options: [],
    servers: [
      { url: 'https://api.whautomate.com', example: 'https://api.whautomate.com' },
      { url: 'https://api.in.whautomate.com', example: 'https://api.in.whautomate.com' },
    ],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/whautomate')).listContacts,
    },
    load: async () => (await import('@tags/whautomate')).whautomate,
  },
  {
    name: 'zendesk',
    title: 'Zendesk',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'ZENDESK_TOKEN' },
    options: [
      { name: 'subdomain', variable: 'ZENDESK_SUBDOMAIN', example: 'example', isRequired: true },
    ],
    servers: [{ url: 'https://{subdomain}.zendesk.com', example: 'https://example.zendesk.com' }],
    list: {
      certainty: 'documented',
      load: async () => (await import('@tags/zendesk')).listContacts,
    },
    load: async () => (await import('@tags/zendesk')).zendesk,
  },
  {
    name: 'zoho-crm',
    title: 'Zoho CRM',
    kinds: ['id', 'email'],
    methods: { addTags: 'documented', removeTags: 'documented', getTags: 'documented' },
    credential: { token: 'ZOHO_CRM_TOKEN' },
    options: [{ name: 'dc', variable: 'ZOHO_CRM_DC', example: 'com', isRequired: false }],
    servers: [
      { url: 'https://www.zohoapis.{dc}/crm/v8', example: 'https://www.zohoapis.com/crm/v8' },
    ],
    load: async () => (await import('@tags/zoho-crm')).zohoCrm,
  },
]
