// Compiled from specs/whautomate.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/v1/contacts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Search contacts
     * @description Lists contacts, one page at a time. The answer is a bare array, so the last page shows only by being short or empty.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    get: operations['searchContacts']
    put?: never
    /**
     * Add a contact
     * @description Creates a contact. Whether a second request with the same phone number makes a second contact is not documented.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    post: operations['addContact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contactId}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with all its tags.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    get: operations['getContact']
    /**
     * Update a contact
     * @description Changes a contact. The name and the phone number are required even if they stay the same. A `tags` list sent here seems to replace the whole set, since third-party clients read the contact first and send back the union.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    put: operations['updateContact']
    post?: never
    /**
     * Delete a contact
     * @description Deletes a contact. Whether it can be restored is not documented.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    delete: operations['deleteContact']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contactId}/tags/add': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds tags to a contact and keeps those it has. That repeating the call leaves the same set is inferred. Adding a tag can start automations and webhooks; whether a repeat starts them again is not documented.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    post: operations['addTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contactId}/tags/remove': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remove tags from a contact
     * @description Takes tags off a contact and keeps the others. That repeating the call leaves the same set is inferred. What happens with a tag that the contact does not have is not documented.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/contacts.
     */
    post: operations['removeTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contactTags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Search contact tags
     * @description Lists the tags that contacts of this account can carry, one page at a time, as a bare array.
     *
     *     Source: reported, Pipedream calls it on Whautomate; the sister product WhautoChat documents it.
     */
    get: operations['searchContactTags']
    put?: never
    /**
     * Create a contact tag
     * @description Adds a tag to the account's list without putting it on a contact. Whether a name may be used twice, and whether a tag must be created here before a contact can carry it, is not documented.
     *
     *     Source: inferred, same as WhautoChat's contact tags and Whautomate's client tags, https://help.whautomate.com/product-guides/whautomate-rest-api/client-tags.
     */
    post: operations['createContactTag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contactTags/{contactTagId}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag in the account's list. It is not the tag's name.
         * @example k3Vd0qT9xWe
         */
        contactTagId: components['parameters']['ContactTagId']
      }
      cookie?: never
    }
    /**
     * Get a contact tag
     * @description Returns one tag of the account's list.
     *
     *     Source: inferred, same as WhautoChat's contact tags and Whautomate's client tags, https://help.whautomate.com/product-guides/whautomate-rest-api/client-tags.
     */
    get: operations['getContactTag']
    put?: never
    post?: never
    /**
     * Delete a contact tag
     * @description Removes a tag from the account's list. Whether contacts that carry it lose it is not documented.
     *
     *     Source: inferred, same as WhautoChat's contact tags and Whautomate's client tags, https://help.whautomate.com/product-guides/whautomate-rest-api/client-tags.
     */
    delete: operations['deleteContactTag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description A person that the account talks to. */
    Contact: {
      /** @description The id of the contact. */
      id?: string
      /** @description The contact's name. */
      name?: string
      /** @description The contact's phone number. Its form is not documented; webhook samples start with `+` and the country code. */
      phoneNumber?: string
      /** @description The location that the contact belongs to. */
      location?: components['schemas']['Location']
      stage?: components['schemas']['Stage']
      /** @description Free text about the contact. */
      notes?: string
      customFields?: components['schemas']['CustomFields']
      /** @description The names of all tags on the contact. */
      tags?: string[]
      /**
       * @description The channel through which the contact is reached.
       *
       *     Source: reported, third-party API reference by MindCloud and Whautomate's webhook samples.
       */
      channel?: string
      /**
       * @description When the contact was created.
       *
       *     Source: reported, third-party API reference by MindCloud and Whautomate's webhook samples.
       */
      createdAt?: string
      /**
       * @description When the contact was last changed.
       *
       *     Source: reported, third-party API reference by MindCloud and Whautomate's webhook samples.
       */
      updatedAt?: string
      /**
       * @description When the contact was last active.
       *
       *     Source: reported, third-party API reference by MindCloud and Whautomate's webhook samples.
       */
      lastActivity?: string
    }
    /** @description What is sent to create or change a contact. */
    ContactRequest: {
      /** @description The id of the contact. What it does in a request is not documented. */
      id?: string
      /** @description The contact's name. */
      name: string
      /** @description The contact's phone number. */
      phoneNumber: string
      /**
       * @description The location that the contact belongs to. The vendor's sample request has it, its field list does not. Third parties treat it as required.
       *
       *     Source: documented, the sample request at https://help.whautomate.com/product-guides/whautomate-rest-api/contacts, against the field list beside it.
       */
      location?: components['schemas']['Location']
      stage?: components['schemas']['Stage']
      /** @description Free text about the contact. */
      notes?: string
      customFields?: components['schemas']['CustomFields']
      /** @description The names of the tags. In an update this list seems to replace the tags the contact has. */
      tags?: string[]
    }
    /** @description A location of the account. */
    Location: {
      /** @description The id of the location. */
      id?: string
      /** @description The name of the location. */
      title?: string
    }
    /**
     * @description How far the contact has come in the sales funnel. The vendor says that it is an enumeration, but its page hides the values. Reported are `Subscriber`, `Lead`, `Marketing qualified lead (MQL)`, `Sales qualified lead (SQL)`, `Opportunity`, `Customer`, `Evangelist` and `Other`; another list adds `Engaged`, `Follow-up Required`, `Lost` and `Inactive`.
     *
     *     Source: reported, Pipedream's and Composio's lists; the vendor's page shows only Subscriber, as a sample.
     */
    Stage: string
    /** @description The account's own fields, by name. What values they may have is not documented. */
    CustomFields: {
      [key: string]: unknown
    }
    /**
     * @description The tags of one call.
     *
     *     Source: inferred, the client-tag operations and third-party clients send this body; the vendor documents none for contacts.
     */
    TagsRequest: {
      /**
       * @description The names of the tags, not their ids. No limit on their number or length is documented.
       *
       *     Source: inferred, the client-tag operations and third-party clients send this body; the vendor documents none for contacts.
       */
      tags: string[]
    }
    /** @description A contact's id and tags. */
    ContactTagsResult: {
      /**
       * @description The id of the contact.
       *
       *     Source: inferred, the documented sample has an `id` beside `tags` and does not say of what.
       */
      id?: string
      /** @description Names of tags. Whether these are all tags of the contact or only those of this call is not documented. */
      tags?: string[]
    }
    /**
     * @description A tag in the account's list.
     *
     *     Source: inferred, same shape as WhautoChat's contact tags and Whautomate's client tags, https://help.whautomate.com/product-guides/whautomate-rest-api/client-tags.
     */
    ContactTag: {
      /** @description The id of the tag. */
      id?: string
      /** @description The tag's name as written. This is what contacts carry in `tags`. */
      name?: string
      /** @description A second form of the name. It seems to be normalised; how is not documented. */
      canonical?: string
      /** @description When the tag was created. */
      createdAt?: string
      /** @description When the tag was last changed. */
      updatedAt?: string
    }
    /**
     * @description What is sent to create a tag.
     *
     *     Source: inferred, same shape as Whautomate's client tags, https://help.whautomate.com/product-guides/whautomate-rest-api/client-tags.
     */
    ContactTagRequest: {
      /** @description The id of the tag. What it does in a request is not documented. */
      id?: string
      /** @description The tag's name. */
      name: string
      /** @description A second form of the name. Leave it out unless you know what the account expects. */
      canonical?: string
      /** @description When the tag was created. What it does in a request is not documented. */
      createdAt?: string
      /** @description When the tag was last changed. What it does in a request is not documented. */
      updatedAt?: string
    }
    /** @description Whether it worked. */
    Success: {
      /** @description True if it worked. */
      success?: boolean
    }
    /** @description Why a request failed. One of the two properties is there, never a code. */
    Error: {
      /** @description What is wrong, for a wrong request body or a refused key. */
      message?: string
      /** @description What is wrong, for wrong parameters or an unknown location. */
      error?: string
    }
  }
  responses: {
    /** @description The contact. */
    Contact: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "id": "bXcgZ2xXbCU",
         *       "name": "Mina Okafor",
         *       "phoneNumber": "+15555550123",
         *       "location": {
         *         "id": "LXhX3x8QYI",
         *         "title": "Main Office"
         *       },
         *       "stage": "Subscriber",
         *       "notes": "Prefers messages in the morning",
         *       "customFields": {
         *         "membership": "Silver"
         *       },
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Contact']
      }
    }
    /** @description The contact tag. */
    ContactTag: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "id": "k3Vd0qT9xWe",
         *       "name": "hot lead",
         *       "canonical": "hot-lead",
         *       "createdAt": "2026-03-15T10:00:00Z",
         *       "updatedAt": "2026-03-15T10:00:00Z"
         *     }
         */
        'application/json': components['schemas']['ContactTag']
      }
    }
    /** @description It was deleted. */
    Deleted: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "success": true
         *     }
         */
        'application/json': components['schemas']['Success']
      }
    }
    /**
     * @description The body is not valid JSON, or a field or parameter is missing or wrong. The body has `message` for a wrong request body and `error` for wrong parameters.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages.
     */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The API key is missing or wrong, or it may not do this. The reply does not tell which.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages.
     */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Forbidden"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The location or the record does not exist. The body of an unknown location is documented; that of an unknown record is assumed to have the same shape.
     *
     *     Source: documented, https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages.
     */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Invalid locationId"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description Too many requests in the last minute. How long to wait is not told, and the body is not known.
     *
     *     Source: documented, status only, body not known, https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages.
     */
    TooManyRequests: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
    /**
     * @description Something failed at Whautomate. The body is not known.
     *
     *     Source: documented, status only, body not known, https://help.whautomate.com/product-guides/whautomate-rest-api/whautomate-rest-api-error-messages.
     */
    InternalServerError: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The id of the contact.
     * @example bXcgZ2xXbCU
     */
    ContactId: string
    /**
     * @description The id of the tag in the account's list. It is not the tag's name.
     * @example k3Vd0qT9xWe
     */
    ContactTagId: string
    /**
     * @description How many items a page holds, written as a string. The default and the maximum are not documented.
     * @example 50
     */
    Limit: string
    /**
     * @description The number of the page, written as a string. The first page is 1.
     *
     *     Source: reported, Pipedream counts pages from 1; Whautomate documents only the name and the type.
     * @example 1
     */
    Page: string
    /**
     * @description Text to search for. Which fields are searched is not documented.
     * @example lead
     */
    SearchText: string
  }
  requestBodies: {
    /** @description The contact's fields. */
    Contact: {
      content: {
        /**
         * @example {
         *       "name": "Mina Okafor",
         *       "phoneNumber": "+15555550123",
         *       "location": {
         *         "id": "LXhX3x8QYI",
         *         "title": "Main Office"
         *       },
         *       "stage": "Subscriber",
         *       "notes": "Prefers messages in the morning",
         *       "customFields": {
         *         "membership": "Silver"
         *       },
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactRequest']
      }
    }
  }
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  searchContacts: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds, written as a string. The default and the maximum are not documented.
         * @example 50
         */
        limit?: components['parameters']['Limit']
        /**
         * @description The number of the page, written as a string. The first page is 1.
         *
         *     Source: reported, Pipedream counts pages from 1; Whautomate documents only the name and the type.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description Text to search for. Which fields are searched is not documented.
         * @example lead
         */
        searchText?: components['parameters']['SearchText']
        /**
         * @description Only contacts with these tags. How several tags are written is not documented.
         * @example vip
         */
        tags?: string
        /**
         * @description Only contacts of this location.
         * @example LXhX3x8QYI
         */
        locationId?: string
        /**
         * @description Only contacts of this channel. The vendor's webhook samples write `Whatsapp`; the other values are not documented.
         * @example Whatsapp
         */
        channel?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contacts of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example [
           *       {
           *         "id": "bXcgZ2xXbCU",
           *         "name": "Mina Okafor",
           *         "phoneNumber": "+15555550123",
           *         "location": {
           *           "id": "LXhX3x8QYI",
           *           "title": "Main Office"
           *         },
           *         "stage": "Subscriber",
           *         "notes": "Prefers messages in the morning",
           *         "customFields": {
           *           "membership": "Silver"
           *         },
           *         "tags": [
           *           "vip",
           *           "hot lead"
           *         ]
           *       }
           *     ]
           */
          'application/json': components['schemas']['Contact'][]
        }
      }
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  addContact: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: components['requestBodies']['Contact']
    responses: {
      200: components['responses']['Contact']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  getContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  updateContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Contact']
    responses: {
      200: components['responses']['Contact']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  deleteContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Deleted']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  addTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
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
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TagsRequest']
      }
    }
    responses: {
      /** @description The tags were added. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "bXcgZ2xXbCU",
           *       "tags": [
           *         "vip",
           *         "hot lead"
           *       ]
           *     }
           */
          'application/json': components['schemas']['ContactTagsResult']
        }
      }
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  removeTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example bXcgZ2xXbCU
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description The tags to remove. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['TagsRequest']
      }
    }
    responses: {
      /** @description The tags were removed. The example takes `tags` to be those that are left. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "id": "bXcgZ2xXbCU",
           *       "tags": [
           *         "vip"
           *       ]
           *     }
           */
          'application/json': components['schemas']['ContactTagsResult']
        }
      }
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  searchContactTags: {
    parameters: {
      query?: {
        /**
         * @description How many items a page holds, written as a string. The default and the maximum are not documented.
         * @example 50
         */
        limit?: components['parameters']['Limit']
        /**
         * @description The number of the page, written as a string. The first page is 1.
         *
         *     Source: reported, Pipedream counts pages from 1; Whautomate documents only the name and the type.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description Text to search for. Which fields are searched is not documented.
         * @example lead
         */
        searchText?: components['parameters']['SearchText']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact tags of this page. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example [
           *       {
           *         "id": "k3Vd0qT9xWe",
           *         "name": "hot lead",
           *         "canonical": "hot-lead",
           *         "createdAt": "2026-03-15T10:00:00Z",
           *         "updatedAt": "2026-03-15T10:00:00Z"
           *       }
           *     ]
           */
          'application/json': components['schemas']['ContactTag'][]
        }
      }
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  createContactTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The tag to create. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "hot lead"
         *     }
         */
        'application/json': components['schemas']['ContactTagRequest']
      }
    }
    responses: {
      200: components['responses']['ContactTag']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  getContactTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag in the account's list. It is not the tag's name.
         * @example k3Vd0qT9xWe
         */
        contactTagId: components['parameters']['ContactTagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ContactTag']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
  deleteContactTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag in the account's list. It is not the tag's name.
         * @example k3Vd0qT9xWe
         */
        contactTagId: components['parameters']['ContactTagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Deleted']
      400: components['responses']['BadRequest']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['InternalServerError']
    }
  }
}
