// Compiled from specs/zoho-crm.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/Contacts/{id}/actions/add_tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to a contact
     * @description Adds tags to a contact, by name or id, and leaves the tags it has, unless `over_write` is true. The id counts if both are given. Unknown names are created, which follows from samples. A contact has at most 10 tags; the vendor's OpenAPI document has a list of tags that were not added in the reply. A repetition is taken to be harmless, as in any set; the vendor does not say so. Needs the scope `ZohoCRM.modules.contacts.WRITE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/add-tags.html, whose v8 begins alike.
     */
    post: operations['addTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/{id}/actions/remove_tags': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remove tags from a contact
     * @description Removes tags from a contact, by name, and returns the remaining tags. The module keeps its tags. What is answered for a tag that the contact does not have is not documented; a repetition is taken to be harmless. Needs the scope `ZohoCRM.modules.contacts.WRITE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/remove-tags.html, whose v8 begins alike.
     */
    post: operations['removeTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/actions/add_tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add tags to many contacts
     * @description Adds the same tags to at most 500 contacts. The reply has an entry for each contact; check its `status`, because some may have failed. `success_count` and `locked_count` are numbers in strings.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/add-tags.html, whose v8 begins alike.
     */
    post: operations['addTagsToContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/actions/remove_tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Remove tags from many contacts
     * @description Removes the same tags from several contacts. The reply has an entry for each contact; check its `status`, because some may have failed. A limit on their number is documented for adding only.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/remove-tags.html, whose v8 begins alike.
     */
    post: operations['removeTagsFromContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/settings/tags': {
    parameters: {
      query: {
        /**
         * @description The module that the tags belong to.
         * @example Contacts
         */
        module: components['parameters']['Module']
      }
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the tags of the module
     * @description Returns all tags of the module, without pages. How many there may be depends on the plan. Needs the scope `ZohoCRM.settings.tags.READ`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/get-tag-list.html; v8.0/tags/tags.yaml of github.com/zoho/crm-oas@a6687fc.
     */
    get: operations['listTags']
    put?: never
    /**
     * Create tags of the module
     * @description Creates tags. A name that exists is refused with `DUPLICATE_DATA`, or with `MAPPING_MISMATCH` if it has another colour. The reply has an entry for each tag; 207 means that some failed. Needs the scope `ZohoCRM.settings.tags.CREATE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/create-tag.html; 201 and 207 by v8.0/tags.json of github.com/zoho/crm-oas.
     */
    post: operations['createTags']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Search contacts
     * @description Finds contacts by criteria, email address, phone number or word; the first of them that is given counts. Nothing found is 204. An email address is looked for in all email fields, and a part of one is enough; a phone number in all phone fields. `equals` in criteria also finds texts that only contain the value. At most 2,000 contacts are found in all. The search lags behind, so a contact that was just written may be missing. Needs the scopes `ZohoCRM.modules.contacts.READ` and `ZohoSearch.securesearch.READ`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/search-records.html; v8.0/module_search/module_search.yaml of github.com/zoho/crm-oas@a6687fc.
     */
    get: operations['searchContacts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with all its tags, in a list. A contact that is not there is answered with 204 and no body. Needs the scope `ZohoCRM.modules.contacts.READ`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/get-records.html; 204 by v8.0/record/record.yaml of github.com/zoho/crm-oas@ff5c91b.
     */
    get: operations['getContact']
    /**
     * Update a contact
     * @description Changes the fields that are in the body and leaves the others. Workflows run, unless `trigger` is empty. Whether `Tag` is taken here is not documented. Needs the scope `ZohoCRM.modules.contacts.UPDATE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/update-records.html.
     */
    put: operations['updateContact']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create contacts
     * @description Creates at most 100 contacts. `Last_Name` is required; the vendor announces that `First_Name` alone will do. A repetition creates them again, unless a unique field forbids it. The reply has an entry for each contact; 207 means that some failed. Needs the scope `ZohoCRM.modules.contacts.CREATE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/insert-records.html; 207 by v8.0/record/record.yaml of github.com/zoho/crm-oas@ff5c91b.
     */
    post: operations['createContacts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/Contacts/upsert': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create or update contacts
     * @description Updates the contacts with the same `Email`, or the same value of another unique field, and creates the others. At most 100 contacts are taken. The reply has an entry for each, whose `action` is `insert` or `update`; 207 means that some failed. Needs the scopes `ZohoCRM.modules.contacts.CREATE` and `UPDATE`.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/upsert-records.html; 207 by v8.0/record/record.yaml of github.com/zoho/crm-oas@ff5c91b.
     */
    post: operations['upsertContacts']
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
     * @description An id, digits in a string. It has 19 digits in samples.
     *
     *     Source: inferred, the pattern only, by the samples of the vendor's pages.
     * @example 4876876000003643731
     */
    Id: string
    /**
     * @description The name of a tag, at most 25 characters, without `<`, `>` and commas. Emojis are refused, too.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/create-tag.html, for tags that are created; that adding is held to it is inferred.
     * @example vip
     * @example hot lead
     */
    TagName: string
    /**
     * @description The colour of a tag, such as `#F17574`, or null. The pages list 13 colours; the document and its samples have others.
     *
     *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/create-tag.html; the sample of createTags in v8.0/tags/tags.yaml of github.com/zoho/crm-oas@a6687fc.
     * @example #F17574
     * @example #AAFE62
     */
    Color: string | null
    /** @description A tag to create. */
    NewTag: {
      name: components['schemas']['TagName']
      color_code?: components['schemas']['Color']
    }
    /** @description A tag to add, by name or id. The id counts if both are given. */
    AddedTag: {
      name?: components['schemas']['TagName']
      id?: components['schemas']['Id']
      color_code?: components['schemas']['Color']
    }
    /** @description Tags to add. */
    AddedTags: {
      /** @description The tags. */
      tags: components['schemas']['AddedTag'][]
      /**
       * @description True replaces all tags of the contact.
       * @default false
       */
      over_write?: boolean
    }
    /** @description Tags to add to several contacts. */
    AddedTagsOfMany: components['schemas']['AddedTags'] & {
      /** @description The ids of the contacts, at most 500. */
      ids: components['schemas']['Id'][]
    }
    /** @description Tags to remove. */
    RemovedTags: {
      /** @description The tags, by name. */
      tags: {
        /** @description The name of the tag. */
        name: string
      }[]
    }
    /** @description Tags to remove from several contacts. */
    RemovedTagsOfMany: components['schemas']['RemovedTags'] & {
      /** @description The ids of the contacts. */
      ids: components['schemas']['Id'][]
    }
    /** @description A tag on a contact. */
    Tag: {
      /** @description The name. */
      name?: string
      /** @description The id. */
      id?: string
      /** @description The colour. It is missing in some replies. */
      color_code?: string | null
    }
    /** @description A tag of the module. */
    ModuleTag: {
      /** @description The name. */
      name?: string
      /** @description The id. */
      id?: string
      /** @description The colour. */
      color_code?: string | null
      /**
       * Format: date-time
       * @description When the tag was created.
       */
      created_time?: string
      /**
       * Format: date-time
       * @description When the tag was last changed.
       */
      modified_time?: string
      created_by?: components['schemas']['User']
      modified_by?: components['schemas']['User']
    }
    /** @description A user of the organisation. */
    User: {
      /** @description The name. */
      name?: string
      /** @description The id. */
      id?: string
      /** @description The email address. It is missing in some replies. */
      email?: string
    }
    /** @description Contacts, and what became of them. */
    TaggedContacts: {
      /** @description An entry for each contact. */
      data?: {
        /** @description SUCCESS, or a code of the error. */
        code?: string
        /**
         * @description Whether it worked.
         * @enum {string}
         */
        status?: 'success' | 'error'
        /** @description The outcome in words. */
        message?: string
        /** @description The contact and its tags, or more on the error. */
        details?: {
          /** @description The id of the contact. */
          id?: string
          /** @description Tags on the contact. After a removal, the remaining tags. */
          tags?: components['schemas']['Tag'][]
          /**
           * @description Tags that were not added to the contact.
           *
           *     Source: documented, DetailsNested in v8.0/tags_actions/tags_actions.yaml of github.com/zoho/crm-oas@381a419.
           */
          not_added_tags?: components['schemas']['Tag'][]
          /**
           * @description When the contact was last changed, in words such as `Tue, 30 Dec 2025 03:42 PM`. For one contact only.
           *
           *     Source: documented, the sample of postAddTagsWithId in v8.0/tags_actions of github.com/zoho/crm-oas@a6687fc.
           */
          modifiedTime?: string
          /**
           * @description Null. For several contacts only.
           *
           *     Source: documented, the sample of postAddTags in v8.0/tags_actions of github.com/zoho/crm-oas@a6687fc.
           */
          affected_data?: null
        }
      }[]
      /** @description How many contacts were changed, a number in a string. For several contacts only. */
      success_count?: string
      /** @description How many contacts are locked, a number in a string. For several contacts only. */
      locked_count?: string
    }
    /** @description Tags, and what became of them. */
    TagResults: {
      /** @description An entry for each tag. */
      tags?: {
        /** @description SUCCESS, or a code of the error. */
        code?: string
        /**
         * @description Whether it worked.
         * @enum {string}
         */
        status?: 'success' | 'error'
        /** @description The outcome in words. */
        message?: string
        /** @description The tag, or more on the error. */
        details?: {
          /** @description The id of the tag. */
          id?: string
          /**
           * @description The name.
           *
           *     Source: documented, DetailsNested in v8.0/tags/tags.yaml of github.com/zoho/crm-oas@a6687fc.
           */
          name?: string
          /** @description The colour. */
          color_code?: string | null
          /**
           * Format: date-time
           * @description When the tag was created.
           */
          created_time?: string
          /**
           * Format: date-time
           * @description When the tag was last changed.
           */
          modified_time?: string
          created_by?: components['schemas']['User']
          modified_by?: components['schemas']['User']
        }
      }[]
    }
    /**
     * @description The fields of a contact, by the names of the API. An organisation may have others, which are taken as well.
     *
     *     Source: documented, samples of leads in https://www.zoho.com/crm/developer/docs/api/v7/search-records.html; that contacts have these fields is inferred.
     */
    ContactFields: {
      /** @description The first name. */
      First_Name?: string | null
      /** @description The last name. */
      Last_Name?: string
      /** @description The email address, by which duplicates are recognised. */
      Email?: string | null
      /** @description Another email address. */
      Secondary_Email?: string | null
      /** @description The phone number. */
      Phone?: string | null
      /** @description The number of a mobile phone. */
      Mobile?: string | null
      /** @description Where the contact came from. */
      Lead_Source?: string | null
      /** @description Free text. */
      Description?: string | null
      /** @description Whether the contact wants no emails. */
      Email_Opt_Out?: boolean
    } & {
      [key: string]: unknown
    }
    /** @description A contact to create. */
    NewContact: WithRequired<components['schemas']['ContactFields'], 'Last_Name'>
    /** @description What runs after the change. All of it without this list, nothing if it is empty. */
    Trigger: ('workflow' | 'approval' | 'blueprint' | 'pathfinder' | 'orchestration')[]
    /** @description Contacts to create. */
    NewContacts: {
      /** @description The contacts, at most 100. */
      data: components['schemas']['NewContact'][]
      trigger?: components['schemas']['Trigger']
    }
    /** @description A contact to change. */
    ContactChanges: {
      /** @description The fields to change, in a list of one. */
      data: components['schemas']['ContactFields'][]
      trigger?: components['schemas']['Trigger']
    }
    /** @description Contacts to create or update. */
    ContactUpserts: {
      /** @description The contacts, at most 100. */
      data: components['schemas']['ContactFields'][]
      /** @description The unique fields to recognise contacts by, in this order. `Email` comes first without it. */
      duplicate_check_fields?: string[]
      trigger?: components['schemas']['Trigger']
    }
    /** @description Contacts, and what became of them. */
    ContactResults: {
      /** @description An entry for each contact. */
      data?: components['schemas']['ContactResult'][]
    }
    /** @description Contacts, and what became of them. */
    UpsertResults: {
      /** @description An entry for each contact. */
      data?: (components['schemas']['ContactResult'] & {
        /**
         * @description Whether the contact was created or updated.
         * @enum {string}
         */
        action?: 'insert' | 'update'
        /** @description The field that the contact was recognised by. */
        duplicate_field?: string | null
      })[]
    }
    /** @description A contact, and what became of it. */
    ContactResult: {
      /** @description SUCCESS, or a code of the error. */
      code: string
      /**
       * @description Whether it worked.
       * @enum {string}
       */
      status: 'success' | 'error'
      /** @description The outcome in words. */
      message: string
      /** @description The contact, or more on the error. */
      details: {
        /** @description The id of the contact. */
        id?: string
        /**
         * Format: date-time
         * @description When the contact was created.
         */
        Created_Time?: string
        /**
         * Format: date-time
         * @description When the contact was last changed.
         */
        Modified_Time?: string
        Created_By?: components['schemas']['User']
        Modified_By?: components['schemas']['User']
        /** @description Whether the contact is approved. */
        $approval_state?: string
      }
    }
    /** @description A contact, with the fields that were asked for. */
    Contact: components['schemas']['ContactFields'] & {
      /** @description The id of the contact. */
      id: string
      Owner?: components['schemas']['User']
      /** @description First and last name together. */
      Full_Name?: string | null
      /**
       * Format: date-time
       * @description When the contact was created.
       */
      Created_Time?: string
      /**
       * Format: date-time
       * @description When the contact was last changed.
       */
      Modified_Time?: string
      Created_By?: components['schemas']['User']
      Modified_By?: components['schemas']['User']
      /** @description The tags on the contact. */
      Tag?: components['schemas']['Tag'][]
    }
    /** @description A page of contacts. */
    ContactPage: {
      /** @description The contacts. */
      data?: components['schemas']['Contact'][]
      /** @description Where this page stands in the list. */
      info?: {
        /** @description How many contacts a page holds. */
        per_page?: number
        /** @description How many contacts this page holds. */
        count?: number
        /** @description The number of the page. */
        page?: number
        /** @description The field that the list is sorted by. */
        sort_by?: string
        /**
         * @description The direction of sorting.
         * @enum {string}
         */
        sort_order?: 'asc' | 'desc'
        /** @description True if there is a next page. */
        more_records?: boolean
      }
    }
    /** @description An error. */
    Failure: {
      /** @description A code, such as INVALID_DATA. */
      code: string
      /** @description Always `error`. */
      status: string
      /** @description What went wrong, in words. */
      message: string
      /** @description More on it, such as `api_name`, `json_path` and `maximum_length`. Often empty. */
      details?: {
        [key: string]: unknown
      }
    }
    /** @description An error, at the root or in an entry of a list. */
    Errors:
      | components['schemas']['Failure']
      | {
          /** @description An entry for each record. */
          data: components['schemas']['Failure'][]
        }
      | {
          /** @description An entry for each tag. */
          tags: components['schemas']['Failure'][]
        }
  }
  responses: {
    /** @description The tags were added. */
    Tagged: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "tags updated successfully",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "tags": [
         *               {
         *                 "name": "hot lead",
         *                 "id": "4876876000001143001",
         *                 "color_code": "#F17574"
         *               },
         *               {
         *                 "name": "vip",
         *                 "id": "4876876000001140124",
         *                 "color_code": null
         *               }
         *             ]
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['TaggedContacts']
      }
    }
    /** @description The contact does not have the tags any more. The remaining tags are returned. */
    Untagged: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "tags updated successfully",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "tags": [
         *               {
         *                 "name": "vip",
         *                 "id": "4876876000001140124"
         *               }
         *             ]
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['TaggedContacts']
      }
    }
    /** @description All contacts were processed. There is an entry for each. */
    TaggedMany: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "tags updated successfully",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "tags": [
         *               {
         *                 "name": "vip",
         *                 "id": "4876876000001140124",
         *                 "color_code": null
         *               }
         *             ]
         *           }
         *         },
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "tags updated successfully",
         *           "details": {
         *             "id": "4876876000003662003",
         *             "tags": [
         *               {
         *                 "name": "vip",
         *                 "id": "4876876000001140124",
         *                 "color_code": null
         *               }
         *             ]
         *           }
         *         }
         *       ],
         *       "success_count": "2",
         *       "locked_count": "0"
         *     }
         */
        'application/json': components['schemas']['TaggedContacts']
      }
    }
    /** @description The contacts were created. */
    Created: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "record added",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "Created_Time": "2026-11-02T18:57:39+05:30",
         *             "Modified_Time": "2026-11-02T18:57:39+05:30",
         *             "Created_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "Modified_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "$approval_state": "approved"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactResults']
      }
    }
    /** @description The contact was updated. */
    Updated: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "record updated",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "Created_Time": "2026-11-02T18:57:39+05:30",
         *             "Modified_Time": "2026-11-29T10:12:01+05:30",
         *             "Created_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "Modified_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "$approval_state": "approved"
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactResults']
      }
    }
    /** @description The contacts were updated or created. */
    Upserted: {
      headers: {
        'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "record updated",
         *           "action": "update",
         *           "duplicate_field": "Email",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "Created_Time": "2026-11-02T18:57:39+05:30",
         *             "Modified_Time": "2026-11-29T10:12:01+05:30",
         *             "Created_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "Modified_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             }
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['UpsertResults']
      }
    }
    /** @description Some contacts were created, and some failed. There is an entry for each. */
    PartlyCreated: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "record added",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "Created_Time": "2026-11-02T18:57:39+05:30",
         *             "Modified_Time": "2026-11-02T18:57:39+05:30",
         *             "Created_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "Modified_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             }
         *           }
         *         },
         *         {
         *           "code": "INVALID_DATA",
         *           "status": "error",
         *           "message": "invalid data",
         *           "details": {}
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactResults']
      }
    }
    /** @description Some contacts were updated or created, and some failed. There is an entry for each. */
    PartlyUpserted: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "SUCCESS",
         *           "status": "success",
         *           "message": "record added",
         *           "action": "insert",
         *           "duplicate_field": "Email",
         *           "details": {
         *             "id": "4876876000003643731",
         *             "Created_Time": "2026-11-02T18:57:39+05:30",
         *             "Modified_Time": "2026-11-02T18:57:39+05:30",
         *             "Created_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             },
         *             "Modified_By": {
         *               "name": "Sam Rivera",
         *               "id": "3652397000000186017"
         *             }
         *           }
         *         },
         *         {
         *           "code": "INVALID_DATA",
         *           "status": "error",
         *           "message": "invalid data",
         *           "details": {}
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['UpsertResults']
      }
    }
    /** @description A tag or the contact is not acceptable, the contact is locked, or it would have more than 10 tags. An unknown id of a contact is expected to be answered so, too. */
    BadTags: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description A field or the id is not acceptable, or a unique value is taken. */
    BadRecord: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "INVALID_DATA",
         *           "status": "error",
         *           "message": "the id given seems to be invalid",
         *           "details": {
         *             "resource_path_index": 1
         *           }
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description The contact was changed after the time in `If-Unmodified-Since`. */
    Modified: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "code": "ALREADY_MODIFIED",
         *           "status": "error",
         *           "message": "Record updated time has already passed if-unmodified-since time",
         *           "details": {}
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description A parameter or the body is not acceptable. */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "INVALID_DATA",
         *       "status": "error",
         *       "message": "invalid data",
         *       "details": {}
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description The access token is not valid, belongs to another data centre, or lacks a scope. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "OAUTH_SCOPE_MISMATCH",
         *       "status": "error",
         *       "message": "Unauthorized",
         *       "details": {}
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description The user of the token lacks the permission. */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "NO_PERMISSION",
         *       "status": "error",
         *       "message": "permission denied",
         *       "details": {
         *         "permissions": []
         *       }
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description There is no such URL. An unknown contact is not answered so. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "INVALID_URL_PATTERN",
         *       "status": "error",
         *       "message": "Please check if the URL trying to access is a correct one",
         *       "details": {}
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description The credits of the day are used up, or too many requests run at a time. Which of them, and how long to wait, is not said.
     *
     *     Source: reported, github.com/api-evangelist/zoho-crm@a05c899 rate-limits/zoho-crm-rate-limits.yml, after https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html; the message is inferred.
     */
    TooManyRequests: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "TOO_MANY_REQUESTS",
         *       "status": "error",
         *       "message": "Too many requests",
         *       "details": {}
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /** @description Something failed at Zoho. */
    ServerError: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "code": "INTERNAL_ERROR",
         *       "status": "error",
         *       "message": "Internal Server Error",
         *       "details": {}
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
  }
  parameters: {
    /**
     * @description The id of the contact, digits in a string.
     * @example 4876876000003643731
     */
    Id: components['schemas']['Id']
    /**
     * @description The module that the tags belong to.
     * @example Contacts
     */
    Module: 'Contacts'
    /**
     * @description A time in ISO 8601. A contact that was changed after it is not changed, and the answer is 412.
     * @example 2026-01-15T15:26:49+05:30
     */
    UnmodifiedSince: string
    /**
     * @description The number of the page.
     * @example 1
     */
    Page: number
    /**
     * @description How many contacts a page holds.
     * @example 200
     */
    PerPage: number
  }
  requestBodies: never
  headers: {
    /**
     * @description How many credits are left in the day. Sent once half of them are used.
     *
     *     Source: reported, github.com/api-evangelist/zoho-crm@a05c899 rate-limits/zoho-crm-rate-limits.yml.
     * @example 24000
     */
    CreditsRemaining: number
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
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
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
         *         {
         *           "name": "vip"
         *         },
         *         {
         *           "name": "hot lead"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['AddedTags']
      }
    }
    responses: {
      200: components['responses']['Tagged']
      400: components['responses']['BadTags']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  removeTags: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description The tags to remove. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         {
         *           "name": "hot lead"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['RemovedTags']
      }
    }
    responses: {
      200: components['responses']['Untagged']
      400: components['responses']['BadTags']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  addTagsToContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contacts, and the tags to add. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         {
         *           "name": "vip"
         *         }
         *       ],
         *       "ids": [
         *         "4876876000003643731",
         *         "4876876000003662003"
         *       ]
         *     }
         */
        'application/json': components['schemas']['AddedTagsOfMany']
      }
    }
    responses: {
      200: components['responses']['TaggedMany']
      400: components['responses']['BadTags']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  removeTagsFromContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contacts, and the tags to remove. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         {
         *           "name": "vip"
         *         }
         *       ],
         *       "ids": [
         *         "4876876000003643731",
         *         "4876876000003662003"
         *       ]
         *     }
         */
        'application/json': components['schemas']['RemovedTagsOfMany']
      }
    }
    responses: {
      200: components['responses']['TaggedMany']
      400: components['responses']['BadTags']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  listTags: {
    parameters: {
      query: {
        /**
         * @description The module that the tags belong to.
         * @example Contacts
         */
        module: components['parameters']['Module']
        /**
         * @description True returns only tags that the user of the token created.
         *
         *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/get-tag-list.html; the document of 2026 does not have it.
         * @example false
         */
        my_tags?: boolean
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The tags. */
      200: {
        headers: {
          'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "id": "4876876000001140124",
           *           "name": "vip",
           *           "color_code": null,
           *           "created_time": "2026-03-13T00:58:49+05:30",
           *           "modified_time": "2026-03-13T00:58:49+05:30",
           *           "created_by": {
           *             "name": "Sam Rivera",
           *             "id": "3652397000000186017"
           *           },
           *           "modified_by": {
           *             "name": "Sam Rivera",
           *             "id": "3652397000000186017"
           *           }
           *         }
           *       ],
           *       "info": {
           *         "count": 1,
           *         "allowed_count": 100
           *       }
           *     }
           */
          'application/json': {
            /** @description The tags. */
            tags?: components['schemas']['ModuleTag'][]
            /** @description How many tags there are and may be. */
            info?: {
              /** @description How many there are. */
              count?: number
              /** @description How many there may be, by the plan. */
              allowed_count?: number
              /**
               * @description A limit that the vendor's document describes as the most records that a tag can be applied to. It is 20 in its sample.
               *
               *     Source: documented, GETInfoNested in v8.0/tags/tags.yaml of github.com/zoho/crm-oas@a6687fc.
               */
              record_limit?: number
            }
          }
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  createTags: {
    parameters: {
      query: {
        /**
         * @description The module that the tags belong to.
         * @example Contacts
         */
        module: components['parameters']['Module']
      }
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The tags to create. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tags": [
         *         {
         *           "name": "vip",
         *           "color_code": "#F48435"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description The tags. */
          tags: components['schemas']['NewTag'][]
        }
      }
    }
    responses: {
      /** @description The tags were created. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "code": "SUCCESS",
           *           "status": "success",
           *           "message": "tags created successfully",
           *           "details": {
           *             "id": "4876876000001140124",
           *             "color_code": "#F48435",
           *             "created_time": "2026-03-13T00:58:49+05:30",
           *             "modified_time": "2026-03-13T00:58:49+05:30"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['TagResults']
        }
      }
      /** @description Some tags were created, and some failed. */
      207: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tags": [
           *         {
           *           "code": "SUCCESS",
           *           "status": "success",
           *           "message": "tags created successfully",
           *           "details": {
           *             "id": "4876876000001140124",
           *             "color_code": null,
           *             "created_time": "2026-03-13T00:58:49+05:30",
           *             "modified_time": "2026-03-13T00:58:49+05:30"
           *           }
           *         },
           *         {
           *           "code": "DUPLICATE_DATA",
           *           "status": "error",
           *           "message": "duplicate data",
           *           "details": {}
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['TagResults']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  searchContacts: {
    parameters: {
      query?: {
        /**
         * @description An email address, looked for in all email fields.
         * @example mina@example.com
         */
        email?: string
        /**
         * @description A phone number of at least three characters, looked for in all phone fields. How numbers are compared is not documented.
         * @example +15555550123
         */
        phone?: string
        /**
         * @description A word of at least two characters.
         * @example Okafor
         */
        word?: string
        /**
         * @description At most 10 criteria, such as `(Last_Name:equals:Okafor)`, joined by `and` or `or`. Commas and parentheses in a value are escaped by a backslash.
         * @example (Last_Name:equals:Okafor)
         */
        criteria?: string
        /**
         * @description The fields to return, separated by commas. The id is always there.
         * @example Email,Tag
         */
        fields?: string
        /**
         * @description Which contacts to search by their approval, `true`, `false` or `both`.
         *
         *     Source: documented, https://www.zoho.com/crm/developer/docs/api/v7/search-records.html; the document of 2026 has `approval_state` in its place.
         * @example both
         */
        approved?: 'true' | 'false' | 'both'
        /**
         * @description The number of the page.
         * @example 1
         */
        page?: components['parameters']['Page']
        /**
         * @description How many contacts a page holds.
         * @example 200
         */
        per_page?: components['parameters']['PerPage']
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
          'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "4876876000003643731",
           *           "First_Name": "Mina",
           *           "Last_Name": "Okafor",
           *           "Email": "mina@example.com",
           *           "Tag": [
           *             {
           *               "name": "vip",
           *               "id": "4876876000001140124",
           *               "color_code": null
           *             }
           *           ]
           *         }
           *       ],
           *       "info": {
           *         "per_page": 200,
           *         "count": 1,
           *         "page": 1,
           *         "sort_by": "id",
           *         "sort_order": "desc",
           *         "more_records": false
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactPage']
        }
      }
      /** @description No contact was found, or not yet. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  getContact: {
    parameters: {
      query?: {
        /**
         * @description The fields to return, at most 50, separated by commas. The vendor documents it for lists of contacts.
         *
         *     Source: inferred, https://www.zoho.com/crm/developer/docs/api/v7/get-records.html, which has one list of parameters for both operations.
         * @example Tag
         */
        fields?: string
      }
      header?: never
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The contact. */
      200: {
        headers: {
          'X-API-CREDITS-REMAINING': components['headers']['CreditsRemaining']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "data": [
           *         {
           *           "id": "4876876000003643731",
           *           "Owner": {
           *             "name": "Sam Rivera",
           *             "id": "3652397000000186017",
           *             "email": "sam@example.com"
           *           },
           *           "First_Name": "Mina",
           *           "Last_Name": "Okafor",
           *           "Full_Name": "Mina Okafor",
           *           "Email": "mina@example.com",
           *           "Secondary_Email": null,
           *           "Phone": "+15555550123",
           *           "Mobile": null,
           *           "Lead_Source": "Web",
           *           "Email_Opt_Out": false,
           *           "Description": null,
           *           "Created_Time": "2026-02-19T18:30:23-11:00",
           *           "Modified_Time": "2026-02-19T18:30:23-11:00",
           *           "Tag": [
           *             {
           *               "name": "vip",
           *               "id": "4876876000001140124",
           *               "color_code": null
           *             },
           *             {
           *               "name": "hot lead",
           *               "id": "4876876000001143001",
           *               "color_code": "#F17574"
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': {
            /** @description The contact. */
            data?: components['schemas']['Contact'][]
          }
        }
      }
      /** @description There is no such contact. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  updateContact: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description A time in ISO 8601. A contact that was changed after it is not changed, and the answer is 412.
         * @example 2026-01-15T15:26:49+05:30
         */
        'If-Unmodified-Since'?: components['parameters']['UnmodifiedSince']
      }
      path: {
        /**
         * @description The id of the contact, digits in a string.
         * @example 4876876000003643731
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /** @description The fields to change, in a list of one. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "First_Name": "Mina"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactChanges']
      }
    }
    responses: {
      200: components['responses']['Updated']
      400: components['responses']['BadRecord']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      412: components['responses']['Modified']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  createContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contacts. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "First_Name": "Mina",
         *           "Last_Name": "Okafor",
         *           "Email": "mina@example.com",
         *           "Phone": "+15555550123"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['NewContacts']
      }
    }
    responses: {
      201: components['responses']['Created']
      207: components['responses']['PartlyCreated']
      400: components['responses']['BadRecord']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
  upsertContacts: {
    parameters: {
      query?: never
      header?: {
        /**
         * @description A time in ISO 8601. A contact that was changed after it is not changed, and the answer is 412.
         * @example 2026-01-15T15:26:49+05:30
         */
        'If-Unmodified-Since'?: components['parameters']['UnmodifiedSince']
      }
      path?: never
      cookie?: never
    }
    /** @description The contacts, and the fields to recognise them by. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "data": [
         *         {
         *           "First_Name": "Mina",
         *           "Last_Name": "Okafor",
         *           "Email": "mina@example.com"
         *         }
         *       ],
         *       "duplicate_check_fields": [
         *         "Email"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactUpserts']
      }
    }
    responses: {
      200: components['responses']['Upserted']
      207: components['responses']['PartlyUpserted']
      400: components['responses']['BadRecord']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      412: components['responses']['Modified']
      429: components['responses']['TooManyRequests']
      500: components['responses']['ServerError']
    }
  }
}
type WithRequired<T, K extends keyof NonNullable<T>> =
  | (T & { [P in K]-?: NonNullable<T>[P] })
  | Extract<T, null>
