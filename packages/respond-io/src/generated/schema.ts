// Compiled from specs/respond-io.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/contact/{identifier}/tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds 1 to 10 tags to a contact and leaves the tags it already has. The answer names the contact but not its tags. A 449 means that the request is waiting in a queue.
     *
     *     Source: documented, ContactClient.addTags in github.com/respond-io/typescript-sdk.
     */
    post: operations['addTags']
    /**
     * Remove tags from a contact
     * @description Removes tags from a contact. The tags are sent as a bare array in the body of the DELETE request. What a tag that is not on the contact does is not documented. Some proxies and runtimes drop the body of a DELETE request.
     *
     *     Source: documented, ContactClient.deleteTags in github.com/respond-io/typescript-sdk.
     */
    delete: operations['removeTags']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/{identifier}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with its fields, tags, assignee and lifecycle stage. No operation reads the tags alone.
     *
     *     Source: documented, ContactClient.get in github.com/respond-io/typescript-sdk.
     */
    get: operations['getContact']
    /**
     * Update a contact
     * @description Changes the fields that are in the body and leaves the others. Tags cannot be set this way.
     *
     *     Source: documented, ContactClient.update in github.com/respond-io/typescript-sdk.
     */
    put: operations['updateContact']
    /**
     * Create a contact
     * @description Creates a contact, named in the path by its email address or phone number. It cannot take tags. Tags are added by a second request. The vendor advises to wait a little before acting on a new contact.
     *
     *     Source: documented, ContactClient.create in github.com/respond-io/typescript-sdk.
     */
    post: operations['createContact']
    /**
     * Delete a contact
     * @description Deletes a contact. What a second deletion of the same contact answers is not documented.
     *
     *     Source: documented, ContactClient.delete in github.com/respond-io/typescript-sdk.
     */
    delete: operations['deleteContact']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/create_or_update/{identifier}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create or update a contact
     * @description Updates the contact that the identifier names, or creates one if there is none. It cannot take tags. A new contact takes time to be processed, so a quick repetition may not find it yet.
     *
     *     Source: documented, ContactClient.createOrUpdate in github.com/respond-io/typescript-sdk.
     */
    post: operations['createOrUpdateContact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/list': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * List contacts
     * @description Returns a page of contacts, all of them or those that match a search and a filter. It only reads, though it is a POST request.
     *
     *     Source: documented, ContactClient.list in github.com/respond-io/typescript-sdk.
     */
    post: operations['listContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/space/tag': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Change a tag of the workspace
     * @description Renames a tag, or changes its description, color or emoji. The tag is named by its current name. After a renaming, a repetition no longer finds the old name.
     *
     *     Source: documented, SpaceClient.updateTag in github.com/respond-io/typescript-sdk.
     */
    put: operations['updateSpaceTag']
    /**
     * Create a tag of the workspace
     * @description Creates a tag that contacts can then have.
     *
     *     Source: documented, SpaceClient.createTag in github.com/respond-io/typescript-sdk.
     */
    post: operations['createSpaceTag']
    /**
     * Delete a tag of the workspace
     * @description Deletes a tag. In the vendor's settings, that removes it from every contact that has it. The name is sent in the body of the DELETE request.
     *
     *     Source: documented, SpaceClient.deleteTag in github.com/respond-io/typescript-sdk.
     */
    delete: operations['deleteSpaceTag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /**
     * @description A contact by id, email address or phone number. Phone numbers are in E.164 form, the leading plus sign may be missing.
     *
     *     Source: documented, REGEX_PATTERNS in src/constants.ts of github.com/respond-io/mcp-server.
     * @example id:12345
     * @example email:mina@example.com
     * @example phone:+15555550123
     */
    Identifier: string
    /**
     * @description A contact by email address or by phone number.
     *
     *     Source: documented, REGEX_PATTERNS in src/constants.ts of github.com/respond-io/mcp-server, without ids as in ContactClient.create of github.com/respond-io/typescript-sdk.
     * @example email:mina@example.com
     * @example phone:+15555550123
     */
    NewIdentifier: string
    /** @description Tags by name, 1 to 10. */
    Tags: components['schemas']['Tag'][]
    /**
     * @description Tags by name, 1 to 10. The bounds are those for adding tags.
     *
     *     Source: inferred, ContactClient.addTags in github.com/respond-io/typescript-sdk, whose deleteTags names no bounds.
     */
    RemovedTags: components['schemas']['Tag'][]
    /**
     * @description The name of a tag.
     *
     *     Source: documented, ContactClient.addTags in github.com/respond-io/typescript-sdk, and TAG_MAX_LENGTH in src/constants.ts of github.com/respond-io/mcp-server.
     */
    Tag: string
    /** @description The contact that was acted on. */
    ContactReference: {
      /** @description The id of the contact. */
      contactId: number
    }
    /** @description A tag of the workspace. */
    NewSpaceTag: {
      name: components['schemas']['Tag']
      /** @description What the tag is for. */
      description?: string
      colorCode?: components['schemas']['Color']
      /** @description An emoji. */
      emoji?: string
    }
    /** @description What to change of a tag of the workspace. */
    SpaceTagChange: {
      currentName: components['schemas']['Tag']
      name?: components['schemas']['Tag']
      /** @description What the tag is for. */
      description?: string
      colorCode?: components['schemas']['Color']
      /** @description An emoji. */
      emoji?: string
    }
    /** @description A tag of the workspace. */
    SpaceTag: {
      /** @description The id of the tag. No operation takes it. */
      id: number
      /** @description The name of the tag. */
      name: string
      /** @description What the tag is for. */
      description?: string
      colorCode?: components['schemas']['Color']
      /** @description An emoji. */
      emoji?: string
    }
    /**
     * @description The color of a tag: a hex code like `#FF5733` by the vendor's SDK, and one of `tag-grey`, `tag-red`, `tag-orange`, `tag-yellow`, `tag-green`, `tag-blue`, `tag-indigo` and `tag-purple` by its n8n integration.
     *
     *     Source: documented, README.md of github.com/respond-io/typescript-sdk, against colorCodeOptions in github.com/respond-io/n8n-integration.
     */
    Color: string
    /** @description A custom field of a contact. */
    CustomField: {
      /** @description The name of the field. */
      name: string
      /** @description The value, in the form of the field's type. */
      value: string | number | boolean | null
    }
    /** @description The fields of a contact that a caller can set. Tags are not among them. */
    ContactFields: {
      /** @description First name. */
      firstName?: string
      /** @description Last name. */
      lastName?: string | null
      /** @description Phone number in E.164 form, such as `+15555550123`. */
      phone?: string | null
      /** @description Email address. */
      email?: string | null
      /** @description Language as an ISO 639-1 code. */
      language?: string | null
      /** @description URL of a picture. */
      profilePic?: string | null
      /** @description Country as an ISO 3166-1 alpha-2 code. */
      countryCode?: string | null
      /** @description Custom fields with their values. */
      custom_fields?: components['schemas']['CustomField'][] | null
    }
    /** @description The fields of a contact. The first name is required. */
    NewContact: WithRequired<components['schemas']['ContactFields'], 'firstName'>
    /** @description A contact. */
    Contact: {
      /** @description The id of the contact. */
      id: number
      /** @description First name. */
      firstName: string
      /** @description Last name. */
      lastName?: string | null
      /** @description Phone number in E.164 form. */
      phone?: string | null
      /** @description Email address. */
      email?: string | null
      /** @description Language as an ISO 639-1 code. */
      language?: string | null
      /** @description URL of a picture. */
      profilePic?: string | null
      /** @description Country as an ISO 3166-1 alpha-2 code. */
      countryCode?: string | null
      /** @description Custom fields with their values. */
      custom_fields?: components['schemas']['CustomField'][] | null
      /**
       * @description State of the conversation with the contact: `open` or `close` by the vendor's SDK, and `open`, `closed`, `done`, `snoozed`, `unsnoozed` or null by its n8n integration.
       *
       *     Source: documented, ConversationStatus in github.com/respond-io/typescript-sdk, against GetContactResponse in github.com/respond-io/n8n-integration.
       */
      status?: string | null
      /** @description The tags on the contact, by name. */
      tags?: string[]
      assignee?: components['schemas']['User']
      /** @description The lifecycle stage, by name. */
      lifecycle?: string | null
      /** @description When the contact was created, in seconds since 1970. */
      created_at: number
      /**
       * @description Whether the contact is blocked.
       *
       *     Source: documented, GetContactResponse in github.com/respond-io/n8n-integration. The SDK does not have it.
       */
      isBlocked?: boolean
    }
    /** @description The user the contact is assigned to. Null if there is none. */
    User: {
      /** @description The id of the user. */
      id: number
      /** @description First name. */
      firstName: string
      /** @description Last name. */
      lastName: string
      /** @description Email address. */
      email: string
    } | null
    /** @description A search over the contacts of the workspace. */
    ContactQuery: {
      /** @description Text to search for in names, email addresses and phone numbers. Empty for all contacts. */
      search?: string
      /** @description The time zone for dates in the filter, as a name like `Asia/Kuala_Lumpur`. */
      timezone: string
      /** @description Conditions that must all hold, or of which one must hold. */
      filter: {
        /** @description Conditions that must all hold. */
        $and?: components['schemas']['Condition'][]
        /** @description Conditions of which one must hold. */
        $or?: components['schemas']['Condition'][]
      }
    }
    /** @description One condition of a filter. */
    Condition: {
      /**
       * @description What the condition looks at.
       * @enum {string}
       */
      category: 'contactField' | 'contactTag' | 'lifecycle'
      /** @description The name of the contact field. Null for tags and lifecycle. */
      field: string | null
      /**
       * @description How the value is compared.
       * @enum {string}
       */
      operator:
        | 'isEqualTo'
        | 'isNotEqualTo'
        | 'isTimestampAfter'
        | 'isTimestampBefore'
        | 'isTimestampBetween'
        | 'exists'
        | 'doesNotExist'
        | 'isGreaterThan'
        | 'isLessThan'
        | 'isBetween'
        | 'hasAnyOf'
        | 'hasAllOf'
        | 'hasNoneOf'
      /** @description The value to compare with. A list for `hasAnyOf`, `hasAllOf` and `hasNoneOf`, a range for the between operators. */
      value:
        | string
        | string[]
        | {
            /** @description The start of the range. */
            from: string
            /** @description The end of the range. */
            to: string
          }
        | null
    }
    /** @description A page of contacts. */
    ContactPage: {
      /** @description The contacts. */
      items: components['schemas']['Contact'][]
      /** @description Links to the neighbouring pages. */
      pagination: {
        /** @description URL of the next page. The vendor's examples lack the `/v2` of the base URL. */
        next: string
        /** @description URL of the previous page. */
        previous: string
      }
    }
    /** @description What every error looks like. */
    Error: {
      /** @description The HTTP status again. */
      code: number
      /** @description What went wrong, in words. */
      message: string
    }
  }
  responses: {
    /** @description Done. The answer names the contact. */
    ContactReference: {
      headers: {
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "contactId": 12345
         *     }
         */
        'application/json': components['schemas']['ContactReference']
      }
    }
    /** @description The tag. */
    SpaceTag: {
      headers: {
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "id": 1,
         *       "name": "VIP",
         *       "description": "VIP customers",
         *       "colorCode": "#FF0000",
         *       "emoji": "⭐"
         *     }
         */
        'application/json': components['schemas']['SpaceTag']
      }
    }
    /**
     * @description The identifier or the body is not acceptable.
     *
     *     Source: documented, the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server.
     */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 400,
         *       "message": "Validation error."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The access token is missing or not valid.
     *
     *     Source: documented, the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server, and the message in its README.md.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 401,
         *       "message": "UN_AUTHORIZED"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is no such contact.
     *
     *     Source: documented, the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server, and the message in its README.md.
     */
    ContactNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 404,
         *       "message": "Contact not found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is no such tag. The message is made up.
     *
     *     Source: inferred, status 404 in the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server.
     */
    SpaceTagNotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 404,
         *       "message": "Tag not found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is such a contact already. The message is made up.
     *
     *     Source: inferred, ERROR_CODES in src/constants.ts of github.com/respond-io/mcp-server, which names no operation for status 409.
     */
    ContactExists: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 409,
         *       "message": "Conflict"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is a tag of this name already. The message is made up.
     *
     *     Source: inferred, ERROR_CODES in src/constants.ts of github.com/respond-io/mcp-server, which names no operation for status 409.
     */
    SpaceTagExists: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 409,
         *       "message": "Conflict"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description More requests than the rate limit allows. The message is the name of the status.
     *
     *     Source: documented, https://docs.respond.io/developer-api/messages-api/message-template-api.
     */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter']
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        /**
         * @description How many requests are left for this endpoint, here none.
         * @example 0
         */
        'X-RateLimit-Remaining'?: number
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 429,
         *       "message": "Too Many Requests"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The request is in a queue and was not carried out yet. Send it again some minutes later. The vendor names no `Retry-After` for it. The message is that of Aelyst, which has the same API.
     *
     *     Source: documented, the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server.
     */
    Queued: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 449,
         *       "message": "Your request cannot be processed at the moment as it is currently in queue. Please try again in a few minutes."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description Something failed at respond.io. The message is the name of the status.
     *
     *     Source: documented, the error codes of the whole API in API_REFERENCE.md of github.com/respond-io/mcp-server.
     */
    ServerError: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 500,
         *       "message": "Internal Server Error"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
  }
  parameters: {
    /**
     * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
     * @example id:12345
     */
    Identifier: components['schemas']['Identifier']
    /**
     * @description The new contact, by email address or phone number: `email:mina@example.com` or `phone:+15555550123`.
     * @example email:mina@example.com
     */
    NewIdentifier: components['schemas']['NewIdentifier']
  }
  requestBodies: never
  headers: {
    /**
     * @description How many requests this endpoint may get.
     *
     *     Source: documented, https://docs.respond.io/developer-api/messages-api/message-template-api.
     * @example 5
     */
    RateLimitLimit: number
    /**
     * @description How many requests are left for this endpoint.
     *
     *     Source: documented, https://docs.respond.io/developer-api/messages-api/message-template-api.
     * @example 4
     */
    RateLimitRemaining: number
    /**
     * @description How many seconds to wait before the next attempt.
     *
     *     Source: documented, https://docs.respond.io/developer-api/messages-api/message-template-api.
     * @example 1
     */
    RetryAfter: number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  addTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    /** @description The tags to add, by name, as a bare array. */
    requestBody: {
      content: {
        /**
         * @example [
         *       "vip",
         *       "premium"
         *     ]
         */
        'application/json': components['schemas']['Tags']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  removeTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    /** @description The tags to remove, by name, as a bare array. */
    requestBody: {
      content: {
        /**
         * @example [
         *       "premium"
         *     ]
         */
        'application/json': components['schemas']['RemovedTags']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  getContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['RateLimitLimit']
          'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": 12345,
           *       "firstName": "Mina",
           *       "lastName": "Okafor",
           *       "phone": "+15555550123",
           *       "email": "mina@example.com",
           *       "language": "en",
           *       "profilePic": "https://example.com/mina.png",
           *       "countryCode": "US",
           *       "custom_fields": [
           *         {
           *           "name": "Company",
           *           "value": "Example Ltd"
           *         }
           *       ],
           *       "status": "open",
           *       "tags": [
           *         "vip",
           *         "premium"
           *       ],
           *       "assignee": {
           *         "id": 456,
           *         "firstName": "Sam",
           *         "lastName": "Rivera",
           *         "email": "sam@example.com"
           *       },
           *       "lifecycle": "Hot Lead",
           *       "created_at": 1663274081,
           *       "isBlocked": false
           *     }
           */
          'application/json': components['schemas']['Contact']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  updateContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "firstName": "Mina",
         *       "language": "en"
         *     }
         */
        'application/json': components['schemas']['ContactFields']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  createContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The new contact, by email address or phone number: `email:mina@example.com` or `phone:+15555550123`.
         * @example email:mina@example.com
         */
        identifier: components['parameters']['NewIdentifier']
      }
      cookie?: never
    }
    /** @description The fields of the new contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "phone": "+15555550123",
         *       "language": "en",
         *       "countryCode": "US",
         *       "custom_fields": [
         *         {
         *           "name": "Company",
         *           "value": "Example Ltd"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      /** @description The contact was created. The reply does not contain its id. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['RateLimitLimit']
          'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "code": "200",
           *       "message": "Contact added successfully!"
           *     }
           */
          'application/json': {
            /** @description The HTTP status, here as a string. */
            code: string
            /** @description The confirmation in words. */
            message: string
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      409: components['responses']['ContactExists']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  deleteContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  createOrUpdateContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The contact, by id, email address or phone number, with a prefix that says which: `id:12345`, `email:mina@example.com` or `phone:+15555550123`.
         * @example id:12345
         */
        identifier: components['parameters']['Identifier']
      }
      cookie?: never
    }
    /** @description The fields of the contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "email": "mina@example.com"
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  listContacts: {
    parameters: {
      query?: {
        /**
         * @description How many contacts a page holds.
         * @example 50
         */
        limit?: number
        /**
         * @description Where the page starts. Taken from a link in `pagination`.
         * @example 100
         */
        cursorId?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    /** @description What to search for. An empty `$and` matches every contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "search": "",
         *       "timezone": "America/New_York",
         *       "filter": {
         *         "$and": [
         *           {
         *             "category": "contactTag",
         *             "field": null,
         *             "operator": "hasAnyOf",
         *             "value": [
         *               "vip",
         *               "premium"
         *             ]
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactQuery']
      }
    }
    responses: {
      /** @description A page of contacts. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['RateLimitLimit']
          'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": 12345,
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "email": "mina@example.com",
           *           "status": "open",
           *           "tags": [
           *             "vip",
           *             "premium"
           *           ],
           *           "created_at": 1663274081
           *         }
           *       ],
           *       "pagination": {
           *         "next": "https://api.respond.io/contact/list?limit=10&cursorId=10",
           *         "previous": "https://api.respond.io/contact/list?limit=10&cursorId=-10"
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  updateSpaceTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The current name, and what to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "currentName": "VIP",
         *       "name": "Premium",
         *       "colorCode": "#FFD700"
         *     }
         */
        'application/json': components['schemas']['SpaceTagChange']
      }
    }
    responses: {
      200: components['responses']['SpaceTag']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['SpaceTagNotFound']
      409: components['responses']['SpaceTagExists']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  createSpaceTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "VIP",
         *       "description": "VIP customers",
         *       "colorCode": "#FF0000",
         *       "emoji": "⭐"
         *     }
         */
        'application/json': components['schemas']['NewSpaceTag']
      }
    }
    responses: {
      200: components['responses']['SpaceTag']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      409: components['responses']['SpaceTagExists']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
  deleteSpaceTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The name of the tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Old Tag"
         *     }
         */
        'application/json': {
          name: components['schemas']['Tag']
        }
      }
    }
    responses: {
      /** @description The tag was deleted. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['RateLimitLimit']
          'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "code": 200,
           *       "message": "Tag deleted successfully"
           *     }
           */
          'application/json': {
            /** @description The HTTP status. */
            code: number
            /** @description The confirmation in words. */
            message: string
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      404: components['responses']['SpaceTagNotFound']
      429: components['responses']['TooManyRequests']
      449: components['responses']['Queued']
      500: components['responses']['ServerError']
    }
  }
}
type WithRequired<T, K extends keyof NonNullable<T>> =
  | (T & { [P in K]-?: NonNullable<T>[P] })
  | Extract<T, null>
