// Compiled from specs/aelyst.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/contact/{identifier}/tag': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds 1 to 10 tags to a contact and leaves the tags it already has. A repetition is taken to be harmless, as in any set. The vendor does not say so. The answer names the contact but not its tags. A 449 means that the request is waiting in a queue.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/addtags/.
     */
    post: operations['addTags']
    /**
     * Remove tags from a contact
     * @description Removes tags from a contact. The tags are sent as a bare array in the body of the DELETE request. Aelyst has no readable page for this operation. Path, body and answer are taken from respond.io, and the statuses from adding tags. Some proxies and runtimes drop the body of a DELETE request.
     *
     *     Source: inferred, contact.deleteTags in github.com/respond-io/typescript-sdk, and https://docs.ecuabots.com/tech/api-para-desarrolladores/api-de-contactos/tags/delete-tags.
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
     * @description Returns one contact with its fields, tags, assignee and lifecycle stage. No operation reads the tags alone. The error statuses are modelled on the vendor's other operations.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/getcontact/.
     */
    get: operations['getContact']
    /**
     * Update a contact
     * @description Changes the fields that are in the body and leaves the others. If several contacts match the identifier, only the first is changed. The vendor's schema requires `firstName`, which contradicts its text, so the field is optional here. Tags cannot be set this way.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/updatecontact/.
     */
    put: operations['updateContact']
    /**
     * Create a contact
     * @description Creates a contact, named in the path by its email address or phone number. It cannot take tags. Tags are added by a second request. The vendor advises to wait a little before acting on a new contact, because it takes time to be processed.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/createcontact/.
     */
    post: operations['createContact']
    /**
     * Delete a contact
     * @description Deletes a contact. What a second deletion of the same contact answers is not documented.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/deletecontact/.
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
     * @description Updates the first contact that matches the identifier, or creates one if none does. It cannot take tags. The vendor advises to wait a little before acting on a new contact, so a quick repetition may not find it yet.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/createorupdatecontact/.
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
     * @description Returns a page of contacts, all of them or those that match a search and a filter. It only reads, though it is a POST request. The vendor's schema names a discriminator `pet_type` for the filter, which no filter has.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/listcontacts/.
     */
    post: operations['listContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/merge': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Merge two contacts
     * @description Merges two contacts into one. The older contact stays. Fields in the body are set on the contact that results. What a repetition does is not documented.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/mergecontacts/.
     */
    post: operations['mergeContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/{identifier}/lifecycle/update': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Set or clear the lifecycle stage of a contact
     * @description Moves a contact to a lifecycle stage, or takes it out of all stages if the name is null or empty. A repetition ends in the same stage. The vendor documents no 400 and no operation id for this.
     *
     *     Source: documented, https://developers.aelyst.ai/api/operations/post-contact-identifier-lifecycle-update/.
     */
    post: operations['updateLifecycle']
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
    /**
     * @description A contact by id, email address or phone number in E.164 form with a leading plus sign.
     *
     *     Source: inferred, a pattern for the documented examples id:123, email:abdc@gmail.com and phone:+60121233112.
     * @example id:12345
     * @example email:mina@example.com
     * @example phone:+15555550123
     */
    Identifier: string
    /**
     * @description A contact by email address or by phone number in E.164 form with a leading plus sign.
     *
     *     Source: inferred, a pattern for the documented examples email:abdc@gmail.com and phone:+60121233112.
     * @example email:mina@example.com
     * @example phone:+15555550123
     */
    NewIdentifier: string
    /** @description Tags by name, 1 to 10, each one once. */
    Tags: components['schemas']['Tag'][]
    /**
     * @description Tags by name, 1 to 10, each one once. The bounds are those for adding tags.
     *
     *     Source: inferred, https://developers.aelyst.ai/api/operations/addtags/.
     */
    RemovedTags: components['schemas']['Tag'][]
    /** @description The name of a tag. Aelyst documents no length. respond.io, whose API has the same paths, allows 255 characters. */
    Tag: string
    /** @description The contact that was acted on. */
    ContactReference: {
      /** @description The id of the contact. */
      contactId?: number
    }
    /** @description A custom field of a contact. */
    CustomField: {
      /** @description The name of the field. */
      name: string
      /**
       * @description The value, in the form of the field's type. Number fields take a number, checkboxes true or false, dates `yyyy-mm-dd`, times `HH:MM` on a 24-hour clock, lists one of their options. The vendor's schema says string or null, its text asks for bare numbers and booleans.
       *
       *     Source: documented, the text of https://developers.aelyst.ai/api/operations/createcontact/, against the schema beside it.
       */
      value?: string | number | boolean | null
    }
    /** @description The fields of a contact that a caller can set. Tags are not among them. */
    ContactFields: {
      /**
       * @description First name. Aelyst requires it in every body by its schema, but not by its text on updates.
       *
       *     Source: documented, the text of https://developers.aelyst.ai/api/operations/updatecontact/, against the schema beside it.
       */
      firstName?: string
      /** @description Last name. */
      lastName?: string | null
      /** @description Phone number with country code and a leading plus sign. */
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
      id?: number
      /** @description First name. */
      firstName: string
      /** @description Last name. */
      lastName?: string | null
      /** @description Phone number with country code and a leading plus sign. */
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
       * @description State of the conversation with the contact.
       * @enum {string}
       */
      status?: 'open' | 'closed' | 'blocked'
      /** @description The tags on the contact, by name, each one once. */
      tags?: string[]
      assignee?: components['schemas']['User']
      /** @description The lifecycle stage, by name. */
      lifecycle?: string | null
      /** @description When the contact was created, in seconds since 1970. */
      created_at?: number
      /** @description Whether the contact is blocked. */
      isBlocked?: boolean
    }
    /**
     * @description The user the contact is assigned to. Null if there is none, which the vendor does not say.
     *
     *     Source: inferred, the null only, by Contact.assignee in github.com/respond-io/typescript-sdk.
     */
    User: {
      /** @description The id of the user. */
      id: number
      /** @description First name. */
      firstName: string
      /** @description Last name. */
      lastName: string
      /**
       * Format: email
       * @description Email address.
       */
      email: string
    } | null
    /** @description Two contacts, and fields for the contact that results. */
    ContactMerge: components['schemas']['ContactFields'] & {
      /**
       * @description The ids of the two contacts. That they must be there is assumed, and that they must be exactly two is read from the vendor's text.
       *
       *     Source: inferred, https://developers.aelyst.ai/api/operations/mergecontacts/ and MergeContactsRequest in github.com/respond-io/typescript-sdk.
       */
      contactIds: number[]
    }
    /** @description A search over the contacts of the workspace. */
    ContactQuery: {
      /** @description Text to search for. Empty for all contacts. */
      search?: string
      /** @description The time zone for dates in the filter, as a name like `Asia/Kuala_Lumpur`. */
      timezone?: string
      /** @description Conditions that must all hold, or of which one must hold. */
      filter?:
        | {
            /** @description The conditions. */
            $and: components['schemas']['Condition'][]
          }
        | {
            /** @description The conditions. */
            $or: components['schemas']['Condition'][]
          }
    }
    /** @description One condition of a filter. */
    Condition: {
      /**
       * @description What the condition looks at.
       * @enum {string}
       */
      category?: 'contactField' | 'contactTag' | 'lifecycle'
      /**
       * @description The name of the contact field. Null for tags and lifecycle.
       *
       *     Source: inferred, the null only, by FilterCondition in github.com/respond-io/typescript-sdk.
       */
      field?: string | null
      /**
       * @description How the value is compared.
       * @enum {string}
       */
      operator?:
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
      value?:
        | string
        | string[]
        | {
            /** @description The start of the range. */
            from?: string
            /** @description The end of the range. */
            to?: string
          }
        | null
    }
    /** @description A page of contacts. */
    ContactPage: {
      /** @description The contacts. */
      items: components['schemas']['Contact'][]
      /** @description Links to the neighbouring pages. */
      pagination?: {
        /** @description URL of the next page. The vendor's examples lack the `/v1` of the base URL. */
        next?: string
        /** @description URL of the previous page. */
        previous?: string
      }
    }
    /** @description What every error looks like. */
    Error: {
      /** @description The HTTP status again. */
      code?: number
      /** @description What went wrong, in words. */
      message?: string
    }
  }
  responses: {
    /** @description Done. The answer names the contact. */
    ContactReference: {
      headers: {
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
    /**
     * @description Done. The answer names the contact.
     *
     *     Source: inferred, ContactActionResponse in github.com/respond-io/typescript-sdk.
     */
    AssumedContactReference: {
      headers: {
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
    /** @description The identifier or the body is not acceptable. */
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
     * @description The identifier or the body is not acceptable.
     *
     *     Source: inferred, the vendor's pages for addTags and deleteContact.
     */
    AssumedBadRequest: {
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
    /** @description The access token is missing or not valid. */
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
     * @description The access token is missing or not valid.
     *
     *     Source: inferred, the vendor's pages for addTags and deleteContact.
     */
    AssumedUnauthorized: {
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
     *     Source: inferred, the vendor's pages for createComment, updateAssignee and updateConversationStatus.
     */
    AssumedNotFound: {
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
    /** @description More than 5 requests in a second for this method and path. */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter']
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
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
     * @description More than 5 requests in a second for this method and path.
     *
     *     Source: inferred, the vendor's pages for addTags and deleteContact.
     */
    AssumedTooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter']
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
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
    /** @description The request is in a queue and was not carried out yet. Send it again some minutes later. The vendor names no `Retry-After` for it. For tags its page shows this body without a JSON label, for comments with one. */
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
     * @description The request is in a queue and was not carried out yet. Send it again some minutes later.
     *
     *     Source: inferred, the vendor's page for addTags.
     */
    AssumedQueued: {
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
    /** @description Something failed at Aelyst. */
    ServerError: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 500,
         *       "message": "Unexpected error occurred"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description Something failed at Aelyst.
     *
     *     Source: inferred, the vendor's pages for addTags and deleteContact.
     */
    AssumedServerError: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": 500,
         *       "message": "Unexpected error occurred"
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
     * @description The new contact, by email address or phone number: `email:mina@example.com` or `phone:+15555550123`. A new contact cannot be named by an id, though one sentence of the vendor says so.
     * @example email:mina@example.com
     */
    NewIdentifier: components['schemas']['NewIdentifier']
  }
  requestBodies: never
  headers: {
    /**
     * @description How many seconds to wait before the next attempt.
     * @example 1
     */
    RetryAfter: number
    /**
     * @description How many requests this method and path may get. The vendor's example says 10, its text says 5 per second.
     * @example 10
     */
    RateLimitLimit: number
    /**
     * @description How many requests are left for this method and path. The vendor's example says 5, on a 429.
     * @example 5
     */
    RateLimitRemaining: number
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
         *       "hot lead"
         *     ]
         */
        'application/json': components['schemas']['Tags']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
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
         *       "hot lead"
         *     ]
         */
        'application/json': components['schemas']['RemovedTags']
      }
    }
    responses: {
      200: components['responses']['AssumedContactReference']
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      449: components['responses']['AssumedQueued']
      500: components['responses']['AssumedServerError']
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
           *           "name": "Company Website",
           *           "value": "https://example.com"
           *         }
           *       ],
           *       "status": "open",
           *       "tags": [
           *         "vip",
           *         "hot lead"
           *       ],
           *       "assignee": {
           *         "id": 7,
           *         "firstName": "Sam",
           *         "lastName": "Rivera",
           *         "email": "sam@example.com"
           *       },
           *       "lifecycle": "Customer",
           *       "created_at": 1767225600,
           *       "isBlocked": false
           *     }
           */
          'application/json': components['schemas']['Contact']
        }
      }
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      404: components['responses']['AssumedNotFound']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
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
      200: components['responses']['AssumedContactReference']
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
    }
  }
  createContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The new contact, by email address or phone number: `email:mina@example.com` or `phone:+15555550123`. A new contact cannot be named by an id, though one sentence of the vendor says so.
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
         *       "email": "mina@example.com",
         *       "language": "en",
         *       "profilePic": "https://example.com/mina.png",
         *       "countryCode": "US",
         *       "custom_fields": [
         *         {
         *           "name": "Company Website",
         *           "value": "https://example.com"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      /**
       * @description The contact was created. Its id is not told.
       *
       *     Source: inferred, contact.create in github.com/respond-io/typescript-sdk, and https://docs.ecuabots.com/tech/api-para-desarrolladores/api-de-contactos/contactos/create-a-contact.
       */
      200: {
        headers: {
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
            code?: string
            /** @description The confirmation in words. */
            message?: string
          }
        }
      }
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
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
      429: components['responses']['TooManyRequests']
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
         *       "phone": "+15555550123",
         *       "email": "mina@example.com"
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      200: components['responses']['AssumedContactReference']
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
    }
  }
  listContacts: {
    parameters: {
      query?: {
        /**
         * @description How many contacts a page holds. From 1 to 99. The documented upper bound of 100 is exclusive.
         * @example 10
         */
        limit?: number
        /**
         * @description The id of the contact at which the page starts. Taken from a link in `pagination`.
         * @example 12345
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
         *       "timezone": "Asia/Kuala_Lumpur",
         *       "filter": {
         *         "$and": [
         *           {
         *             "category": "contactTag",
         *             "field": null,
         *             "operator": "hasAnyOf",
         *             "value": [
         *               "vip",
         *               "hot lead"
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
           *           "phone": "+15555550123",
           *           "email": "mina@example.com",
           *           "language": "en",
           *           "profilePic": "https://example.com/mina.png",
           *           "countryCode": "US",
           *           "custom_fields": [
           *             {
           *               "name": "Company Website",
           *               "value": "https://example.com"
           *             }
           *           ],
           *           "status": "open",
           *           "tags": [
           *             "vip",
           *             "hot lead"
           *           ],
           *           "assignee": {
           *             "id": 7,
           *             "firstName": "Sam",
           *             "lastName": "Rivera",
           *             "email": "sam@example.com"
           *           },
           *           "lifecycle": "Customer",
           *           "created_at": 1767225600,
           *           "isBlocked": false
           *         }
           *       ],
           *       "pagination": {
           *         "next": "https://api.aelyst.ai/contact/list?cursorId=12346&limit=10",
           *         "previous": "https://api.aelyst.ai/contact/list?cursorId=12335&limit=10"
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactPage']
        }
      }
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
    }
  }
  mergeContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The two contacts, and fields for the result. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contactIds": [
         *         12345,
         *         12399
         *       ],
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "email": "mina@example.com"
         *     }
         */
        'application/json': components['schemas']['ContactMerge']
      }
    }
    responses: {
      200: components['responses']['ContactReference']
      400: components['responses']['AssumedBadRequest']
      401: components['responses']['AssumedUnauthorized']
      429: components['responses']['AssumedTooManyRequests']
      500: components['responses']['AssumedServerError']
    }
  }
  updateLifecycle: {
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
    /** @description The stage. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Customer"
         *     }
         */
        'application/json': {
          /** @description The name of the stage. An empty value clears it. */
          name: string | null
        }
      }
    }
    responses: {
      /** @description The stage was set or cleared. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "code": 200,
           *       "message": "Contact lifecycle stage updated successfully!"
           *     }
           */
          'application/json': {
            /** @description The HTTP status. */
            code?: number
            /**
             * @description The confirmation in words.
             * @default Contact lifecycle stage updated successfully!
             */
            message?: string
          }
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
}
type WithRequired<T, K extends keyof NonNullable<T>> =
  | (T & { [P in K]-?: NonNullable<T>[P] })
  | Extract<T, null>
