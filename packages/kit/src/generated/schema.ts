// Compiled from specs/kit.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/v4/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List tags
     * @description Returns the tags of the account, one page at a time. There is no search by name. Send `pagination.end_cursor` as `after` while `pagination.has_next_page` is true. A tag that was created some minutes ago may be missing.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/list-tags.
     */
    get: operations['listTags']
    put?: never
    /**
     * Create a tag
     * @description Creates a tag, and answers 201. If there is a tag with this name, it is returned with 200 and nothing changes.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/create-a-tag.
     */
    post: operations['createTag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/tags/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Rename a tag
     * @description Gives a tag another name, for all subscribers that have it. A name that another tag has is reported to be refused with 422.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/update-tag-name.
     */
    put: operations['renameTag']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/tags/{tag_id}/subscribers': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /**
     * List the subscribers with a tag
     * @description Returns the subscribers that have a tag, one page at a time. Only active ones are returned, unless `status` asks for others.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/list-subscribers-for-a-tag.
     */
    get: operations['listTagSubscribers']
    put?: never
    /**
     * Tag a subscriber by email address
     * @description Adds a tag to the subscriber with an email address. A subscriber that is not known is not created. The answer is 201 if the tag is new to the subscriber, else 200.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/tag-a-subscriber-by-email-address.
     */
    post: operations['tagSubscriberByEmail']
    /**
     * Remove a tag from a subscriber by email address
     * @description Removes a tag from the subscriber with an email address. The address is sent in the body of the DELETE request. The vendor's document has no body here, and a third party read that the address is a query parameter. The body is that of the vendor's SDK. Some proxies and runtimes drop the body of a DELETE request.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/remove-tag-from-subscriber-by-email-address, and remove_tag_from_subscriber_by_email in github.com/Kit/ConvertKitSDK-PHP@38ae53e src/ConvertKit_API_Traits.php for the body; only failures of it were tested against the live API.
     */
    delete: operations['untagSubscriberByEmail']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/tags/{tag_id}/subscribers/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Tag a subscriber
     * @description Adds one tag to a subscriber and leaves its other tags. The body is an empty object. The answer is 201 if the tag is new to the subscriber, and 200 if it has the tag already.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/tag-a-subscriber.
     */
    post: operations['tagSubscriber']
    /**
     * Remove a tag from a subscriber
     * @description Removes one tag from a subscriber and leaves the others. The account keeps the tag. What is answered if the subscriber does not have the tag is not documented.
     *
     *     Source: documented, https://developers.kit.com/api-reference/tags/remove-tag-from-subscriber.
     */
    delete: operations['untagSubscriber']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/subscribers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List subscribers
     * @description Returns subscribers, one page at a time. `email_address` returns exact matches only. Several addresses are separated by commas. Only active subscribers are returned, unless `status` asks for others. The list lags behind by up to five minutes.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/list-subscribers, and get_subscribers in github.com/Kit/ConvertKitSDK-PHP@38ae53e src/ConvertKit_API_Traits.php for the exact comparison.
     */
    get: operations['listSubscribers']
    put?: never
    /**
     * Create or update a subscriber
     * @description Creates a subscriber, or updates the first name and custom fields of the one with this email address. Its state is not changed then. It cannot take tags. Tags are added by further requests. Custom fields that do not exist are ignored and listed in `warnings`, although one sentence of the vendor calls them an error. At most 140 custom fields are taken, and more than 10 are stored after the reply.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/create-a-subscriber; the warnings are recorded, by testCreateSubscriberWithInvalidCustomFields in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php.
     */
    post: operations['createSubscriber']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/subscribers/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /**
     * Get a subscriber
     * @description Returns one subscriber, without its tags. Reading by id does not lag behind.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/get-a-subscriber.
     */
    get: operations['getSubscriber']
    /**
     * Update a subscriber
     * @description Changes the fields that are in the body and leaves the others. The vendor's document requires the email address, but a change without it was seen to work. Custom fields that do not exist are ignored and listed in `warnings`. More than 10 are stored after the reply.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/update-a-subscriber; without the email address by testUpdateSubscriberFirstName in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php, a test against the live API.
     */
    put: operations['updateSubscriber']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/subscribers/{id}/unsubscribe': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Unsubscribe a subscriber
     * @description Ends the subscription. The subscriber stays in the account with the state `cancelled`. A repetition is taken to be harmless. The vendor does not say so.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/unsubscribe-subscriber.
     */
    post: operations['unsubscribe']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v4/subscribers/{subscriber_id}/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the tags of a subscriber
     * @description Returns the tags of a subscriber, one page at a time. The subscriber is named by its id, not by email address. Right after tagging, the new tag was seen in it.
     *
     *     Source: documented, https://developers.kit.com/api-reference/subscribers/list-tags-for-a-subscriber; testTagSubscriber in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php reads it right after tagging.
     */
    get: operations['listSubscriberTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description The name of a tag. */
    TagName: {
      /** @description The name. It cannot be blank. */
      name: string
    }
    /** @description A tag of the account. */
    Tag: {
      /** @description The id of the tag. */
      id: number
      /**
       * Format: case-insensitive
       * @description The name of the tag. Names that differ by case are reported to be the same.
       *
       *     Source: reported, the case only, by github.com/api-evangelist/convertkit@cbbe06f conventions/convertkit-conventions.yml.
       */
      name: string
      /** @description When the tag was created, in ISO 8601 and UTC. */
      created_at: string
    }
    /** @description A tag of the account. */
    ListedTag: components['schemas']['Tag'] & {
      /** @description How many subscribers have the tag, if `include` asks for it. */
      subscriber_count?: number
    }
    /** @description A tag. */
    TagReply: {
      tag: components['schemas']['Tag']
    }
    /** @description A tag on a subscriber. */
    SubscriberTag: {
      /** @description The id of the tag. */
      id: number
      /** @description The name of the tag. */
      name: string
      /** @description When the subscriber got the tag, in ISO 8601 and UTC. */
      tagged_at: string
    }
    /** @description A subscriber by email address. */
    EmailAddress: {
      /** @description The email address of a subscriber. */
      email_address: string
    }
    /**
     * @description Whether the subscriber gets emails.
     * @enum {string}
     */
    State: 'active' | 'cancelled' | 'bounced' | 'complained' | 'inactive'
    /** @description The custom fields of the account, by key. */
    Fields: {
      [key: string]: string | null
    }
    /** @description A subscriber. */
    Subscriber: {
      /** @description The id of the subscriber. */
      id: number
      /** @description The first name. */
      first_name: string | null
      /** @description The email address. */
      email_address: string
      state: components['schemas']['State']
      /** @description When the subscriber was created, in ISO 8601 and UTC. */
      created_at: string
      fields: components['schemas']['Fields']
    }
    /** @description A subscriber, and when it unsubscribed. */
    SubscriberDetails: components['schemas']['Subscriber'] & {
      /** @description When the subscription ended. */
      canceled_at?: string | null
    }
    /** @description A subscriber, and when it got the tag. */
    TaggedSubscriber: components['schemas']['Subscriber'] & {
      /** @description When the subscriber got the tag, in ISO 8601 and UTC. */
      tagged_at: string
    }
    /** @description A subscriber that has the tag. */
    TaggedSubscriberReply: {
      subscriber: components['schemas']['TaggedSubscriber']
    }
    /** @description A subscriber after it was written. */
    SubscriberReply: {
      subscriber: components['schemas']['Subscriber']
      /** @description The custom fields that do not exist and were ignored, each in a sentence. Only there if there are any. */
      warnings?: string[]
    }
    /** @description A subscriber in a list, with the fields that `include` asked for. */
    ListedSubscriber: components['schemas']['Subscriber'] & {
      /** @description The tags on the subscriber. */
      tags?: {
        /** @description The id of the tag. */
        id?: number | null
        /** @description The name of the tag. */
        name?: string | null
      }[]
      /** @description Where the subscriber came from. */
      attribution?: {
        /** @description The URL before the sign-up. */
        referrer: string | null
        /** @description The UTM source. */
        utm_source: string | null
        /** @description The UTM medium. */
        utm_medium: string | null
        /** @description The UTM campaign. */
        utm_campaign: string | null
        /** @description The UTM term. */
        utm_term: string | null
        /** @description The UTM content. */
        utm_content: string | null
        /** @description The kind of sign-up. */
        source_type: string | null
        /** @description The name of the form or application. */
        source_name: string | null
        /** @description The way of the sign-up. */
        source_mechanism: string | null
        /** @description The id of that way. */
        source_mechanism_id: number | null
      } | null
      /** @description Where the subscriber is. */
      location?: {
        /** @description The city. */
        city: string | null
        /** @description The state. */
        state: string | null
        /** @description The country as a code. */
        country: string | null
        /**
         * Format: float
         * @description The latitude.
         */
        latitude: number | null
        /**
         * Format: float
         * @description The longitude.
         */
        longitude: number | null
        /** @description The time zone. */
        timezone: string | null
      } | null
      /**
       * Format: date-time
       * @description When the subscription ended.
       */
      canceled_at?: string | null
    }
    /** @description A subscriber to create or update. */
    NewSubscriber: {
      /** @description The email address. */
      email_address: string
      /** @description The first name. */
      first_name?: string | null
      /**
       * @description The state of a new subscriber, active without it. An existing one keeps its state.
       * @enum {string|null}
       */
      state?: 'active' | 'cancelled' | 'bounced' | 'complained' | 'inactive' | null
      fields?: components['schemas']['FieldValues']
    }
    /** @description The fields to change. */
    SubscriberUpdate: {
      /** @description The email address. */
      email_address?: string
      /** @description The first name. */
      first_name?: string | null
      fields?: components['schemas']['FieldValues']
    }
    /** @description Custom fields to set, by key, such as `last_name`. */
    FieldValues: {
      [key: string]: string
    }
    /** @description Where this page stands in the list. */
    Pagination: {
      /** @description True if there is a page before. */
      has_previous_page: boolean
      /** @description True if there is a page after. */
      has_next_page: boolean
      /**
       * @description The `before` of the page before. Null on an empty page.
       *
       *     Source: reported, the null only, by a public client in Ruby, whose tests build an empty page so.
       */
      start_cursor: string | null
      /**
       * @description The `after` of the next page, given on the last page, too. Null on an empty page.
       *
       *     Source: reported, the null only, by a public client in Ruby, whose tests build an empty page so.
       */
      end_cursor: string | null
      /** @description How many entries a page holds. */
      per_page: number
      /**
       * @description How many entries there are on all pages, if it was asked for.
       *
       *     Source: recorded, testGetTagsWithTotalCount in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php, a test against the live API.
       */
      total_count?: number
    }
    /** @description What every error but a 429 looks like. */
    Errors: {
      /** @description What went wrong, in sentences. There is no code. */
      errors: string[]
    }
  }
  responses: {
    /** @description The tag was added. The subscriber did not have it. */
    Tagged: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "subscriber": {
         *         "id": 1245,
         *         "first_name": "Mina",
         *         "email_address": "mina@example.com",
         *         "state": "active",
         *         "created_at": "2026-02-17T11:43:55Z",
         *         "tagged_at": "2026-02-17T11:43:55Z",
         *         "fields": {}
         *       }
         *     }
         */
        'application/json': components['schemas']['TaggedSubscriberReply']
      }
    }
    /** @description The subscriber has the tag already. */
    AlreadyTagged: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "subscriber": {
         *         "id": 1245,
         *         "first_name": "Mina",
         *         "email_address": "mina@example.com",
         *         "state": "active",
         *         "created_at": "2026-02-17T11:43:55Z",
         *         "tagged_at": "2026-02-17T11:43:55Z",
         *         "fields": {}
         *       }
         *     }
         */
        'application/json': components['schemas']['TaggedSubscriberReply']
      }
    }
    /** @description The subscriber was stored. Its custom fields, more than 10, are stored later. */
    FieldsLater: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "subscriber": {
         *         "id": 1245,
         *         "first_name": "Mina",
         *         "email_address": "mina@example.com",
         *         "state": "active",
         *         "created_at": "2026-02-17T11:43:55Z",
         *         "fields": {
         *           "last_name": null
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['SubscriberReply']
      }
    }
    /** @description The API key is missing or not valid, or the account has no API access. Some operations take OAuth only. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         "The access token is invalid"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description There is no such tag, or no such subscriber. Which of them is not said. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         "Not Found"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description The name is missing or blank. */
    BlankName: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         "Name can't be blank"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description More requests in 60 seconds than the credential has. The body is text, and there is no `Retry-After`.
     *
     *     Source: documented, https://developers.kit.com/api-reference/rate-limits.
     */
    TooManyRequests: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /** @example Retry later */
        'text/plain': string
      }
    }
    /**
     * @description Something failed at Kit. The body is not documented.
     *
     *     Source: reported, github.com/api-evangelist/convertkit@cbbe06f errors/convertkit-problem-types.yml, after https://developers.kit.com/api-reference/response-codes.
     */
    ServerError: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The id of the tag.
     * @example 11
     */
    TagId: number
    /**
     * @description The id of the subscriber.
     * @example 1245
     */
    Id: number
    /**
     * @description Where the page starts, `pagination.end_cursor` of the page before.
     * @example WzEwXQ==
     */
    After: string
    /**
     * @description Where the page ends, `pagination.start_cursor` of the page after.
     * @example WzExXQ==
     */
    Before: string
    /**
     * @description How many entries a page holds.
     * @example 500
     */
    PerPage: number
    /**
     * @description True adds `pagination.total_count`, which may be slow.
     * @example false
     */
    IncludeTotalCount: boolean
    /**
     * @description True leaves out custom fields, which is faster.
     * @example false
     */
    Slim: boolean
    /**
     * @description Only subscribers in this state. Active ones without it.
     * @example all
     */
    Status: 'active' | 'inactive' | 'bounced' | 'complained' | 'cancelled' | 'all'
    /**
     * @description Only subscribers that were created after this day.
     * @example 2026-01-17
     */
    CreatedAfter: string
    /**
     * @description Only subscribers that were created before this day.
     * @example 2026-02-18
     */
    CreatedBefore: string
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listTags: {
    parameters: {
      query?: {
        /**
         * @description Where the page starts, `pagination.end_cursor` of the page before.
         * @example WzEwXQ==
         */
        after?: components['parameters']['After']
        /**
         * @description Where the page ends, `pagination.start_cursor` of the page after.
         * @example WzExXQ==
         */
        before?: components['parameters']['Before']
        /**
         * @description How many entries a page holds.
         * @example 500
         */
        per_page?: components['parameters']['PerPage']
        /**
         * @description True adds `pagination.total_count`, which may be slow.
         * @example false
         */
        include_total_count?: components['parameters']['IncludeTotalCount']
        /**
         * @description More fields to return for each tag.
         *
         *     Source: recorded, testGetTagsWithSubscriberCount in github.com/Kit/ConvertKitSDK-PHP@38ae53e tests/ConvertKitAPITest.php, a test against the live API.
         * @example subscriber_count
         */
        include?: 'subscriber_count'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description The tags. */
            tags: components['schemas']['ListedTag'][]
            pagination: components['schemas']['Pagination']
          }
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  createTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The new tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "vip"
         *     }
         */
        'application/json': components['schemas']['TagName']
      }
    }
    responses: {
      /** @description The tag exists already. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "id": 11,
           *         "name": "vip",
           *         "created_at": "2026-02-17T11:43:55Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      /** @description The tag was created. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "id": 12,
           *         "name": "vip",
           *         "created_at": "2026-02-17T11:43:55Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      401: components['responses']['Unauthorized']
      422: components['responses']['BlankName']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  renameTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        id: number
      }
      cookie?: never
    }
    /** @description The new name. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "vip"
         *     }
         */
        'application/json': components['schemas']['TagName']
      }
    }
    responses: {
      /** @description The tag with its new name. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "id": 11,
           *         "name": "vip",
           *         "created_at": "2026-02-17T11:43:55Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['BlankName']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  listTagSubscribers: {
    parameters: {
      query?: {
        /**
         * @description Where the page starts, `pagination.end_cursor` of the page before.
         * @example WzEwXQ==
         */
        after?: components['parameters']['After']
        /**
         * @description Where the page ends, `pagination.start_cursor` of the page after.
         * @example WzExXQ==
         */
        before?: components['parameters']['Before']
        /**
         * @description How many entries a page holds.
         * @example 500
         */
        per_page?: components['parameters']['PerPage']
        /**
         * @description True adds `pagination.total_count`, which may be slow.
         * @example false
         */
        include_total_count?: components['parameters']['IncludeTotalCount']
        /**
         * @description True leaves out custom fields, which is faster.
         * @example false
         */
        slim?: components['parameters']['Slim']
        /**
         * @description Only subscribers in this state. Active ones without it.
         * @example all
         */
        status?: components['parameters']['Status']
        /**
         * @description Only subscribers that were created after this day.
         * @example 2026-01-17
         */
        created_after?: components['parameters']['CreatedAfter']
        /**
         * @description Only subscribers that were created before this day.
         * @example 2026-02-18
         */
        created_before?: components['parameters']['CreatedBefore']
        /**
         * @description Only subscribers that got the tag after this day.
         * @example 2026-02-14
         */
        tagged_after?: string
        /**
         * @description Only subscribers that got the tag before this day.
         * @example 2026-02-18
         */
        tagged_before?: string
      }
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The subscribers of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscribers": [
           *         {
           *           "id": 1245,
           *           "first_name": "Mina",
           *           "email_address": "mina@example.com",
           *           "state": "active",
           *           "created_at": "2026-02-17T11:43:55Z",
           *           "tagged_at": "2026-02-17T11:43:55Z",
           *           "fields": {
           *             "last_name": "Okafor"
           *           }
           *         }
           *       ],
           *       "pagination": {
           *         "has_previous_page": false,
           *         "has_next_page": false,
           *         "start_cursor": "WyIyMDIzLTAyLTE3VDExOjQzOjU1LjAwMFoiLDE2XQ==",
           *         "end_cursor": "WyIyMDIzLTAyLTE3VDExOjQzOjU1LjAwMFoiLDE0XQ==",
           *         "per_page": 500
           *       }
           *     }
           */
          'application/json': {
            /** @description The subscribers. */
            subscribers: components['schemas']['TaggedSubscriber'][]
            pagination: components['schemas']['Pagination']
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  tagSubscriberByEmail: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /** @description The subscriber. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com"
         *     }
         */
        'application/json': components['schemas']['EmailAddress']
      }
    }
    responses: {
      200: components['responses']['AlreadyTagged']
      201: components['responses']['Tagged']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      /** @description The email address is missing. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         "Either subscriber id or email address is required to tag subscriber"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  untagSubscriberByEmail: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /** @description The subscriber. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com"
         *     }
         */
        'application/json': components['schemas']['EmailAddress']
      }
    }
    responses: {
      /** @description The subscriber does not have the tag any more. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      /** @description The email address is missing. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         "Either subscriber id or email address is required to remove tag from subscriber"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  tagSubscriber: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description An empty object. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          [key: string]: unknown
        }
      }
    }
    responses: {
      200: components['responses']['AlreadyTagged']
      201: components['responses']['Tagged']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  untagSubscriber: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 11
         */
        tag_id: components['parameters']['TagId']
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The subscriber does not have the tag any more. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  listSubscribers: {
    parameters: {
      query?: {
        /**
         * @description Only subscribers with this email address, or with one of several, separated by commas.
         * @example mina@example.com
         */
        email_address?: string
        /**
         * @description Only subscribers in this state. Active ones without it.
         * @example all
         */
        status?: components['parameters']['Status']
        /**
         * @description Where the page starts, `pagination.end_cursor` of the page before.
         * @example WzEwXQ==
         */
        after?: components['parameters']['After']
        /**
         * @description Where the page ends, `pagination.start_cursor` of the page after.
         * @example WzExXQ==
         */
        before?: components['parameters']['Before']
        /**
         * @description How many entries a page holds.
         * @example 500
         */
        per_page?: components['parameters']['PerPage']
        /**
         * @description True adds `pagination.total_count`, which may be slow.
         * @example false
         */
        include_total_count?: components['parameters']['IncludeTotalCount']
        /**
         * @description More fields to return for each subscriber, separated by commas: `attribution`, `tags`, `location`, `canceled_at`. The last one needs `status=cancelled`.
         * @example tags
         */
        include?: string
        /**
         * @description True leaves out custom fields, which is faster.
         * @example false
         */
        slim?: components['parameters']['Slim']
        /**
         * @description Only subscribers that were created after this day.
         * @example 2026-01-17
         */
        created_after?: components['parameters']['CreatedAfter']
        /**
         * @description Only subscribers that were created before this day.
         * @example 2026-02-18
         */
        created_before?: components['parameters']['CreatedBefore']
        /**
         * @description Only subscribers that were changed after this day.
         * @example 2026-01-17
         */
        updated_after?: string
        /**
         * @description Only subscribers that were changed before this day.
         * @example 2026-02-18
         */
        updated_before?: string
        /**
         * @description The field to sort by, `id`, `updated_at` or `cancelled_at`. The last one needs `status=cancelled`.
         * @example id
         */
        sort_field?: string
        /**
         * @description The direction to sort in.
         * @example desc
         */
        sort_order?: 'asc' | 'desc'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The subscribers of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscribers": [
           *         {
           *           "id": 1245,
           *           "first_name": "Mina",
           *           "email_address": "mina@example.com",
           *           "state": "active",
           *           "created_at": "2026-02-17T11:43:55Z",
           *           "fields": {
           *             "last_name": "Okafor"
           *           },
           *           "tags": [
           *             {
           *               "id": 11,
           *               "name": "vip"
           *             }
           *           ]
           *         }
           *       ],
           *       "pagination": {
           *         "has_previous_page": false,
           *         "has_next_page": false,
           *         "start_cursor": "MjAyMy0wMS0yNyAxMTo0Mzo1NSBVVEM=",
           *         "end_cursor": "MjAyMy0wMi0xMyAxMTo0Mzo1NSBVVEM=",
           *         "per_page": 500
           *       }
           *     }
           */
          'application/json': {
            /** @description The subscribers. */
            subscribers: components['schemas']['ListedSubscriber'][]
            pagination: components['schemas']['Pagination']
          }
        }
      }
      401: components['responses']['Unauthorized']
      /** @description A parameter is not acceptable, or does not go with another. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         "The status param must be `cancelled` if sort_field is `cancelled_at`"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  createSubscriber: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The subscriber. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com",
         *       "first_name": "Mina",
         *       "state": "active",
         *       "fields": {
         *         "last_name": "Okafor"
         *       }
         *     }
         */
        'application/json': components['schemas']['NewSubscriber']
      }
    }
    responses: {
      /** @description The subscriber was there, and was updated. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscriber": {
           *         "id": 1245,
           *         "first_name": "Mina",
           *         "email_address": "mina@example.com",
           *         "state": "inactive",
           *         "created_at": "2026-02-17T11:43:55Z",
           *         "fields": {
           *           "last_name": "Okafor"
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['SubscriberReply']
        }
      }
      /** @description The subscriber was created. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscriber": {
           *         "id": 1245,
           *         "first_name": "Mina",
           *         "email_address": "mina@example.com",
           *         "state": "active",
           *         "created_at": "2026-02-17T11:43:55Z",
           *         "fields": {
           *           "last_name": "Okafor"
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['SubscriberReply']
        }
      }
      202: components['responses']['FieldsLater']
      401: components['responses']['Unauthorized']
      /** @description A field is not acceptable. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         "Email address is invalid"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  getSubscriber: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The subscriber. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscriber": {
           *         "id": 1245,
           *         "first_name": "Mina",
           *         "email_address": "mina@example.com",
           *         "state": "active",
           *         "created_at": "2026-02-17T11:43:55Z",
           *         "fields": {
           *           "last_name": "Okafor"
           *         },
           *         "canceled_at": null
           *       }
           *     }
           */
          'application/json': {
            subscriber: components['schemas']['SubscriberDetails']
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  updateSubscriber: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_address": "mina@example.com",
         *       "first_name": "Mina"
         *     }
         */
        'application/json': components['schemas']['SubscriberUpdate']
      }
    }
    responses: {
      /** @description The subscriber after the change. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "subscriber": {
           *         "id": 1245,
           *         "first_name": "Mina",
           *         "email_address": "mina@example.com",
           *         "state": "active",
           *         "created_at": "2026-02-17T11:43:55Z",
           *         "fields": {
           *           "last_name": "Okafor"
           *         }
           *       }
           *     }
           */
          'application/json': components['schemas']['SubscriberReply']
        }
      }
      202: components['responses']['FieldsLater']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      /** @description A field is not acceptable, or another subscriber has this email address. */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         "Email address has already been taken"
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  unsubscribe: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description An empty object. */
    requestBody?: {
      content: {
        /** @example {} */
        'application/json': {
          [key: string]: unknown
        }
      }
    }
    responses: {
      /** @description The subscription has ended. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  listSubscriberTags: {
    parameters: {
      query?: {
        /**
         * @description Where the page starts, `pagination.end_cursor` of the page before.
         * @example WzEwXQ==
         */
        after?: components['parameters']['After']
        /**
         * @description Where the page ends, `pagination.start_cursor` of the page after.
         * @example WzExXQ==
         */
        before?: components['parameters']['Before']
        /**
         * @description How many entries a page holds.
         * @example 500
         */
        per_page?: components['parameters']['PerPage']
        /**
         * @description True adds `pagination.total_count`, which may be slow.
         * @example false
         */
        include_total_count?: components['parameters']['IncludeTotalCount']
      }
      header?: never
      path: {
        /**
         * @description The id of the subscriber.
         * @example 1245
         */
        subscriber_id: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "id": 11,
           *           "name": "vip",
           *           "tagged_at": "2026-02-17T10:43:55Z"
           *         },
           *         {
           *           "id": 10,
           *           "name": "hot lead",
           *           "tagged_at": "2026-02-17T10:43:55Z"
           *         }
           *       ],
           *       "pagination": {
           *         "has_previous_page": false,
           *         "has_next_page": false,
           *         "start_cursor": "WzExXQ==",
           *         "end_cursor": "WzEwXQ==",
           *         "per_page": 500
           *       }
           *     }
           */
          'application/json': {
            /** @description The tags. */
            tags: components['schemas']['SubscriberTag'][]
            pagination: components['schemas']['Pagination']
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
}
