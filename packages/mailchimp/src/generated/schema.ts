// Compiled from specs/mailchimp.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/lists/{list_id}/members/{subscriber_hash}/tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case.
         *
         *     Source: inferred, the pattern only, by the length of an MD5 hash.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['SubscriberHash']
      }
      cookie?: never
    }
    /**
     * List the tags of a member
     * @description Returns the tags of a member, 10 unless `count` asks for more. The member is named by its hash; an email address is not documented here.
     *
     *     Source: documented, getListMemberTags in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     */
    get: operations['listMemberTags']
    put?: never
    /**
     * Add tags to a member and remove them
     * @description Adds the `active` tags, removes the `inactive` ones, and keeps all other tags. An `active` tag that the audience does not have is created. An `inactive` tag that the member does not have is ignored. The reply is empty. A body without `tags` is reported to be answered with 204, too, and to change nothing. An added tag may start automations, unless `is_syncing` is true.
     *
     *     Source: documented, postListMemberTags in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     */
    post: operations['updateMemberTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/lists/{list_id}/tag-search': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
      }
      cookie?: never
    }
    /**
     * Search the tags of an audience
     * @description Returns the tags whose names begin with a text, or all tags of the audience without one. There are no pages, and no operation creates, renames or deletes a tag by itself.
     *
     *     Source: documented, searchTagsByName in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     */
    get: operations['searchTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/lists/{list_id}/members': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
      }
      cookie?: never
    }
    /**
     * List members
     * @description Returns the members of an audience, 10 unless `count` asks for more. There is no filter by email address or by tag. To find an email address, get the member by it.
     *
     *     Source: documented, getListsIdMembers in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     */
    get: operations['listMembers']
    put?: never
    /**
     * Create a member
     * @description Adds a member to an audience, with tags by name if there are any. An address that the audience knows already, even an archived one, is answered with 400 and the title `Member Exists`.
     *
     *     Source: documented, postListsIdMembers in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json; the 400 is reported, in github.com/MicrosoftDocs/BusinessApplicationPlatform-Connectors-public issue 69.
     */
    post: operations['createMember']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/lists/{list_id}/members/{subscriber_hash}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['Member']
      }
      cookie?: never
    }
    /**
     * Get a member
     * @description Returns one member, named by hash, email address or `contact_id`. An archived member is returned, too. At most 50 of its tags are shown.
     *
     *     Source: documented, getListsIdMembersId in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json.
     */
    get: operations['getMember']
    /**
     * Create or update a member
     * @description Updates the member, or creates it if the audience does not know the address. `status_if_new` is required for a new member only. `tags` are reported to be ignored when the member exists. A 400 with the title `Member Exists` was reported, so a new address may clash with another member.
     *
     *     Source: documented, putListsIdMembersId in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json; that tags are ignored is reported, in github.com/mailchimp/APIv3-examples issue 52.
     */
    put: operations['createOrUpdateMember']
    post?: never
    /**
     * Archive a member
     * @description Archives a member, which can be added again later. It is still found afterwards, with `status: archived`. A second archival is answered with 405, as is that of a bounced or pending member.
     *
     *     Source: documented, deleteListsIdMembersId in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json; the 405 is recorded.
     */
    delete: operations['archiveMember']
    options?: never
    head?: never
    /**
     * Update a member
     * @description Changes the fields that are in the body and leaves the others. Tags cannot be changed this way: `tags` is not among the fields, and is reported to be ignored.
     *
     *     Source: documented, patchListsIdMembersId in github.com/mailchimp/mailchimp-marketing-cli@eb6a71e cli/mailchimp/openapi0.json; that tags are ignored is reported, in github.com/mailchimp/APIv3-examples issue 52.
     */
    patch: operations['updateMember']
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description A tag of an audience. */
    Tag: {
      /** @description The id of the tag. */
      id?: number
      /** @description The name of the tag. */
      name?: string
    }
    /** @description A tag on a member. */
    MemberTag: {
      /** @description The id of the tag. */
      id?: number
      /** @description The name of the tag. */
      name?: string
      /**
       * Format: date-time
       * @description When the tag was added to the member.
       */
      date_added?: string
    }
    /** @description The tags to add to a member and to remove from it. */
    MemberTagChanges: {
      /** @description The tags, each with the status it should have. An empty list changes nothing. */
      tags: {
        /** @description The name of the tag. Its length is not documented. */
        name: string
        /**
         * @description Active adds the tag, inactive removes it.
         * @enum {string}
         */
        status: 'active' | 'inactive'
      }[]
      /** @description True keeps automations on these tags from starting. */
      is_syncing?: boolean
    }
    /**
     * @description Whether the member gets campaigns. `cleaned` means that its address bounced.
     * @enum {string}
     */
    MemberStatus:
      | 'subscribed'
      | 'unsubscribed'
      | 'cleaned'
      | 'pending'
      | 'transactional'
      | 'archived'
    /**
     * @description Whether the member gets campaigns. `pending` sends a message that asks for consent.
     * @enum {string}
     */
    NewMemberStatus: 'subscribed' | 'unsubscribed' | 'cleaned' | 'pending' | 'transactional'
    /** @description The merge fields of the audience, by tag, such as `FNAME`. */
    MergeFields: {
      [key: string]: string | number | components['schemas']['Address']
    }
    /** @description A postal address. */
    Address: {
      /** @description The first line. */
      addr1: string
      /** @description The second line. */
      addr2?: string
      /** @description The city. */
      city: string
      /** @description The state. */
      state: string
      /** @description The postal code. */
      zip: string
      /** @description The country. */
      country?: string
    }
    /** @description The fields of a member that a caller can set. */
    MemberFields: {
      /** @description The email address. */
      email_address?: string
      /** @description The kind of email the member wants, `html` or `text`. */
      email_type?: string
      status?: components['schemas']['NewMemberStatus']
      merge_fields?: components['schemas']['MergeFields']
      /** @description The groups of the audience, by id, each with whether the member is in it. */
      interests?: {
        [key: string]: boolean
      }
      /** @description The language, as a code. */
      language?: string
      /** @description Whether the member is a VIP. */
      vip?: boolean
      /** @description Where the member is. */
      location?: {
        /** @description The latitude. */
        latitude?: number
        /** @description The longitude. */
        longitude?: number
      }
      /** @description The marketing permissions of the member. */
      marketing_permissions?: {
        /** @description The id of the permission in the audience. */
        marketing_permission_id?: string
        /** @description Whether the member gave the permission. */
        enabled?: boolean
      }[]
      /** @description The IP address from which the member signed up. */
      ip_signup?: string
      /** @description When the member signed up, as `Y-m-d H:i:s` or in ISO 8601 with an offset. May be empty. */
      timestamp_signup?: string
      /** @description The IP address from which the member confirmed. */
      ip_opt?: string
      /** @description When the member confirmed, as `Y-m-d H:i:s` or in ISO 8601 with an offset. May be empty. */
      timestamp_opt?: string
    }
    /** @description The fields of a new member. */
    NewMember: components['schemas']['MemberFields'] & {
      /** @description The email address. */
      email_address: string
      status: components['schemas']['NewMemberStatus']
      /** @description Tags by name. Here they are plain names, unlike in the tags operations. */
      tags?: string[]
    }
    /** @description The fields of a member that is updated or created. */
    MemberUpsert: components['schemas']['MemberFields'] & {
      /** @description The email address. The vendor's text requires it for a new member only, its schema always. */
      email_address: string
      status_if_new?: components['schemas']['NewMemberStatus']
      /** @description Tags by name. They are reported to be ignored when the member exists. */
      tags?: string[]
    }
    /** @description A member of an audience. */
    Member: {
      /** @description The MD5 hash of the email address in lower case. */
      id?: string
      /** @description The email address. */
      email_address?: string
      /** @description An id of the address, the same in all audiences. */
      unique_email_id?: string
      /** @description An id of the contact that does not depend on an email address. */
      contact_id?: string
      /** @description The full name. */
      full_name?: string
      /** @description The id of the member in the web application. */
      web_id?: number
      /** @description The kind of email the member wants, `html` or `text`. */
      email_type?: string
      status?: components['schemas']['MemberStatus']
      /** @description Why the member unsubscribed. */
      unsubscribe_reason?: string
      /** @description Whether the member agrees to single messages. */
      consents_to_one_to_one_messaging?: boolean
      /** @description A phone number in the United States for SMS. */
      sms_phone_number?: string
      /**
       * @description Whether the member gets SMS.
       * @enum {string}
       */
      sms_subscription_status?: 'subscribed' | 'unsubscribed' | 'nonsubscribed' | 'pending'
      /** @description When that was last changed. */
      sms_subscription_last_updated?: string
      merge_fields?: components['schemas']['MergeFields']
      /** @description The groups of the audience, by id, each with whether the member is in it. */
      interests?: {
        [key: string]: boolean
      }
      /** @description What the member did with campaigns. */
      stats?: {
        /** @description The average rate of opened emails. */
        avg_open_rate?: number
        /** @description The average rate of clicks. */
        avg_click_rate?: number
        /** @description What the member bought, if the audience belongs to a store. */
        ecommerce_data?: {
          /** @description The revenue. */
          total_revenue?: number
          /** @description The number of orders. */
          number_of_orders?: number
          /** @description The currency as an ISO 4217 code. */
          currency_code?: string
        }
      }
      /** @description The IP address from which the member signed up. */
      ip_signup?: string
      timestamp_signup?: components['schemas']['Time']
      /** @description The IP address from which the member confirmed. */
      ip_opt?: string
      timestamp_opt?: components['schemas']['Time']
      /** @description Stars, 1 to 5. */
      member_rating?: number
      last_changed?: components['schemas']['Time']
      /** @description The language, as a code. Empty if it is not known. */
      language?: string
      /** @description Whether the member is a VIP. */
      vip?: boolean
      /** @description The email program of the member. */
      email_client?: string
      /** @description Where the member is. */
      location?: {
        /** @description The latitude. */
        latitude?: number
        /** @description The longitude. */
        longitude?: number
        /** @description The offset from GMT in hours. */
        gmtoff?: number
        /** @description The offset in daylight saving time. */
        dstoff?: number
        /** @description The country as a code. */
        country_code?: string
        /** @description The time zone. */
        timezone?: string
        /** @description The region. */
        region?: string
      }
      /** @description The marketing permissions of the member. */
      marketing_permissions?: {
        /** @description The id of the permission in the audience. */
        marketing_permission_id?: string
        /** @description The text of the permission. */
        text?: string
        /** @description Whether the member gave the permission. */
        enabled?: boolean
      }[]
      /** @description The newest note on the member. */
      last_note?: {
        /** @description The id of the note. */
        note_id?: number
        /**
         * Format: date-time
         * @description When the note was written.
         */
        created_at?: string
        /** @description Who wrote it. */
        created_by?: string
        /** @description The text. */
        note?: string
      }
      /** @description How the member came into the audience. */
      source?: string
      /** @description How many tags the member has. */
      tags_count?: number
      /** @description The tags on the member, at most 50 of them. */
      tags?: components['schemas']['Tag'][]
      /** @description The id of the audience. */
      list_id?: string
      _links?: components['schemas']['Links']
    }
    /**
     * @description A time in ISO 8601. Empty if it is not known, although the vendor's document says `date-time`.
     *
     *     Source: recorded, timestamp_signup in github.com/grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures/integration/mailchimpExportContacts.js.
     */
    Time: string
    /** @description Links to related resources and to their schemas. */
    Links: {
      /** @description What the link leads to. */
      rel?: string
      /** @description The URL. */
      href?: string
      /**
       * @description The method to call it with.
       * @enum {string}
       */
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD'
      /** @description The URL of the schema of the response. */
      targetSchema?: string
      /** @description The URL of the schema of the body. */
      schema?: string
    }[]
    /** @description What every error looks like, by RFC 9457. */
    Problem: {
      /** @description A URL that identifies the kind of problem. The vendor gives the same one for all. */
      type: string
      /** @description The kind of problem, in words. */
      title: string
      /** @description The HTTP status again. */
      status: number
      /** @description What went wrong this time, in words. */
      detail: string
      /** @description The id of this problem, to give to the vendor's support. It is that of the request. */
      instance: string
    }
  }
  responses: {
    /** @description The member. */
    Member: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "id": "25953d9592e953c84b5dab0b9e5b448f",
         *       "email_address": "mina@example.com",
         *       "unique_email_id": "8ce915379a",
         *       "contact_id": "c0a25fa8ebc844bb1a96e77eefa71609",
         *       "full_name": "Mina Okafor",
         *       "web_id": 440689828,
         *       "email_type": "html",
         *       "status": "subscribed",
         *       "consents_to_one_to_one_messaging": true,
         *       "merge_fields": {
         *         "FNAME": "Mina",
         *         "LNAME": "Okafor",
         *         "ADDRESS": "",
         *         "PHONE": ""
         *       },
         *       "stats": {
         *         "avg_open_rate": 0,
         *         "avg_click_rate": 0
         *       },
         *       "ip_signup": "",
         *       "timestamp_signup": "",
         *       "ip_opt": "192.0.2.135",
         *       "timestamp_opt": "2026-02-23T19:37:40+00:00",
         *       "member_rating": 2,
         *       "last_changed": "2026-02-23T19:37:41+00:00",
         *       "language": "",
         *       "vip": false,
         *       "email_client": "",
         *       "location": {
         *         "latitude": 0,
         *         "longitude": 0,
         *         "gmtoff": 0,
         *         "dstoff": 0,
         *         "country_code": "",
         *         "timezone": "",
         *         "region": ""
         *       },
         *       "source": "API - Generic",
         *       "tags_count": 1,
         *       "tags": [
         *         {
         *           "id": 5199748,
         *           "name": "vip"
         *         }
         *       ],
         *       "list_id": "a36b032126"
         *     }
         */
        'application/json': components['schemas']['Member']
      }
    }
    /**
     * @description The body or a parameter is not acceptable.
     *
     *     Source: reported, github.com/api-evangelist/mailchimp@649b1e6 errors/mailchimp-problem-types.yml, after https://mailchimp.com/developer/marketing/docs/errors/; the sentence in the example is inferred.
     */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Invalid Resource",
         *       "status": 400,
         *       "detail": "The resource submitted could not be validated.",
         *       "instance": "85c2fcb7-c094-4d00-85d8-3db71bff8622"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The body or a parameter is not acceptable, or the audience has a member with this email address. In the second case the title is `Member Exists`.
     *
     *     Source: reported, bodies in github.com/mailchimp/APIv3-examples issue 49 and github.com/MicrosoftDocs/BusinessApplicationPlatform-Connectors-public issue 69.
     */
    MemberExists: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Member Exists",
         *       "status": 400,
         *       "detail": "mina@example.com is already a list member. Use PUT to insert or update list members.",
         *       "instance": "85c2fcb7-c094-4d00-85d8-3db71bff8622"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The credential is not valid, or belongs to another data centre than that of the host.
     *
     *     Source: reported, a body in github.com/mailchimp/mc-woocommerce issue 646.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "API Key Invalid",
         *       "status": 401,
         *       "detail": "Your API key may be invalid, or you've attempted to access the wrong datacenter.",
         *       "instance": "7e006fcb-7140-7112-0696-bedf22b111b3"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The user lacks the permission, or the account is deactivated or its plan is too small. A 403 without JSON is a limit at very high volume instead.
     *
     *     Source: reported, errors/mailchimp-problem-types.yml and rate-limits/mailchimp-rate-limits.yml in github.com/api-evangelist/mailchimp@649b1e6, after the vendor's pages on errors and fundamentals; the sentence in the example is inferred.
     */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Forbidden",
         *       "status": 403,
         *       "detail": "You are not permitted to access this resource.",
         *       "instance": "05a8def8-0e38-c927-b403-16ddff3a0dbe"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description There is no such audience, or no such member in it.
     *
     *     Source: recorded, github.com/grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures/export/exportRecord.js.
     */
    NotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Resource Not Found",
         *       "status": 404,
         *       "detail": "The requested resource could not be found.",
         *       "instance": "55d7a0cc-5cbf-9fb4-0053-76654b0d322f"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description The user has 10 connections open already. How long to wait is not said, and at very high volume the body may not be JSON.
     *
     *     Source: reported, quotes of https://mailchimp.com/developer/marketing/docs/fundamentals/ in github.com/api-evangelist/mailchimp@649b1e6 rate-limits/mailchimp-rate-limits.yml; the sentence in the example is inferred.
     */
    TooManyRequests: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Too Many Requests",
         *       "status": 429,
         *       "detail": "You have exceeded the limit of 10 simultaneous connections.",
         *       "instance": "d26905ac-5c1b-473f-a826-25d3f86ab7c3"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /**
     * @description Something failed at Mailchimp.
     *
     *     Source: reported, github.com/api-evangelist/mailchimp@649b1e6 errors/mailchimp-problem-types.yml, after https://mailchimp.com/developer/marketing/docs/errors/; the sentence in the example is inferred.
     */
    ServerError: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Internal Server Error",
         *       "status": 500,
         *       "detail": "A deep internal error has occurred during the processing of your request.",
         *       "instance": "385c1f4a-c726-f2e9-2f2a-3c697bdfd39e"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Any other error. The vendor's document describes all errors by this one response. */
    Problem: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
         *       "title": "Method Not Allowed",
         *       "status": 405,
         *       "detail": "The requested method and resource are not compatible. See the Allow header for this resource's available methods.",
         *       "instance": "3b4dcb40-0b6b-4820-bfaa-41267b3826ea"
         *     }
         */
        'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: {
    /**
     * @description The id of the audience.
     * @example a36b032126
     */
    ListId: string
    /**
     * @description The member, by the MD5 hash of its email address in lower case.
     *
     *     Source: inferred, the pattern only, by the length of an MD5 hash.
     * @example 25953d9592e953c84b5dab0b9e5b448f
     */
    SubscriberHash: string
    /**
     * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
     * @example 25953d9592e953c84b5dab0b9e5b448f
     */
    Member: string
    /**
     * @description How many entries a page holds.
     * @example 1000
     */
    Count: number
    /**
     * @description How many entries to skip.
     * @example 0
     */
    Offset: number
    /**
     * @description The fields to return, separated by commas. Fields of an object are written with a dot.
     * @example [
     *       "id",
     *       "tags.name"
     *     ]
     */
    Fields: string[]
    /**
     * @description The fields to leave out, separated by commas. Fields of an object are written with a dot.
     * @example [
     *       "_links"
     *     ]
     */
    ExcludeFields: string[]
    /**
     * @description True accepts the member without merge fields that are required otherwise.
     * @example false
     */
    SkipMergeValidation: boolean
  }
  requestBodies: never
  headers: {
    /**
     * @description The id of the request, to give to the vendor's support.
     *
     *     Source: recorded, every response in github.com/grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures.
     * @example ae50114d-25aa-165c-6e88-36c7252603ae
     */
    RequestId: string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listMemberTags: {
    parameters: {
      query?: {
        /**
         * @description How many entries a page holds.
         * @example 1000
         */
        count?: components['parameters']['Count']
        /**
         * @description How many entries to skip.
         * @example 0
         */
        offset?: components['parameters']['Offset']
        /**
         * @description The fields to return, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "id",
         *       "tags.name"
         *     ]
         */
        fields?: components['parameters']['Fields']
        /**
         * @description The fields to leave out, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "_links"
         *     ]
         */
        exclude_fields?: components['parameters']['ExcludeFields']
      }
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case.
         *
         *     Source: inferred, the pattern only, by the length of an MD5 hash.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['SubscriberHash']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of this page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "id": 5199748,
           *           "name": "vip",
           *           "date_added": "2026-02-23T19:37:40+00:00"
           *         },
           *         {
           *           "id": 5199749,
           *           "name": "hot lead",
           *           "date_added": "2026-02-23T19:37:40+00:00"
           *         }
           *       ],
           *       "total_items": 2
           *     }
           */
          'application/json': {
            /** @description The tags. */
            tags?: components['schemas']['MemberTag'][]
            /** @description How many tags the member has, on all pages. */
            total_items?: number
            _links?: components['schemas']['Links']
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  updateMemberTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case.
         *
         *     Source: inferred, the pattern only, by the length of an MD5 hash.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['SubscriberHash']
      }
      cookie?: never
    }
    /** @description The tags to add and to remove. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         {
         *           "name": "vip",
         *           "status": "active"
         *         },
         *         {
         *           "name": "hot lead",
         *           "status": "inactive"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['MemberTagChanges']
      }
    }
    responses: {
      /**
       * @description The tags were added and removed. The body is empty, although `Content-Type` names JSON.
       *
       *     Source: recorded, github.com/grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures/export/exportRecord.js.
       */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  searchTags: {
    parameters: {
      query?: {
        /**
         * @description The beginning of the names to find. All tags match without it.
         * @example vip
         */
        name?: string
      }
      header?: never
      path?: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags that match. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "id": 5199748,
           *           "name": "vip"
           *         }
           *       ],
           *       "total_items": 1
           *     }
           */
          'application/json': {
            /** @description The tags. */
            tags?: components['schemas']['Tag'][]
            /** @description How many tags match. */
            total_items?: number
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  listMembers: {
    parameters: {
      query?: {
        /**
         * @description How many entries a page holds.
         * @example 1000
         */
        count?: components['parameters']['Count']
        /**
         * @description How many entries to skip.
         * @example 0
         */
        offset?: components['parameters']['Offset']
        /**
         * @description The fields to return, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "id",
         *       "tags.name"
         *     ]
         */
        fields?: components['parameters']['Fields']
        /**
         * @description The fields to leave out, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "_links"
         *     ]
         */
        exclude_fields?: components['parameters']['ExcludeFields']
        /**
         * @description Only members with this status.
         * @example subscribed
         */
        status?: components['schemas']['MemberStatus']
        /**
         * @description Only members with this kind of email, `html` or `text`.
         * @example html
         */
        email_type?: string
        /**
         * @description Only the member with this id of the address, which is the same in all audiences.
         * @example 8ce915379a
         */
        unique_email_id?: string
        /**
         * @description True returns VIPs only.
         * @example false
         */
        vip_only?: boolean
        /**
         * @description Only members that opted in after this time, in ISO 8601.
         * @example 2026-02-23T19:37:40+00:00
         */
        since_timestamp_opt?: string
        /**
         * @description Only members that opted in before this time, in ISO 8601.
         * @example 2026-03-01T00:00:00+00:00
         */
        before_timestamp_opt?: string
        /**
         * @description Only members that were changed after this time, in ISO 8601.
         * @example 2026-02-23T19:37:40+00:00
         */
        since_last_changed?: string
        /**
         * @description Only members that were changed before this time, in ISO 8601.
         * @example 2026-03-01T00:00:00+00:00
         */
        before_last_changed?: string
        /**
         * @description The category of the groups in `interest_ids`.
         * @example a1e9f4b7f6
         */
        interest_category_id?: string
        /**
         * @description Only members of these groups, by id, separated by commas. It needs `interest_category_id` and `interest_match`.
         * @example 9143cf3bd1,3a2a927344
         */
        interest_ids?: string
        /**
         * @description Whether a member must be in any, all or none of the groups.
         * @example any
         */
        interest_match?: 'any' | 'all' | 'none'
        /**
         * @description Only members that unsubscribed since this time. It needs `status=unsubscribed`.
         * @example 2026-02-23T19:37:40+00:00
         */
        unsubscribed_since?: string
        /**
         * @description True returns members whose status changed since the last campaign. It needs `status`.
         * @example true
         */
        since_last_campaign?: boolean
        /**
         * @description The field to sort by.
         * @example last_changed
         */
        sort_field?: 'timestamp_opt' | 'timestamp_signup' | 'last_changed'
        /**
         * @description The direction to sort in.
         * @example DESC
         */
        sort_dir?: 'ASC' | 'DESC'
      }
      header?: never
      path?: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The members of this page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "members": [
           *         {
           *           "id": "25953d9592e953c84b5dab0b9e5b448f",
           *           "email_address": "mina@example.com",
           *           "unique_email_id": "8ce915379a",
           *           "contact_id": "c0a25fa8ebc844bb1a96e77eefa71609",
           *           "full_name": "Mina Okafor",
           *           "web_id": 440689828,
           *           "email_type": "html",
           *           "status": "subscribed",
           *           "merge_fields": {
           *             "FNAME": "Mina",
           *             "LNAME": "Okafor"
           *           },
           *           "timestamp_opt": "2026-02-23T19:37:40+00:00",
           *           "last_changed": "2026-02-23T19:37:41+00:00",
           *           "tags_count": 1,
           *           "tags": [
           *             {
           *               "id": 5199748,
           *               "name": "vip"
           *             }
           *           ],
           *           "list_id": "a36b032126"
           *         }
           *       ],
           *       "list_id": "a36b032126",
           *       "total_items": 1
           *     }
           */
          'application/json': {
            /** @description The members. */
            members?: components['schemas']['Member'][]
            /** @description The id of the audience. */
            list_id?: string
            /** @description How many members match, on all pages. */
            total_items?: number
            _links?: components['schemas']['Links']
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  createMember: {
    parameters: {
      query?: {
        /**
         * @description True accepts the member without merge fields that are required otherwise.
         * @example false
         */
        skip_merge_validation?: components['parameters']['SkipMergeValidation']
      }
      header?: never
      path?: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
      }
      cookie?: never
    }
    /** @description The fields of the new member. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com",
         *       "status": "subscribed",
         *       "merge_fields": {
         *         "FNAME": "Mina",
         *         "LNAME": "Okafor"
         *       },
         *       "tags": [
         *         "vip"
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewMember']
      }
    }
    responses: {
      200: components['responses']['Member']
      400: components['responses']['MemberExists']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  getMember: {
    parameters: {
      query?: {
        /**
         * @description The fields to return, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "id",
         *       "tags.name"
         *     ]
         */
        fields?: components['parameters']['Fields']
        /**
         * @description The fields to leave out, separated by commas. Fields of an object are written with a dot.
         * @example [
         *       "_links"
         *     ]
         */
        exclude_fields?: components['parameters']['ExcludeFields']
      }
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['Member']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Member']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  createOrUpdateMember: {
    parameters: {
      query?: {
        /**
         * @description True accepts the member without merge fields that are required otherwise.
         * @example false
         */
        skip_merge_validation?: components['parameters']['SkipMergeValidation']
      }
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['Member']
      }
      cookie?: never
    }
    /** @description The fields of the member. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com",
         *       "status_if_new": "subscribed",
         *       "merge_fields": {
         *         "FNAME": "Mina",
         *         "LNAME": "Okafor"
         *       }
         *     }
         */
        'application/json': components['schemas']['MemberUpsert']
      }
    }
    responses: {
      200: components['responses']['Member']
      400: components['responses']['MemberExists']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  archiveMember: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['Member']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The member was archived. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      /**
       * @description The member is archived, bounced or pending, and cannot be archived.
       *
       *     Source: recorded, github.com/grouparoo/grouparoo@a453a40 plugins/@grouparoo/mailchimp/__tests__/fixtures/integration/mailchimpExportContacts.js.
       */
      405: {
        headers: {
          'X-Request-Id': components['headers']['RequestId']
          /**
           * @description The methods that are allowed for this member.
           * @example GET, PUT
           */
          Allow?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "https://mailchimp.com/developer/marketing/docs/errors/",
           *       "title": "Method Not Allowed",
           *       "status": 405,
           *       "detail": "This list member cannot be removed. Can not archive a contact that is bounced, pending or archived",
           *       "instance": "31f25fa4-6937-d8a8-5f81-18f76c4a4cbc"
           *     }
           */
          'application/problem+json': components['schemas']['Problem']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
  updateMember: {
    parameters: {
      query?: {
        /**
         * @description True accepts the member without merge fields that are required otherwise.
         * @example false
         */
        skip_merge_validation?: components['parameters']['SkipMergeValidation']
      }
      header?: never
      path: {
        /**
         * @description The id of the audience.
         * @example a36b032126
         */
        list_id?: components['parameters']['ListId']
        /**
         * @description The member, by the MD5 hash of its email address in lower case, by the email address itself, or by `contact_id`.
         * @example 25953d9592e953c84b5dab0b9e5b448f
         */
        subscriber_hash: components['parameters']['Member']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "merge_fields": {
         *         "FNAME": "Mina"
         *       }
         *     }
         */
        'application/json': components['schemas']['MemberFields']
      }
    }
    responses: {
      200: components['responses']['Member']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
      default: components['responses']['Problem']
    }
  }
}
