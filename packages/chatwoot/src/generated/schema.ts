// Compiled from specs/chatwoot.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/api/v1/accounts/{account_id}/contacts/{id}/labels': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * List the labels of a contact
     * @description Returns all labels of the contact, by name, also those that the account does not define.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contact-labels/list-labels, and app/controllers/concerns/label_concern.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['list-all-labels-of-a-contact']
    put?: never
    /**
     * Replace the labels of a contact
     * @description Sets the labels of the contact to those in the body and removes all others, in spite of the vendor's name "Add Labels". An empty list removes every label, and so does a body without `labels`. The answer holds the labels as they were sent. Where a name is stored in another case already, a later read has that spelling. Any agent of the account may do it.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contact-labels/add-labels, and spec/controllers/api/v1/accounts/contacts/labels_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    post: operations['contact-add-labels']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/contacts': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /**
     * List contacts
     * @description Returns a page of 15 contacts, of those that have an email address, a phone number or an identifier. Where the feature `crm_v2` is on, it returns contacts of the type lead instead. The labels of the contacts are not in the reply.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/list-contacts, and app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['contactList']
    put?: never
    /**
     * Create a contact
     * @description Creates a contact. It cannot take labels. With `inbox_id` the contact is connected to that inbox. The vendor's document requires `inbox_id`, the server does not. An email address, a phone number or an identifier that another contact of the account has is refused with 422.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/create-contact, and app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    post: operations['contactCreate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/contacts/search': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /**
     * Search contacts
     * @description Returns a page of 15 contacts whose name, email address, phone number or identifier contains the text. Case does not matter, except in the identifier. `%` and `_` in the text match anything. An account has 100 searches a minute, as shipped. To find a contact by its whole email address, use the filter. The vendor's text says that only the email address is searched.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/search-contacts, and app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['contactSearch']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/contacts/filter': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Filter contacts
     * @description Returns a page of 15 contacts that fit the conditions. It only reads, though it is a POST request. `equal_to` compares the whole value, without regard to case, and looks at the first of the values alone. Email address, phone number and identifier are unique in an account, so they find one contact at most. Like a list, it leaves out contacts without an email address, a phone number or an identifier, and where the feature `crm_v2` is on, all that are not of the type lead.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/contact-filter, and app/services/contacts/filter_service.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    post: operations['contactFilter']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/contacts/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact. Its labels are not in the reply.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/show-contact, and app/views/api/v1/models/_contact.json.jbuilder in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['contactDetails']
    /**
     * Update a contact
     * @description Changes the fields that are in the body and leaves the others. The attributes are merged with those the contact has. Labels cannot be set this way. The vendor's document says 204, the server answers 200 with the contact.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/update-contact, and app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    put: operations['contactUpdate']
    post?: never
    /**
     * Delete a contact
     * @description Deletes a contact with its conversations. Only administrators may do it. A contact that is online is not deleted, but answered with 422. A second deletion answers 404.
     *
     *     Source: documented, https://developers.chatwoot.com/api-reference/contacts/delete-contact, and spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    delete: operations['contactDelete']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/labels': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /**
     * List the labels of the account
     * @description Returns all labels that the account defines, sorted by title, without pages.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json and app/controllers/api/v1/accounts/labels_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['list-all-labels']
    put?: never
    /**
     * Create a label of the account
     * @description Defines a label for the account. The title is written in lower case. A title that exists is refused with 422. Only administrators may do it.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json and app/controllers/api/v1/accounts/labels_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    post: operations['create-a-label']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/accounts/{account_id}/labels/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the label.
         * @example 7
         */
        id: components['parameters']['LabelId']
      }
      cookie?: never
    }
    /**
     * Get a label of the account
     * @description Returns one label that the account defines. Only administrators may read it, although the list is open to agents.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json and app/policies/label_policy.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    get: operations['get-details-of-a-single-label']
    put?: never
    post?: never
    /**
     * Delete a label of the account
     * @description Deletes a label from the account's list. Contacts that have it keep it. Only administrators may do it. A second deletion answers 404.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json and app/models/label.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    delete: operations['delete-a-label']
    options?: never
    head?: never
    /**
     * Update a label of the account
     * @description Changes a label that the account defines. After a new title, a job renames the label on contacts and conversations, so they lag behind. Only administrators may do it.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json and app/models/label.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    patch: operations['update-a-label']
    trace?: never
  }
}
export interface webhooks {
  contact_created: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Contact created
     * @description Sent when a contact is created.
     *
     *     Source: documented, app/listeners/webhook_listener.rb in chatwoot/chatwoot@03df4e0.
     */
    post: operations['on-contact-created']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  contact_updated: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Contact updated
     * @description Sent when a field of a contact changes.
     *
     *     Source: documented, app/listeners/webhook_listener.rb in chatwoot/chatwoot@03df4e0.
     */
    post: operations['on-contact-updated']
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
     * @description The name of a label. Use lower case, as the account's own labels are.
     *
     *     Source: documented, lib/acts-as-taggable-on/tag.rb and default_parser.rb in mbleigh/acts-as-taggable-on@v12.0.0, which chatwoot/chatwoot@92ce11c (4.13.0) uses as it is.
     * @example vip
     */
    LabelName: string
    /**
     * @description All labels of a contact.
     *
     *     Source: documented, app/views/api/v1/accounts/contacts/labels/index.json.jbuilder in chatwoot/chatwoot@92ce11c (4.13.0), for the requirement.
     */
    ContactLabels: {
      /** @description The labels, by name. */
      payload: string[]
    }
    /** @description The number of this page. A string if the request named a page, otherwise the number 1. */
    CurrentPage: string | number
    /**
     * @description A contact.
     *
     *     Source: documented, app/views/api/v1/models/_contact.json.jbuilder and app/models/contact.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    Contact: {
      /** @description What Chatwoot itself keeps about the contact, such as `company_name`, and what was sent here. */
      additional_attributes: {
        /** @description The city. */
        city?: string
        /** @description The country. */
        country?: string
        /** @description The country as an ISO 3166-1 alpha-2 code. */
        country_code?: string | null
        /** @description The IP address from which the contact came. */
        created_at_ip?: string
      }
      /**
       * @description Whether the contact is online.
       * @enum {string}
       */
      availability_status: 'online' | 'offline'
      /** @description The email address, in lower case. */
      email: string | null
      /** @description The id of the contact. */
      id: number
      /** @description The name. */
      name: string | null
      /** @description The phone number, with a leading plus sign. */
      phone_number: string | null
      /** @description Whether the contact is blocked. */
      blocked: boolean
      /** @description The id of the contact in another system. */
      identifier: string | null
      /** @description URL of a picture. Empty if there is none. */
      thumbnail: string
      /** @description Attributes that the account defines, with their values. */
      custom_attributes: {
        [key: string]: unknown
      }
      /** @description When the contact was last active, in seconds since 1970. Absent if never. */
      last_activity_at?: number
      /** @description When the contact was created, in seconds since 1970. */
      created_at?: number
      /** @description The inboxes that the contact is connected to. Absent if the request asked for none. */
      contact_inboxes?: components['schemas']['ContactInbox'][]
    }
    /** @description A connection of a contact to an inbox. */
    ContactInbox: {
      /** @description The id of the contact in the inbox. */
      source_id?: string
      /** @description The inbox. */
      inbox?: {
        /** @description The id of the inbox. */
        id?: number
        /** @description URL of a picture. */
        avatar_url?: string | null
        /** @description The id of the channel. */
        channel_id?: number
        /** @description The name of the inbox. */
        name?: string
        /** @description The kind of channel, such as `Channel::WebWidget`. */
        channel_type?: string
        /** @description The provider of the channel, where it has one. */
        provider?: string | null
      }
    }
    /**
     * @description The fields of a contact that a caller can set. Labels are not among them.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json, app/models/contact.rb and app/models/application_record.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    ContactFields: {
      /** @description The name. */
      name?: string
      /** @description The email address. It is written in lower case, and no other contact of the account may have it. */
      email?: string
      /**
       * @description The phone number in E.164 form with a leading plus sign. No other contact of the account may have it.
       * @example +15555550123
       */
      phone_number?: string
      /** @description The id of the contact in another system. No other contact of the account may have it. */
      identifier?: string
      /** @description True blocks the contact. */
      blocked?: boolean
      /** @description URL of a picture in JPEG or PNG form, which a job fetches. */
      avatar_url?: string
      /** @description Further attributes. They are merged with those the contact has. */
      additional_attributes?: {
        [key: string]: unknown
      }
      /** @description Attributes that the account defines. They are merged with those the contact has. */
      custom_attributes?: {
        [key: string]: unknown
      }
    }
    /** @description The fields of a new contact. */
    NewContact: components['schemas']['ContactFields'] & {
      /** @description The id of the inbox that the contact is connected to. */
      inbox_id?: number
      /**
       * @description The id of the contact in that inbox. Without it, one is made where the channel allows it.
       *
       *     Source: documented, app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0).
       */
      source_id?: string
    }
    /**
     * @description One condition of a filter.
     *
     *     Source: documented, swagger/tag_groups/application_swagger.json, lib/filters/filter_keys.yml and app/services/filter_service.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    Condition: {
      /** @description The attribute: `name`, `phone_number`, `email`, `identifier`, `country_code`, `city`, `company`, `labels`, `created_at`, `last_activity_at`, `blocked` or others of that kind, or the key of a custom attribute. */
      attribute_key: string
      /**
       * @description How to compare. Each attribute has some of these.
       * @enum {string}
       */
      filter_operator:
        | 'equal_to'
        | 'not_equal_to'
        | 'contains'
        | 'does_not_contain'
        | 'starts_with'
        | 'is_present'
        | 'is_not_present'
        | 'is_greater_than'
        | 'is_less_than'
        | 'days_before'
      /** @description The values to compare with. Most operators look at the first one only. */
      values?: (string | number | boolean)[]
      /**
       * @description How the next condition is joined. Absent or null on the last one.
       * @enum {string|null}
       */
      query_operator?: 'AND' | 'OR' | null
    }
    /**
     * @description A label that the account defines.
     *
     *     Source: documented, app/views/api/v1/accounts/labels/index.json.jbuilder and app/models/label.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    Label: {
      /** @description The id of the label. */
      id: number
      /** @description The name of the label, in lower case. Contacts refer to it by this name. */
      title: string
      /** @description A text about the label. */
      description?: string | null
      /** @description The color, as a hex code. */
      color: string
      /** @description Whether the label is shown in the sidebar. */
      show_on_sidebar?: boolean | null
    }
    /** @description The fields of a label that a caller can set. */
    LabelFields: {
      /**
       * @description The name of the label, at least two letters, digits, `_` or `-`, without spaces. It is written in lower case.
       *
       *     Source: recorded, spec/models/label_spec.rb and lib/regex_helper.rb in chatwoot/chatwoot@92ce11c (4.13.0).
       * @example vip
       */
      title?: string
      /** @description A text about the label. */
      description?: string
      /** @description The color, as a hex code. `#1f93ff` if it is left out. */
      color?: string
      /** @description True shows the label in the sidebar. */
      show_on_sidebar?: boolean
    }
    /** @description What most errors look like. */
    Error: {
      /** @description What went wrong, in words. */
      error: string
    }
    /** @description A record that was refused. */
    Refusal: {
      /** @description What went wrong, in words. Several reasons are joined by commas. */
      message: string
      /** @description The fields that are not acceptable. */
      attributes?: string[]
    }
    /**
     * @description The contact of an event, after the change.
     *
     *     Source: reported, webhook_data in copies of app/models/contact.rb of chatwoot/chatwoot in public repositories, November 2026; the id, the name and the picture are in the vendor's docs/product/others/webhook-events.md.
     */
    contact_event: {
      /** @description The account. */
      account?: {
        /** @description The id of the account. */
        id?: number
        /** @description The name of the account. */
        name?: string
      }
      /** @description The id of the contact. */
      id: number
      /** @description The name. */
      name?: string | null
      /** @description The email address. */
      email?: string | null
      /** @description The phone number. */
      phone_number?: string | null
      /** @description The id of the contact in another system. */
      identifier?: string | null
      /** @description The URL of the picture. */
      avatar?: string | null
      /** @description The URL of the picture. */
      thumbnail?: string | null
      /** @description Further fields that the vendor knows, such as `city`. */
      additional_attributes?: {
        [key: string]: unknown
      } | null
      /** @description The custom attributes, by key. */
      custom_attributes?: {
        [key: string]: unknown
      } | null
    }
  }
  responses: {
    /**
     * @description The contact.
     *
     *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    Contact: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "payload": {
         *         "additional_attributes": {
         *           "city": "Lagos"
         *         },
         *         "availability_status": "offline",
         *         "email": "mina@example.com",
         *         "id": 420,
         *         "name": "Mina Okafor",
         *         "phone_number": "+15555550123",
         *         "blocked": false,
         *         "identifier": "crm-1001",
         *         "thumbnail": "",
         *         "custom_attributes": {
         *           "plan": "gold"
         *         },
         *         "last_activity_at": 1767312000,
         *         "created_at": 1767225600,
         *         "contact_inboxes": [
         *           {
         *             "source_id": "b6f5a2de-8b43-4f0c-9f0d-0c1d2e3f4a5b",
         *             "inbox": {
         *               "id": 3,
         *               "avatar_url": "",
         *               "channel_id": 5,
         *               "name": "Website",
         *               "channel_type": "Channel::WebWidget",
         *               "provider": null
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': {
          payload: components['schemas']['Contact']
        }
      }
    }
    /** @description A page of contacts. */
    ContactPage: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "meta": {
         *         "count": 1,
         *         "current_page": 1
         *       },
         *       "payload": [
         *         {
         *           "additional_attributes": {
         *             "city": "Lagos"
         *           },
         *           "availability_status": "offline",
         *           "email": "mina@example.com",
         *           "id": 420,
         *           "name": "Mina Okafor",
         *           "phone_number": "+15555550123",
         *           "blocked": false,
         *           "identifier": "crm-1001",
         *           "thumbnail": "",
         *           "custom_attributes": {
         *             "plan": "gold"
         *           },
         *           "last_activity_at": 1767312000,
         *           "created_at": 1767225600,
         *           "contact_inboxes": []
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description The place of the page. */
          meta: {
            /** @description How many contacts there are on all pages. */
            count: number
            current_page?: components['schemas']['CurrentPage']
          }
          /** @description The contacts. */
          payload: components['schemas']['Contact'][]
        }
      }
    }
    /** @description The label. */
    Label: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "id": 7,
         *       "title": "billing",
         *       "description": "Questions about invoices",
         *       "color": "#1f93ff",
         *       "show_on_sidebar": true
         *     }
         */
        'application/json': components['schemas']['Label']
      }
    }
    /**
     * @description The token is missing or not valid, belongs to a bot, or its user has no access to the account or may not do this. The account may also be suspended.
     *
     *     Source: documented, app/controllers/concerns/access_token_auth_helper.rb, ensure_current_account_helper.rb and request_exception_handler.rb in chatwoot/chatwoot@92ce11c (4.13.0), and devise_token_auth 1.2.5 for a missing token; the vendor's document shows another body.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': {
          /** @description What went wrong, in words. */
          error?: string
          /** @description What went wrong, if no token was sent. */
          errors?: string[]
        }
      }
    }
    /**
     * @description There is no such account, contact or label.
     *
     *     Source: documented, app/controllers/concerns/request_exception_handler.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document shows another body.
     */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "error": "Resource could not be found"
         *     }
         */
        'application/json': components['schemas']['Error']
      }
    }
    /**
     * @description A field is not acceptable, or another contact has the same email address, phone number or identifier.
     *
     *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0), on creation and update.
     */
    Unprocessable: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Email has already been taken",
         *       "attributes": [
         *         "email"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Refusal']
      }
    }
    /**
     * @description The contact itself is not valid by today's rules, or a label is longer than 255 characters.
     *
     *     Source: documented, update! in app/models/concerns/labelable.rb and rescue_from ActiveRecord::RecordInvalid in app/controllers/concerns/request_exception_handler.rb in chatwoot/chatwoot@92ce11c (4.13.0); that a long label fails so, too, is inferred from mbleigh/acts-as-taggable-on.
     */
    UnprocessableLabels: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Email is invalid",
         *       "attributes": [
         *         "email"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Refusal']
      }
    }
    /**
     * @description The title exists already, or has characters that a label cannot have.
     *
     *     Source: documented, app/models/label.rb and app/controllers/concerns/request_exception_handler.rb in chatwoot/chatwoot@92ce11c (4.13.0).
     */
    RefusedLabel: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "message": "Title has already been taken",
         *       "attributes": [
         *         "title"
         *       ]
         *     }
         */
        'application/json': components['schemas']['Refusal']
      }
    }
    /**
     * @description Too many requests from this IP address, or too many searches in this account. The text is plain.
     *
     *     Source: documented, config/initializers/rack_attack.rb in chatwoot/chatwoot@92ce11c (4.13.0), and the default responder of rack-attack 6.7.0.
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
  }
  parameters: {
    /**
     * @description The number of the account, which stands in the URL of its dashboard.
     * @example 12
     */
    AccountId: number
    /**
     * @description The id of the contact.
     * @example 420
     */
    ContactId: number
    /**
     * @description The id of the label.
     * @example 7
     */
    LabelId: number
    /**
     * @description The field to sort by. A leading minus sign reverses the order. Without it the order is not defined.
     * @example -last_activity_at
     */
    Sort:
      | 'name'
      | 'email'
      | 'phone_number'
      | 'last_activity_at'
      | '-name'
      | '-email'
      | '-phone_number'
      | '-last_activity_at'
    /**
     * @description The number of the page, from 1. A page holds 15 contacts.
     * @example 1
     */
    Page: number
    /**
     * @description False leaves out the inboxes that the contact is connected to.
     *
     *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document lacks it.
     * @example false
     */
    IncludeContactInboxes: boolean
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  'list-all-labels-of-a-contact': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The labels. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "payload": [
           *         "vip",
           *         "hot-lead"
           *       ]
           *     }
           */
          'application/json': components['schemas']['ContactLabels']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'contact-add-labels': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description All labels that the contact shall have. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "labels": [
         *         "vip",
         *         "hot-lead"
         *       ]
         *     }
         */
        'application/json': {
          /** @description The labels, by name. Names that differ in case alone count as one. */
          labels: components['schemas']['LabelName'][]
        }
      }
    }
    responses: {
      /** @description The labels were replaced. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "payload": [
           *         "vip",
           *         "hot-lead"
           *       ]
           *     }
           */
          'application/json': components['schemas']['ContactLabels']
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['UnprocessableLabels']
      429: components['responses']['TooManyRequests']
    }
  }
  contactList: {
    parameters: {
      query?: {
        /**
         * @description Labels by name. Only contacts that have at least one of them are returned.
         *
         *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0), on filtering by labels.
         * @example [
         *       "vip"
         *     ]
         */
        'labels[]'?: string[]
        /**
         * @description The field to sort by. A leading minus sign reverses the order. Without it the order is not defined.
         * @example -last_activity_at
         */
        sort?: components['parameters']['Sort']
        /**
         * @description The number of the page, from 1. A page holds 15 contacts.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description False leaves out the inboxes that the contact is connected to.
         *
         *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document lacks it.
         * @example false
         */
        include_contact_inboxes?: components['parameters']['IncludeContactInboxes']
      }
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['ContactPage']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  contactCreate: {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /** @description The fields of the new contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "inbox_id": 3,
         *       "name": "Mina Okafor",
         *       "email": "mina@example.com",
         *       "phone_number": "+15555550123",
         *       "identifier": "crm-1001",
         *       "additional_attributes": {
         *         "city": "Lagos"
         *       },
         *       "custom_attributes": {
         *         "plan": "gold"
         *       }
         *     }
         */
        'application/json': components['schemas']['NewContact']
      }
    }
    responses: {
      /**
       * @description The contact was created.
       *
       *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document shows another form.
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "payload": {
           *         "contact": {
           *           "additional_attributes": {
           *             "city": "Lagos"
           *           },
           *           "availability_status": "offline",
           *           "email": "mina@example.com",
           *           "id": 420,
           *           "name": "Mina Okafor",
           *           "phone_number": "+15555550123",
           *           "blocked": false,
           *           "identifier": "crm-1001",
           *           "thumbnail": "",
           *           "custom_attributes": {
           *             "plan": "gold"
           *           },
           *           "created_at": 1767225600,
           *           "contact_inboxes": []
           *         },
           *         "contact_inbox": {
           *           "inbox": null,
           *           "source_id": null
           *         }
           *       }
           *     }
           */
          'application/json': {
            /** @description What was created. */
            payload: {
              contact: components['schemas']['Contact']
              /** @description The connection to the inbox. Its properties are null if the request named no inbox. */
              contact_inbox?: {
                /** @description The inbox with all its settings. */
                inbox?: {
                  [key: string]: unknown
                } | null
                /** @description The id of the contact in the inbox. */
                source_id?: string | null
              }
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  contactSearch: {
    parameters: {
      query: {
        /**
         * @description The text to search for. The vendor's document does not require it; without it nothing useful is returned.
         *
         *     Source: documented, app/controllers/api/v1/accounts/contacts_controller.rb in chatwoot/chatwoot@92ce11c (4.13.0), for the requirement.
         * @example mina@example.com
         */
        q: string
        /**
         * @description The field to sort by. A leading minus sign reverses the order. Without it the order is not defined.
         * @example -last_activity_at
         */
        sort?: components['parameters']['Sort']
        /**
         * @description The number of the page, from 1. A page holds 15 contacts.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description False leaves out the inboxes that the contact is connected to.
         *
         *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document lacks it.
         * @example false
         */
        include_contact_inboxes?: components['parameters']['IncludeContactInboxes']
      }
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description A page of contacts.
       *
       *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0).
       */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "meta": {
           *         "count": 1,
           *         "current_page": 1,
           *         "has_more": false
           *       },
           *       "payload": [
           *         {
           *           "additional_attributes": {
           *             "city": "Lagos"
           *           },
           *           "availability_status": "offline",
           *           "email": "mina@example.com",
           *           "id": 420,
           *           "name": "Mina Okafor",
           *           "phone_number": "+15555550123",
           *           "blocked": false,
           *           "identifier": "crm-1001",
           *           "thumbnail": "",
           *           "custom_attributes": {
           *             "plan": "gold"
           *           },
           *           "last_activity_at": 1767312000,
           *           "created_at": 1767225600,
           *           "contact_inboxes": []
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** @description The place of the page. */
            meta: {
              /** @description How many contacts this page holds, unlike in a list or a filter. */
              count: number
              current_page?: components['schemas']['CurrentPage']
              /** @description True if there is a next page. */
              has_more: boolean
            }
            /** @description The contacts. */
            payload: components['schemas']['Contact'][]
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  contactFilter: {
    parameters: {
      query?: {
        /**
         * @description The field to sort by. A leading minus sign reverses the order. Without it the order is not defined.
         * @example -last_activity_at
         */
        sort?: components['parameters']['Sort']
        /**
         * @description The number of the page, from 1. A page holds 15 contacts.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description False leaves out the inboxes that the contact is connected to.
         *
         *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document lacks it.
         * @example false
         */
        include_contact_inboxes?: components['parameters']['IncludeContactInboxes']
      }
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /** @description The conditions. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "payload": [
         *         {
         *           "attribute_key": "email",
         *           "filter_operator": "equal_to",
         *           "values": [
         *             "mina@example.com"
         *           ]
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description The conditions, in their order. */
          payload: components['schemas']['Condition'][]
        }
      }
    }
    responses: {
      200: components['responses']['ContactPage']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      /**
       * @description A condition names an unknown attribute, an operator that the attribute does not have, or no value.
       *
       *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0), on filtering.
       */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "error": "Invalid operator. The allowed operators for country_code are [equal_to,not_equal_to]."
           *     }
           */
          'application/json': components['schemas']['Error']
        }
      }
      429: components['responses']['TooManyRequests']
    }
  }
  contactDetails: {
    parameters: {
      query?: {
        /**
         * @description False leaves out the inboxes that the contact is connected to.
         *
         *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0); the vendor's document lacks it.
         * @example false
         */
        include_contact_inboxes?: components['parameters']['IncludeContactInboxes']
      }
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  contactUpdate: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
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
         *       "name": "Mina Okafor",
         *       "custom_attributes": {
         *         "plan": "gold"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactFields']
      }
    }
    responses: {
      200: components['responses']['Contact']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  contactDelete: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the contact.
         * @example 420
         */
        id: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact was deleted. The reply is empty. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      /**
       * @description The contact is online.
       *
       *     Source: recorded, spec/controllers/api/v1/accounts/contacts_controller_spec.rb in chatwoot/chatwoot@92ce11c (4.13.0), on deletion; the words are of config/locales/en.yml.
       */
      422: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "message": "Mina okafor is Online, please try again later"
           *     }
           */
          'application/json': components['schemas']['Refusal']
        }
      }
      429: components['responses']['TooManyRequests']
    }
  }
  'list-all-labels': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The labels. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "payload": [
           *         {
           *           "id": 7,
           *           "title": "billing",
           *           "description": "Questions about invoices",
           *           "color": "#1f93ff",
           *           "show_on_sidebar": true
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** @description The labels. */
            payload: components['schemas']['Label'][]
          }
        }
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'create-a-label': {
    parameters: {
      query?: never
      header?: never
      path?: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
      }
      cookie?: never
    }
    /** @description The new label. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "billing",
         *       "description": "Questions about invoices",
         *       "color": "#1f93ff",
         *       "show_on_sidebar": true
         *     }
         */
        'application/json': WithRequired<components['schemas']['LabelFields'], 'title'>
      }
    }
    responses: {
      200: components['responses']['Label']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['RefusedLabel']
      429: components['responses']['TooManyRequests']
    }
  }
  'get-details-of-a-single-label': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the label.
         * @example 7
         */
        id: components['parameters']['LabelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Label']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'delete-a-label': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the label.
         * @example 7
         */
        id: components['parameters']['LabelId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The label was deleted. The reply is empty. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  'update-a-label': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The number of the account, which stands in the URL of its dashboard.
         * @example 12
         */
        account_id?: components['parameters']['AccountId']
        /**
         * @description The id of the label.
         * @example 7
         */
        id: components['parameters']['LabelId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "billing",
         *       "color": "#1f93ff"
         *     }
         */
        'application/json': components['schemas']['LabelFields']
      }
    }
    responses: {
      200: components['responses']['Label']
      401: components['responses']['Unauthorized']
      404: components['responses']['NotFound']
      422: components['responses']['RefusedLabel']
      429: components['responses']['TooManyRequests']
    }
  }
  'on-contact-created': {
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
         *       "event": "contact_created",
         *       "account": {
         *         "id": 1,
         *         "name": "Acme"
         *       },
         *       "id": 42,
         *       "name": "Jane Doe",
         *       "email": "jane.doe@example.com",
         *       "phone_number": "+15555550100",
         *       "identifier": null,
         *       "avatar": "",
         *       "thumbnail": "",
         *       "additional_attributes": {},
         *       "custom_attributes": {}
         *     }
         */
        'application/json': components['schemas']['contact_event'] & {
          /**
           * @description The name of the event.
           * @constant
           */
          event: 'contact_created'
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
  'on-contact-updated': {
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
         *       "event": "contact_updated",
         *       "account": {
         *         "id": 1,
         *         "name": "Acme"
         *       },
         *       "id": 42,
         *       "name": "Jane Doe",
         *       "email": "jane.doe@example.com",
         *       "phone_number": "+15555550100",
         *       "identifier": null,
         *       "avatar": "",
         *       "thumbnail": "",
         *       "additional_attributes": {},
         *       "custom_attributes": {},
         *       "changed_attributes": [
         *         {
         *           "name": {
         *             "previous_value": "Jane",
         *             "current_value": "Jane Doe"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['contact_event'] & {
          /**
           * @description The name of the event.
           * @constant
           */
          event: 'contact_updated'
          /** @description The fields that changed, one in each object, with their values before and after. */
          changed_attributes?: {
            [key: string]: {
              /** @description The value before. */
              previous_value?: unknown
              /** @description The value now. */
              current_value?: unknown
            }
          }[]
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
