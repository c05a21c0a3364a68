// Compiled from specs/activecampaign.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/contactTags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add a tag to a contact
     * @description Adds one tag, by its id, to a contact, by creating an association between the two. Unknown ids are documented as 404 and 422, but 201 and 500 were seen for ids that cannot exist. A body without `contactTag` is reported to be a 400. What adding a tag that the contact has answers is not documented.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/create-contact-tag.
     */
    post: operations['create-contact-tag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contactTags/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the association between the contact and the tag. It is not the id of the tag.
         * @example 22
         */
        id: string
      }
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Remove a tag from a contact
     * @description Deletes an association, by its id, and so takes the tag from the contact. The account keeps the tag. The id is found in the list of the contact's associations. A repetition answers 404.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/remove-a-contacts-tag.
     */
    delete: operations['remove-a-contacts-tag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/{id}/contactTags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * List the tags of a contact
     * @description Returns the associations of a contact with its tags, by ids without names. The vendor documents the link to it in each contact, but not the operation. Whether it has pages is not known.
     *
     *     Source: reported, the link in the documented response of https://developers.activecampaign.com/reference/get-contact; chrisjoyce911/active-campaign-sdk-go, whose model and tests have this reply.
     */
    get: operations['retrieve-contact-tags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the tags of the account
     * @description Returns a page of the tags of the account, for contacts and for templates. `search` matches parts of a name, `filters[search][eq]` matches the name.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/retrieve-all-tags.
     */
    get: operations['retrieve-all-tags']
    put?: never
    /**
     * Create a tag
     * @description Creates a tag. A name must not have a comma. A name that exists, in any case, is reported to fail with `Could not process request` and a message of the database, `Duplicate entry 'contact-TEST' for key 'typetag'`, whose status is not known.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/create-a-new-tag.
     */
    post: operations['create-a-new-tag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tags/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 20
         */
        id: string
      }
      cookie?: never
    }
    /**
     * Get a tag
     * @description Returns a tag by its id.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/retrieve-a-tag.
     */
    get: operations['retrieve-a-tag']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List and find contacts
     * @description Returns a page of contacts, all of them or those that match. `email` matches the address. With `include=contactTags.tag`, the associations of these contacts and their tags stand beside them. An unknown id is not a 404: the lists are empty.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/list-all-contacts.
     */
    get: operations['list-all-contacts']
    put?: never
    /**
     * Create a contact
     * @description Creates a contact. An email address is required, unless the account takes contacts with a phone number alone. It takes no tags. An address that exists is a 422.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/create-a-new-contact.
     */
    post: operations['create-a-new-contact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contact/sync': {
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
     * @description Updates the contact with this email address, or creates one. It takes no tags. The success is 201 in both cases, as far as is documented.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/sync-a-contacts-data.
     */
    post: operations['sync-a-contacts-data']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact, with its lists, automations and field values beside it, which are left out here. With `include=contactTags.tag`, its associations and their tags stand beside it. An unknown id is a 404.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/get-contact.
     */
    get: operations['get-contact']
    /**
     * Update a contact
     * @description Changes the fields that are sent. It takes no tags.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/update-a-contact-new.
     */
    put: operations['update-a-contact-new']
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
    /** @description An id, which is a number in a string. */
    Id: string
    /**
     * Format: case-insensitive
     * @description The name of a tag. It has no comma, and upper and lower case do not differ. No length is documented.
     * @example vip
     */
    TagName: string
    /** @description A date and time with its offset, such as `2026-01-01T00:00:00-06:00`. */
    Date: string | null
    /** @description An association between a contact and a tag. */
    ContactTag: {
      contact?: components['schemas']['Id']
      tag?: components['schemas']['Id']
      cdate?: components['schemas']['Date']
      links?: components['schemas']['Links']
      id?: components['schemas']['Id']
    }
    /** @description URLs of what belongs to it. */
    Links: {
      [key: string]: string
    }
    /** @description The association to create. */
    ContactTagRequest: {
      /** @description A contact and a tag, by their ids. The vendor's schema says numbers, its example has strings. */
      contactTag: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        contact: string
        /**
         * @description The id of the tag.
         * @example 20
         */
        tag: string
      }
    }
    /** @description The association, and the contact. */
    ContactTagCreated: {
      /**
       * @description The contact.
       *
       *     Source: recorded, the recorded responses in the tests of the Go client campaigner, 2018.
       */
      contacts?: components['schemas']['Contact'][]
      /** @description The association. Its contact and tag have the type that was sent. */
      contactTag?: {
        contact?: components['schemas']['Id']
        tag?: components['schemas']['Id']
        cdate?: components['schemas']['Date']
        links?: components['schemas']['Links']
        id?: components['schemas']['Id']
      }
    }
    /** @description The associations of a contact. */
    ContactTagList: {
      /** @description The associations. */
      contactTags?: components['schemas']['ContactTag'][]
    }
    /** @description A tag of the account. */
    Tag: {
      /** @description What the tag is for, `contact` or `template`. */
      tagType?: string
      tag?: components['schemas']['TagName']
      /** @description What the tag means. */
      description?: string
      cdate?: components['schemas']['Date']
      /** @description How many contacts have the tag. Only where one tag is read. */
      subscriber_count?: string
      links?: components['schemas']['Links']
      id?: components['schemas']['Id']
    }
    /** @description A tag. */
    TagReply: {
      tag?: components['schemas']['Tag']
    }
    /** @description A page of tags. */
    TagList: {
      /** @description The tags. */
      tags?: components['schemas']['Tag'][]
      meta?: components['schemas']['ListMeta']
    }
    /** @description What a list tells about itself. */
    ListMeta: {
      /** @description How many items there are on all pages, as a string. */
      total?: string
    }
    /** @description The tag to create. */
    TagRequest: {
      /**
       * @description A tag.
       *
       *     Source: inferred, the vendor marks no property as required.
       */
      tag: {
        tag: components['schemas']['TagName']
        /**
         * @description What the tag is for.
         * @enum {string}
         */
        tagType: 'contact' | 'template'
        /** @description What the tag means. */
        description?: string
      }
    }
    /** @description The value of a custom field. */
    FieldValue: {
      /** @description The id of the field. */
      field?: string
      /** @description The value. */
      value?: string | null
    }
    /** @description The fields of a contact that a caller can set. Tags are not among them. */
    ContactFields: {
      /** @description The email address. */
      email?: string
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /** @description The phone number. */
      phone?: string
      /** @description Values of custom fields. */
      fieldValues?: components['schemas']['FieldValue'][]
    }
    /** @description A contact. */
    ContactRequest: {
      contact: components['schemas']['ContactFields']
    }
    /** @description The contact to create. */
    NewContactRequest: {
      /** @description The fields of the contact. */
      contact: components['schemas']['ContactFields'] & {
        /** @description True allows a new contact without an email address, in accounts that have turned this on. */
        allowNullEmail?: boolean
      }
    }
    /** @description A contact, found by its email address. */
    ContactSync: {
      /** @description The fields of the contact. */
      contact: WithRequired<components['schemas']['ContactFields'], 'email'>
    }
    /** @description A contact. */
    ContactReply: {
      /** @description Values of custom fields. */
      fieldValues?: components['schemas']['FieldValue'][]
      contact?: components['schemas']['Contact']
    }
    /** @description A contact, and the resources that were asked for. */
    ContactRead: {
      /**
       * @description The associations of the contact. Only with `include`.
       *
       *     Source: inferred, lists of contacts with include.
       */
      contactTags?: components['schemas']['ContactTag'][]
      /**
       * @description The tags of these associations. Only with `include`.
       *
       *     Source: inferred, lists of contacts with include.
       */
      tags?: components['schemas']['Tag'][]
      /** @description Values of custom fields. */
      fieldValues?: components['schemas']['FieldValue'][]
      contact?: components['schemas']['Contact']
    }
    /** @description A page of contacts. */
    ContactList: {
      /** @description The contacts. */
      contacts?: components['schemas']['Contact'][]
      /**
       * @description The associations of these contacts. Only with `include`.
       *
       *     Source: reported, `include=contactTags.tag` is sent with GET /contacts by at least ten public repositories, some of which read `contactTags` and `tags` beside the contacts; no page of the vendor has it.
       */
      contactTags?: components['schemas']['ContactTag'][]
      /**
       * @description The tags of these associations. Only with `include`.
       *
       *     Source: reported, `include=contactTags.tag` is sent with GET /contacts by at least ten public repositories, some of which read `contactTags` and `tags` beside the contacts; no page of the vendor has it.
       */
      tags?: components['schemas']['Tag'][]
      meta?: components['schemas']['ListMeta']
    }
    /** @description A contact. Fields on bounces, ratings and the like are left out. */
    Contact: {
      /** @description The email address. */
      email?: string
      /** @description The phone number, empty if there is none. */
      phone?: string
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /** @description The id of the organization, `0` or empty if there is none. */
      orgid?: string
      /** @description Whether the contact was deleted, `1` or `0`. */
      deleted?: string
      /** @description Whether the contact was made anonymous, `1` or `0`. */
      anonymized?: string
      cdate?: components['schemas']['Date']
      udate?: components['schemas']['Date']
      links?: components['schemas']['Links']
      id?: components['schemas']['Id']
      /** @description The organization, null or empty if there is none. */
      organization?: string | null
    }
    /** @description What went wrong, in one of two forms. */
    Error: {
      /** @description The error in words. */
      message?: string
      /** @description The errors. */
      errors?: {
        /** @description The HTTP status. */
        status?: number
        /** @description The error in words. */
        title?: string
        /** @description More about it. */
        detail?: string
        /** @description The kind of error, such as `duplicate`. */
        code?: string
        /** @description What is at fault. */
        source?: {
          /** @description The path of the property. */
          pointer?: string
        }
      }[]
    }
  }
  responses: {
    /** @description There is no such contact or tag, by the document. For ids that cannot exist, 201 and 500 were seen. */
    MemberNotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "status": 404,
         *           "title": "Not Found",
         *           "detail": "Contact not found"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The body lacks the contact or the tag. */
    MissingAttribute: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "status": 422,
         *           "title": "Missing attribute",
         *           "source": {
         *             "pointer": "/data/attributes/contact"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such association. It may have been deleted before. */
    ContactTagNotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "No Result found for SubscriberTag with id 22"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such tag. */
    TagNotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "No Result found for Tag with id 20"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such contact. */
    ContactNotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "No Result found for Subscriber with id 113"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is no such contact.
     *
     *     Source: inferred, the documented 404 of get-contact.
     */
    AssumedContactNotFound: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "No Result found for Subscriber with id 113"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description A contact with this email address exists. */
    Duplicate: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "title": "Email address already exists in the system",
         *           "detail": "",
         *           "code": "duplicate",
         *           "source": {
         *             "pointer": "/data/attributes/email"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The request is wrong. The vendor shows an empty object as body. */
    BadRequest: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
        [name: string]: unknown
      }
      content: {
        /** @example {} */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description The account sent more than 5 requests in a second. The body is not documented.
     *
     *     Source: documented, https://developers.activecampaign.com/reference/rate-limits.
     */
    TooManyRequests: {
      headers: {
        'RateLimit-Limit': components['headers']['RateLimit-Limit']
        /**
         * @description How many requests are left in this second.
         * @example 0
         */
        'RateLimit-Remaining'?: number
        'Retry-After': components['headers']['Retry-After']
        [name: string]: unknown
      }
      content?: never
    }
    /**
     * @description Anything else. What a wrong key is answered with is not documented.
     *
     *     Source: inferred, neither the pages nor the document describe it.
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
     * @example 113
     */
    ContactId: string
    /**
     * @description How many items a page holds, 20 unless it is given.
     *
     *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
     * @example 100
     */
    Limit: number
    /**
     * @description How many items to skip.
     *
     *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
     * @example 0
     */
    Offset: number
  }
  requestBodies: never
  headers: {
    /**
     * @description How many requests the account may send in a second.
     * @example 5
     */
    'RateLimit-Limit': number
    /**
     * @description How many requests are left in this second.
     * @example 3
     */
    'RateLimit-Remaining': number
    /**
     * @description How many seconds to wait before the next attempt.
     * @example 30
     */
    'Retry-After': number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  'create-contact-tag': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contact and the tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contactTag": {
         *         "contact": "113",
         *         "tag": "20"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactTagRequest']
      }
    }
    responses: {
      /** @description The association. Whether the contact had the tag before is not told. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contacts": [
           *         {
           *           "email": "mina@example.com",
           *           "phone": "+15555550123",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "orgid": "0",
           *           "deleted": "0",
           *           "anonymized": "0",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "udate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *             "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *           },
           *           "id": "113",
           *           "organization": null
           *         }
           *       ],
           *       "contactTag": {
           *         "contact": "113",
           *         "tag": "20",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "tag": "https://example.api-us1.com/api/3/contactTags/22/tag",
           *           "contact": "https://example.api-us1.com/api/3/contactTags/22/contact"
           *         },
           *         "id": "22"
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactTagCreated']
        }
      }
      404: components['responses']['MemberNotFound']
      422: components['responses']['MissingAttribute']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'remove-a-contacts-tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the association between the contact and the tag. It is not the id of the tag.
         * @example 22
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The association was deleted. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /** @example {} */
          'application/json': {
            [key: string]: unknown
          }
        }
      }
      404: components['responses']['ContactTagNotFound']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'retrieve-contact-tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The associations of the contact. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contactTags": [
           *         {
           *           "contact": "113",
           *           "tag": "20",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "tag": "https://example.api-us1.com/api/3/contactTags/22/tag",
           *             "contact": "https://example.api-us1.com/api/3/contactTags/22/contact"
           *           },
           *           "id": "22"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ContactTagList']
        }
      }
      404: components['responses']['AssumedContactNotFound']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'retrieve-all-tags': {
    parameters: {
      query?: {
        /**
         * @description A part of the name.
         * @example vip
         */
        search?: string
        /**
         * @description The name. The vendor documents other operators in place of `eq`: `neq`, `lt`, `lte`, `gt`, `gte`, `contains` and `starts_with`.
         * @example vip
         */
        'filters[search][eq]'?: components['schemas']['TagName']
        /**
         * @description The order of a search. `weight` puts equal names first, then those that begin with the text.
         * @example weight
         */
        'orders[search]'?: 'weight' | 'asc' | 'desc'
        /**
         * @description How many items a page holds, 20 unless it is given.
         *
         *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
         * @example 100
         */
        limit?: components['parameters']['Limit']
        /**
         * @description How many items to skip.
         *
         *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
         * @example 0
         */
        offset?: components['parameters']['Offset']
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
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "tagType": "contact",
           *           "tag": "vip",
           *           "description": "",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "contactGoalTags": "https://example.api-us1.com/api/3/tags/20/contactGoalTags"
           *           },
           *           "id": "20"
           *         }
           *       ],
           *       "meta": {
           *         "total": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagList']
        }
      }
      400: components['responses']['BadRequest']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'create-a-new-tag': {
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
         *       "tag": {
         *         "tag": "vip",
         *         "tagType": "contact",
         *         "description": ""
         *       }
         *     }
         */
        'application/json': components['schemas']['TagRequest']
      }
    }
    responses: {
      /** @description The tag was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "tagType": "contact",
           *         "tag": "vip",
           *         "description": "",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactGoalTags": "https://example.api-us1.com/api/3/tags/20/contactGoalTags"
           *         },
           *         "id": "20"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'retrieve-a-tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 20
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tag. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "tagType": "contact",
           *         "tag": "vip",
           *         "description": "",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactGoalTags": "https://example.api-us1.com/api/3/tags/20/contactGoalTags"
           *         },
           *         "id": "20"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      404: components['responses']['TagNotFound']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'list-all-contacts': {
    parameters: {
      query?: {
        /**
         * @description The id of a contact. For several, the vendor's text writes `ids[]` several times, its schema `ids`.
         * @example 113
         */
        ids?: string
        /**
         * @description An email address.
         * @example mina@example.com
         */
        email?: string
        /**
         * @description A part of an email address.
         * @example example.com
         */
        email_like?: string
        /**
         * @description The beginning of a phone number.
         * @example +1555555
         */
        phone?: string
        /**
         * @description A text in the name, organization, phone number or email address.
         * @example mina
         */
        search?: string
        /**
         * @description The id of a list that the contacts are on.
         * @example 1
         */
        listid?: string
        /**
         * @description The id of a tag that the contacts have.
         * @example 20
         */
        tagid?: string
        /**
         * @description What is to be sent along. `contactTags.tag` brings the tags of the contacts.
         *
         *     Source: reported, `include=contactTags.tag` is sent with GET /contacts by at least ten public repositories, some of which read `contactTags` and `tags` beside the contacts; no page of the vendor has it.
         * @example contactTags.tag
         */
        include?: string
        /**
         * @description Only contacts with a larger id.
         * @example 113
         */
        id_greater?: string
        /**
         * @description How many items a page holds, 20 unless it is given.
         *
         *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
         * @example 100
         */
        limit?: components['parameters']['Limit']
        /**
         * @description How many items to skip.
         *
         *     Source: reported, mindcloud-inc/universal-api-reference@6a8f78c apis/a/activeCampaign/native-api/README.md.
         * @example 0
         */
        offset?: components['parameters']['Offset']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of the contacts that match. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contacts": [
           *         {
           *           "email": "mina@example.com",
           *           "phone": "+15555550123",
           *           "firstName": "Mina",
           *           "lastName": "Okafor",
           *           "orgid": "0",
           *           "deleted": "0",
           *           "anonymized": "0",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "udate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *             "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *           },
           *           "id": "113",
           *           "organization": null
           *         }
           *       ],
           *       "contactTags": [
           *         {
           *           "contact": "113",
           *           "tag": "20",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "tag": "https://example.api-us1.com/api/3/contactTags/22/tag",
           *             "contact": "https://example.api-us1.com/api/3/contactTags/22/contact"
           *           },
           *           "id": "22"
           *         }
           *       ],
           *       "tags": [
           *         {
           *           "tagType": "contact",
           *           "tag": "vip",
           *           "description": "",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "contactGoalTags": "https://example.api-us1.com/api/3/tags/20/contactGoalTags"
           *           },
           *           "id": "20"
           *         }
           *       ],
           *       "meta": {
           *         "total": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactList']
        }
      }
      400: components['responses']['BadRequest']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'create-a-new-contact': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The fields of the new contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contact": {
         *         "email": "mina@example.com",
         *         "firstName": "Mina",
         *         "lastName": "Okafor",
         *         "phone": "+15555550123"
         *       }
         *     }
         */
        'application/json': components['schemas']['NewContactRequest']
      }
    }
    responses: {
      /** @description The contact was created. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "fieldValues": [],
           *       "contact": {
           *         "email": "mina@example.com",
           *         "phone": "+15555550123",
           *         "firstName": "Mina",
           *         "lastName": "Okafor",
           *         "orgid": "0",
           *         "deleted": "0",
           *         "anonymized": "0",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "udate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *           "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *         },
           *         "id": "113",
           *         "organization": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactReply']
        }
      }
      404: components['responses']['ContactNotFound']
      422: components['responses']['Duplicate']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'sync-a-contacts-data': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The fields of the contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contact": {
         *         "email": "mina@example.com",
         *         "firstName": "Mina",
         *         "lastName": "Okafor",
         *         "phone": "+15555550123"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactSync']
      }
    }
    responses: {
      /** @description The contact after the call. */
      201: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "fieldValues": [],
           *       "contact": {
           *         "email": "mina@example.com",
           *         "phone": "+15555550123",
           *         "firstName": "Mina",
           *         "lastName": "Okafor",
           *         "orgid": "0",
           *         "deleted": "0",
           *         "anonymized": "0",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "udate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *           "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *         },
           *         "id": "113",
           *         "organization": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactReply']
        }
      }
      400: components['responses']['BadRequest']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'get-contact': {
    parameters: {
      query?: {
        /**
         * @description Related resources to send along. `contactTags.tag` brings the tags of the contact.
         *
         *     Source: inferred, https://developers.activecampaign.com/reference/sideloading, which has it for any response and shows a list of contacts; public clients use contactTags.tag there.
         * @example contactTags.tag
         */
        include?: string
      }
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contactTags": [
           *         {
           *           "contact": "113",
           *           "tag": "20",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "tag": "https://example.api-us1.com/api/3/contactTags/22/tag",
           *             "contact": "https://example.api-us1.com/api/3/contactTags/22/contact"
           *           },
           *           "id": "22"
           *         }
           *       ],
           *       "tags": [
           *         {
           *           "tagType": "contact",
           *           "tag": "vip",
           *           "description": "",
           *           "cdate": "2026-01-01T00:00:00-06:00",
           *           "links": {
           *             "contactGoalTags": "https://example.api-us1.com/api/3/tags/20/contactGoalTags"
           *           },
           *           "id": "20"
           *         }
           *       ],
           *       "fieldValues": [],
           *       "contact": {
           *         "email": "mina@example.com",
           *         "phone": "+15555550123",
           *         "firstName": "Mina",
           *         "lastName": "Okafor",
           *         "orgid": "0",
           *         "deleted": "0",
           *         "anonymized": "0",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "udate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *           "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *         },
           *         "id": "113",
           *         "organization": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactRead']
        }
      }
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
  'update-a-contact-new': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 113
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contact": {
         *         "firstName": "Mina",
         *         "lastName": "Okafor"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactRequest']
      }
    }
    responses: {
      /** @description The contact after the change. */
      200: {
        headers: {
          'RateLimit-Limit': components['headers']['RateLimit-Limit']
          'RateLimit-Remaining': components['headers']['RateLimit-Remaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "fieldValues": [],
           *       "contact": {
           *         "email": "mina@example.com",
           *         "phone": "+15555550123",
           *         "firstName": "Mina",
           *         "lastName": "Okafor",
           *         "orgid": "0",
           *         "deleted": "0",
           *         "anonymized": "0",
           *         "cdate": "2026-01-01T00:00:00-06:00",
           *         "udate": "2026-01-01T00:00:00-06:00",
           *         "links": {
           *           "contactTags": "https://example.api-us1.com/api/3/contacts/113/contactTags",
           *           "fieldValues": "https://example.api-us1.com/api/3/contacts/113/fieldValues"
           *         },
           *         "id": "113",
           *         "organization": null
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactReply']
        }
      }
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
      default: components['responses']['Undocumented']
    }
  }
}
type WithRequired<T, K extends keyof NonNullable<T>> =
  | (T & { [P in K]-?: NonNullable<T>[P] })
  | Extract<T, null>
