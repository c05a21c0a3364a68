// Compiled from specs/givebutter.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/v1/contacts/{contact}/tags/add': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds tags to those the contact has, and returns the contact. A tag that is unknown is created. A repetition is taken to be harmless, as in any set. The vendor does not say so.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    post: operations['contactTag.store']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contact}/tags/remove': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remove tags from a contact
     * @description Removes the named tags, leaves the others, and returns the contact. What removing a tag does that the contact does not have is not documented. A repetition is taken to be harmless.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    post: operations['contactTag.destroy']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contact}/tags/sync': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Replace the tags of a contact
     * @description Sets the tags of the contact to those in the body, removes all others, and returns the contact. At least one tag is needed. To remove all, update the contact with an empty list.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contact-tags/sync-tags-for-a-contact.
     */
    post: operations['contactTag.sync']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List contacts
     * @description Returns a page of contacts, of those that fit all parameters. Companies are left out unless `type` asks for them. `email` is reported to compare whole addresses. Follow `links.next` until it is null.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contacts/list-all-contacts, and the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    get: operations['contacts.index']
    put?: never
    /**
     * Create a contact
     * @description Looks for a contact that matches, by signals such as the email address, and creates one if there is none, or if `force_create` is true. The status is 200 in any case.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    post: operations['contacts.store']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contact}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with its tags. No operation reads the tags alone.
     *
     *     Source: documented, the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    get: operations['contacts.show']
    /**
     * Update a contact
     * @description Changes the fields that are in the body. `tags` replaces the whole set, an empty list removes every tag, and without `tags` they stay. An individual needs `first_name` and `last_name` and a company `company_name`, even if they do not change. The vendor's pages write PATCH, its document PUT.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contact-tags, and the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    put: operations['contacts.update']
    post?: never
    /**
     * Delete a contact
     * @description Archives a contact, so that it can be restored. How long it can is not documented.
     *
     *     Source: documented, the vendor's OpenAPI document in api-evangelist/givebutter@57c393e.
     */
    delete: operations['contacts.destroy']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1/contacts/{contact}/restore': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Restore a contact
     * @description Restores a contact that was deleted, and returns it.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/contacts/restore-a-contact.
     */
    patch: operations['contact.restore']
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /**
     * @description The name of a tag.
     * @example vip
     */
    TagName: string
    /**
     * @description The kind of contact.
     * @enum {string}
     */
    ContactType: 'individual' | 'company'
    /**
     * @description A field to sort by.
     * @enum {string}
     */
    SortField:
      | 'name_or_company'
      | 'primary_email'
      | 'point_of_contact'
      | 'created_at'
      | 'total_contributions'
      | 'recurring_contributions'
      | 'last_donation_amount'
    /**
     * @description A contact. The point of contact and the associated companies of a company are left out. That all properties are always there is read in the vendor's document.
     *
     *     Source: reported, JoeyMckenzie/givebutter-php@e5d881d, for nulls, booleans, numbers and the list of tags; the vendor's document has strings.
     */
    Contact: {
      /** @description The id of the contact. A string by the vendor's document, a number in a public client. */
      id: string | number
      /** @description The id of the contact in another system. */
      external_id: string | null
      /** @description Since when the contact is known. */
      contact_since: string | null
      /** @description `individual` or `company`. */
      type: string | null
      /** @description A title before the name. */
      prefix: string | null
      /** @description First name. */
      first_name: string | null
      /** @description The name that the contact likes to be called. */
      preferred_name: string | null
      /** @description Middle name. */
      middle_name: string | null
      /** @description Last name. */
      last_name: string | null
      /** @description What follows the name. */
      suffix: string | null
      /** @description Gender. */
      gender: string | null
      /** @description Pronouns. */
      pronouns: string | null
      /** @description Date of birth. */
      dob: string | null
      /** @description The company of an individual. */
      company: string | null
      /** @description The employer. */
      employer: string | null
      /** @description The name of a company. */
      company_name: string | null
      /** @description A title at work. */
      title: string | null
      /** @description URL of the website. */
      website_url: string | null
      /** @description URL of the profile on Twitter. */
      twitter_url: string | null
      /** @description URL of the profile on LinkedIn. */
      linkedin_url: string | null
      /** @description URL of the profile on Facebook. */
      facebook_url: string | null
      /** @description URL of the profile on TikTok. */
      tiktok_url: string | null
      /** @description URL of the profile on Instagram. */
      instagram_url: string | null
      /** @description Email addresses. */
      emails: components['schemas']['Channel'][] | null
      /** @description Phone numbers. */
      phones: components['schemas']['Channel'][] | null
      /** @description The email address to use first. */
      primary_email: string | null
      /** @description The phone number to use first. */
      primary_phone: string | null
      /** @description A note. */
      note: string | null
      /** @description Postal addresses. */
      addresses: components['schemas']['Address'][] | null
      /** @description The postal address to use first. */
      primary_address: components['schemas']['Address'] | null
      /** @description The amount of the last donation. */
      last_donation_amount: string | number | null
      /** @description Sums of what the contact gave. */
      stats: {
        /** @description All contributions. */
        total_contributions: string | number
        /** @description Those that recur. */
        recurring_contributions: string | number
      } | null
      /** @description The tags on the contact, by name. */
      tags: string[] | null
      /** @description Custom fields. Their form is not documented. */
      custom_fields: unknown[] | null
      /** @description The ids of the contact in other systems. Numbers in a public client. */
      external_ids: components['schemas']['ExternalId'][] | null
      /** @description Whether the contact takes emails. */
      is_email_subscribed: boolean | null
      /** @description Whether the contact takes messages by phone. */
      is_phone_subscribed: boolean | null
      /** @description Whether the contact takes letters. */
      is_address_subscribed: boolean | null
      /** @description Whether the contact asked for emails. A string by the vendor's document, true or false in requests. */
      email_opt_in: boolean | string | null
      /** @description Whether the contact asked for text messages. A string by the vendor's document, true or false in requests. */
      sms_opt_in: boolean | string | null
      /** @description When the contact asked for no more letters. */
      address_unsubscribed_at: string | null
      /** @description When the contact was deleted. */
      archived_at: string | null
      /** @description When the contact was created. */
      created_at: string | null
      /** @description When the contact was last changed. */
      updated_at: string | null
      /** @description The name to address the contact with. */
      salutation_name: string | null
    }
    /** @description The id of a contact in another system. */
    ExternalId: {
      /** @description The id of this entry. */
      id: number
      /** @description The name of the other system. */
      label: string
      /** @description The id there. */
      external_id: string
      /** @description When the entry was created. */
      created_at: string
      /** @description When the entry was last changed. */
      updated_at: string
    }
    /** @description An email address or a phone number. */
    Channel: {
      /** @description What kind it is. */
      type: string | null
      /** @description The address or the number. */
      value: string | null
    }
    /** @description A postal address. */
    Address: {
      /** @description First line. */
      address_1: string
      /** @description Second line. */
      address_2: string | null
      /** @description City. */
      city: string
      /** @description State. */
      state: string | null
      /** @description Postal code. */
      zipcode: string | null
      /** @description Country. */
      country: string
      /** @description What kind it is. */
      type: string
      /** @description True for the address to use first. */
      is_primary: boolean
      /**
       * Format: date-time
       * @description When the address was created.
       */
      created_at: string | null
      /**
       * Format: date-time
       * @description When the address was last changed.
       */
      updated_at: string | null
    }
    /** @description The fields of a contact that a caller can set. */
    ContactFields: {
      type?: components['schemas']['ContactType']
      /** @description The id of the contact in another system. */
      external_id?: string | null
      /** @description A title before the name. */
      prefix?: string | null
      /** @description First name. */
      first_name?: string | null
      /** @description The name that the contact likes to be called. */
      preferred_name?: string | null
      /** @description Middle name. */
      middle_name?: string | null
      /** @description Last name. */
      last_name?: string | null
      /** @description What follows the name. */
      suffix?: string | null
      /** @description The name of a company. */
      company_name?: string | null
      /** @description The employer. */
      employer?: string | null
      /**
       * @description Gender.
       * @enum {string}
       */
      gender?: 'male' | 'female' | 'other'
      /** @description Pronouns. */
      pronouns?: string | null
      /** @description Date of birth. */
      dob?: string
      /**
       * Format: date-time
       * @description Since when the contact is known.
       */
      contact_since?: string | null
      /** @description The company of an individual. */
      company?: string | null
      /** @description A title at work. */
      title?: string | null
      /** @description URL of the profile on Twitter. */
      twitter_url?: string | null
      /** @description URL of the profile on LinkedIn. */
      linkedin_url?: string | null
      /** @description URL of the profile on Facebook. */
      facebook_url?: string | null
      /** @description URL of the profile on TikTok. */
      tiktok_url?: string | null
      /** @description Whether the contact takes letters. */
      address_subscription?: boolean | null
      /** @description Custom fields. Their form is not documented. */
      custom_fields?: string[] | null
      /** @description A note. */
      note?: string | null
      /** @description The tags of the contact, by name. An update replaces the whole set. */
      tags?: components['schemas']['TagName'][] | null
    }
    /** @description The fields of a new contact. */
    NewContact: components['schemas']['ContactFields'] & {
      /** @description The email address to use first. */
      primary_email?: string | null
      /** @description The phone number to use first. */
      primary_phone?: string | null
      /** @description Email addresses. */
      emails?: string[] | null
      /** @description Phone numbers. */
      phones?: string[] | null
      /** @description URL of the profile on Instagram. */
      instagram_url?: string | null
      /** @description First line. */
      address_1?: string | null
      /** @description Second line. */
      address_2?: string | null
      /** @description City. */
      city?: string | null
      /** @description State. */
      state?: string | null
      /** @description Postal code. */
      zipcode?: string | null
      /** @description Country. */
      country?: string | null
      /** @description First line of the address to use first. */
      primary_address_1?: string | null
      /** @description Its second line. */
      primary_address_2?: string | null
      /** @description Its city. */
      primary_city?: string | null
      /** @description Its state. */
      primary_state?: string | null
      /** @description Its postal code. */
      primary_zipcode?: string | null
      /** @description Its country. */
      primary_country?: string | null
      /** @description Whether the contact takes emails. */
      email_subscription?: boolean | null
      /** @description Whether the contact takes messages by phone. */
      phone_subscription?: boolean | null
      /** @description Postal addresses. */
      addresses?:
        | {
            /** @description First line. */
            address_1?: string | null
            /** @description Second line. */
            address_2?: string | null
            /** @description City. */
            city?: string | null
            /** @description State. */
            state?: string | null
            /** @description Postal code. */
            zipcode?: string | null
            /** @description Country. */
            country?: string | null
          }[]
        | null
      /**
       * @description True creates a contact without looking for a duplicate.
       * @default false
       */
      force_create?: boolean
    }
    /** @description The fields of a contact to change. Name or company name are required. */
    ContactUpdate: components['schemas']['ContactFields'] & {
      /** @description Email addresses. */
      emails?:
        | {
            /**
             * Format: email
             * @description The address.
             */
            value?: string | null
            /** @description What kind it is. */
            type?: string | null
            /** @description True for the address to use first. */
            is_primary?: boolean
          }[]
        | null
      /** @description Phone numbers. */
      phones?:
        | {
            /** @description The number. */
            value?: string | null
            /** @description What kind it is. */
            type?: string | null
            /** @description True for the number to use first. */
            is_primary?: boolean
          }[]
        | null
      /**
       * Format: uri
       * @description URL of the website.
       */
      website_url?: string | null
      /** @description About the contact. */
      bio?: string | null
      /** @description Whether the contact asked for emails. */
      email_opt_in?: boolean | null
      /** @description Whether the contact asked for text messages. */
      sms_opt_in?: boolean | null
      /** @description Postal addresses. */
      addresses?:
        | {
            /** @description The id of the address, to change it. */
            id?: number
            /** @description First line. */
            address_1?: string | null
            /** @description Second line. */
            address_2?: string | null
            /** @description City. */
            city?: string | null
            /** @description State. */
            state?: string | null
            /** @description Postal code. */
            zipcode?: string | null
            /** @description Country. */
            country?: string | null
            /** @description True for the address to use first. */
            is_primary?: boolean
          }[]
        | null
      /** @description Postal addresses to remove. */
      remove_address_ids?: number[] | null
      /** @description Email addresses to remove. */
      remove_emails?: string[] | null
      /** @description Phone numbers to remove. */
      remove_phones?: string[] | null
    }
    /** @description What most errors look like. */
    Error: {
      /** @description What went wrong, in words. */
      message: string
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
         *       "id": "12345",
         *       "external_id": null,
         *       "contact_since": "2026-01-01T12:00:00.000000Z",
         *       "type": "individual",
         *       "prefix": null,
         *       "first_name": "Mina",
         *       "preferred_name": null,
         *       "middle_name": null,
         *       "last_name": "Okafor",
         *       "suffix": null,
         *       "gender": null,
         *       "pronouns": null,
         *       "dob": null,
         *       "company": null,
         *       "employer": "Acme",
         *       "company_name": null,
         *       "title": "Director",
         *       "website_url": null,
         *       "twitter_url": null,
         *       "linkedin_url": null,
         *       "facebook_url": null,
         *       "tiktok_url": null,
         *       "instagram_url": null,
         *       "emails": [
         *         {
         *           "type": "personal",
         *           "value": "mina@example.com"
         *         }
         *       ],
         *       "phones": [],
         *       "primary_email": "mina@example.com",
         *       "primary_phone": null,
         *       "note": "Donor since 2020",
         *       "addresses": [],
         *       "primary_address": null,
         *       "last_donation_amount": 250,
         *       "stats": {
         *         "total_contributions": 750,
         *         "recurring_contributions": 250
         *       },
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ],
         *       "custom_fields": [],
         *       "external_ids": [],
         *       "is_email_subscribed": true,
         *       "is_phone_subscribed": true,
         *       "is_address_subscribed": true,
         *       "email_opt_in": null,
         *       "sms_opt_in": null,
         *       "address_unsubscribed_at": null,
         *       "archived_at": null,
         *       "created_at": "2026-01-01T12:00:00.000000Z",
         *       "updated_at": "2026-01-02T12:00:00.000000Z",
         *       "salutation_name": "Mina"
         *     }
         */
        'application/json': components['schemas']['Contact']
      }
    }
    /**
     * @description The key is missing, wrong or revoked.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/errors.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Unauthenticated."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The key may not do this, or the contact belongs to another account. */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "This action is unauthorized."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such contact. The words are not documented. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Not found."
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description A field is not acceptable, such as an empty list of tags. */
    Unprocessable: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "The given data was invalid.",
         *       "errors": {
         *         "tags": [
         *           "The tags field is required."
         *         ]
         *       }
         *     }
         */
        'application/json': {
          /** @description What went wrong, in words. */
          message: string
          /** @description The sentences about each field. */
          errors: {
            [key: string]: string[]
          }
        }
      }
    }
    /**
     * @description More than 500 requests in a minute. Its body is not documented.
     *
     *     Source: documented, https://docs.givebutter.com/api-reference/rate-limits.
     */
    TooManyRequests: {
      headers: {
        'Retry-After': components['headers']['RetryAfter']
        [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The id of the contact.
     * @example 12345
     */
    Contact: number
  }
  requestBodies: {
    /** @description The tags. */
    Tags: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': {
          /** @description The tags, by name. */
          tags: components['schemas']['TagName'][]
        }
      }
    }
  }
  headers: {
    /**
     * @description How many seconds to wait.
     * @example 30
     */
    RetryAfter: number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  'contactTag.store': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Tags']
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contactTag.destroy': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Tags']
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contactTag.sync': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody: components['requestBodies']['Tags']
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contacts.index': {
    parameters: {
      query?: {
        /**
         * @description An email address that the contact has.
         * @example mina@example.com
         */
        email?: string
        /**
         * @description The primary email address.
         * @example mina@example.com
         */
        primaryEmail?: string
        /**
         * @description A first name.
         * @example Mina
         */
        firstName?: string
        /**
         * @description A last name.
         * @example Okafor
         */
        lastName?: string
        /**
         * @description Tags. How several are written is not documented.
         * @example vip
         */
        tags?: string
        /**
         * @description The kind of contact. Individuals if it is left out.
         * @example individual
         */
        type?: components['schemas']['ContactType']
        /**
         * @description Only contacts that were created after this time.
         * @example 2026-01-01T00:00:00Z
         */
        createdAfter?: string
        /**
         * @description Only contacts that were changed after this time.
         * @example 2026-01-01T00:00:00Z
         */
        updatedAfter?: string
        /**
         * @description Only contacts that were created before this time.
         * @example 2026-12-31T00:00:00Z
         */
        createdBefore?: string
        /**
         * @description Only contacts that were changed before this time.
         * @example 2026-12-31T00:00:00Z
         */
        updatedBefore?: string
        /**
         * @description Only contacts that gave at least this much.
         * @example 100
         */
        totalContributionsMin?: number
        /**
         * @description Only contacts that gave at most this much.
         * @example 1000
         */
        totalContributionsMax?: number
        /**
         * @description Only contacts whose recurring contributions are at least this much.
         * @example 100
         */
        recurringContributionsMin?: number
        /**
         * @description Only contacts whose recurring contributions are at most this much.
         * @example 1000
         */
        recurringContributionsMax?: number
        /**
         * @description The field to sort by.
         * @example created_at
         */
        sortBy?: components['schemas']['SortField']
        /**
         * @description The field to sort by, backwards.
         * @example created_at
         */
        sortByDesc?: components['schemas']['SortField']
        /**
         * @description The number of the page, from 1.
         *
         *     Source: documented, https://docs.givebutter.com/api-reference/pagination.
         * @example 1
         */
        page?: number
        /**
         * @description How many contacts a page holds.
         *
         *     Source: documented, https://docs.givebutter.com/api-reference/pagination.
         * @example 20
         */
        per_page?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of contacts. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "12345",
           *           "external_id": null,
           *           "contact_since": "2026-01-01T12:00:00.000000Z",
           *           "type": "individual",
           *           "prefix": null,
           *           "first_name": "Mina",
           *           "preferred_name": null,
           *           "middle_name": null,
           *           "last_name": "Okafor",
           *           "suffix": null,
           *           "gender": null,
           *           "pronouns": null,
           *           "dob": null,
           *           "company": null,
           *           "employer": "Acme",
           *           "company_name": null,
           *           "title": "Director",
           *           "website_url": null,
           *           "twitter_url": null,
           *           "linkedin_url": null,
           *           "facebook_url": null,
           *           "tiktok_url": null,
           *           "instagram_url": null,
           *           "emails": [
           *             {
           *               "type": "personal",
           *               "value": "mina@example.com"
           *             }
           *           ],
           *           "phones": [],
           *           "primary_email": "mina@example.com",
           *           "primary_phone": null,
           *           "note": "Donor since 2020",
           *           "addresses": [],
           *           "primary_address": null,
           *           "last_donation_amount": 250,
           *           "stats": {
           *             "total_contributions": 750,
           *             "recurring_contributions": 250
           *           },
           *           "tags": [
           *             "vip",
           *             "hot lead"
           *           ],
           *           "custom_fields": [],
           *           "external_ids": [],
           *           "is_email_subscribed": true,
           *           "is_phone_subscribed": true,
           *           "is_address_subscribed": true,
           *           "email_opt_in": null,
           *           "sms_opt_in": null,
           *           "address_unsubscribed_at": null,
           *           "archived_at": null,
           *           "created_at": "2026-01-01T12:00:00.000000Z",
           *           "updated_at": "2026-01-02T12:00:00.000000Z",
           *           "salutation_name": "Mina"
           *         }
           *       ],
           *       "links": {
           *         "first": "https://api.givebutter.com/v1/contacts?page=1",
           *         "last": "https://api.givebutter.com/v1/contacts?page=1",
           *         "prev": null,
           *         "next": null
           *       },
           *       "meta": {
           *         "current_page": 1,
           *         "from": 1,
           *         "last_page": 1,
           *         "links": [],
           *         "path": "https://api.givebutter.com/v1/contacts",
           *         "per_page": 20,
           *         "to": 1,
           *         "total": 1
           *       }
           *     }
           */
          'application/json': {
            /** @description The contacts. */
            data: components['schemas']['Contact'][]
            /** @description URLs of other pages. Null where there is none. */
            links: {
              /** @description The first page. */
              first: string | null
              /** @description The last page. */
              last: string | null
              /** @description The page before this one. */
              prev: string | null
              /** @description The page after this one. */
              next: string | null
            }
            /** @description The place of the page. */
            meta: {
              /** @description The number of this page. */
              current_page: number
              /** @description The number of the first contact on this page. */
              from: number | null
              /** @description The number of the last page. */
              last_page: number
              /** @description Links for buttons of a page. */
              links: {
                /** @description The page. */
                url: string | null
                /** @description The words on the button. */
                label: string
                /** @description True for this page. */
                active: boolean
              }[]
              /** @description The URL without its parameters. */
              path: string | null
              /** @description How many contacts a page holds. */
              per_page: number
              /** @description The number of the last contact on this page. */
              to: number | null
              /** @description How many contacts there are on all pages. */
              total: number
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contacts.store': {
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
         *       "first_name": "Mina",
         *       "last_name": "Okafor",
         *       "primary_email": "mina@example.com",
         *       "tags": [
         *         "vip"
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contacts.show': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'contacts.update': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "first_name": "Mina",
         *       "last_name": "Okafor",
         *       "tags": [
         *         "vip"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactUpdate']
      }
    }
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'contacts.destroy': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact was archived. No body is documented. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'contact.restore': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 12345
         */
        contact: components['parameters']['Contact']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
}
