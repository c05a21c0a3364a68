// Compiled from specs/intercom.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/contacts/{contact_id}/tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * List the tags of a contact
     * @description Returns all tags of a contact with their names. The list has no pages.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    get: operations['listTagsForAContact']
    put?: never
    /**
     * Add a tag to a contact
     * @description Adds one tag, by its id, to those the contact has, and returns the tag. The tag must exist. What adding a tag that the contact has answers is not documented; a repetition is taken to be harmless, as in any set.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    post: operations['attachTagToContact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/{contact_id}/tags/{tag_id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
        /**
         * @description The id of the tag.
         * @example 4919472
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Remove a tag from a contact
     * @description Removes one tag, by its id, and returns the tag that was removed. The workspace keeps the tag. What removing a tag that the contact does not have answers is not documented.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    delete: operations['detachTagFromContact']
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
     * List the tags of the workspace
     * @description Returns all tags of the workspace in one list without pages.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    get: operations['listTags']
    put?: never
    /**
     * Create or rename a tag, or tag contacts and companies
     * @description Does one of five things, depending on the body. With a name alone, it creates the tag, or returns the one that exists, without regard to case. With an id beside the name, it renames the tag. With `users`, it tags contacts, and creates the tag if it does not exist. With `companies`, it tags companies, or untags those with `untag`. One unknown contact is reported to fail the whole request without being named. For version 1.3, at most 50 contacts a request are recommended.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    post: operations['createTag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tags/{tag_id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4919472
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /**
     * Get a tag
     * @description Returns the name of a tag by its id.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    get: operations['findTag']
    put?: never
    post?: never
    /**
     * Delete a tag
     * @description Deletes a tag from the workspace. It is refused while something depends on the tag, such as a segment. The body of a success is not documented.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    delete: operations['deleteTag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Search contacts
     * @description Finds contacts by one filter or by several joined with AND or OR, nested at most twice, with at most 15 filters a group. A new contact may be missing for some minutes. Archived and merged contacts are never found. Times are compared by day, in the time zone of the workspace. A search by `tag_id` knows `=` and `!=` only. A page holds 50 contacts unless `per_page` says otherwise.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    post: operations['SearchContacts']
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
     * List contacts
     * @description Returns the contacts of the workspace, users and leads, one page at a time. Merged contacts are left out. A page holds 50 contacts unless `per_page` says otherwise.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml; its text refers to the page on pagination for the parameters.
     */
    get: operations['ListContacts']
    put?: never
    /**
     * Create a contact
     * @description Creates a contact. An email address, an `external_id` or a role is required. It takes no tags. If such a contact exists, archived or not, the answer is a 409 whose message holds its id.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    post: operations['CreateContact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/{contact_id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact, with at most 10 of its tags, by id only. A contact that was merged into another is answered with 410 and a link to the other one; the page on merging says 404.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    get: operations['ShowContact']
    /**
     * Update a contact
     * @description Changes the fields that are sent. It takes no tags. A user cannot be turned into a lead. `email_verified` needs an email address beside it.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    put: operations['UpdateContact']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/find_by_external_id/{external_id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that your own system gave the contact.
         * @example 70
         */
        external_id: string
      }
      cookie?: never
    }
    /**
     * Get a contact by its external id
     * @description Returns the user with this `external_id`. Leads are not found this way.
     *
     *     Source: documented, https://github.com/intercom/Intercom-OpenAPI/blob/8889625/descriptions/2.16/api.intercom.io.yaml.
     */
    get: operations['ShowContactByExternalId']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  'contact.user.tag.created': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * User tagged
     * @description Sent when a user is tagged.
     *
     *     Source: documented, https://developers.intercom.com/docs/references/webhooks/webhook-models.
     */
    post: operations['onUserTagged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'contact.user.tag.deleted': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * User untagged
     * @description Sent when a user is untagged.
     *
     *     Source: documented, https://developers.intercom.com/docs/references/webhooks/webhook-models.
     */
    post: operations['onUserUntagged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'contact.lead.tag.created': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Lead tagged
     * @description Sent when a lead is tagged.
     *
     *     Source: documented, https://developers.intercom.com/docs/references/webhooks/webhook-models.
     */
    post: operations['onLeadTagged']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  'contact.lead.tag.deleted': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Lead untagged
     * @description Sent when a lead is untagged.
     *
     *     Source: documented, https://developers.intercom.com/docs/references/webhooks/webhook-models.
     */
    post: operations['onLeadUntagged']
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
     * Format: case-insensitive
     * @description The name of a tag. Upper and lower case do not differ. No length is documented.
     */
    TagName: string
    /** @description A tag of the workspace. */
    TagBasic: {
      /** @description Always `tag`. */
      type?: string
      /** @description The id of the tag. */
      id?: string
      name?: components['schemas']['TagName']
    }
    /** @description A tag of a contact. */
    Tag: {
      /** @description Always `tag`. */
      type?: string
      /** @description The id of the tag. */
      id?: string
      name?: components['schemas']['TagName']
      /** @description When the contact was given the tag, in seconds since 1970. Only where the tag comes from a contact, a conversation or a ticket. Responses of version 2.3 lack it. */
      applied_at?: number | null
      /** @description Who gave the contact the tag. Only where `applied_at` is. */
      applied_by?: {
        /** @description The kind of object, for example `admin`. */
        type?: string
        /** @description The id of the object. */
        id?: string | null
      } | null
    }
    /** @description A list of tags. */
    TagList: {
      /**
       * @description Always `list`.
       * @enum {string}
       */
      type?: 'list'
      /** @description The tags. */
      data?: components['schemas']['Tag'][]
    }
    /** @description A tag by name, alone or with what is to be done with it. `users` and `companies` do not go together. */
    TagRequest: {
      /**
       * Format: case-insensitive
       * @description The name of the tag. The tag is created if it does not exist. With `id`, the new name of that tag.
       */
      name: string
      /** @description The id of the tag to rename. */
      id?: string
      /** @description The contacts to tag. */
      users?: {
        /** @description The id of the contact. */
        id?: string
      }[]
      /** @description The companies to tag, or to untag. */
      companies?: {
        /** @description The id that Intercom gave the company. */
        id?: string
        /** @description The id that you gave the company. */
        company_id?: string
        /** @description True takes the tag away. */
        untag?: boolean
      }[]
    }
    /** @description A tag, and what was tagged or untagged with it. */
    TagCreated: {
      /** @description Always `tag`. */
      type?: string
      /** @description The id of the tag. */
      id?: string
      name?: components['schemas']['TagName']
      /** @description The contacts of the request. */
      users?: components['schemas']['Tagged'][] | null
      /** @description The companies of the request. */
      companies?: components['schemas']['Tagged'][] | null
    }
    /** @description A contact or a company of the request. */
    Tagged: {
      /** @description Its id. */
      id?: string
      /** @description True if it was tagged, false if it was untagged. */
      tagged?: boolean
    }
    /** @description A search over the contacts of the workspace. */
    ContactSearch: {
      /** @description A filter, or several of them. */
      query: components['schemas']['Filter'] | components['schemas']['FilterGroup']
      pagination?: components['schemas']['PageReference']
      /** @description The order of the contacts. */
      sort?: {
        /** @description The field to sort by. */
        field?: string
        /**
         * @description The direction.
         * @default descending
         * @enum {string}
         */
        order?: 'ascending' | 'descending'
      }
    }
    /** @description A condition on one field. The vendor's schema requires none of its properties, which makes it fit any object. */
    Filter: {
      /** @description The field, for example `email`, `phone`, `external_id`, `tag_id` or `custom_attributes.plan`. */
      field: string
      /**
       * @description How the value is compared. Dates know `=`, `<` and `>` only, `tag_id` knows `=` and `!=` only.
       * @enum {string}
       */
      operator: '=' | '!=' | 'IN' | 'NIN' | '<' | '<=' | '>' | '>=' | '~' | '!~' | '^' | '$'
      /** @description The value to compare with. A list for `IN` and `NIN`. */
      value: string | number | boolean | (string | number)[] | null
    }
    /** @description Conditions that must all hold, or of which one must hold. */
    FilterGroup: {
      /**
       * @description AND if all conditions must hold, OR if one must.
       * @enum {string}
       */
      operator: 'AND' | 'OR'
      /** @description At most 15 filters, or groups of them. */
      value: components['schemas']['FilterGroup'][] | components['schemas']['Filter'][]
    }
    /** @description A page of a list. */
    PageReference: {
      /**
       * @description The number of the page. Only in responses.
       *
       *     Source: reported, https://github.com/intercom/intercom-ruby/issues/519.
       */
      page?: number
      /** @description How many items a page holds. */
      per_page?: number
      /** @description Where the page starts. Taken from `pages.next` of the page before. */
      starting_after?: string | null
    } | null
    /** @description A page of contacts. */
    ContactList: {
      /**
       * @description Always `list`.
       * @enum {string}
       */
      type?: 'list'
      /** @description The contacts. */
      data?: components['schemas']['Contact'][]
      /** @description How many contacts there are on all pages. */
      total_count?: number
      /** @description Which page this is, and the next one. */
      pages?: {
        /**
         * @description Always `pages`.
         * @enum {string}
         */
        type?: 'pages'
        /** @description The number of this page. */
        page?: number
        next?: components['schemas']['PageReference']
        /** @description How many contacts a page holds. */
        per_page?: number
        /** @description How many pages there are. */
        total_pages?: number
      } | null
    }
    /** @description The fields of a contact that a caller can set. Tags are not among them. */
    ContactFields: {
      /** @description What the contact is, `user` or `lead`. A lead can become a user, but not the other way round. */
      role?: string
      /** @description The id that your own system gives the contact. */
      external_id?: string
      /** @description The email address. */
      email?: string
      /** @description Whether the contact is known to own the address. Without `email` beside it, the answer is a 400. */
      email_verified?: boolean | null
      /** @description The phone number. */
      phone?: string | null
      /** @description The full name. */
      name?: string | null
      /** @description The URL of a picture. In responses it is an object. */
      avatar?: string | null
      /** @description When the contact signed up, in seconds since 1970. */
      signed_up_at?: number | null
      /** @description When the contact was last seen, in seconds since 1970. */
      last_seen_at?: number | null
      /** @description The id of the admin who owns the account. */
      owner_id?: string | null
      /** @description Whether the contact gets no emails. */
      unsubscribed_from_emails?: boolean | null
      /** @description Attributes that the workspace defined, by name. */
      custom_attributes?: {
        [key: string]: unknown
      } | null
    }
    /** @description The fields of a new contact. One of `email`, `external_id` and `role` is required. */
    NewContact: components['schemas']['ContactFields'] &
      (
        | {
            /** @description The email address. */
            email: string
          }
        | {
            /** @description The id that your own system gives the contact. */
            external_id: string
          }
        | {
            /** @description What the contact is, `user` or `lead`. A lead can become a user, but not the other way round. */
            role: string
          }
      )
    /** @description A contact, which is a user or a lead. Its devices, social profiles, notes and companies are left out. */
    Contact: {
      /** @description Always `contact`. */
      type?: string
      /** @description The id that Intercom gave the contact. */
      id?: string
      /** @description The id of the workspace. */
      workspace_id?: string
      /** @description The id that your own system gave the contact. A lead gets one from Intercom. */
      external_id?: string | null
      /** @description What the contact is, `user` or `lead`. */
      role?: string
      /**
       * @description The email address. Null if there is none, which the vendor's document does not say.
       *
       *     Source: recorded, the null only, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration.
       */
      email?: string | null
      /** @description The domain of the email address. */
      email_domain?: string
      /** @description The phone number. */
      phone?: string | null
      /** @description The full name. */
      name?: string | null
      /** @description The picture. In requests it is a URL. */
      avatar?: {
        /** @description Always `avatar`. */
        type?: string
        /** @description The URL of the picture. */
        image_url?: string | null
      } | null
      /** @description The id of the admin who owns the account. */
      owner_id?: string | null
      /** @description Whether an email to the contact bounced for good. */
      has_hard_bounced?: boolean
      /** @description Whether the contact marked an email as spam. */
      marked_email_as_spam?: boolean
      /** @description Whether the contact gets no emails. */
      unsubscribed_from_emails?: boolean
      /** @description When the contact was created, in seconds since 1970. */
      created_at?: number
      /** @description When the contact was last changed, in seconds since 1970. */
      updated_at?: number
      /** @description When the contact signed up, in seconds since 1970. */
      signed_up_at?: number | null
      /** @description When the contact was last seen, in seconds since 1970. */
      last_seen_at?: number | null
      /** @description When the contact last wrote, in seconds since 1970. */
      last_replied_at?: number | null
      /** @description When the contact was last written to, in seconds since 1970. */
      last_contacted_at?: number | null
      /** @description The language that the messenger shows the contact. */
      language_override?: string | null
      /** @description Where the contact is. */
      location?: {
        /** @description Always `location`. */
        type?: string | null
        /** @description The country. */
        country?: string | null
        /** @description The region. */
        region?: string | null
        /** @description The city. */
        city?: string | null
      }
      /** @description Attributes that the workspace defined, by name. */
      custom_attributes?: {
        [key: string]: unknown
      }
      /** @description At most 10 of the contact's tags. */
      tags?: {
        /**
         * @description Always `list`.
         *
         *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration, and the vendor's examples, but not its schema.
         */
        type?: string
        /** @description References to the tags, without their names. */
        data?: {
          /** @description Always `tag`. */
          type?: string
          /** @description The id of the tag. */
          id?: string
          /** @description The path of the tag. */
          url?: string
        }[]
        /** @description The path of the list that has all tags. */
        url?: string
        /** @description How many tags the contact has. */
        total_count?: number
        /** @description Whether the contact has more tags than these. */
        has_more?: boolean
      } | null
    }
    /** @description What every error looks like. */
    Error: {
      /** @description Always `error.list`. */
      type: string
      /** @description The id of the request. Documented as a UUID, recorded as 20 letters and digits. */
      request_id?: string | null
      /** @description What is wrong. */
      errors: {
        /** @description The kind of fault, for example `not_found`. */
        code: string
        /** @description The fault in words. */
        message?: string | null
        /** @description The field that is at fault. */
        field?: string | null
      }[]
    }
    /** @description A notification about a tag of a contact. */
    contact_tag_notification: {
      /** @description `notification_event`. */
      type?: string
      /** @description The id of the workspace. */
      app_id?: string
      /** @description The id of the notification. */
      id?: string | null
      /** @description When the notification was made, in seconds since 1970. */
      created_at?: number
      /** @description What the notification is about. */
      data: {
        /** @description `notification_event_data`. */
        type?: string
        /**
         * @description The tag and the contact.
         *
         *     Source: reported, sample data of the trigger Tag Added to Lead in activepieces/activepieces, November 2026; the vendor documents that the object is a Contact Tag, and shows one with `user` for version 1.
         */
        item: {
          /** @description `contact_tag`. */
          type?: string
          /** @description The tag that was added or removed. */
          tag?: {
            /** @description `tag`. */
            type?: string
            /** @description The id of the tag. */
            id?: string
            /** @description The tag. */
            name?: string
          }
          /** @description The contact. Further properties are those of a contact of the API. */
          contact?: {
            /** @description `contact`. */
            type?: string
            /** @description The id of the contact. */
            id?: string
            /** @description The id of the contact in another system. */
            external_id?: string | null
            /** @description `user` or `lead`. */
            role?: string
            /** @description The email address. */
            email?: string | null
            /** @description The phone number. */
            phone?: string | null
            /** @description The name. */
            name?: string | null
          }
        }
      }
    }
  }
  responses: {
    /** @description A page of contacts. */
    ContactPage: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        'Intercom-Version': components['headers']['Intercom-Version']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "list",
         *       "data": [
         *         {
         *           "type": "contact",
         *           "id": "63a07ddf05a32042dffac965",
         *           "workspace_id": "ecahpwf5",
         *           "external_id": "70",
         *           "role": "user",
         *           "email": "mina@example.com",
         *           "phone": "+15555550123",
         *           "name": "Mina Okafor",
         *           "avatar": null,
         *           "owner_id": null,
         *           "has_hard_bounced": false,
         *           "marked_email_as_spam": false,
         *           "unsubscribed_from_emails": false,
         *           "created_at": 1767225600,
         *           "updated_at": 1767225600,
         *           "signed_up_at": 1767225600,
         *           "last_seen_at": null,
         *           "last_replied_at": null,
         *           "last_contacted_at": null,
         *           "language_override": null,
         *           "location": {
         *             "type": "location",
         *             "country": null,
         *             "region": null,
         *             "city": null
         *           },
         *           "custom_attributes": {},
         *           "tags": {
         *             "type": "list",
         *             "data": [
         *               {
         *                 "type": "tag",
         *                 "id": "4919472",
         *                 "url": "/tags/4919472"
         *               }
         *             ],
         *             "url": "/contacts/63a07ddf05a32042dffac965/tags",
         *             "total_count": 1,
         *             "has_more": false
         *           }
         *         }
         *       ],
         *       "total_count": 1,
         *       "pages": {
         *         "type": "pages",
         *         "page": 1,
         *         "per_page": 50,
         *         "total_pages": 1
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactList']
      }
    }
    /** @description The tag that was added or removed. Whether the contact had it before is not told. */
    ContactTag: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        'Intercom-Version': components['headers']['Intercom-Version']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "tag",
         *       "id": "4919472",
         *       "name": "vip",
         *       "applied_at": 1767225600,
         *       "applied_by": {
         *         "type": "admin",
         *         "id": "456"
         *       }
         *     }
         */
        'application/json': components['schemas']['Tag']
      }
    }
    /** @description The contact. */
    Contact: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        'Intercom-Version': components['headers']['Intercom-Version']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "contact",
         *       "id": "63a07ddf05a32042dffac965",
         *       "workspace_id": "ecahpwf5",
         *       "external_id": "70",
         *       "role": "user",
         *       "email": "mina@example.com",
         *       "phone": "+15555550123",
         *       "name": "Mina Okafor",
         *       "avatar": null,
         *       "owner_id": null,
         *       "has_hard_bounced": false,
         *       "marked_email_as_spam": false,
         *       "unsubscribed_from_emails": false,
         *       "created_at": 1767225600,
         *       "updated_at": 1767225600,
         *       "signed_up_at": 1767225600,
         *       "last_seen_at": null,
         *       "last_replied_at": null,
         *       "last_contacted_at": null,
         *       "language_override": null,
         *       "location": {
         *         "type": "location",
         *         "country": null,
         *         "region": null,
         *         "city": null
         *       },
         *       "custom_attributes": {},
         *       "tags": {
         *         "type": "list",
         *         "data": [
         *           {
         *             "type": "tag",
         *             "id": "4919472",
         *             "url": "/tags/4919472"
         *           }
         *         ],
         *         "url": "/contacts/63a07ddf05a32042dffac965/tags",
         *         "total_count": 1,
         *         "has_more": false
         *       }
         *     }
         */
        'application/json': components['schemas']['Contact']
      }
    }
    /** @description The access token is missing or not valid. Without valid credentials there are no rate limit headers. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "9b1c9966-caeb-485a-8419-d707fd472c63",
         *       "errors": [
         *         {
         *           "code": "unauthorized",
         *           "message": "Access Token Invalid"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such contact. */
    ContactNotFound: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "005iqf65erfj47qrulp0",
         *       "errors": [
         *         {
         *           "code": "not_found",
         *           "message": "User Not Found"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description There is no such contact.
     *
     *     Source: inferred, the recorded 404 of ShowContact.
     */
    AssumedContactNotFound: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "005iqf65erfj47qrulp0",
         *       "errors": [
         *         {
         *           "code": "not_found",
         *           "message": "User Not Found"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such tag. */
    TagNotFound: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "005iqf65erfj47qrulp0",
         *       "errors": [
         *         {
         *           "code": "not_found",
         *           "message": "Resource Not Found"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description There is no such contact (`User Not Found`), or no such tag (`Resource Not Found`). The message alone tells which. */
    ContactOrTagNotFound: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The contact was merged into another one, to which the header `Link` points. */
    ContactMerged: {
      headers: {
        /**
         * @description The path of the contact that remains, in the form `</contacts/{id}>; rel="canonical"`.
         * @example </contacts/63a07ddf05a32042dffac966>; rel="canonical"
         */
        Link?: string
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "005iqf65erfj47qrulp0",
         *       "errors": [
         *         {
         *           "code": "contact_merged",
         *           "message": "This contact has been merged. See the 'Link' header for the canonical contact."
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /** @description The app sent more requests than a window of 10 seconds allows. There is no `Retry-After`. */
    TooManyRequests: {
      headers: {
        'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "type": "error.list",
         *       "request_id": "005iqf65erfj47qrulp0",
         *       "errors": [
         *         {
         *           "code": "rate_limit_exceeded",
         *           "message": "Exceeded rate limit of 167 in 10_seconds"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
  }
  parameters: {
    /**
     * @description The version of the API. The vendor allows to leave it out, and then takes the version of the app's settings.
     * @example 2.16
     */
    IntercomVersion: '2.16'
    /**
     * @description The id that Intercom gave the contact. It is not the `external_id`.
     * @example 63a07ddf05a32042dffac965
     */
    ContactId: string
    /**
     * @description The id of the tag.
     * @example 4919472
     */
    TagId: string
  }
  requestBodies: never
  headers: {
    /**
     * @description How many requests the app may send in a window of 10 seconds.
     * @example 167
     */
    'X-RateLimit-Limit': number
    /**
     * @description How many requests are left in the window.
     * @example 162
     */
    'X-RateLimit-Remaining': number
    /**
     * @description When the window ends, in seconds since 1970. A multiple of 10 in every recorded response.
     * @example 1767225610
     */
    'X-RateLimit-Reset': number
    /**
     * @description The version of the API that answered.
     *
     *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration, every response.
     * @example 2.16
     */
    'Intercom-Version': string
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listTagsForAContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of the contact. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          'Intercom-Version': components['headers']['Intercom-Version']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "list",
           *       "data": [
           *         {
           *           "type": "tag",
           *           "id": "4919472",
           *           "name": "vip",
           *           "applied_at": 1767225600,
           *           "applied_by": {
           *             "type": "admin",
           *             "id": "456"
           *           }
           *         },
           *         {
           *           "type": "tag",
           *           "id": "4919473",
           *           "name": "hot lead",
           *           "applied_at": 1767225600,
           *           "applied_by": {
           *             "type": "admin",
           *             "id": "456"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['TagList']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  attachTagToContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description The tag to add. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "4919472"
         *     }
         */
        'application/json': {
          /** @description The id of the tag. The vendor's examples hold a number, its schema says string. */
          id: string
        }
      }
    }
    responses: {
      200: components['responses']['ContactTag']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactOrTagNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  detachTagFromContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
        /**
         * @description The id of the tag.
         * @example 4919472
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ContactTag']
      401: components['responses']['Unauthorized']
      404: components['responses']['ContactOrTagNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  listTags: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of the workspace. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          'Intercom-Version': components['headers']['Intercom-Version']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "list",
           *       "data": [
           *         {
           *           "type": "tag",
           *           "id": "4919472",
           *           "name": "vip"
           *         },
           *         {
           *           "type": "tag",
           *           "id": "4919473",
           *           "name": "hot lead"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['TagList']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  createTag: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The tag, and what is to be tagged with it. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "vip"
         *     }
         */
        'application/json': components['schemas']['TagRequest']
      }
    }
    responses: {
      /** @description The tag, new or not, and what was tagged. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          'Intercom-Version': components['headers']['Intercom-Version']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "tag",
           *       "id": "4919472",
           *       "name": "vip",
           *       "users": [],
           *       "companies": []
           *     }
           */
          'application/json': components['schemas']['TagCreated']
        }
      }
      /** @description The body fits none of the five cases. */
      400: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "005ibuiaq2ulre4ffso0",
           *       "errors": [
           *         {
           *           "code": "parameter_invalid",
           *           "message": "invalid tag parameters"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  findTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4919472
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tag. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          'Intercom-Version': components['headers']['Intercom-Version']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "tag",
           *       "id": "4919472",
           *       "name": "vip"
           *     }
           */
          'application/json': components['schemas']['TagBasic']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['TagNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  deleteTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4919472
         */
        tag_id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tag was deleted. */
      200: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          'Intercom-Version': components['headers']['Intercom-Version']
          [name: string]: unknown
        }
        content?: never
      }
      /** @description Something depends on the tag. */
      400: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "005ibuiaq2ulre4ffso0",
           *       "errors": [
           *         {
           *           "code": "tag_has_dependent_objects",
           *           "message": "Unable to delete Tag with dependent objects. Segments: Seg 1."
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['TagNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  SearchContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description What to look for, in which order, and how many at once. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "query": {
         *         "field": "email",
         *         "operator": "=",
         *         "value": "mina@example.com"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactSearch']
      }
    }
    responses: {
      200: components['responses']['ContactPage']
      /** @description The query is wrong. */
      400: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "005ibuiaq2ulre4ffso0",
           *       "errors": [
           *         {
           *           "code": "invalid_sort_order",
           *           "message": "Invalid sort order 'desc'. Must be one of: ascending, descending"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  ListContacts: {
    parameters: {
      query?: {
        /**
         * @description How many contacts a page holds.
         *
         *     Source: documented, https://developers.intercom.com/docs/references/2.2/rest-api/common-structures/pagination-cursor; its maximum in github.com/intercom/Intercom-OpenAPI/pull/639, which says that 10 is the default.
         * @example 50
         */
        per_page?: number
        /**
         * @description Where the page starts. Taken from `pages.next` of the page before.
         * @example WzE3NjcyMjU2MDAwMDAsIjYzYTA3ZGRmMDVhMzIwNDJkZmZhYzk2NSIsMl0=
         */
        starting_after?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ContactPage']
      401: components['responses']['Unauthorized']
      429: components['responses']['TooManyRequests']
    }
  }
  CreateContact: {
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
         *       "role": "user",
         *       "external_id": "70",
         *       "email": "mina@example.com",
         *       "phone": "+15555550123",
         *       "name": "Mina Okafor"
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      /**
       * @description A contact with these details exists. Only the message tells its id, and whether it is archived.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration/export-record-archive.js; for a contact that is not archived reported in github.com/PostHog/posthog/issues/72192.
       */
      409: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "005jsrmatie9k4jdebg0",
           *       "errors": [
           *         {
           *           "code": "conflict",
           *           "message": "An archived contact matching those details already exists with id=63a07ddf05a32042dffac965"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
    }
  }
  ShowContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      /**
       * @description There is no such contact, or it is archived.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration/export-record-archive.js.
       */
      404: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "005iqf65erfj47qrulp0",
           *       "errors": [
           *         {
           *           "code": "not_found",
           *           "message": "User Not Found"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      410: components['responses']['ContactMerged']
      429: components['responses']['TooManyRequests']
    }
  }
  UpdateContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that Intercom gave the contact. It is not the `external_id`.
         * @example 63a07ddf05a32042dffac965
         */
        contact_id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "mina@example.com",
         *       "name": "Mina Okafor"
         *     }
         */
        'application/json': components['schemas']['ContactFields']
      }
    }
    responses: {
      200: components['responses']['Contact']
      /**
       * @description A field is not acceptable, for example the role of a lead for a user.
       *
       *     Source: recorded, grouparoo/grouparoo@a453a40 plugins/@grouparoo/intercom/__tests__/fixtures/integration/lead-quirks.js.
       */
      400: {
        headers: {
          'X-RateLimit-Limit': components['headers']['X-RateLimit-Limit']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Reset': components['headers']['X-RateLimit-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "type": "error.list",
           *       "request_id": "00007j8rtj7ir899c8qg",
           *       "errors": [
           *         {
           *           "code": "client_error",
           *           "message": "Contact with user role can't be converted to a lead"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['AssumedContactNotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  ShowContactByExternalId: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id that your own system gave the contact.
         * @example 70
         */
        external_id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      404: components['responses']['AssumedContactNotFound']
      410: components['responses']['ContactMerged']
      429: components['responses']['TooManyRequests']
    }
  }
  onUserTagged: {
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
         *       "type": "notification_event",
         *       "app_id": "lkqcyt9t",
         *       "id": "notif_16529174-4b01-4df1-bb25-dfd58b979095",
         *       "topic": "contact.user.tag.created",
         *       "created_at": 1796040000,
         *       "data": {
         *         "type": "notification_event_data",
         *         "item": {
         *           "type": "contact_tag",
         *           "tag": {
         *             "type": "tag",
         *             "id": "34",
         *             "name": "vip"
         *           },
         *           "contact": {
         *             "type": "contact",
         *             "id": "67a9b9dfcc14109e073fbe19",
         *             "external_id": "user-25",
         *             "role": "user",
         *             "email": "jane.doe@example.com",
         *             "phone": null,
         *             "name": "Jane Doe"
         *           }
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['contact_tag_notification'] & {
          /**
           * @description The topic.
           * @constant
           */
          topic: 'contact.user.tag.created'
        }
      }
    }
    responses: {
      /** @description Accepts the notification. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onUserUntagged: {
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
         *       "type": "notification_event",
         *       "app_id": "lkqcyt9t",
         *       "id": "notif_16529174-4b01-4df1-bb25-dfd58b979095",
         *       "topic": "contact.user.tag.deleted",
         *       "created_at": 1796040000,
         *       "data": {
         *         "type": "notification_event_data",
         *         "item": {
         *           "type": "contact_tag",
         *           "tag": {
         *             "type": "tag",
         *             "id": "34",
         *             "name": "vip"
         *           },
         *           "contact": {
         *             "type": "contact",
         *             "id": "67a9b9dfcc14109e073fbe19",
         *             "external_id": "user-25",
         *             "role": "user",
         *             "email": "jane.doe@example.com",
         *             "phone": null,
         *             "name": "Jane Doe"
         *           }
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['contact_tag_notification'] & {
          /**
           * @description The topic.
           * @constant
           */
          topic: 'contact.user.tag.deleted'
        }
      }
    }
    responses: {
      /** @description Accepts the notification. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onLeadTagged: {
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
         *       "type": "notification_event",
         *       "app_id": "lkqcyt9t",
         *       "id": "notif_16529174-4b01-4df1-bb25-dfd58b979095",
         *       "topic": "contact.lead.tag.created",
         *       "created_at": 1796040000,
         *       "data": {
         *         "type": "notification_event_data",
         *         "item": {
         *           "type": "contact_tag",
         *           "tag": {
         *             "type": "tag",
         *             "id": "34",
         *             "name": "vip"
         *           },
         *           "contact": {
         *             "type": "contact",
         *             "id": "67a9b9dfcc14109e073fbe19",
         *             "external_id": "user-25",
         *             "role": "lead",
         *             "email": "jane.doe@example.com",
         *             "phone": null,
         *             "name": "Jane Doe"
         *           }
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['contact_tag_notification'] & {
          /**
           * @description The topic.
           * @constant
           */
          topic: 'contact.lead.tag.created'
        }
      }
    }
    responses: {
      /** @description Accepts the notification. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
  onLeadUntagged: {
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
         *       "type": "notification_event",
         *       "app_id": "lkqcyt9t",
         *       "id": "notif_16529174-4b01-4df1-bb25-dfd58b979095",
         *       "topic": "contact.lead.tag.deleted",
         *       "created_at": 1796040000,
         *       "data": {
         *         "type": "notification_event_data",
         *         "item": {
         *           "type": "contact_tag",
         *           "tag": {
         *             "type": "tag",
         *             "id": "34",
         *             "name": "vip"
         *           },
         *           "contact": {
         *             "type": "contact",
         *             "id": "67a9b9dfcc14109e073fbe19",
         *             "external_id": "user-25",
         *             "role": "lead",
         *             "email": "jane.doe@example.com",
         *             "phone": null,
         *             "name": "Jane Doe"
         *           }
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['contact_tag_notification'] & {
          /**
           * @description The topic.
           * @constant
           */
          topic: 'contact.lead.tag.deleted'
        }
      }
    }
    responses: {
      /** @description Accepts the notification. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
    }
  }
}
