// Compiled from specs/client-commander.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/v1/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List contacts
     * @description Lists contacts, one page at a time. Send `meta.nextCursor` as `cursor` while `meta.hasMore` is true. The list cannot be filtered by tag.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/list.
     */
    get: operations['listPeople']
    put?: never
    /**
     * Create or update a contact
     * @description Creates a contact, or updates the one that is there already; `data.created` tells which. By what a contact is recognised, and whether `tags` replaces the set or adds to it, is not documented. Send the same `Idempotency-Key` with a repeat.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/create.
     */
    post: operations['createOrUpdatePerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/people/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Search contacts
     * @description Finds at most 10 contacts by id, email, phone or name. There is no search by tag and no next page. How several parameters go together is not documented.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/search.
     */
    get: operations['searchPeople']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/people/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with all its tags. The vendor's SDK can do this, but no page on it was found, so the path and the reply are inferred.
     *
     *     Source: inferred, the official SDK has people.getPerson; path as for update and delete, reply as for https://docs.clientcommander.com/api-reference/users/me.
     */
    get: operations['getPerson']
    /**
     * Update a contact
     * @description Changes only the fields that are sent. The reply does not return the contact. Whether `tags` replaces the set or adds to it is not documented.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/update.
     */
    put: operations['updatePerson']
    post?: never
    /**
     * Delete a contact
     * @description Moves a contact to the trash, or deletes it for good if `permanent` is true.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/delete.
     */
    delete: operations['deletePerson']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/people/{id}/tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds 1 to 20 tags to a contact and returns the contact. That repeating the call leaves the same set is inferred. The reply holds the tags as one string, so a tag with a comma cannot be told from two tags.
     *
     *     Source: documented, https://docs.clientcommander.com/api-reference/people/add-tags.
     */
    post: operations['addTags']
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
    /** @description What every reply tells about itself. */
    Meta: {
      /**
       * Format: uuid
       * @description The id of this request. Name it when you ask the vendor for help.
       */
      requestId?: string
      /**
       * Format: date-time
       * @description When the reply was made.
       */
      timestamp?: string
      /** @description The version of the API. */
      version?: string
    }
    /** @description What a reply with a list tells about itself. */
    ListMeta: components['schemas']['Meta'] & {
      /**
       * @description How many contacts this page holds.
       *
       *     Source: inferred, the sample reply shows 1 beside a list of one, not explained.
       */
      count?: number
      /** @description True if there is a next page. */
      hasMore?: boolean
      /** @description The `cursor` of the next page. What stands here on the last page is not documented. */
      nextCursor?: string
    }
    /**
     * @description A contact. Which fields can be absent or null is not documented.
     *
     *     Source: documented, sample replies at https://docs.clientcommander.com/api-reference/people/add-tags, whose field lists are collapsed; types are read off the samples.
     */
    Person: {
      /** @description The id of the contact. */
      id?: string
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /** @description First and last name together. */
      fullName?: string
      /**
       * Format: date-time
       * @description When the contact was created.
       */
      createdAt?: string
      /** @description The contact's email addresses. */
      emails?: components['schemas']['PersonEmail'][]
      /** @description The contact's phone numbers. */
      phones?: components['schemas']['PersonPhone'][]
      /** @description The id of the agent who looks after the contact. */
      assignedAgentId?: string
      /** @description The name of that agent. */
      assignedAgentName?: string
      /** @description The email address of that agent. */
      assignedAgentEmail?: string
      /** @description The id of the stage that the contact is in. */
      stageId?: string
      /** @description The name of that stage. */
      stageName?: string
      /** @description Where the contact came from. */
      source?: string
      /**
       * Format: comma-separated
       * @description All tags of the contact in one string, joined by comma and space. A tag that contains a comma looks like two.
       */
      tags?: string
      /** @description A price. Its currency and meaning are not documented. */
      price?: number
      /** @description A span of time, such as `3-6 months`. Its meaning is not documented. */
      timeframe?: string
      /** @description Free text about the contact. */
      background?: string
      /** @description True or false. The meaning is not documented. */
      relationship?: boolean
      /**
       * Format: date-time
       * @description When the contact was last changed.
       */
      updatedAt?: string
    }
    /** @description An email address of a contact. */
    PersonEmail: {
      /** @description The address. */
      value?: string
      /** @description What kind it is. Samples show `work` and `home`. */
      type?: string
      /** @description True for the address to use first. */
      isPrimary?: boolean
    }
    /** @description A phone number of a contact. */
    PersonPhone: {
      /** @description The number. */
      value?: string
      /** @description What kind it is. Samples show `mobile`. */
      type?: string
      /** @description What is known about the number. Samples show `Valid`. */
      status?: string
      /** @description True for the number to use first. */
      isPrimary?: boolean
      /** @description True for a bad number. What counts as bad is not documented. */
      isBad?: boolean
    }
    /**
     * @description What is sent to create or update a contact. Which fields are required and what limits they have is not known; those of an update may hold here too.
     *
     *     Source: documented, sample request at https://docs.clientcommander.com/api-reference/people/create; its field list could not be read.
     */
    PersonCreate: {
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /** @description An email address. */
      email?: string
      /** @description A phone number. */
      phone?: string
      /** @description Where the contact came from. */
      source?: string
      /** @description The contact's tags, as an array. They come back as one string. */
      tags?: string[]
      /** @description A price. Its currency and meaning are not documented. */
      price?: number
      /** @description A span of time, such as `3-6 months`. Its meaning is not documented. */
      timeframe?: string
      /** @description Free text about the contact. */
      background?: string
    }
    /** @description The fields to change. What is left out stays as it is. */
    PersonUpdate: {
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /**
       * Format: email
       * @description An email address. What becomes of the addresses the contact has is not documented.
       */
      email?: string
      /**
       * @description A phone number, digits only, with or without a leading plus.
       * @example +15555550123
       */
      phone?: string
      /** @description Where the contact came from. */
      source?: string
      /** @description The id of a stage. It comes back as `stageId`. */
      stage?: string
      /**
       * Format: double
       * @description A price. Its currency and meaning are not documented.
       */
      price?: number
      /** @description A span of time, such as `3-6 months`. Its meaning is not documented. */
      timeframe?: string
      /** @description Free text about the contact. */
      background?: string
      /** @description The contact's tags, at most 20. Whether they replace the set or are added to it is not documented. */
      tags?: string[]
      /** @description The street. The sample replies do not show it. */
      street?: string
      /** @description The city. The sample replies do not show it. */
      city?: string
      /**
       * @description A state, two capital letters. The sample replies do not show it.
       * @example TX
       */
      state?: string
      /**
       * @description A ZIP code of five digits, or of five and four. The sample replies do not show it.
       * @example 78701
       */
      zipCode?: string
    }
  }
  responses: {
    /**
     * @description Anything else. The vendor shows no error response, neither a status code nor a body.
     *
     *     Source: inferred, no page on errors was found at docs.clientcommander.com.
     */
    Undocumented: {
      headers: {
        [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The id of the contact.
     * @example jd79abc123def
     */
    Id: string
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listPeople: {
    parameters: {
      query?: {
        /**
         * @description How many contacts a page holds.
         * @example 10
         */
        limit?: number
        /**
         * @description Where the page starts, as the reply before told in `meta.nextCursor`. Do not take it apart.
         * @example eyJpZCI6ImpkNzlhYmMxMjNkZWYifQ==
         */
        cursor?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contacts of this page.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "123e4567-e89b-12d3-a456-426614174000",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0",
           *         "count": 1,
           *         "hasMore": true,
           *         "nextCursor": "eyJpZCI6ImpkNzlhYmMxMjNkZWYifQ=="
           *       },
           *       "data": [
           *         {
           *           "id": "jd79abc123def",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "fullName": "Mina Okafor",
           *           "createdAt": "2026-03-15T10:00:00Z",
           *           "emails": [
           *             {
           *               "value": "mina@example.com",
           *               "type": "work",
           *               "isPrimary": true
           *             }
           *           ],
           *           "phones": [
           *             {
           *               "value": "+15555550123",
           *               "type": "mobile",
           *               "status": "Valid",
           *               "isPrimary": true,
           *               "isBad": false
           *             }
           *           ],
           *           "assignedAgentId": "agent123",
           *           "assignedAgentName": "Sam Rivera",
           *           "assignedAgentEmail": "sam@example.com",
           *           "stageId": "stage456",
           *           "stageName": "Lead",
           *           "source": "Website Signup",
           *           "tags": "VIP, Hot Lead, Referral",
           *           "price": 450000,
           *           "timeframe": "3-6 months",
           *           "background": "Looks for a flat near the park",
           *           "relationship": false,
           *           "updatedAt": "2026-11-07T05:31:56Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            meta: components['schemas']['ListMeta']
            /** @description The contacts. */
            data?: components['schemas']['Person'][]
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  createOrUpdatePerson: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description A value of your own, the same for every repeat of one request. Its form and its lifetime are not known.
         *
         *     Source: inferred, https://docs.clientcommander.com/api-reference/people/create names the header; that it is an optional string is inferred.
         * @example 7f9c24e8-3b12-4c5e-9a01-5d2f6b8c1e77
         */
        'Idempotency-Key'?: string
      }
      path?: never
      cookie?: never
    }
    /** @description The contact's fields. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "email": "mina@example.com",
         *       "phone": "+15555550123",
         *       "source": "Website Signup",
         *       "tags": [
         *         "VIP",
         *         "Hot Lead",
         *         "Referral"
         *       ],
         *       "price": 450000,
         *       "timeframe": "3-6 months",
         *       "background": "Looks for a flat near the park"
         *     }
         */
        'application/json': components['schemas']['PersonCreate']
      }
    }
    responses: {
      /**
       * @description The contact was created or updated.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "data": {
           *         "created": true,
           *         "id": "jd79abc123def",
           *         "person": {
           *           "id": "jd79abc123def",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "fullName": "Mina Okafor",
           *           "createdAt": "2026-03-15T10:00:00Z",
           *           "emails": [
           *             {
           *               "value": "mina@example.com",
           *               "type": "work",
           *               "isPrimary": true
           *             }
           *           ],
           *           "phones": [
           *             {
           *               "value": "+15555550123",
           *               "type": "mobile",
           *               "status": "Valid",
           *               "isPrimary": true,
           *               "isBad": false
           *             }
           *           ],
           *           "assignedAgentId": "agent123",
           *           "assignedAgentName": "Sam Rivera",
           *           "assignedAgentEmail": "sam@example.com",
           *           "stageId": "stage456",
           *           "stageName": "Lead",
           *           "source": "Website Signup",
           *           "tags": "VIP, Hot Lead, Referral",
           *           "price": 450000,
           *           "timeframe": "3-6 months",
           *           "background": "Looks for a flat near the park",
           *           "relationship": false,
           *           "updatedAt": "2026-11-07T05:31:56Z"
           *         }
           *       }
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            /** @description The contact and what became of it. */
            data?: {
              /** @description True if the contact is new, false if one that was there was updated. */
              created?: boolean
              /** @description The id of the contact. */
              id?: string
              person?: components['schemas']['Person']
            }
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  searchPeople: {
    parameters: {
      query?: {
        /**
         * @description The id of a contact. It must match exactly.
         * @example jd79abc123def
         */
        id?: string
        /**
         * @description An email address. It must match exactly.
         * @example mina@example.com
         */
        email?: string
        /**
         * @description A phone number. It is normalised before it is compared.
         * @example +15555550123
         */
        phone?: string
        /**
         * @description A full name. Similar names match too.
         * @example Mina Okafor
         */
        name?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contacts that match.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "data": [
           *         {
           *           "id": "jd79abc123def",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "fullName": "Mina Okafor",
           *           "createdAt": "2026-03-15T10:00:00Z",
           *           "emails": [
           *             {
           *               "value": "mina@example.com",
           *               "type": "work",
           *               "isPrimary": true
           *             }
           *           ],
           *           "phones": [
           *             {
           *               "value": "+15555550123",
           *               "type": "mobile",
           *               "status": "Valid",
           *               "isPrimary": true,
           *               "isBad": false
           *             }
           *           ],
           *           "assignedAgentId": "agent123",
           *           "assignedAgentName": "Sam Rivera",
           *           "assignedAgentEmail": "sam@example.com",
           *           "stageId": "stage456",
           *           "stageName": "Lead",
           *           "source": "Website Signup",
           *           "tags": "VIP, Hot Lead, Referral",
           *           "price": 450000,
           *           "timeframe": "3-6 months",
           *           "background": "Looks for a flat near the park",
           *           "relationship": false,
           *           "updatedAt": "2026-11-07T05:31:56Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            /** @description The contacts. */
            data?: components['schemas']['Person'][]
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  getPerson: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contact.
       *
       *     Source: inferred, no page on this operation was found.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "data": {
           *         "id": "jd79abc123def",
           *         "firstName": "Mina",
           *         "lastName": "Okafor",
           *         "fullName": "Mina Okafor",
           *         "createdAt": "2026-03-15T10:00:00Z",
           *         "emails": [
           *           {
           *             "value": "mina@example.com",
           *             "type": "work",
           *             "isPrimary": true
           *           }
           *         ],
           *         "phones": [
           *           {
           *             "value": "+15555550123",
           *             "type": "mobile",
           *             "status": "Valid",
           *             "isPrimary": true,
           *             "isBad": false
           *           }
           *         ],
           *         "assignedAgentId": "agent123",
           *         "assignedAgentName": "Sam Rivera",
           *         "assignedAgentEmail": "sam@example.com",
           *         "stageId": "stage456",
           *         "stageName": "Lead",
           *         "source": "Website Signup",
           *         "tags": "VIP, Hot Lead, Referral",
           *         "price": 450000,
           *         "timeframe": "3-6 months",
           *         "background": "Looks for a flat near the park",
           *         "relationship": false,
           *         "updatedAt": "2026-11-07T05:31:56Z"
           *       }
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            data?: components['schemas']['Person']
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  updatePerson: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
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
         *       "stage": "stage456",
         *       "price": 450000,
         *       "timeframe": "3-6 months",
         *       "tags": [
         *         "VIP",
         *         "Hot Lead",
         *         "Referral"
         *       ]
         *     }
         */
        'application/json': components['schemas']['PersonUpdate']
      }
    }
    responses: {
      /**
       * @description The contact was changed.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "success": true,
           *       "message": "Operation completed successfully"
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            /** @description True if it worked. */
            success?: boolean
            /** @description The outcome in words. */
            message?: string
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  deletePerson: {
    parameters: {
      query?: {
        /**
         * @description True deletes the contact for good, false moves it to the trash.
         * @example false
         */
        permanent?: boolean
      }
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contact was deleted or moved to the trash.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "success": true,
           *       "message": "Operation completed successfully",
           *       "data": {
           *         "deleted": true,
           *         "permanent": false
           *       }
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            /** @description True if it worked. */
            success?: boolean
            /** @description The outcome in words. */
            message?: string
            /** @description What became of the contact. */
            data?: {
              /** @description True if the deletion worked. */
              deleted?: boolean
              /** @description True if it was deleted for good, false if it is in the trash. */
              permanent?: boolean
            }
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
  addTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example jd79abc123def
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description The tags to add. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "VIP",
         *         "Hot Lead",
         *         "Referral"
         *       ]
         *     }
         */
        'application/json': {
          /** @description The tags to add, 1 to 20 in one request. */
          tags: string[]
        }
      }
    }
    responses: {
      /**
       * @description The tags were added.
       *
       *     Source: inferred, the page shows the reply without its status code.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "requestId": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
           *         "timestamp": "2026-11-07T05:31:56Z",
           *         "version": "1.0.0"
           *       },
           *       "data": {
           *         "count": 3,
           *         "person": {
           *           "id": "jd79abc123def",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "fullName": "Mina Okafor",
           *           "createdAt": "2026-03-15T10:00:00Z",
           *           "emails": [
           *             {
           *               "value": "mina@example.com",
           *               "type": "work",
           *               "isPrimary": true
           *             }
           *           ],
           *           "phones": [
           *             {
           *               "value": "+15555550123",
           *               "type": "mobile",
           *               "status": "Valid",
           *               "isPrimary": true,
           *               "isBad": false
           *             }
           *           ],
           *           "assignedAgentId": "agent123",
           *           "assignedAgentName": "Sam Rivera",
           *           "assignedAgentEmail": "sam@example.com",
           *           "stageId": "stage456",
           *           "stageName": "Lead",
           *           "source": "Website Signup",
           *           "tags": "VIP, Hot Lead, Referral",
           *           "price": 450000,
           *           "timeframe": "3-6 months",
           *           "background": "Looks for a flat near the park",
           *           "relationship": false,
           *           "updatedAt": "2026-11-07T05:31:56Z"
           *         }
           *       }
           *     }
           */
          'application/json': {
            meta: components['schemas']['Meta']
            /** @description The contact after the call. */
            data?: {
              /**
               * @description A number of tags. Whether it counts those added or all of the contact is not documented.
               *
               *     Source: documented, the sample reply at https://docs.clientcommander.com/api-reference/people/add-tags, which does not explain it.
               */
              count?: number
              person?: components['schemas']['Person']
            }
          }
        }
      }
      default: components['responses']['Undocumented']
    }
  }
}
