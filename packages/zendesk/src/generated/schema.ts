// Compiled from specs/zendesk.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/api/v2/users/{user_id}/tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /**
     * List the tags of a user
     * @description Returns all tags of a user.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    get: operations['ListUserTags']
    /**
     * Add tags to a user
     * @description Adds tags to those the user has, and returns the whole set. Unlike any other PUT, it replaces nothing. That it adds was seen in the live tests of the vendor's Ruby client. The vendor's document describes no body.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    put: operations['PutUserTags']
    /**
     * Replace the tags of a user
     * @description Replaces the whole set of tags by those that are sent, and returns it. To add tags, use PUT. The success is 201 by the document of today, and 200 by the page of earlier years.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    post: operations['SetUserTags']
    /**
     * Remove tags from a user
     * @description Removes the named tags and leaves the others. The tags are sent in the body, although this is a DELETE. The vendor's document describes no body, but its text does, and its Ruby client sends one. That the answer holds the tags that are left was seen in the live tests of another client, which allows for an empty answer as well. What removing a tag that the user does not have answers is not documented.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    delete: operations['DeleteUserTags']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the tags of the account
     * @description Returns the tags of the account that were used most in the last 60 days, at most 20,000, a page at a time. It has a rate limit of its own, 100 a minute in sandboxes and trials and 2,000 otherwise. The other way through the pages, by cursor, is left out.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    get: operations['ListTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/autocomplete/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find tags of the account by their beginning
     * @description Returns tags whose names begin with at least 2 given characters. The vendor's table of parameters calls the parameter `tag_name_fragment`, its text and its sample call it `name`.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/.
     */
    get: operations['AutocompleteTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/users/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Search users
     * @description Returns the users that match a search text in any property, in full or in part, or that have an `external_id`. An email address as `query` finds the user, and may find others that mention it. A new user may be missing for some minutes. A page holds at most 100 users, and all pages 10,000.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#search-users.
     */
    get: operations['SearchUsers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/users': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List users
     * @description Returns the users of the account, agents among them, one page at a time: this is the way through the pages by cursor, which begins with `page[size]`. Send `meta.after_cursor` as `page[after]` while `meta.has_more` is true.
     *
     *     Source: documented, https://developer.zendesk.com/documentation/api-basics/pagination/paginating-through-lists-using-cursor-pagination.
     */
    get: operations['ListUsers']
    put?: never
    /**
     * Create a user
     * @description Creates a user, an end user unless `role` says otherwise. The user is sent an email for verification, unless `skip_verify_email` is true. An email address that another user has is reported to be refused with 422.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#create-user.
     */
    post: operations['CreateUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/users/create_or_update': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create or update a user
     * @description Updates the user with the `email` or the `external_id` of the body, or creates one if there is none. The status tells which. `tags` replace the whole set of a user who exists. An `external_id` is found in any letter case, and takes over the case that is sent.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#create-or-update-user.
     */
    post: operations['CreateOrUpdateUser']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v2/users/{user_id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /**
     * Get a user
     * @description Returns one user with all tags.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#show-user.
     */
    get: operations['ShowUser']
    /**
     * Update a user
     * @description Changes the fields that are sent. `tags` replace the whole set. An email address that is new to the user is added as another identity, and does not replace the first one.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#update-user.
     */
    put: operations['UpdateUser']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  'user.created': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * User created
     * @description Sent when a user is created. What `event` holds is not described here.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/webhooks/event-types/user-events/.
     */
    post: operations['OnUserCreated']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'user.active_changed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * User activated or deactivated
     * @description Sent when a user is activated or deactivated.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/webhooks/event-types/webhook-event-types/.
     */
    post: operations['OnUserActiveChanged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'user.tags_changed': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tags changed
     * @description Sent when a user's tags change. What `event` looks like is reported only.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/webhooks/event-types/user-events/.
     */
    post: operations['OnUserTagsChanged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /**
     * @description A tag. It has no spaces, because a tag with spaces becomes several tags. No length is documented.
     *
     *     Source: reported, https://github.com/zendesk/zendesk_api_client_rb/issues/156, with the wire.
     * @example hot_lead
     */
    Tag: string
    /** @description Tags by name. */
    Tags: {
      /** @description The tags. */
      tags: components['schemas']['Tag'][]
    }
    /** @description Tags by name. */
    TagsRequest: {
      /** @description The tags. No limit of their number is documented. */
      tags: components['schemas']['Tag'][]
    }
    /**
     * @description The tags that are left. Another client allows for their absence.
     *
     *     Source: documented, the list is documented; that it may be missing is inferred from https://github.com/BCR-CX/libzapi/pull/99.
     */
    RemainingTags: {
      /** @description The tags. */
      tags?: components['schemas']['Tag'][]
    }
    /** @description A page of the tags of the account. */
    TagPage: {
      /** @description The tags, the most used one first. */
      tags?: {
        name?: components['schemas']['Tag']
        /** @description How often the tag was used. */
        count?: number
      }[]
      /** @description The URL of the next page. */
      next_page?: string | null
      /** @description The URL of the page before. */
      previous_page?: string | null
      /** @description How many tags there are. The vendor's document calls it the number of pages. */
      count?: number
    }
    /** @description The fields of a user that a caller can set. */
    UserFields: {
      /** @description The full name. */
      name?: string
      /** @description The email address. */
      email?: string
      /** @description The id that your own system gives the user. Upper and lower case are the same. */
      external_id?: string | null
      /** @description The phone number. */
      phone?: string | null
      /** @description What the user is, `end-user`, `agent` or `admin`. An end user unless it is given. */
      role?: string
      /** @description The name that end users see. */
      alias?: string | null
      /** @description Details such as an address. */
      details?: string | null
      /** @description Notes about the user. */
      notes?: string | null
      /** @description The time zone, by the vendor's name. */
      time_zone?: string | null
      /** @description The language and country, such as `en-US`. */
      locale?: string | null
      /**
       * Format: int64
       * @description The id of the user's organization.
       */
      organization_id?: number | null
      /** @description Whether an identity of the user counts as verified. */
      verified?: boolean | null
      /** @description True sends no email for verification. */
      skip_verify_email?: boolean | null
      /** @description The tags that the user is to have. They replace the whole set. What null does is not documented. */
      tags?: components['schemas']['Tag'][] | null
      /** @description Values of custom fields, by key. A checkbox or a list may put tags on the user. */
      user_fields?: {
        [key: string]: unknown
      } | null
    }
    /** @description A new user. */
    NewUserRequest: {
      user: WithRequired<components['schemas']['UserFields'], 'name'>
    }
    /** @description A user. */
    UserRequest: {
      user: components['schemas']['UserFields']
    }
    /** @description A user. */
    UserReply: {
      user?: components['schemas']['User']
    }
    /** @description A page of users. */
    UserPage: {
      /** @description The users. */
      users?: components['schemas']['User'][]
      /**
       * @description The URL of the next page.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
       */
      next_page?: string | null
      /**
       * @description The URL of the page before.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
       */
      previous_page?: string | null
      /**
       * @description How many users match.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
       */
      count?: number
    }
    /**
     * @description A user. Fields that concern agents alone are left out.
     *
     *     Source: recorded, which fields can be null, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
     */
    User: {
      /**
       * Format: int64
       * @description The id of the user. It is larger than 32 bits hold.
       */
      id?: number
      /** @description The URL of the user in the API. It was recorded with `.json` at its end, which the document leaves out. */
      url?: string
      /** @description The full name. */
      name?: string
      /** @description The first email address. Null if there is none. */
      email?: string | null
      /**
       * Format: date-time
       * @description When the user was created.
       */
      created_at?: string
      /**
       * Format: date-time
       * @description When the user was last changed.
       */
      updated_at?: string
      /** @description The time zone, by the vendor's name. */
      time_zone?: string
      /** @description The time zone, by its IANA name. */
      iana_time_zone?: string
      /** @description The phone number. */
      phone?: string | null
      /**
       * Format: int64
       * @description The id of the locale.
       */
      locale_id?: number
      /** @description The language and country, such as `en-US`. */
      locale?: string
      /**
       * Format: int64
       * @description The id of the user's organization.
       */
      organization_id?: number | null
      /** @description What the user is, `end-user`, `agent` or `admin`. */
      role?: string
      /** @description Whether an identity of the user is verified. */
      verified?: boolean
      /** @description The id that your own system gave the user. */
      external_id?: string | null
      /** @description All tags of the user. Present only while tagging of users is switched on. */
      tags?: components['schemas']['Tag'][]
      /** @description The name that end users see. */
      alias?: string | null
      /** @description False if the user was deleted. */
      active?: boolean
      /**
       * Format: date-time
       * @description When the user last signed in, or sent a request with an API token.
       */
      last_login_at?: string | null
      /** @description Details such as an address. */
      details?: string | null
      /** @description Notes about the user. */
      notes?: string | null
      /** @description Whether the user is suspended. */
      suspended?: boolean
      /** @description Values of custom fields, by key. */
      user_fields?: {
        [key: string]: unknown
      }
    }
    /** @description What went wrong. */
    Error: {
      /** @description The kind of error, or a sentence. */
      error?: string
      /** @description The error in words. */
      description?: string
      /**
       * @description The error in words, for a token that is not valid.
       *
       *     Source: reported, https://github.com/fprimex/zdesk/issues/58.
       */
      error_description?: string
      /** @description The faults of each field, by its name. */
      details?: {
        [key: string]: {
          /** @description The fault in words. */
          description?: string
          /**
           * @description The kind of fault, such as `DuplicateValue`.
           *
           *     Source: reported, https://github.com/zendesk/zendesk_api_client_rb/issues/308.
           */
          error?: string
        }[]
      }
    }
    /**
     * @description An event about a user.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/webhooks/event-types/webhook-event-types/.
     */
    UserEvent: {
      /** @description The id of the account. */
      account_id: number
      /** @description The id of the event. */
      id: string
      /** @description When it happened, in ISO 8601. */
      time: string
      /** @description The version of the body. */
      zendesk_event_version?: string
      /** @description The user, as `zen:user:` with the id. */
      subject: string
      /** @description The user. Ids are texts here. */
      detail: {
        /** @description The id of the user. */
        id?: string
        /** @description The email address. */
        email?: string | null
        /** @description The id of the user in another system. */
        external_id?: string | null
        /** @description The id of the group. */
        default_group_id?: string
        /** @description The id of the organization. */
        organization_id?: string
        /** @description The role, such as `end-user`. */
        role?: string
        /** @description When the user was created, in ISO 8601. */
        created_at?: string
        /** @description When the user was last updated, in ISO 8601. */
        updated_at?: string
      }
    }
  }
  responses: {
    /** @description The tags of the user, after the call if it changes them. */
    Tags: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "tags": [
         *         "vip",
         *         "hot_lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Tags']
      }
    }
    /** @description The user. */
    User: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "user": {
         *         "id": 421941820731,
         *         "url": "https://example.zendesk.com/api/v2/users/421941820731.json",
         *         "name": "Mina Okafor",
         *         "email": "mina@example.com",
         *         "created_at": "2026-01-01T00:00:00Z",
         *         "updated_at": "2026-01-01T00:00:00Z",
         *         "time_zone": "Arizona",
         *         "iana_time_zone": "America/Phoenix",
         *         "phone": "+15555550123",
         *         "locale_id": 1,
         *         "locale": "en-US",
         *         "organization_id": null,
         *         "role": "end-user",
         *         "verified": true,
         *         "external_id": "70",
         *         "tags": [
         *           "vip",
         *           "hot_lead"
         *         ],
         *         "alias": null,
         *         "active": true,
         *         "last_login_at": null,
         *         "details": null,
         *         "notes": null,
         *         "suspended": false,
         *         "user_fields": {
         *           "plan": "gold",
         *           "newsletter": false
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['UserReply']
      }
    }
    /** @description The user was created. */
    UserCreated: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
        /**
         * @description The URL of the user.
         * @example https://example.zendesk.com/api/v2/users/421941820731.json
         */
        Location?: string
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "user": {
         *         "id": 421941820731,
         *         "url": "https://example.zendesk.com/api/v2/users/421941820731.json",
         *         "name": "Mina Okafor",
         *         "email": "mina@example.com",
         *         "created_at": "2026-01-01T00:00:00Z",
         *         "updated_at": "2026-01-01T00:00:00Z",
         *         "time_zone": "Arizona",
         *         "iana_time_zone": "America/Phoenix",
         *         "phone": "+15555550123",
         *         "locale_id": 1,
         *         "locale": "en-US",
         *         "organization_id": null,
         *         "role": "end-user",
         *         "verified": true,
         *         "external_id": "70",
         *         "tags": [
         *           "vip",
         *           "hot_lead"
         *         ],
         *         "alias": null,
         *         "active": true,
         *         "last_login_at": null,
         *         "details": null,
         *         "notes": null,
         *         "suspended": false,
         *         "user_fields": {
         *           "plan": "gold",
         *           "newsletter": false
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['UserReply']
      }
    }
    /**
     * @description The credential is missing or not valid.
     *
     *     Source: reported, https://github.com/fprimex/zdesk/issues/58, with status and body; the same body in https://github.com/zendesk/zendesk_api_client_rb/issues/297 and https://github.com/Speedygeek/ZendeskApi_v2/issues/225.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "invalid_token",
         *       "error_description": "The access token provided is expired, revoked, malformed or invalid for other reasons."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is no such user. Seen when reading one; the operations on tags are expected to do the same.
     *
     *     Source: reported, https://github.com/zendesk/zendesk_api_client_rb/issues/151 and https://github.com/fprimex/zdesk/issues/38, with the wire.
     */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "RecordNotFound",
         *       "description": "Not found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description A field is not acceptable.
     *
     *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
     */
    Invalid: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "RecordInvalid",
         *       "description": "Record validation errors",
         *       "details": {
         *         "email": [
         *           {
         *             "description": "Email: mina is not properly formatted"
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description A field is not acceptable, or another user has the email address.
     *
     *     Source: inferred, the recorded 422 of CreateOrUpdateUser.
     */
    AssumedInvalid: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The account sent more requests than a minute allows. The status and `Retry-After` are documented; that the body is plain text was seen by others.
     *
     *     Source: documented, https://developer.zendesk.com/api-reference/introduction/rate-limits/; the body is reported at https://support.zendesk.com/hc/en-us/community/posts/4600766234138 and https://github.com/airbytehq/airbyte/issues/11035.
     */
    TooManyRequests: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        /**
         * @description How many requests are left in this minute.
         * @example 0
         */
        'X-Rate-Limit-Remaining'?: number
        'Retry-After': components['headers']['Retry-After']
        [name: string]: unknown
      }
      content: {
        /** @example Number of allowed API requests per minute exceeded */
        'text/plain': string
      }
    }
    /**
     * @description The account sent more requests than a minute allows, or this one user was changed too often. In the second case requests are left, and only the text tells. How often is too often is not documented. It was seen when updating a user; the operations on tags are expected to count as well.
     *
     *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/zendesk/__tests__/fixtures/export/export-record.js.
     */
    TooManyUpdates: {
      headers: {
        'X-Rate-Limit': components['headers']['X-Rate-Limit']
        /**
         * @description How many requests are left in this minute.
         * @example 668
         */
        'X-Rate-Limit-Remaining'?: number
        'Retry-After': components['headers']['Retry-After']
        [name: string]: unknown
      }
      content: {
        'text/plain': string
      }
    }
  }
  parameters: {
    /**
     * @description The id of the user.
     * @example 421941820731
     */
    UserId: number
    /**
     * @description The number of the page, from 1.
     * @example 1
     */
    Page: number
    /**
     * @description How many items a page holds, at most 100.
     * @example 100
     */
    PerPage: number
  }
  requestBodies: never
  headers: {
    /**
     * @description How many requests the account may send in a minute.
     * @example 700
     */
    'X-Rate-Limit': number
    /**
     * @description How many requests are left in this minute.
     * @example 699
     */
    'X-Rate-Limit-Remaining': number
    /**
     * @description How many seconds to wait before the next attempt.
     * @example 27
     */
    'Retry-After': number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  ListUserTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Tags']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  PutUserTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /** @description The tags to add. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "vip",
         *         "hot_lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TagsRequest']
      }
    }
    responses: {
      200: components['responses']['Tags']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyUpdates']
    }
  }
  SetUserTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /** @description The tags that the user is to have. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "vip",
         *         "hot_lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TagsRequest']
      }
    }
    responses: {
      /**
       * @description The tags of the user after the call.
       *
       *     Source: documented, https://developer.zendesk.com/rest_api/docs/core/tags, the page of earlier years.
       */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "vip",
           *         "hot_lead"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Tags']
        }
      }
      201: components['responses']['Tags']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyUpdates']
    }
  }
  DeleteUserTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /** @description The tags to remove. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "hot_lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TagsRequest']
      }
    }
    responses: {
      /** @description The tags that the user still has. */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "vip"
           *       ]
           *     }
           */
          'application/json': components['schemas']['RemainingTags']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyUpdates']
    }
  }
  ListTags: {
    parameters: {
      query?: {
        /**
         * @description The number of the page, from 1.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description How many items a page holds, at most 100.
         * @example 100
         */
        per_page?: components['parameters']['PerPage']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of the tags. */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          /**
           * @description The limit of this operation, what is left of it, and the seconds until it is full again.
           * @example total=2000; remaining=1999; resets=41
           */
          'Zendesk-RateLimit-tags-index'?: string
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "name": "vip",
           *           "count": 47
           *         },
           *         {
           *           "name": "hot_lead",
           *           "count": 11
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 2
           *     }
           */
          'application/json': components['schemas']['TagPage']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  AutocompleteTags: {
    parameters: {
      query: {
        /**
         * @description How the names begin.
         * @example vi
         */
        name: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags that match. */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "vip",
           *         "visitor"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Tags']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  SearchUsers: {
    parameters: {
      query?: {
        /**
         * @description A text, such as an email address, or a query in the vendor's search syntax.
         * @example mina@example.com
         */
        query?: string
        /**
         * @description The id that your own system gave the user.
         * @example 70
         */
        external_id?: string
        /**
         * @description The number of the page, from 1.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description How many items a page holds, at most 100.
         * @example 100
         */
        per_page?: components['parameters']['PerPage']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of the users that match. */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          /**
           * @description How many requests the account may send in a minute, again.
           *
           *     Source: documented, https://developer.zendesk.com/documentation/api-basics/best-practices/best-practices-for-avoiding-rate-limiting.
           * @example 700
           */
          'RateLimit-Limit'?: number
          /**
           * @description How many requests are left in this minute, again.
           *
           *     Source: documented, https://developer.zendesk.com/documentation/api-basics/best-practices/best-practices-for-avoiding-rate-limiting.
           * @example 699
           */
          'RateLimit-Remaining'?: number
          /**
           * @description The seconds until the minute ends.
           *
           *     Source: documented, https://developer.zendesk.com/documentation/api-basics/best-practices/best-practices-for-avoiding-rate-limiting.
           * @example 41
           */
          'RateLimit-Reset'?: number
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "users": [
           *         {
           *           "id": 421941820731,
           *           "url": "https://example.zendesk.com/api/v2/users/421941820731.json",
           *           "name": "Mina Okafor",
           *           "email": "mina@example.com",
           *           "created_at": "2026-01-01T00:00:00Z",
           *           "updated_at": "2026-01-01T00:00:00Z",
           *           "time_zone": "Arizona",
           *           "iana_time_zone": "America/Phoenix",
           *           "phone": "+15555550123",
           *           "locale_id": 1,
           *           "locale": "en-US",
           *           "organization_id": null,
           *           "role": "end-user",
           *           "verified": true,
           *           "external_id": "70",
           *           "tags": [
           *             "vip",
           *             "hot_lead"
           *           ],
           *           "alias": null,
           *           "active": true,
           *           "last_login_at": null,
           *           "details": null,
           *           "notes": null,
           *           "suspended": false,
           *           "user_fields": {
           *             "plan": "gold",
           *             "newsletter": false
           *           }
           *         }
           *       ],
           *       "next_page": null,
           *       "previous_page": null,
           *       "count": 1
           *     }
           */
          'application/json': components['schemas']['UserPage']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  ListUsers: {
    parameters: {
      query?: {
        /**
         * @description Only users with this role.
         *
         *     Source: documented, https://developer.zendesk.com/api-reference/ticketing/users/users/#list-users.
         * @example end-user
         */
        role?: 'end-user' | 'agent' | 'admin'
        /**
         * @description How many users a page holds. Always send it: the vendor takes a request without it for one of a page by number, whose reply is another, which is left out here.
         * @example 100
         */
        'page[size]'?: number
        /**
         * @description Where the page starts, `meta.after_cursor` of the page before.
         * @example eyJvIjoiaWQiLCJ2IjoiYVJuR2JpMjVXSUFBIn0=
         */
        'page[after]'?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The users of this page. */
      200: {
        headers: {
          'X-Rate-Limit': components['headers']['X-Rate-Limit']
          'X-Rate-Limit-Remaining': components['headers']['X-Rate-Limit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "users": [
           *         {
           *           "id": 421941820731,
           *           "url": "https://example.zendesk.com/api/v2/users/421941820731.json",
           *           "name": "Mina Okafor",
           *           "email": "mina@example.com",
           *           "created_at": "2026-01-01T00:00:00Z",
           *           "updated_at": "2026-01-01T00:00:00Z",
           *           "time_zone": "Arizona",
           *           "iana_time_zone": "America/Phoenix",
           *           "phone": "+15555550123",
           *           "locale_id": 1,
           *           "locale": "en-US",
           *           "organization_id": null,
           *           "role": "end-user",
           *           "verified": true,
           *           "external_id": "70",
           *           "tags": [
           *             "vip",
           *             "hot_lead"
           *           ],
           *           "alias": null,
           *           "active": true,
           *           "last_login_at": null,
           *           "details": null,
           *           "notes": null,
           *           "suspended": false,
           *           "user_fields": {
           *             "plan": "gold",
           *             "newsletter": false
           *           }
           *         }
           *       ],
           *       "meta": {
           *         "has_more": false,
           *         "after_cursor": "eyJvIjoiaWQiLCJ2IjoiYVJuR2JpMjVXSUFBIn0=",
           *         "before_cursor": "eyJvIjoiaWQiLCJ2IjoiYVFuR2JpMjVXSUFBIn0="
           *       },
           *       "links": {
           *         "next": null,
           *         "prev": null
           *       }
           *     }
           */
          'application/json': {
            /** @description The users. */
            users: components['schemas']['User'][]
            /** @description Where this page stands in the list. */
            meta: {
              /** @description True if there is a next page. */
              has_more: boolean
              /** @description The `page[after]` of the next page. */
              after_cursor?: string | null
              /** @description The `page[before]` of the page before. */
              before_cursor?: string | null
            }
            /** @description URLs of the neighbouring pages. */
            links?: {
              /** @description The URL of the next page. */
              next?: string | null
              /** @description The URL of the page before. */
              prev?: string | null
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  CreateUser: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The fields of the new user. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "name": "Mina Okafor",
         *         "email": "mina@example.com",
         *         "external_id": "70",
         *         "verified": true,
         *         "tags": [
         *           "vip",
         *           "hot_lead"
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['NewUserRequest']
      }
    }
    responses: {
      201: components['responses']['UserCreated']
      401: components['responses']['Unauthorized']
      422: components['responses']['AssumedInvalid']
      429: components['responses']['TooManyRequests']
    }
  }
  CreateOrUpdateUser: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The fields of the user. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "name": "Mina Okafor",
         *         "email": "mina@example.com",
         *         "external_id": "70",
         *         "verified": true,
         *         "tags": [
         *           "vip",
         *           "hot_lead"
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['UserRequest']
      }
    }
    responses: {
      200: components['responses']['User']
      201: components['responses']['UserCreated']
      401: components['responses']['Unauthorized']
      422: components['responses']['Invalid']
      429: components['responses']['TooManyUpdates']
    }
  }
  ShowUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['User']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  UpdateUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the user.
         * @example 421941820731
         */
        user_id: components['parameters']['UserId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "user": {
         *         "name": "Mina Okafor",
         *         "alias": "Mina"
         *       }
         *     }
         */
        'application/json': components['schemas']['UserRequest']
      }
    }
    responses: {
      200: components['responses']['User']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['AssumedInvalid']
      429: components['responses']['TooManyUpdates']
    }
  }
  OnUserCreated: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "type": "zen:event-type:user.created",
         *       "account_id": 12514403,
         *       "id": "2b24ef10-19d4-4740-93cf-8f98ec4776c0",
         *       "time": "2026-07-04T05:33:18Z",
         *       "zendesk_event_version": "2022-06-20",
         *       "subject": "zen:user:6596848315901",
         *       "detail": {
         *         "id": "6596848315901",
         *         "email": "jane.doe@example.com",
         *         "external_id": "",
         *         "role": "end-user",
         *         "created_at": "2026-07-04T05:27:58Z",
         *         "updated_at": "2026-07-04T05:33:18Z"
         *       },
         *       "event": {}
         *     }
         */
        'application/json': components['schemas']['UserEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'zen:event-type:user.created'
          /** @description What changed. */
          event?: {
            [key: string]: unknown
          }
        }
      }
    }
    responses: {
      /** @description Any answer of 2xx accepts the event. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  OnUserActiveChanged: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "type": "zen:event-type:user.active_changed",
         *       "account_id": 12514403,
         *       "id": "2b24ef10-19d4-4740-93cf-8f98ec4776c0",
         *       "time": "2026-07-04T05:33:18Z",
         *       "zendesk_event_version": "2022-06-20",
         *       "subject": "zen:user:6596848315901",
         *       "detail": {
         *         "id": "6596848315901",
         *         "email": "jane.doe@example.com",
         *         "external_id": "",
         *         "role": "end-user",
         *         "created_at": "2026-07-04T05:27:58Z",
         *         "updated_at": "2026-07-04T05:33:18Z"
         *       },
         *       "event": {
         *         "current": false,
         *         "previous": true
         *       }
         *     }
         */
        'application/json': components['schemas']['UserEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'zen:event-type:user.active_changed'
          /** @description What changed. */
          event?: {
            /** @description Whether the user is active now. */
            current?: boolean
            /** @description Whether the user was active before. */
            previous?: boolean
          }
        }
      }
    }
    responses: {
      /** @description Any answer of 2xx accepts the event. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  OnUserTagsChanged: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        /**
         * @example {
         *       "type": "zen:event-type:user.tags_changed",
         *       "account_id": 12514403,
         *       "id": "2b24ef10-19d4-4740-93cf-8f98ec4776c0",
         *       "time": "2026-07-04T05:33:18Z",
         *       "zendesk_event_version": "2022-06-20",
         *       "subject": "zen:user:6596848315901",
         *       "detail": {
         *         "id": "6596848315901",
         *         "email": "jane.doe@example.com",
         *         "external_id": "",
         *         "role": "end-user",
         *         "created_at": "2026-07-04T05:27:58Z",
         *         "updated_at": "2026-07-04T05:33:18Z"
         *       },
         *       "event": {
         *         "added": {
         *           "tags": [
         *             "vip"
         *           ]
         *         },
         *         "removed": {
         *           "tags": []
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['UserEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'zen:event-type:user.tags_changed'
          /**
           * @description What changed.
           *
           *     Source: reported, `added.tags` in the trigger Tag Added to User of activepieces/activepieces, November 2026; `removed.tags` is inferred from it.
           */
          event?: {
            /** @description The tags that were added. */
            added?: {
              /** @description The tags. */
              tags?: string[]
            }
            /** @description The tags that were removed. */
            removed?: {
              /** @description The tags. */
              tags?: string[]
            }
          }
        }
      }
    }
    responses: {
      /** @description Any answer of 2xx accepts the event. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
type WithRequired<T, K extends keyof NonNullable<T>> =
  | (T & { [P in K]-?: NonNullable<T>[P] })
  | Extract<T, null>
