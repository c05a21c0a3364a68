// Compiled from specs/highlevel.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/contacts/{contactId}/tags': {
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
     * @description Adds tags to those the contact has; none is lost. Repeating is safe: a tag that is there already is left out of `tagsAdded`. A name the location does not know is created there. Needs the scope `contacts.write`; no limit on the number or the length of tags is documented.
     *
     *     Source: documented, https://marketplace.gohighlevel.com/docs/ghl/contacts/add-tags.
     */
    post: operations['add-tags']
    /**
     * Remove tags from a contact
     * @description Removes the named tags and leaves the others. The body is required, although this is a DELETE. Removing a tag the contact does not have succeeds with an empty `tagsRemoved`. The location keeps its tag. Needs the scope `contacts.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    delete: operations['remove-tags']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/bulk/tags/update/{type}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add or remove tags of many contacts
     * @description Adds or removes the same tags on several contacts of one location. Repeating is taken to be safe, as it is for one contact. Each contact has its own result: the status is 201 even if some failed, so check `errorCount`. The operation id is the vendor's, however odd; no scope is documented.
     *
     *     Source: documented, https://marketplace.gohighlevel.com/docs/ghl/contacts/create-association.
     */
    post: operations['create-association']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/{contactId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a contact
     * @description Reads one contact with all its tags. No operation reads the tags alone. Fields without a value are left out. Needs the scope `contacts.readonly`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    get: operations['get-contact']
    /**
     * Update a contact
     * @description Changes the fields that are sent and keeps the others. If `tags` is sent it replaces the whole set; to change single tags use the tag operations. A property the vendor does not know is answered with 422. Needs the scope `contacts.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    put: operations['update-contact']
    post?: never
    /**
     * Delete a contact
     * @description Deletes the contact. What a second call answers is not documented. Needs the scope `contacts.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    delete: operations['delete-contact']
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
     * @description Finds contacts of a location by filters, for instance by tag. A change shows up after some seconds only. Pages by `page` reach 10,000 contacts; go on with `searchAfter` from the last contact seen. The vendor's spec describes neither body nor reply. Needs the scope `contacts.readonly`.
     *
     *     Source: documented, https://marketplace.gohighlevel.com/docs/ghl/contacts/search-contacts-advanced.
     */
    post: operations['search-contacts-advanced']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/search/duplicate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find the contact with an e-mail or phone
     * @description Finds the contact that a new one with this e-mail or phone would duplicate. Where the location forbids duplicates, the key it has chosen decides; where it allows them, the e-mail is looked at first, then the phone. The vendor's spec does not describe the reply. Needs the scope `contacts.readonly`.
     *
     *     Source: documented, https://marketplace.gohighlevel.com/docs/ghl/contacts/get-duplicate-contact.
     */
    get: operations['get-duplicate-contact']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List contacts
     * @deprecated
     * @description Lists the contacts of a location, one page at a time. Deprecated by the vendor in favour of `POST /contacts/search`. `startAfterId` and `startAfter` seem to be the id and the time of the last contact of the page before. Needs the scope `contacts.readonly`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    get: operations['get-contacts']
    put?: never
    /**
     * Create a contact
     * @description Creates a contact, with tags if any are sent. Do not repeat blindly: depending on the location's setting a second contact with the same e-mail or phone is created or refused with 400. A 422 is reported for contacts that were created all the same. Needs the scope `contacts.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    post: operations['create-contact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/contacts/upsert': {
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
     * @description Updates the contact with the same e-mail or phone, or creates one. Which of the two is looked at, and in which order, is a setting of the location; if they belong to two contacts, the second key is ignored. If `tags` is sent it replaces the whole set. Needs the scope `contacts.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    post: operations['upsert-contact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/locations/{locationId}/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the tags of a location
     * @description Lists all tags the location knows, whether a contact has them or not. No paging and no filter is documented. Needs the scope `locations/tags.readonly`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/locations.json.
     */
    get: operations['get-location-tags']
    put?: never
    /**
     * Create a tag in a location
     * @description Adds a tag to those the location knows. Not needed before tagging a contact: an unknown tag is created then anyway. What a second tag of the same name does is not documented, and reports differ. Answers 200, not 201. Needs the scope `locations/tags.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/locations.json.
     */
    post: operations['create-tag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/locations/{locationId}/tags/{tagId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get a tag of a location
     * @description Reads one tag of the location by its id. Needs the scope `locations/tags.readonly`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/locations.json.
     */
    get: operations['get-tag-by-id']
    /**
     * Rename a tag of a location
     * @description Gives the tag another name. What becomes of contacts that carry the old name is not documented. Needs the scope `locations/tags.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/locations.json.
     */
    put: operations['update-tag']
    post?: never
    /**
     * Delete a tag of a location
     * @description Removes the tag from those the location knows. What becomes of contacts that carry it is not documented. Needs the scope `locations/tags.write`.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/locations.json.
     */
    delete: operations['delete-tag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  ContactCreate: {
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
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/webhook%20events/ContactCreate.md.
     */
    post: operations['on-contact-create']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  ContactUpdate: {
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
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/webhook%20events/ContactUpdate.md.
     */
    post: operations['on-contact-update']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  ContactDelete: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Contact deleted
     * @description Sent when a contact is deleted.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/webhook%20events/ContactDelete.md.
     */
    post: operations['on-contact-delete']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  ContactDndUpdate: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Do-not-disturb settings changed
     * @description Sent when a contact's do-not-disturb settings change.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/webhook%20events/ContactDndUpdate.md.
     */
    post: operations['on-contact-dnd-update']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  ContactTagUpdate: {
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
     * @description Sent when a contact's tags change. The body has all its tags, and does not tell which were added or removed.
     *
     *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/webhook%20events/ContactTagUpdate.md.
     */
    post: operations['on-contact-tag-update']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface components {
  schemas: {
    /** @description Tags to add or to remove. */
    TagsDTO: {
      /** @description The tags by name. They are reported to be kept in lower case. How white space, repeated names and an empty list are treated is not documented. */
      tags: string[]
    }
    /** @description The tags of the contact after tags were added. */
    TagsAdded: {
      /**
       * @description All tags of the contact after the call, reported to be in lower case.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      tags: string[]
      /**
       * @description The tags this call really added. Empty if the contact had them all.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026.
       */
      tagsAdded?: string[]
      traceId?: components['schemas']['TraceId']
    }
    /** @description The tags of the contact after tags were removed. */
    TagsRemoved: {
      /**
       * @description All tags of the contact after the call, reported to be in lower case.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      tags: string[]
      /**
       * @description The tags this call really removed. Empty if the contact had none of them.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026.
       */
      tagsRemoved?: string[]
      traceId?: components['schemas']['TraceId']
    }
    /** @description Contacts of one location, and the tags to add to them or to remove from them. */
    UpdateTagsDTO: {
      /** @description The ids of the contacts. No limit is documented; third parties speak of 500 a call. */
      contacts: string[]
      /** @description The tags by name. */
      tags: string[]
      /** @description The id of the location all the contacts belong to. */
      locationId: string
      /** @description True removes every tag the contacts have. Only with the type `remove`. */
      removeAllTags?: boolean
    }
    /** @description What became of each contact of a bulk call. */
    UpdateTagsResponseDTO: {
      /** @description Whether the call as a whole went through; the spelling is the vendor's. Do not rely on it alone: the vendor's own sample says true beside failed contacts. */
      succeded: boolean
      /**
       * @description The same as `succeded`, spelt right.
       *
       *     Source: inferred, version v3 documents both spellings; other operations send both in this version too.
       */
      succeeded?: components['schemas']['Succeeded']
      /** @description How many contacts failed. */
      errorCount: number
      /** @description One result for each contact sent. */
      responses: components['schemas']['UpdateTagsResult'][]
      traceId?: components['schemas']['TraceId']
    }
    /**
     * @description What became of one contact. The vendor's schema says string here, its sample shows objects.
     *
     *     Source: documented, the sample in https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json, against the schema beside it.
     */
    UpdateTagsResult: {
      /** @description The id as it was sent. */
      contactId?: string
      /** @description What happened. Known reasons for an error: the id is malformed, the contact is deleted, the contact belongs to another location. */
      message?: string
      /**
       * @description Whether this contact was updated.
       * @enum {string}
       */
      type?: 'success' | 'error'
      /** @description The tags before the call. Left out on an error. */
      oldTags?: string[]
      /** @description The tags this call really added. Left out on an error. */
      tagsAdded?: string[]
      /** @description The tags this call really removed. Left out on an error. */
      tagsRemoved?: string[]
    }
    /** @description A contact as read, updated or upserted. Fields without a value are left out rather than null. */
    Contact: {
      /**
       * @description The id of the contact.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      id: string
      /**
       * @description The id of the location the contact belongs to.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      locationId: string
      /** @description The kind of contact; `lead` and `customer` were seen. */
      type?: string
      /** @description The full name. Often left out. */
      name?: string
      /** @description The first name. */
      firstName?: string
      /** @description The first name in lower case, for searching. */
      firstNameLowerCase?: string
      /** @description The last name. */
      lastName?: string
      /** @description The last name in lower case, for searching. */
      lastNameLowerCase?: string
      /** @description First and last name in lower case, for searching. */
      fullNameLowerCase?: string
      /** @description The main e-mail address. */
      email?: string
      /** @description The main e-mail address in lower case, for searching. */
      emailLowerCase?: string
      /**
       * @description Further e-mail addresses. They cannot be written.
       *
       *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
       */
      additionalEmails?: components['schemas']['AdditionalEmail'][]
      /** @description The main phone number with country code. */
      phone?: string
      /**
       * @description Further phone numbers. They cannot be written.
       *
       *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
       */
      additionalPhones?: components['schemas']['AdditionalPhone'][]
      /** @description The name of the company. */
      companyName?: string
      /** @description The id of the business the contact belongs to. */
      businessId?: string
      /** @description Street and number. */
      address1?: string
      /** @description The city. */
      city?: string
      /** @description The state or region. */
      state?: string
      /** @description The postal code. */
      postalCode?: string
      /** @description The country as a code of two letters. */
      country?: string
      /** @description The address of a website. */
      website?: string
      /** @description The time zone by its IANA name. */
      timezone?: string
      /** @description The date of birth, as a date or as a point in time. */
      dateOfBirth?: string
      /** @description Where the contact came from, in free words. */
      source?: string
      /** @description The id of the user the contact is assigned to. */
      assignedTo?: string
      /**
       * @description The ids of the users who follow the contact.
       *
       *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026; always empty there.
       */
      followers?: string[]
      /** @description All tags of the contact by name, reported to be in lower case. */
      tags?: string[]
      /** @description The custom fields that have a value. */
      customFields?: components['schemas']['CustomField'][]
      /** @description Whether the contact must not be contacted. */
      dnd?: boolean
      /** @description The same, channel by channel. */
      dndSettings?: components['schemas']['DndSettings']
      /** @description Attachments. The vendor's documents disagree on the type. */
      attachments?: string | unknown[]
      /** @description The social security number. */
      ssn?: string
      /** @description A keyword. */
      keyword?: string
      /** @description The id of the visitor in live chat. */
      visitorId?: string
      /** @description How the contact first came here. */
      attributionSource?: components['schemas']['AttributionSource']
      /** @description How the contact came here last. */
      lastAttributionSource?: components['schemas']['AttributionSource']
      /** @description Who or what created the contact. */
      createdBy?: components['schemas']['ChangeOrigin']
      /**
       * Format: date-time
       * @description When the contact was created.
       */
      dateAdded?: string
      /**
       * Format: date-time
       * @description When the contact was last changed.
       */
      dateUpdated?: string
      /** @description When the contact was last active. */
      lastActivity?: string
    }
    /** @description The contact that was created. */
    ContactCreated: {
      /**
       * @description The new contact.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      contact: components['schemas']['CreatedContact']
      traceId?: components['schemas']['TraceId']
    }
    /** @description A contact as it is answered on creation. Not quite the fields of a contact that is read. */
    CreatedContact: {
      /**
       * @description The id of the contact.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      id: string
      /**
       * @description The id of the location the contact belongs to.
       *
       *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
       */
      locationId: string
      /** @description The kind of contact; `lead` was seen. */
      type?: string
      /** @description The first name. */
      firstName?: string
      /** @description The first name in lower case, for searching. */
      firstNameLowerCase?: string
      /** @description The last name. */
      lastName?: string
      /** @description The last name in lower case, for searching. */
      lastNameLowerCase?: string
      /** @description First and last name in lower case, for searching. */
      fullNameLowerCase?: string
      /** @description The main e-mail address. */
      email?: string
      /** @description The main e-mail address in lower case, for searching. */
      emailLowerCase?: string
      /** @description Whether mail to the contact came back. */
      bounceEmail?: boolean
      /** @description Whether the contact wants no mail. */
      unsubscribeEmail?: boolean
      /**
       * @description Whether the e-mail address was found valid. Null if not checked yet.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026; always null there, the other type is inferred.
       */
      validEmail?: boolean | null
      /**
       * @description When the e-mail address was checked. Null if not checked yet.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026; always null there, the other type is inferred.
       */
      validEmailDate?: string | null
      /** @description The main phone number with country code. */
      phone?: string
      /** @description The name of the company. */
      companyName?: string
      /** @description The id of the business the contact belongs to. */
      businessId?: string
      /** @description Street and number. */
      address1?: string
      /** @description The city. */
      city?: string
      /** @description The state or region. */
      state?: string
      /** @description The postal code. */
      postalCode?: string
      /** @description The country as a code of two letters. */
      country?: string
      /** @description The address of a website. */
      website?: string
      /** @description The date of birth as a point in time. */
      dateOfBirth?: string
      /** @description The month of birth. */
      birthMonth?: number
      /** @description The day of birth. */
      birthDay?: number
      /** @description Where the contact came from, in free words. */
      source?: string
      /** @description The id of the user the contact is assigned to. */
      assignedTo?: string
      /** @description All tags of the contact by name, reported to be in lower case. */
      tags?: string[]
      /** @description The custom fields that have a value. */
      customFields?: components['schemas']['CustomField'][]
      /** @description Whether the contact must not be contacted. */
      dnd?: boolean
      /** @description The same, channel by channel. */
      dndSettings?: components['schemas']['DndSettings']
      /** @description Offers of the contact. */
      offers?: string[]
      /** @description Products of the contact. */
      products?: string[]
      /** @description Whether the contact is deleted. */
      deleted?: boolean
      /** @description Who or what created the contact. */
      createdBy?: components['schemas']['ChangeOrigin']
      /** @description Who or what changed the contact last. */
      lastUpdatedBy?: components['schemas']['ChangeOrigin']
      /**
       * Format: date-time
       * @description When the contact was created.
       */
      dateAdded?: string
      /**
       * Format: date-time
       * @description When the contact was last changed.
       */
      dateUpdated?: string
      /** @description When the contact was last active. */
      lastSessionActivityAt?: string
    }
    /** @description The fields that creating, updating and upserting have in common. */
    ContactInput: {
      /** @description The first name. */
      firstName?: string | null
      /** @description The last name. */
      lastName?: string | null
      /** @description The full name. */
      name?: string | null
      /** @description The main e-mail address. */
      email?: string | null
      /** @description The main phone number, best with country code. */
      phone?: string | null
      /** @description Street and number. */
      address1?: string | null
      /** @description The city. */
      city?: string | null
      /** @description The state or region. */
      state?: string | null
      /** @description The postal code. */
      postalCode?: string
      /** @description The country as a code of two letters. */
      country?: string
      /** @description The address of a website. */
      website?: string | null
      /** @description The time zone by its IANA name. */
      timezone?: string | null
      /**
       * @description The date of birth, year first or month first (1990-09-25, 09-25-1990), separated by one of `-`, `/`, `.` and `_`.
       *
       *     Source: inferred, the vendor's schema says object, its description and sample show strings.
       */
      dateOfBirth?: string | null
      /** @description Whether the contact must not be contacted. */
      dnd?: boolean
      /** @description The same, channel by channel. */
      dndSettings?: components['schemas']['DndSettings']
      /** @description Whether messages from the contact are wanted. */
      inboundDndSettings?: components['schemas']['InboundDndSettings']
      /** @description The custom fields to write. */
      customFields?: components['schemas']['CustomFieldInput'][]
    }
    /** @description A new contact. */
    CreateContactDTO: components['schemas']['ContactInput'] & {
      /** @description The id of the location the contact will belong to. The token must belong to it. */
      locationId: string
      /** @description The gender. An upsert is reported to ignore it for a contact that is there. */
      gender?: string
      /** @description The name of the company. */
      companyName?: string | null
      /** @description Where the contact came from, in free words. */
      source?: string
      /** @description The id of the user the contact is assigned to. */
      assignedTo?: string
      /** @description The tags of the contact by name. On an upsert they replace all tags there were. */
      tags?: string[]
    }
    /** @description The fields of a contact to change. What is left out stays. */
    UpdateContactDTO: components['schemas']['ContactInput'] & {
      /**
       * @description The name of the company.
       *
       *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/314.
       */
      companyName?: string | null
      /** @description Where the contact came from, in free words. */
      source?: string | null
      /** @description The id of the user the contact is assigned to. */
      assignedTo?: string | null
      /** @description Replaces all tags of the contact. To add or remove single tags use the tag operations instead. */
      tags?: string[]
    }
    /** @description A contact to create, or to update if its e-mail or phone is known. */
    UpsertContactDTO: components['schemas']['CreateContactDTO'] & {
      /**
       * @description True creates a contact without looking for an existing one, if the location allows duplicates. Otherwise it has no effect.
       * @default false
       */
      createNewIfDuplicateAllowed?: boolean
    }
    /** @description The value of one custom field. */
    CustomField: {
      /** @description The id of the custom field. */
      id?: string
      /**
       * @description The value. A string for most fields; a number, a list or an object for some.
       *
       *     Source: documented, the vendor's contact webhooks name four types; its contact schema says string.
       */
      value?: unknown
    }
    /** @description A value for one custom field. */
    CustomFieldInput: {
      /** @description The id of the custom field. */
      id: string
      /** @description The key of the custom field. Newer versions take it in place of the id. */
      key?: string
      /** @description The value. Its type depends on the kind of field. */
      field_value?:
        | string
        | number
        | string[]
        | {
            [key: string]: components['schemas']['FileValue']
          }
    }
    /**
     * @description One file in a custom field.
     *
     *     Source: documented, the sample in https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json.
     */
    FileValue: {
      /** @description Name, type and size of the file. */
      meta?: {
        /** @description The id of the custom field. */
        fieldname?: string
        /** @description The name of the file. */
        originalname?: string
        /** @description The transfer encoding. */
        encoding?: string
        /** @description The media type. */
        mimetype?: string
        /** @description The size in bytes. */
        size?: number
        /** @description The UUID of the file. */
        uuid?: string
      }
      /** @description Where the file can be fetched. */
      url?: string
      /** @description The id of the document. */
      documentId?: string
    }
    /** @description Which channels must not be used. */
    DndSettings: {
      /** @description Phone calls. */
      Call?: components['schemas']['DndSetting']
      /** @description E-mail. */
      Email?: components['schemas']['DndSetting']
      /** @description Text messages. */
      SMS?: components['schemas']['DndSetting']
      /** @description WhatsApp. */
      WhatsApp?: components['schemas']['DndSetting']
      /** @description Google Business messages. */
      GMB?: components['schemas']['DndSetting']
      /** @description Facebook. */
      FB?: components['schemas']['DndSetting']
    }
    /** @description Whether one channel must not be used. */
    DndSetting: {
      /**
       * @description The state of the block on this channel.
       * @enum {string}
       */
      status: 'active' | 'inactive' | 'permanent'
      /** @description The reason. */
      message?: string
      /** @description A code for the reason. */
      code?: string
    }
    /** @description Whether messages from the contact are wanted. */
    InboundDndSettings: {
      /** @description For all channels. */
      all?: {
        /**
         * @description The state of the block.
         * @enum {string}
         */
        status: 'active' | 'inactive'
        /** @description The reason. */
        message?: string
      }
    }
    /** @description How a contact came here. Empty if nothing is known. */
    AttributionSource: {
      /**
       * @description The address the contact came by.
       *
       *     Source: reported, documented as required; missing in https://github.com/GoHighLevel/highlevel-api-docs/issues/289.
       */
      url?: string
      /**
       * @description The kind of visit.
       *
       *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/289.
       */
      sessionSource?: string
      /** @description The campaign. */
      campaign?: string | null
      /** @description The id of the campaign. */
      campaignId?: string | null
      /** @description The `utm_source` of the address. */
      utmSource?: string | null
      /** @description The `utm_medium` of the address. */
      utmMedium?: string | null
      /** @description The `utm_content` of the address. */
      utmContent?: string | null
      /** @description The page before. */
      referrer?: string | null
      /** @description The click id of Facebook. */
      fbclid?: string | null
      /** @description The click id of Google Ads. */
      gclid?: string | null
      /** @description The click id of Microsoft Advertising, spelt so. */
      msclikid?: string | null
      /** @description The click id of Google Display. */
      dclid?: string | null
      /** @description The click cookie of Facebook. */
      fbc?: string | null
      /** @description The browser cookie of Facebook. */
      fbp?: string | null
      /** @description The id of the event at Facebook. */
      fbEventId?: string | null
      /** @description The browser. */
      userAgent?: string | null
      /** @description The IP address. */
      ip?: string | null
      /** @description What led here, for instance a survey. */
      medium?: string | null
      /** @description The id of what led here. */
      mediumId?: string | null
    }
    /**
     * @description A further e-mail address.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    AdditionalEmail: {
      /** @description The address. */
      email?: string
    }
    /**
     * @description A further phone number.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    AdditionalPhone: {
      /** @description The number. */
      phone?: string
    }
    /**
     * @description Who or what made a change.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    ChangeOrigin: {
      /** @description The kind of origin; `INTEGRATION` was seen. */
      source?: string
      /** @description The way it came; `OAUTH` was seen. */
      channel?: string
      /** @description The id of the origin, for instance of the app. */
      sourceId?: string
      /**
       * Format: date-time
       * @description When it happened.
       */
      timestamp?: string
    }
    /**
     * @description What to look for. The vendor's own schema is empty; its page elsewhere says this.
     *
     *     Source: reported, https://help.hoopai.com/api-reference/overview/contacts-search (a reseller's copy of the vendor's page).
     */
    SearchBody: {
      /** @description The id of the location to search. The token must belong to it. */
      locationId: string
      /** @description How many contacts at once. */
      pageLimit: number
      /** @description The page, from 1 on, up to the 10,000th contact. Not together with `searchAfter`. */
      page?: number
      /** @description The `searchAfter` of the last contact seen. Not together with `page`. */
      searchAfter?: components['schemas']['SearchAfter']
      /** @description Words to look for in the fields the location has chosen for that. */
      query?: string
      /** @description Conditions that must all hold. */
      filters?: components['schemas']['SearchFilter'][]
      /** @description The fields to sort by. */
      sort?: components['schemas']['SearchSort'][]
    }
    /**
     * @description A place in the list of results. Opaque; a number and the id of the contact were seen.
     *
     *     Source: recorded, live requests and responses in NangoHQ/integration-templates, July 2026.
     */
    SearchAfter: (number | string)[]
    /**
     * @description A field to sort by.
     *
     *     Source: reported, https://help.hoopai.com/api-reference/overview/contacts-search (a reseller's copy of the vendor's page).
     */
    SearchSort: {
      /** @description The field, for instance `dateAdded`, `dateUpdated` or `firstNameLowerCase`. */
      field: string
      /**
       * @description Ascending or descending.
       * @enum {string}
       */
      direction: 'asc' | 'desc'
    }
    /** @description A condition or a group of them. */
    SearchFilter: components['schemas']['SearchCondition'] | components['schemas']['SearchGroup']
    /**
     * @description A condition on one field.
     *
     *     Source: reported, https://help.hoopai.com/api-reference/overview/contacts-search (a reseller's copy of the vendor's page).
     */
    SearchCondition: {
      /** @description The field, for instance `tags`, `email` or `dateAdded`. */
      field: string
      /**
       * @description How field and value are compared. `exists` and `not_exists` take no value.
       * @enum {string}
       */
      operator: 'eq' | 'not_eq' | 'contains' | 'not_contains' | 'exists' | 'not_exists' | 'range'
      /** @description What to compare with. Up to 75 characters. */
      value?:
        | string
        | number
        | boolean
        | string[]
        | {
            /** @description This or more. */
            gte?: string | number
            /** @description More than this. */
            gt?: string | number
            /** @description This or less. */
            lte?: string | number
            /** @description Less than this. */
            lt?: string | number
          }
    }
    /**
     * @description Several conditions as one.
     *
     *     Source: reported, https://help.hoopai.com/api-reference/overview/contacts-search (a reseller's copy of the vendor's page).
     */
    SearchGroup: {
      /**
       * @description Whether all conditions must hold or one is enough.
       * @enum {string}
       */
      group: 'AND' | 'OR'
      /** @description The conditions. */
      filters: components['schemas']['SearchFilter'][]
    }
    /**
     * @description One page of contacts.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    SearchResult: {
      /** @description The contacts of this page. Empty after the last page. */
      contacts: components['schemas']['FoundContact'][]
      /** @description How many contacts were found on all pages. */
      total: number
      traceId?: components['schemas']['TraceId']
    }
    /**
     * @description A contact as search has it. Fields without a value are null.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    FoundContact: {
      /** @description The id of the contact. */
      id: string
      /** @description The id of the location the contact belongs to. */
      locationId: string
      /** @description The kind of contact; `lead` and `customer` were seen. */
      type?: string | null
      /** @description First and last name in lower case. */
      contactName?: string | null
      /** @description The first name. */
      firstName?: string | null
      /** @description The first name in lower case. */
      firstNameLowerCase?: string | null
      /** @description The last name. */
      lastName?: string | null
      /** @description The last name in lower case. */
      lastNameLowerCase?: string | null
      /** @description The main e-mail address. */
      email?: string | null
      /** @description Whether the e-mail address was found valid. Null if not checked yet. */
      validEmail?: boolean | null
      /** @description Further e-mail addresses. */
      additionalEmails?: components['schemas']['AdditionalEmail'][]
      /** @description The main phone number with country code. */
      phone?: string | null
      /** @description What the phone number is, for instance mobile. */
      phoneLabel?: string | null
      /** @description Further phone numbers. */
      additionalPhones?: components['schemas']['AdditionalPhone'][]
      /** @description The name of the company. */
      companyName?: string | null
      /** @description The name of the business the contact belongs to. */
      businessName?: string | null
      /** @description The id of the business the contact belongs to. */
      businessId?: string | null
      /** @description Street and number. Called `address1` everywhere else. */
      address?: string | null
      /** @description The city. */
      city?: string | null
      /** @description The state or region. */
      state?: string | null
      /** @description The postal code. */
      postalCode?: string | null
      /** @description The country as a code of two letters. */
      country?: string | null
      /** @description The address of a website. */
      website?: string | null
      /** @description The time zone by its IANA name. */
      timezone?: string | null
      /** @description Where the contact came from, in free words. */
      source?: string | null
      /**
       * @description The date of birth in milliseconds since 1970, unlike everywhere else.
       *
       *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/314.
       */
      dateOfBirth?: number | string | null
      /** @description The id of the user the contact is assigned to. */
      assignedTo?: string | null
      /** @description The ids of the users who follow the contact. */
      followers?: string[]
      /** @description All tags of the contact by name, reported to be in lower case. */
      tags?: string[]
      /** @description The custom fields that have a value. */
      customFields?: components['schemas']['CustomField'][]
      /** @description Whether the contact must not be contacted. */
      dnd?: boolean
      /** @description The same, channel by channel. Empty if nothing is set. */
      dndSettings?: components['schemas']['DndSettings']
      /** @description Whether messages from the contact are wanted. Empty if nothing is set. */
      inboundDndSettings?: components['schemas']['InboundDndSettings']
      /** @description The opportunities of the contact. Sometimes left out. */
      opportunities?: {
        /** @description The id of the opportunity. */
        id?: string
        /** @description The id of its pipeline. */
        pipelineId?: string
        /** @description The id of its stage. */
        pipelineStageId?: string
        /** @description What it is worth. */
        monetaryValue?: number
        /** @description Its state; `open` was seen. */
        status?: string
      }[]
      /** @description How the contact first came here. */
      attributionSource?: components['schemas']['AttributionSource']
      /** @description How the contact came here last. */
      lastAttributionSource?: components['schemas']['AttributionSource']
      /**
       * Format: date-time
       * @description When the contact was created.
       */
      dateAdded?: string
      /**
       * Format: date-time
       * @description When the contact was last changed.
       */
      dateUpdated?: string
      /** @description The place of this contact in the list. Send it back to go on from here. */
      searchAfter?: components['schemas']['SearchAfter']
    }
    /** @description One page of contacts. */
    ContactList: {
      /** @description The contacts of this page. */
      contacts?: components['schemas']['ListedContact'][]
      /** @description A number of contacts. Whether of this page or of all is not documented. */
      count?: number
      traceId?: components['schemas']['TraceId']
    }
    /** @description A contact as the list has it, with fewer fields than a contact that is read. */
    ListedContact: {
      /** @description The id of the contact. */
      id?: string
      /** @description The id of the location the contact belongs to. */
      locationId?: string
      /**
       * @description The first name in lower case.
       *
       *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
       */
      firstName?: string
      /**
       * @description The first name as it was written.
       *
       *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
       */
      firstNameRaw?: string
      /** @description The main e-mail address. */
      email?: string
      /** @description The time zone by its IANA name. */
      timezone?: string
      /** @description The country as a code of two letters. */
      country?: string
      /** @description Where the contact came from, in free words. */
      source?: string
      /** @description The id of the business the contact belongs to. */
      businessId?: string
      /** @description All tags of the contact by name, reported to be in lower case. */
      tags?: string[]
      /** @description The custom fields that have a value. */
      customFields?: components['schemas']['CustomField'][]
      /** @description How the contact came here. */
      attributions?: components['schemas']['AttributionSource'][]
      /** @description The ids of the users who follow the contact. */
      followers?: string[]
      /** @description When the contact was created. */
      dateAdded?: string
    }
    /**
     * @description The contact that was found, if any.
     *
     *     Source: reported, public repositories that read contact.id, contact.email and contact.tags; the vendor's spec has no schema.
     */
    DuplicateResult: {
      /** @description The contact, or null if there is none. Has more fields than are named here. */
      contact?: {
        /** @description The id of the contact. */
        id?: string
        /** @description The main e-mail address. */
        email?: string
        /** @description The tags of the contact by name. */
        tags?: string[]
      } | null
      traceId?: components['schemas']['TraceId']
    }
    /** @description A tag that a location knows. */
    LocationTag: {
      /** @description The id of the tag. */
      id?: string
      /** @description The name, as contacts carry it. */
      name?: string
      /** @description The id of the location. */
      locationId?: string
    }
    /** @description A tag to create or to rename. */
    TagBody: {
      /** @description The name of the tag. No limits are documented. */
      name: string
    }
    /** @description True if the call did what was asked. The spelling is the vendor's. */
    Succeded: boolean
    /**
     * @description The same as `succeded`, spelt right.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     */
    Succeeded: boolean
    /**
     * Format: uuid
     * @description Names this request to the vendor's support.
     *
     *     Source: documented, docs/oauth/Overview.md in GoHighLevel/highlevel-api-docs, for every response; most schemas leave it out, and that it is a UUID was recorded.
     */
    TraceId: string
    /**
     * @description What is wrong, in one sentence or several.
     *
     *     Source: reported, 400 is documented with a string and 422 with a list; live errors in issues of GoHighLevel/highlevel-api-docs vary.
     */
    Message: string | string[]
    /** @description What is wrong. Comes in two forms; the one for an unknown contact has `error` and `status` only. */
    BadRequestDTO: {
      /** @description The status. Not always that of the response. */
      statusCode?: number
      message?: components['schemas']['Message']
      /**
       * @description The name of the status, or for an unknown contact the message.
       *
       *     Source: reported, live responses in https://github.com/GoHighLevel/highlevel-api-docs/issues/170 and in rocketride-org/rocketride-server, July 2026.
       */
      error?: string
      /**
       * @description The status, sent in place of `statusCode` for an unknown contact.
       *
       *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
       */
      status?: number
      /**
       * @description A name for the kind of error.
       *
       *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
       */
      canonicalCode?: string
      /**
       * @description For a duplicate, which contact is in the way.
       *
       *     Source: reported, error handling in several public repositories.
       */
      meta?: {
        /** @description The id of the contact that is there already. */
        contactId?: string
        /** @description The field both have in common, for instance `email`. */
        matchingField?: string
      }
      /**
       * @description Names this request to the vendor's support. Missing in some errors.
       *
       *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/289.
       */
      traceId?: components['schemas']['TraceId']
    }
    /** @description Why the request is not let in. */
    UnauthorizedDTO: {
      /** @description The status. */
      statusCode?: number
      /** @description The reason. The only way to tell the cases apart. */
      message?: string
      /** @description The name of the status. Mostly missing. */
      error?: string
    }
    /**
     * @description Why the request is not allowed.
     *
     *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/213.
     */
    ForbiddenDTO: {
      /** @description The status. */
      statusCode?: number
      /** @description The reason. */
      message?: string
      /** @description The name of the status. Mostly missing. */
      error?: string
    }
    /** @description What does not fit. */
    UnprocessableDTO: {
      /** @description The status. */
      statusCode?: number
      message?: components['schemas']['Message']
      /** @description The name of the status. */
      error?: string
    }
    /**
     * @description Too many requests.
     *
     *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
     */
    TooManyRequests: {
      /** @description The status. */
      statusCode?: number
      /** @description The name of the status. */
      message?: string
    }
    /** @description The contact of an event, after the change. No field is documented as always there. */
    ContactEvent: {
      /**
       * @description When the event was sent, in ISO 8601.
       *
       *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/oauth/WebhookAuthentication.md.
       */
      timestamp?: string
      /**
       * @description The id of the delivery, to recognise one that comes again.
       *
       *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/docs/oauth/WebhookAuthentication.md.
       */
      webhookId?: string
      /** @description The id of the location. */
      locationId?: string
      /** @description The id of the contact. */
      id?: string
      /** @description The first line of the address. */
      address1?: string
      /** @description The city. */
      city?: string
      /** @description The name of the company. */
      companyName?: string
      /** @description The code of the country. */
      country?: string
      /** @description Where the contact came from. */
      source?: string
      /** @description When the contact was added, in ISO 8601. */
      dateAdded?: string
      /** @description The date of birth, in ISO 8601. */
      dateOfBirth?: string
      /** @description Whether the contact must not be disturbed. */
      dnd?: boolean
      /** @description The email address. */
      email?: string
      /** @description The full name. */
      name?: string
      /** @description The first name. */
      firstName?: string
      /** @description The last name. */
      lastName?: string
      /** @description The phone number. */
      phone?: string
      /** @description The postal code. */
      postalCode?: string
      /** @description The state. */
      state?: string
      /** @description All tags of the contact. */
      tags?: string[]
      /** @description The website. */
      website?: string
      /** @description The attachments. What an item looks like is not documented. */
      attachments?: unknown[]
      /** @description The id of the user who has the contact. */
      assignedTo?: string
      /** @description The custom fields. */
      customFields?: {
        /** @description The id of the field. */
        id?: string
        /** @description The value: a string, a number, a list or an object. */
        value?: unknown
      }[]
    }
    /** @description The do-not-disturb setting of a channel. */
    DndEventSetting: {
      /** @description The status, such as `active`. */
      status?: string
      /** @description The reason. */
      message?: string
      /** @description The code of the reason. */
      code?: string
    }
  }
  responses: {
    /** @description The tag. */
    LocationTagFound: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "tag": {
         *         "id": "flGwEuzsfJOia1i1ikRN",
         *         "name": "vip",
         *         "locationId": "ve9EPM428h8vShlRW1KT"
         *       },
         *       "traceId": "4c5d6a1e-2d3b-4c8f-9a70-5b1e0c7f8d92"
         *     }
         */
        'application/json': {
          /** @description The tag with its id. */
          tag?: components['schemas']['LocationTag']
          traceId?: components['schemas']['TraceId']
        }
      }
    }
    /** @description The request is not accepted, for instance because of a field that cannot be searched. The `statusCode` in the body may say something else than the response; trust the response. */
    BadRequest: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "statusCode": 400,
         *       "message": "Bad Request"
         *     }
         */
        'application/json': components['schemas']['BadRequestDTO']
      }
    }
    /** @description The request is not accepted, or the contact is unknown. The second was seen when reading a contact; the tag operations are expected to do the same. Its body has `error` and `status` only. */
    ContactBadRequest: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['BadRequestDTO']
      }
    }
    /** @description The request is not accepted, another contact has the e-mail or phone already, or the contact to update is unknown. The `statusCode` in the body may say 422; trust the response. */
    ContactWriteBadRequest: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['BadRequestDTO']
      }
    }
    /** @description The credential, its scope or the `Version` header is not accepted. `Command timed out` is reported as well: that is a timeout behind the gateway, says nothing about the credential and may be retried. */
    Unauthorized: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['UnauthorizedDTO']
      }
    }
    /**
     * @description The token does not belong to this location, or the location id is missing. The firewall in front is reported to send 403 too, then without JSON, to some default User-Agents of scripts.
     *
     *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/213.
     */
    Forbidden: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "statusCode": 403,
         *       "message": "The token does not have access to this location."
         *     }
         */
        'application/json': components['schemas']['ForbiddenDTO']
      }
    }
    /** @description The body does not fit, for instance because of a property that is not known. */
    Unprocessable: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['UnprocessableDTO']
      }
    }
    /**
     * @description The short window or the day is used up. No `Retry-After` was ever seen: wait for `X-RateLimit-Interval-Milliseconds`, and do not retry if none are left for the day.
     *
     *     Source: reported, live test suite in rocketride-org/rocketride-server, July 2026.
     */
    TooManyRequests: {
      headers: {
        'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
        /**
         * @description Requests left in the short window.
         * @example 0
         */
        'X-RateLimit-Remaining'?: number
        'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
        'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
        'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
        'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "statusCode": 429,
         *       "message": "Too Many Requests"
         *     }
         */
        'application/json': components['schemas']['TooManyRequests']
      }
    }
  }
  parameters: {
    /**
     * @description The API version. One value only.
     * @example 2021-07-28
     */
    Version: '2021-07-28'
    /**
     * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
     * @example sx6wyHhbFdRXh302LLNR
     */
    ContactId: string
    /**
     * @description The id of the location (sub-account). The token must belong to it.
     * @example ve9EPM428h8vShlRW1KT
     */
    LocationId: string
    /**
     * @description The id of the location (sub-account). The token must belong to it.
     * @example ve9EPM428h8vShlRW1KT
     */
    LocationIdQuery: string
    /**
     * @description The id of the tag within the location. Not its name.
     * @example flGwEuzsfJOia1i1ikRN
     */
    TagId: string
  }
  requestBodies: never
  headers: {
    /**
     * @description Requests allowed in the short window.
     * @example 100
     */
    'X-RateLimit-Max': number
    /**
     * @description Requests left in the short window.
     * @example 92
     */
    'X-RateLimit-Remaining': number
    /**
     * @description Length of the short window in milliseconds.
     * @example 10000
     */
    'X-RateLimit-Interval-Milliseconds': number
    /**
     * @description Requests allowed a day.
     * @example 200000
     */
    'X-RateLimit-Limit-Daily': number
    /**
     * @description Requests left today. At 0 a retry is useless until the reset.
     * @example 199837
     */
    'X-RateLimit-Daily-Remaining': number
    /**
     * @description Milliseconds until the daily count starts again. A duration, not a point in time.
     *
     *     Source: recorded, live responses in NangoHQ/integration-templates, July 2026.
     * @example 83541000
     */
    'X-RateLimit-Daily-Reset': number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  'add-tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
         * @example sx6wyHhbFdRXh302LLNR
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
        'application/json': components['schemas']['TagsDTO']
      }
    }
    responses: {
      /**
       * @description The tags were added. Recorded in place of 201, though by way of a proxy that may have set the status.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026.
       */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "newsletter",
           *         "vip",
           *         "hot lead"
           *       ],
           *       "tagsAdded": [
           *         "vip",
           *         "hot lead"
           *       ],
           *       "traceId": "22f1598a-cd5c-45f0-a0da-8431deb5d89c"
           *     }
           */
          'application/json': components['schemas']['TagsAdded']
        }
      }
      /** @description The tags were added. */
      201: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "newsletter",
           *         "vip",
           *         "hot lead"
           *       ],
           *       "tagsAdded": [
           *         "vip",
           *         "hot lead"
           *       ],
           *       "traceId": "22f1598a-cd5c-45f0-a0da-8431deb5d89c"
           *     }
           */
          'application/json': components['schemas']['TagsAdded']
        }
      }
      400: components['responses']['ContactBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'remove-tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
         * @example sx6wyHhbFdRXh302LLNR
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
        'application/json': components['schemas']['TagsDTO']
      }
    }
    responses: {
      /** @description The contact does not have the tags any more. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         "newsletter",
           *         "vip"
           *       ],
           *       "tagsRemoved": [
           *         "hot lead"
           *       ],
           *       "traceId": "dbb6e14d-02bd-48dd-b5e3-74247d6313e2"
           *     }
           */
          'application/json': components['schemas']['TagsRemoved']
        }
      }
      400: components['responses']['ContactBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'create-association': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Whether the tags are added to the contacts or removed from them.
         *
         *     Source: documented, apps/contacts.json in GoHighLevel/highlevel-api-docs until 2025-09-08; the revision of 2026-05-01 no longer declares it.
         * @example add
         */
        type: 'add' | 'remove'
      }
      cookie?: never
    }
    /** @description The contacts and the tags. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "contacts": [
         *         "sx6wyHhbFdRXh302LLNR"
         *       ],
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ],
         *       "locationId": "ve9EPM428h8vShlRW1KT"
         *     }
         */
        'application/json': components['schemas']['UpdateTagsDTO']
      }
    }
    responses: {
      /** @description All contacts were gone through; each has its own result. */
      201: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['UpdateTagsResponseDTO']
        }
      }
      400: components['responses']['BadRequest']
      /**
       * @description The credential, its scope or the `Version` header is not accepted. The vendor leaves this status out for this operation alone.
       *
       *     Source: inferred, every other operation behind the same gateway.
       */
      401: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "statusCode": 401,
           *       "message": "Invalid token: access token is invalid",
           *       "error": "Unauthorized"
           *     }
           */
          'application/json': components['schemas']['UnauthorizedDTO']
        }
      }
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'get-contact': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
         * @example sx6wyHhbFdRXh302LLNR
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "locationId": "ve9EPM428h8vShlRW1KT",
           *         "type": "lead",
           *         "firstName": "Mina",
           *         "firstNameLowerCase": "mina",
           *         "lastName": "Okafor",
           *         "lastNameLowerCase": "okafor",
           *         "fullNameLowerCase": "mina okafor",
           *         "email": "mina@example.com",
           *         "emailLowerCase": "mina@example.com",
           *         "phone": "+15555550123",
           *         "country": "US",
           *         "tags": [
           *           "newsletter",
           *           "vip",
           *           "hot lead"
           *         ],
           *         "customFields": [
           *           {
           *             "id": "6dvNaf7VhkQ9snc5vnjJ",
           *             "value": "Gold"
           *           }
           *         ],
           *         "additionalEmails": [],
           *         "additionalPhones": [],
           *         "createdBy": {
           *           "source": "INTEGRATION",
           *           "channel": "OAUTH",
           *           "sourceId": "64c0ffee64c0ffee64c0ffee-example1",
           *           "timestamp": "2026-07-17T09:39:04.169Z"
           *         },
           *         "dateAdded": "2026-07-17T09:39:04.169Z",
           *         "dateUpdated": "2026-07-17T10:19:24.594Z"
           *       },
           *       "traceId": "18da8022-0e2f-463c-8683-79f796921f51"
           *     }
           */
          'application/json': {
            /**
             * @description The contact with its tags.
             *
             *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
             */
            contact: components['schemas']['Contact']
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['ContactBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'update-contact': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
         * @example sx6wyHhbFdRXh302LLNR
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "city": "Portland",
         *       "state": "OR"
         *     }
         */
        'application/json': components['schemas']['UpdateContactDTO']
      }
    }
    responses: {
      /** @description The contact after the change. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "succeded": true,
           *       "succeeded": true,
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "locationId": "ve9EPM428h8vShlRW1KT",
           *         "type": "lead",
           *         "firstName": "Mina",
           *         "firstNameLowerCase": "mina",
           *         "lastName": "Okafor",
           *         "lastNameLowerCase": "okafor",
           *         "fullNameLowerCase": "mina okafor",
           *         "email": "mina@example.com",
           *         "emailLowerCase": "mina@example.com",
           *         "phone": "+15555550123",
           *         "city": "Portland",
           *         "state": "OR",
           *         "country": "US",
           *         "tags": [
           *           "newsletter",
           *           "vip",
           *           "hot lead"
           *         ],
           *         "customFields": [],
           *         "additionalEmails": [],
           *         "additionalPhones": [],
           *         "followers": [],
           *         "dateAdded": "2026-07-17T09:39:04.169Z",
           *         "dateUpdated": "2026-07-17T10:20:50.581Z"
           *       },
           *       "traceId": "fecdaeb4-def3-4589-a3ce-49dc86e4c3f6"
           *     }
           */
          'application/json': {
            succeded?: components['schemas']['Succeded']
            succeeded?: components['schemas']['Succeeded']
            /**
             * @description The whole contact after the change.
             *
             *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
             */
            contact: components['schemas']['Contact']
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['ContactWriteBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'delete-contact': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact. Opaque; 20 letters and digits, some capital, in every sample.
         * @example sx6wyHhbFdRXh302LLNR
         */
        contactId: components['parameters']['ContactId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact was deleted. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "succeded": true,
           *       "succeeded": true,
           *       "traceId": "04c97731-6863-457a-b5ff-71ddf6b3aa97"
           *     }
           */
          'application/json': {
            succeded?: components['schemas']['Succeded']
            succeeded?: components['schemas']['Succeeded']
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['ContactBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'search-contacts-advanced': {
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
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "pageLimit": 20,
         *       "filters": [
         *         {
         *           "field": "tags",
         *           "operator": "contains",
         *           "value": "vip"
         *         },
         *         {
         *           "group": "OR",
         *           "filters": [
         *             {
         *               "field": "email",
         *               "operator": "exists"
         *             },
         *             {
         *               "field": "phone",
         *               "operator": "exists"
         *             }
         *           ]
         *         }
         *       ],
         *       "sort": [
         *         {
         *           "field": "dateUpdated",
         *           "direction": "asc"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['SearchBody']
      }
    }
    responses: {
      /** @description One page of the contacts found. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contacts": [
           *         {
           *           "id": "sx6wyHhbFdRXh302LLNR",
           *           "locationId": "ve9EPM428h8vShlRW1KT",
           *           "type": "lead",
           *           "contactName": "mina okafor",
           *           "firstName": "Mina",
           *           "firstNameLowerCase": "mina",
           *           "lastName": "Okafor",
           *           "lastNameLowerCase": "okafor",
           *           "email": "mina@example.com",
           *           "validEmail": null,
           *           "additionalEmails": [],
           *           "phone": "+15555550123",
           *           "phoneLabel": null,
           *           "additionalPhones": [],
           *           "companyName": null,
           *           "businessName": null,
           *           "businessId": null,
           *           "address": null,
           *           "city": null,
           *           "state": null,
           *           "postalCode": null,
           *           "country": "US",
           *           "website": null,
           *           "timezone": null,
           *           "source": null,
           *           "dateOfBirth": null,
           *           "assignedTo": null,
           *           "followers": [],
           *           "tags": [
           *             "newsletter",
           *             "vip",
           *             "hot lead"
           *           ],
           *           "customFields": [
           *             {
           *               "id": "6dvNaf7VhkQ9snc5vnjJ",
           *               "value": "Gold"
           *             }
           *           ],
           *           "dnd": false,
           *           "dndSettings": {},
           *           "inboundDndSettings": {},
           *           "opportunities": [],
           *           "attributionSource": {},
           *           "lastAttributionSource": {},
           *           "dateAdded": "2026-07-17T09:39:04.169Z",
           *           "dateUpdated": "2026-07-17T10:19:24.594Z",
           *           "searchAfter": [
           *             1784283564594,
           *             "sx6wyHhbFdRXh302LLNR"
           *           ]
           *         }
           *       ],
           *       "total": 1,
           *       "traceId": "465a7c07-dc5c-4c03-8e6c-17d9e6fe17af"
           *     }
           */
          'application/json': components['schemas']['SearchResult']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      /**
       * @description The body does not fit, for instance because `locationId` or `pageLimit` is missing.
       *
       *     Source: reported, https://github.com/GoHighLevel/highlevel-api-docs/issues/31.
       */
      422: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "statusCode": 422,
           *       "message": [
           *         "Unprocessable Entity"
           *       ],
           *       "error": "Unprocessable Entity"
           *     }
           */
          'application/json': components['schemas']['UnprocessableDTO']
        }
      }
      429: components['responses']['TooManyRequests']
    }
  }
  'get-duplicate-contact': {
    parameters: {
      query: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationIdQuery']
        /**
         * @description A phone number. The client encodes its plus sign.
         * @example +15555550123
         */
        number?: string
        /**
         * @description An e-mail address. The client encodes it.
         * @example mina@example.com
         */
        email?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact, or null if there is none. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "email": "mina@example.com",
           *         "tags": [
           *           "newsletter",
           *           "vip",
           *           "hot lead"
           *         ]
           *       },
           *       "traceId": "9e1f7d52-8c34-4f0b-a1c6-3b7d2e90f845"
           *     }
           */
          'application/json': components['schemas']['DuplicateResult']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['TooManyRequests']
    }
  }
  'get-contacts': {
    parameters: {
      query: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationIdQuery']
        /**
         * @description The id of the contact after which the page starts.
         * @example sx6wyHhbFdRXh302LLNR
         */
        startAfterId?: string
        /**
         * @description Where the page starts, in milliseconds since 1970. The sample seems to be the time a contact was added.
         *
         *     Source: documented, https://github.com/GoHighLevel/highlevel-api-docs/blob/main/apps/contacts.json, whose sample is a time in milliseconds.
         * @example 1784281144169
         */
        startAfter?: number
        /**
         * @description Words to look for. Which fields are searched is not documented.
         * @example mina
         */
        query?: string
        /**
         * @description How many contacts a page holds.
         * @example 20
         */
        limit?: number
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
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contacts": [
           *         {
           *           "id": "sx6wyHhbFdRXh302LLNR",
           *           "locationId": "ve9EPM428h8vShlRW1KT",
           *           "firstName": "mina",
           *           "firstNameRaw": "Mina",
           *           "email": "mina@example.com",
           *           "country": "US",
           *           "source": "public api",
           *           "tags": [
           *             "newsletter",
           *             "vip",
           *             "hot lead"
           *           ],
           *           "customFields": [
           *             {
           *               "id": "6dvNaf7VhkQ9snc5vnjJ",
           *               "value": "Gold"
           *             }
           *           ],
           *           "attributions": [],
           *           "followers": [],
           *           "dateAdded": "2026-07-17T09:39:04.169Z"
           *         }
           *       ],
           *       "count": 1,
           *       "traceId": "51b3c0de-7a68-4d19-9f42-c8e06d5b1a37"
           *     }
           */
          'application/json': components['schemas']['ContactList']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'create-contact': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The new contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "email": "mina@example.com",
         *       "phone": "+15555550123",
         *       "tags": [
         *         "newsletter"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CreateContactDTO']
      }
    }
    responses: {
      /**
       * @description The contact was created. Recorded in place of 201, though by way of a proxy that may have set the status.
       *
       *     Source: recorded, live response in NangoHQ/integration-templates, July 2026.
       */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "locationId": "ve9EPM428h8vShlRW1KT",
           *         "type": "lead",
           *         "firstName": "Mina",
           *         "firstNameLowerCase": "mina",
           *         "lastName": "Okafor",
           *         "lastNameLowerCase": "okafor",
           *         "fullNameLowerCase": "mina okafor",
           *         "email": "mina@example.com",
           *         "emailLowerCase": "mina@example.com",
           *         "bounceEmail": false,
           *         "unsubscribeEmail": false,
           *         "validEmail": null,
           *         "validEmailDate": null,
           *         "phone": "+15555550123",
           *         "country": "US",
           *         "tags": [
           *           "newsletter"
           *         ],
           *         "customFields": [],
           *         "deleted": false,
           *         "dateAdded": "2026-07-17T09:39:04.169Z",
           *         "dateUpdated": "2026-07-17T09:39:04.169Z"
           *       },
           *       "traceId": "d32f5796-12d1-446e-bb38-75ced967ce65"
           *     }
           */
          'application/json': components['schemas']['ContactCreated']
        }
      }
      /** @description The contact was created. */
      201: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "locationId": "ve9EPM428h8vShlRW1KT",
           *         "type": "lead",
           *         "firstName": "Mina",
           *         "firstNameLowerCase": "mina",
           *         "lastName": "Okafor",
           *         "lastNameLowerCase": "okafor",
           *         "fullNameLowerCase": "mina okafor",
           *         "email": "mina@example.com",
           *         "emailLowerCase": "mina@example.com",
           *         "bounceEmail": false,
           *         "unsubscribeEmail": false,
           *         "validEmail": null,
           *         "validEmailDate": null,
           *         "phone": "+15555550123",
           *         "country": "US",
           *         "tags": [
           *           "newsletter"
           *         ],
           *         "customFields": [],
           *         "deleted": false,
           *         "dateAdded": "2026-07-17T09:39:04.169Z",
           *         "dateUpdated": "2026-07-17T09:39:04.169Z"
           *       },
           *       "traceId": "d32f5796-12d1-446e-bb38-75ced967ce65"
           *     }
           */
          'application/json': components['schemas']['ContactCreated']
        }
      }
      400: components['responses']['ContactWriteBadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'upsert-contact': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contact. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "firstName": "Mina",
         *       "lastName": "Okafor",
         *       "email": "mina@example.com",
         *       "phone": "+15555550123"
         *     }
         */
        'application/json': components['schemas']['UpsertContactDTO']
      }
    }
    responses: {
      /** @description The contact, new or updated. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "new": false,
           *       "succeded": true,
           *       "succeeded": true,
           *       "contact": {
           *         "id": "sx6wyHhbFdRXh302LLNR",
           *         "locationId": "ve9EPM428h8vShlRW1KT",
           *         "type": "lead",
           *         "firstName": "Mina",
           *         "firstNameLowerCase": "mina",
           *         "lastName": "Okafor",
           *         "lastNameLowerCase": "okafor",
           *         "fullNameLowerCase": "mina okafor",
           *         "email": "mina@example.com",
           *         "emailLowerCase": "mina@example.com",
           *         "phone": "+15555550123",
           *         "country": "US",
           *         "tags": [
           *           "newsletter",
           *           "vip",
           *           "hot lead"
           *         ],
           *         "customFields": [],
           *         "additionalEmails": [],
           *         "additionalPhones": [],
           *         "followers": [],
           *         "dateAdded": "2026-07-17T09:39:04.169Z",
           *         "dateUpdated": "2026-07-17T10:38:28.960Z"
           *       },
           *       "traceId": "f7ab3222-7cfa-41de-9b27-3fbd1f9aa024"
           *     }
           */
          'application/json': {
            /**
             * @description True if the contact was created, false if it was there.
             *
             *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
             */
            new: boolean
            /**
             * @description True if the call did what was asked. The spelling is the vendor's.
             *
             *     Source: recorded, live response in NangoHQ/integration-templates, July 2026.
             */
            succeded?: components['schemas']['Succeded']
            succeeded?: components['schemas']['Succeeded']
            /**
             * @description The whole contact after the call.
             *
             *     Source: recorded, documented as optional; in every response in NangoHQ/integration-templates, July 2026.
             */
            contact: components['schemas']['Contact']
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'get-location-tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags of the location. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "id": "flGwEuzsfJOia1i1ikRN",
           *           "name": "vip",
           *           "locationId": "ve9EPM428h8vShlRW1KT"
           *         },
           *         {
           *           "id": "9mQx2TnVbLc4ZsHr7KpE",
           *           "name": "newsletter",
           *           "locationId": "ve9EPM428h8vShlRW1KT"
           *         }
           *       ],
           *       "traceId": "0b0c5f3e-55d2-4b6e-9f58-7d7b0a1c2e41"
           *     }
           */
          'application/json': {
            /** @description All tags of the location. */
            tags?: components['schemas']['LocationTag'][]
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'create-tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationId']
      }
      cookie?: never
    }
    /** @description The name of the new tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "vip"
         *     }
         */
        'application/json': components['schemas']['TagBody']
      }
    }
    responses: {
      200: components['responses']['LocationTagFound']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'get-tag-by-id': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationId']
        /**
         * @description The id of the tag within the location. Not its name.
         * @example flGwEuzsfJOia1i1ikRN
         */
        tagId: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['LocationTagFound']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'update-tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationId']
        /**
         * @description The id of the tag within the location. Not its name.
         * @example flGwEuzsfJOia1i1ikRN
         */
        tagId: components['parameters']['TagId']
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
        'application/json': components['schemas']['TagBody']
      }
    }
    responses: {
      200: components['responses']['LocationTagFound']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'delete-tag': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the location (sub-account). The token must belong to it.
         * @example ve9EPM428h8vShlRW1KT
         */
        locationId: components['parameters']['LocationId']
        /**
         * @description The id of the tag within the location. Not its name.
         * @example flGwEuzsfJOia1i1ikRN
         */
        tagId: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tag was deleted. */
      200: {
        headers: {
          'X-RateLimit-Max': components['headers']['X-RateLimit-Max']
          'X-RateLimit-Remaining': components['headers']['X-RateLimit-Remaining']
          'X-RateLimit-Interval-Milliseconds': components['headers']['X-RateLimit-Interval-Milliseconds']
          'X-RateLimit-Limit-Daily': components['headers']['X-RateLimit-Limit-Daily']
          'X-RateLimit-Daily-Remaining': components['headers']['X-RateLimit-Daily-Remaining']
          'X-RateLimit-Daily-Reset': components['headers']['X-RateLimit-Daily-Reset']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "succeded": true,
           *       "succeeded": true,
           *       "traceId": "7f0a4a5c-3f0e-4c35-8d2e-0e6f1b6a9c11"
           *     }
           */
          'application/json': {
            succeded?: components['schemas']['Succeded']
            /**
             * @description The same as `succeded`, spelt right.
             *
             *     Source: inferred, deleting a contact sends both spellings.
             */
            succeeded?: components['schemas']['Succeeded']
            traceId?: components['schemas']['TraceId']
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      422: components['responses']['Unprocessable']
      429: components['responses']['TooManyRequests']
    }
  }
  'on-contact-create': {
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
         *       "type": "ContactCreate",
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "id": "nmFmQEsNgz6AVpgLVUJ0",
         *       "email": "jane.doe@example.com",
         *       "phone": "+15555550100",
         *       "tags": [
         *         "vip",
         *         "newsletter"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'ContactCreate'
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
  'on-contact-update': {
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
         *       "type": "ContactUpdate",
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "id": "nmFmQEsNgz6AVpgLVUJ0",
         *       "email": "jane.doe@example.com",
         *       "phone": "+15555550100",
         *       "tags": [
         *         "vip",
         *         "newsletter"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'ContactUpdate'
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
  'on-contact-delete': {
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
         *       "type": "ContactDelete",
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "id": "nmFmQEsNgz6AVpgLVUJ0",
         *       "email": "jane.doe@example.com",
         *       "phone": "+15555550100",
         *       "tags": [
         *         "vip",
         *         "newsletter"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'ContactDelete'
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
  'on-contact-dnd-update': {
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
         *       "type": "ContactDndUpdate",
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "id": "nmFmQEsNgz6AVpgLVUJ0",
         *       "email": "jane.doe@example.com",
         *       "phone": "+15555550100",
         *       "tags": [
         *         "vip",
         *         "newsletter"
         *       ],
         *       "dndSettings": {
         *         "SMS": {
         *           "status": "inactive",
         *           "message": "Some message",
         *           "code": "101"
         *         }
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'ContactDndUpdate'
          /** @description The settings, by channel such as `SMS`, `Email`, `Call` or `WhatsApp`. */
          dndSettings?: {
            [key: string]: components['schemas']['DndEventSetting']
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
  'on-contact-tag-update': {
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
         *       "type": "ContactTagUpdate",
         *       "locationId": "ve9EPM428h8vShlRW1KT",
         *       "id": "nmFmQEsNgz6AVpgLVUJ0",
         *       "email": "jane.doe@example.com",
         *       "phone": "+15555550100",
         *       "tags": [
         *         "vip",
         *         "newsletter"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactEvent'] & {
          /**
           * @description The kind of event.
           * @constant
           */
          type: 'ContactTagUpdate'
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
