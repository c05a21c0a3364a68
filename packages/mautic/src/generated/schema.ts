// Compiled from specs/mautic.yaml by `pnpm generate`. Edit the spec, not this file.

export interface paths {
  '/api/contacts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List contacts
     * @description Returns contacts, 30 unless `limit` says otherwise, as an object with their ids as keys. `search` takes text or search commands such as `email:mina@example.com` and `tag:vip`, and finds parts of values. The three parameters `where[0]` compare one field with a value and belong together. Case follows the database, which usually ignores it.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and app/bundles/ApiBundle/Controller/FetchCommonApiController.php in mautic/mautic@2427149 (5.1).
     */
    get: operations['listContacts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/contacts/new': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create a contact
     * @description Creates a contact, with tags if `tags` is there. If a unique field, usually the email address, belongs to a contact already, that contact is updated and answered with 200, and its tags are kept. Any field of the installation can be sent by its alias. Empty values are skipped unless `overwriteWithBlank` is true.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and testSingleNewEndpointCreateAndUpdate in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    post: operations['createContact']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/contacts/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    /**
     * Get a contact
     * @description Returns one contact with its tags. No operation reads the tags alone.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and testSingleNewEndpointCreateAndUpdate in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    get: operations['getContact']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/contacts/{id}/edit': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
         */
        id: components['parameters']['Id']
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
     * Edit a contact, its tags among others
     * @description Changes the fields that are in the body and leaves the others. In `tags`, a name adds a tag and a name with a minus sign before it removes one. Tags that are not named stay. A tag that is there, and one that is to be removed and is not there, are passed over, so a repetition does no harm. The reply has all tags of the contact after the edit. Do not send the email address of another contact, which merges the two.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and LeadModel::modifyTags in app/bundles/LeadBundle/Model/LeadModel.php in mautic/mautic@2427149 (5.1); the removal by a minus sign is in testBatchNewEndpointDoesNotCreateDuplicates in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    patch: operations['editContact']
    trace?: never
  }
  '/api/contacts/{id}/delete': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete a contact
     * @description Deletes a contact and returns it once more, with null as its id. A second deletion answers 404.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and app/bundles/ApiBundle/Controller/CommonApiController.php in mautic/mautic@2427149 (5.1).
     */
    delete: operations['deleteContact']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/contacts/batch/edit': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Edit many contacts
     * @description Edits up to 200 contacts, each named by `id`, as one edit does. An administrator can change the 200; more are answered with 500. The status is 200 even if single contacts failed: `statusCodes` has one for each contact, and `errors` says why.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html, and app/bundles/ApiBundle/Controller/CommonApiController.php in mautic/mautic@2427149 (5.1).
     */
    patch: operations['editContacts']
    trace?: never
  }
  '/api/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List tags
     * @description Returns tags, 30 unless `limit` says otherwise, as an array. `search` finds parts of a name and, in newer versions, of a description.
     *
     *     Source: documented, https://devdocs.mautic.org/en/7.2/rest_api/tags.html, and app/bundles/LeadBundle/Controller/Api/TagApiController.php in mautic/mautic@2427149 (5.1).
     */
    get: operations['listTags']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tags/new': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create a tag
     * @description Creates a tag, or returns the one that has the name already, with 200. Space around the name is dropped. Without a name the answer is a 500.
     *
     *     Source: documented, https://devdocs.mautic.org/en/7.2/rest_api/tags.html, and app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    post: operations['createTag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tags/{id}': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4
         */
        id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /**
     * Get a tag
     * @description Returns one tag.
     *
     *     Source: documented, https://devdocs.mautic.org/en/7.2/rest_api/tags.html, and testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    get: operations['getTag']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/tags/{id}/edit': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4
         */
        id: components['parameters']['TagId']
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
     * Edit a tag
     * @description Changes the name or the description of a tag, for all contacts that have it.
     *
     *     Source: documented, https://devdocs.mautic.org/en/7.2/rest_api/tags.html, and testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    patch: operations['editTag']
    trace?: never
  }
  '/api/tags/{id}/delete': {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4
         */
        id: components['parameters']['TagId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete a tag
     * @description Deletes a tag, for all contacts that have it, and returns it once more. A second deletion answers 404.
     *
     *     Source: documented, https://devdocs.mautic.org/en/7.2/rest_api/tags.html, and testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    delete: operations['deleteTag']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export interface webhooks {
  contacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Contact events
     * @description Sent when contacts are identified, updated or deleted. A change of a contact's tags is an update. The kinds of
     *     event that did not happen are missing.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/webhooks/events/index.html.
     */
    post: operations['onContacts']
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
     * @description How many there are on all pages.
     *
     *     Source: recorded, testEmptyResponseReturnsJsonObject in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1), for the string.
     */
    Total: string | number
    /** @description A contact. */
    ContactReply: {
      contact: components['schemas']['Contact']
    }
    /** @description A contact. Further properties, such as `ipAddresses`, `utmtags` and `doNotContact`, are not described here. */
    Contact: {
      /** @description The id of the contact. */
      id: number
      /** @description Whether the contact is published. */
      isPublished?: boolean
      /** @description When the contact was created. */
      dateAdded?: string | null
      /** @description When the contact was last changed. */
      dateModified?: string | null
      /** @description The id of the user who created the contact. */
      createdBy?: number | null
      /** @description The name of that user. */
      createdByUser?: string | null
      /** @description The id of the user who last changed the contact. */
      modifiedBy?: number | null
      /** @description The name of that user. */
      modifiedByUser?: string | null
      /** @description The contact's points. */
      points?: number
      /** @description A color that goes with the points, as a hex code. */
      color?: string | null
      /** @description The fields of the contact: in groups such as `core` and `social`, each field with its label and type, and once more in `all` with their values alone. A group without fields is an empty array. */
      fields: {
        /** @description The values by alias of the field. */
        all: {
          /** @description The email address. */
          email?: string | null
        } & {
          [key: string]: unknown
        }
      } & {
        [key: string]:
          | (
              | {
                  [key: string]: components['schemas']['Field']
                }
              | components['schemas']['Field'][]
            )
          | ({
              /** @description The email address. */
              email?: string | null
            } & {
              [key: string]: unknown
            })
      }
      /** @description When the contact was last active. */
      lastActive?: string | null
      /** @description The user who looks after the contact. */
      owner?: {
        /** @description The id of the user. */
        id?: number
        /** @description The user's name for signing in. */
        username?: string
        /** @description First name. */
        firstName?: string
        /** @description Last name. */
        lastName?: string
      } | null
      /**
       * @description The tags on the contact, sorted by name when they are read. The page shows the names alone.
       *
       *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/rest_api/contacts.html; id and description by Tag::loadApiMetadata in app/bundles/LeadBundle/Entity/Tag.php in mautic/mautic@2427149 (5.1), and in a sample reply in mautic/mautic pull request 5204. A list, although the server keeps tags by name, because SerializerPass in app/bundles/ApiBundle/DependencyInjection/Compiler/SerializerPass.php has the type of the collection taken from its mapping, and JsonSerializationVisitor::visitArray of schmittjoh/serializer writes such a collection without its keys.
       */
      tags: components['schemas']['Tag'][]
      /** @description The stage that the contact is in. */
      stage?: {
        /** @description The id of the stage. */
        id?: number
        /** @description The name of the stage. */
        name?: string
      } | null
      /** @description When the contact was first known by name. */
      dateIdentified?: string | null
    }
    /** @description A field of the contact. */
    Field: {
      /** @description The id of the field. */
      id?: number | string
      /** @description The name of the field for people. */
      label?: string
      /** @description The name of the field in requests. */
      alias?: string
      /** @description The kind of field, such as `text` or `email`. */
      type?: string
      /** @description The group of the field. */
      group?: string
      /** @description The value. */
      value?: unknown
    }
    /** @description The fields of a contact to set. Each field of the installation can be sent by its alias. */
    ContactFields: {
      /** @description The email address. It is usually unique, and one that another contact has merges the two. */
      email?: string
      /** @description First name. */
      firstname?: string | null
      /** @description Last name. */
      lastname?: string | null
      /** @description Phone number. */
      phone?: string | null
      /** @description Tags to add, and tags to remove with a minus sign before their name. Tags that are not named stay. */
      tags?: string[]
      /** @description The id of the user who looks after the contact. */
      owner?: number | null
      /** @description True lets empty values clear a field. Otherwise they are skipped. */
      overwriteWithBlank?: boolean
    } & {
      [key: string]: unknown
    }
    /** @description A tag. */
    TagReply: {
      tag: components['schemas']['Tag']
    }
    /** @description A tag. */
    Tag: {
      /** @description The id of the tag. */
      id?: number
      /** @description The name of the tag. */
      tag: string
      /** @description A text about the tag. */
      description?: string | null
    }
    /** @description The fields of a tag that a caller can set. */
    TagFields: {
      /** @description The name of the tag. */
      tag?: string
      /** @description A text about the tag. */
      description?: string
    }
    /** @description What every error looks like. */
    Errors: {
      /** @description The errors, usually one. */
      errors: components['schemas']['Error'][]
    }
    /**
     * @description An error.
     *
     *     Source: documented, FetchCommonApiController::returnError in app/bundles/ApiBundle/Controller/FetchCommonApiController.php in mautic/mautic@2427149 (5.1).
     */
    Error: {
      /** @description The HTTP status again. */
      code?: number
      /** @description What went wrong, in words. */
      message: string
      /** @description More about it. An empty array, or an object with messages by field. */
      details?:
        | string[]
        | {
            [key: string]: unknown
          }
      /** @description The kind of error, where there is one. */
      type?: string | null
    }
    /** @description An event about a contact. */
    ContactEvent: {
      contact: components['schemas']['ContactOfEvent']
      /** @description When it happened, in ISO 8601. */
      timestamp?: string
    }
    /** @description The deletion of a contact. */
    ContactDeletedEvent: {
      /** @description The id of the contact that was deleted. */
      id: number
      /**
       * @description The contact as it was. Its own `id` is null.
       *
       *     Source: documented, app/bundles/LeadBundle/EventListener/WebhookSubscriber.php in mautic/mautic@2427149 (5.1); the page calls the property `company`.
       */
      contact?: components['schemas']['ContactOfEvent']
      /** @description When it happened, in ISO 8601. */
      timestamp?: string
    }
    /**
     * @description A contact in an event.
     *
     *     Source: documented, https://mautic-developer.readthedocs.io/en/5.x/webhooks/events/lead_post_save_new.html.
     */
    ContactOfEvent: {
      /** @description The id of the contact; null in the event of its deletion. */
      id?: number | null
      /** @description When it was created, in ISO 8601. */
      dateAdded?: string | null
      /** @description When it was identified, in ISO 8601. */
      dateIdentified?: string | null
      /** @description When it was last modified, in ISO 8601. */
      dateModified?: string | null
      /** @description When it was last active, in ISO 8601. */
      lastActive?: string | null
      /** @description The points. */
      points?: number
      /** @description The fields by group and alias; an empty list if there are none. */
      fields?:
        | {
            [key: string]: {
              [key: string]: {
                /** @description The name of the field in the API. */
                alias?: string
                /** @description The name of the field on screens. */
                label?: string
                /** @description The type of the field. */
                type?: string
                /** @description The value. */
                value?: unknown
              }
            }
          }
        | unknown[]
      /**
       * @description All tags of the contact; missing in the event of its deletion. The vendor documents the keys of a tag, and not that this is a list.
       *
       *     Source: inferred, the tags of a contact in the API.
       */
      tags?: {
        /** @description The id of the tag. */
        id?: number
        /** @description The tag. */
        tag?: string
      }[]
      /** @description The channels on which it must not be contacted. */
      doNotContact?: {
        /** @description The channel, such as `email`. */
        channel?: string
        /** @description 1 for unsubscribed, 2 for bounced, 3 for set by hand. */
        reason?: number
      }[]
    }
  }
  responses: {
    /**
     * @description The contact.
     *
     *     Source: recorded, testSingleNewEndpointCreateAndUpdate in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    Contact: {
      headers: {
        'Mautic-Version': components['headers']['MauticVersion']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "contact": {
         *         "id": 47,
         *         "isPublished": true,
         *         "dateAdded": "2026-01-01T12:00:00+00:00",
         *         "dateModified": "2026-01-02T12:00:00+00:00",
         *         "createdBy": 1,
         *         "createdByUser": "Sam Rivera",
         *         "modifiedBy": 1,
         *         "modifiedByUser": "Sam Rivera",
         *         "points": 10,
         *         "color": null,
         *         "fields": {
         *           "core": {
         *             "email": {
         *               "id": 6,
         *               "label": "Email",
         *               "alias": "email",
         *               "type": "email",
         *               "group": "core",
         *               "value": "mina@example.com"
         *             }
         *           },
         *           "social": [],
         *           "personal": [],
         *           "professional": [],
         *           "all": {
         *             "id": 47,
         *             "firstname": "Mina",
         *             "lastname": "Okafor",
         *             "email": "mina@example.com",
         *             "phone": "+15555550123",
         *             "city": "Lagos"
         *           }
         *         },
         *         "lastActive": null,
         *         "owner": null,
         *         "tags": [
         *           {
         *             "id": 3,
         *             "tag": "hot lead",
         *             "description": null
         *           },
         *           {
         *             "id": 4,
         *             "tag": "vip",
         *             "description": null
         *           }
         *         ],
         *         "stage": null,
         *         "dateIdentified": "2026-01-01T12:00:00+00:00"
         *       }
         *     }
         */
        'application/json': components['schemas']['ContactReply']
      }
    }
    /**
     * @description The tag.
     *
     *     Source: recorded, testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    Tag: {
      headers: {
        'Mautic-Version': components['headers']['MauticVersion']
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "tag": {
         *         "id": 4,
         *         "tag": "vip",
         *         "description": null
         *       }
         *     }
         */
        'application/json': components['schemas']['TagReply']
      }
    }
    /**
     * @description A field is not acceptable.
     *
     *     Source: documented, CommonApiController::processForm in app/bundles/ApiBundle/Controller/CommonApiController.php in mautic/mautic@2427149 (5.1).
     */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "code": 400,
         *           "message": "email: The email address is invalid.",
         *           "details": {
         *             "email": [
         *               "The email address is invalid."
         *             ]
         *           },
         *           "type": null
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description The name or the password is wrong.
     *
     *     Source: documented, ApiSubscriber::onKernelResponse in app/bundles/ApiBundle/EventListener/ApiSubscriber.php in mautic/mautic@2427149 (5.1), which rewrites the error `access_denied` of OAuthEntryPoint::start in FriendsOfSymfony/FOSOAuthServerBundle@571a174, the entry point of the firewall `api` in app/config/security.php.
     */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "message": "Authorization denied, invalid credentials.",
         *           "code": 401,
         *           "type": "access_denied"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description The API or Basic authentication is switched off, or the user may not do this.
     *
     *     Source: recorded, testDisabledApi in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1); the missing right is FetchCommonApiController::accessDenied in mautic/mautic@2427149 (5.1).
     */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description There is no such contact or tag.
     *
     *     Source: recorded, testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
     */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        /**
         * @example {
         *       "errors": [
         *         {
         *           "code": 404,
         *           "message": "Item was not found.",
         *           "details": [],
         *           "type": null
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['Errors']
      }
    }
    /**
     * @description More requests in this hour than the administrator of the installation allows. The body is JSON like that of other errors, but is labelled as HTML, so it is not described here. Off by default.
     *
     *     Source: documented, app/config/config.php in mautic/mautic@2427149 (5.1), and RateLimitAnnotationListener and Configuration in noxlogic/ratelimit-bundle 1.19.0.
     */
    TooManyRequests: {
      headers: {
        'X-RateLimit-Limit': components['headers']['RateLimitLimit']
        'X-RateLimit-Remaining': components['headers']['RateLimitRemaining']
        'X-RateLimit-Reset': components['headers']['RateLimitReset']
        [name: string]: unknown
      }
      content?: never
    }
  }
  parameters: {
    /**
     * @description The id of the contact.
     * @example 47
     */
    Id: number
    /**
     * @description The id of the tag.
     * @example 4
     */
    TagId: number
    /**
     * @description How many to skip.
     * @example 0
     */
    Start: number
    /**
     * @description How many to return. 30 unless the installation says otherwise.
     * @example 30
     */
    Limit: number
    /**
     * @description The field to sort by, in lower case with underscores, such as `date_added`.
     * @example id
     */
    OrderBy: string
    /**
     * @description The order.
     * @example asc
     */
    OrderByDir: 'asc' | 'desc'
  }
  requestBodies: never
  headers: {
    /**
     * @description The version of the installation.
     *
     *     Source: documented, FetchCommonApiController::view in app/bundles/ApiBundle/Controller/FetchCommonApiController.php in mautic/mautic@2427149 (5.1).
     * @example 5.1.0
     */
    MauticVersion: string
    /**
     * @description The path of what was created.
     *
     *     Source: documented, CommonApiController::processForm in app/bundles/ApiBundle/Controller/CommonApiController.php in mautic/mautic@2427149 (5.1).
     * @example /api/contacts/47
     */
    Location: string
    /**
     * @description How many requests an hour the installation takes.
     * @example 1000
     */
    RateLimitLimit: number
    /**
     * @description How many requests are left.
     * @example 0
     */
    RateLimitRemaining: number
    /**
     * @description When the hour is over, in seconds since 1970.
     * @example 1767229200
     */
    RateLimitReset: number
  }
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listContacts: {
    parameters: {
      query?: {
        /**
         * @description Text or search commands.
         * @example tag:vip
         */
        search?: string
        /**
         * @description The field to compare, by its alias.
         * @example email
         */
        'where[0][col]'?: string
        /**
         * @description How to compare.
         *
         *     Source: documented, CommonRepository::buildWhereClauseFromArray in app/bundles/CoreBundle/Entity/CommonRepository.php in mautic/mautic@2427149 (5.1).
         * @example eq
         */
        'where[0][expr]'?:
          | 'eq'
          | 'neq'
          | 'lt'
          | 'lte'
          | 'gt'
          | 'gte'
          | 'like'
          | 'notLike'
          | 'in'
          | 'notIn'
          | 'isNull'
          | 'isNotNull'
          | 'isEmpty'
          | 'isNotEmpty'
        /**
         * @description The value to compare with. For `in` and `notIn`, several with commas between.
         * @example mina@example.com
         */
        'where[0][val]'?: string
        /**
         * @description How many to skip.
         * @example 0
         */
        start?: components['parameters']['Start']
        /**
         * @description How many to return. 30 unless the installation says otherwise.
         * @example 30
         */
        limit?: components['parameters']['Limit']
        /**
         * @description The field to sort by, in lower case with underscores, such as `date_added`.
         * @example id
         */
        orderBy?: components['parameters']['OrderBy']
        /**
         * @description The order.
         * @example asc
         */
        orderByDir?: components['parameters']['OrderByDir']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contacts.
       *
       *     Source: recorded, app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1), which has the empty list and the keys.
       */
      200: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "total": "1",
           *       "contacts": {
           *         "47": {
           *           "id": 47,
           *           "isPublished": true,
           *           "dateAdded": "2026-01-01T12:00:00+00:00",
           *           "dateModified": "2026-01-02T12:00:00+00:00",
           *           "createdBy": 1,
           *           "createdByUser": "Sam Rivera",
           *           "modifiedBy": 1,
           *           "modifiedByUser": "Sam Rivera",
           *           "points": 10,
           *           "color": null,
           *           "fields": {
           *             "core": {
           *               "email": {
           *                 "id": 6,
           *                 "label": "Email",
           *                 "alias": "email",
           *                 "type": "email",
           *                 "group": "core",
           *                 "value": "mina@example.com"
           *               }
           *             },
           *             "social": [],
           *             "personal": [],
           *             "professional": [],
           *             "all": {
           *               "id": 47,
           *               "firstname": "Mina",
           *               "lastname": "Okafor",
           *               "email": "mina@example.com",
           *               "phone": "+15555550123",
           *               "city": "Lagos"
           *             }
           *           },
           *           "lastActive": null,
           *           "owner": null,
           *           "tags": [
           *             {
           *               "id": 3,
           *               "tag": "hot lead",
           *               "description": null
           *             },
           *             {
           *               "id": 4,
           *               "tag": "vip",
           *               "description": null
           *             }
           *           ],
           *           "stage": null,
           *           "dateIdentified": "2026-01-01T12:00:00+00:00"
           *         }
           *       }
           *     }
           */
          'application/json': {
            total: components['schemas']['Total']
            /** @description The contacts, by id. */
            contacts: {
              [key: string]: components['schemas']['Contact']
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['TooManyRequests']
    }
  }
  createContact: {
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
         *       "email": "mina@example.com",
         *       "firstname": "Mina",
         *       "lastname": "Okafor",
         *       "phone": "+15555550123",
         *       "tags": [
         *         "vip",
         *         "hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactFields']
      }
    }
    responses: {
      200: components['responses']['Contact']
      /**
       * @description The contact was created.
       *
       *     Source: recorded, testSingleNewEndpointCreateAndUpdate in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
       */
      201: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": 47,
           *         "isPublished": true,
           *         "dateAdded": "2026-01-01T12:00:00+00:00",
           *         "dateModified": "2026-01-02T12:00:00+00:00",
           *         "createdBy": 1,
           *         "createdByUser": "Sam Rivera",
           *         "modifiedBy": 1,
           *         "modifiedByUser": "Sam Rivera",
           *         "points": 10,
           *         "color": null,
           *         "fields": {
           *           "core": {
           *             "email": {
           *               "id": 6,
           *               "label": "Email",
           *               "alias": "email",
           *               "type": "email",
           *               "group": "core",
           *               "value": "mina@example.com"
           *             }
           *           },
           *           "social": [],
           *           "personal": [],
           *           "professional": [],
           *           "all": {
           *             "id": 47,
           *             "firstname": "Mina",
           *             "lastname": "Okafor",
           *             "email": "mina@example.com",
           *             "phone": "+15555550123",
           *             "city": "Lagos"
           *           }
           *         },
           *         "lastActive": null,
           *         "owner": null,
           *         "tags": [
           *           {
           *             "id": 3,
           *             "tag": "hot lead",
           *             "description": null
           *           },
           *           {
           *             "id": 4,
           *             "tag": "vip",
           *             "description": null
           *           }
           *         ],
           *         "stage": null,
           *         "dateIdentified": "2026-01-01T12:00:00+00:00"
           *       }
           *     }
           */
          'application/json': components['schemas']['ContactReply']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['TooManyRequests']
    }
  }
  getContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
         */
        id: components['parameters']['Id']
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
  editContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
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
         *       "tags": [
         *         "vip",
         *         "-hot lead"
         *       ]
         *     }
         */
        'application/json': components['schemas']['ContactFields']
      }
    }
    responses: {
      200: components['responses']['Contact']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  deleteContact: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the contact.
         * @example 47
         */
        id: components['parameters']['Id']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The contact was deleted.
       *
       *     Source: recorded, testSingleNewEndpointCreateAndDeleteWithDnc in app/bundles/LeadBundle/Tests/Controller/Api/LeadApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1) for the status; the null id is in the vendor's sample app/bundles/LeadBundle/Assets/WebhookPayload/lead_post_delete.json.
       */
      200: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contact": {
           *         "id": null,
           *         "points": 10
           *       }
           *     }
           */
          'application/json': {
            /** @description The deleted contact, with the properties of a contact. */
            contact: {
              /** @description The id of the contact, or null. */
              id?: number | null
              /** @description The contact's points. */
              points?: number
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  editContacts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** @description The contacts, as a bare array. */
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "id": 47,
         *         "tags": [
         *           "vip",
         *           "-hot lead"
         *         ]
         *       }
         *     ]
         */
        'application/json': (components['schemas']['ContactFields'] & {
          /** @description The id of the contact. */
          id: number
        })[]
      }
    }
    responses: {
      /**
       * @description The contacts that were edited.
       *
       *     Source: documented, CommonApiController::editEntitiesAction in app/bundles/ApiBundle/Controller/CommonApiController.php in mautic/mautic@2427149 (5.1); its tests edit with PUT.
       */
      200: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "contacts": [
           *         {
           *           "id": 47,
           *           "isPublished": true,
           *           "dateAdded": "2026-01-01T12:00:00+00:00",
           *           "dateModified": "2026-01-02T12:00:00+00:00",
           *           "createdBy": 1,
           *           "createdByUser": "Sam Rivera",
           *           "modifiedBy": 1,
           *           "modifiedByUser": "Sam Rivera",
           *           "points": 10,
           *           "color": null,
           *           "fields": {
           *             "core": {
           *               "email": {
           *                 "id": 6,
           *                 "label": "Email",
           *                 "alias": "email",
           *                 "type": "email",
           *                 "group": "core",
           *                 "value": "mina@example.com"
           *               }
           *             },
           *             "social": [],
           *             "personal": [],
           *             "professional": [],
           *             "all": {
           *               "id": 47,
           *               "firstname": "Mina",
           *               "lastname": "Okafor",
           *               "email": "mina@example.com",
           *               "phone": "+15555550123",
           *               "city": "Lagos"
           *             }
           *           },
           *           "lastActive": null,
           *           "owner": null,
           *           "tags": [
           *             {
           *               "id": 3,
           *               "tag": "hot lead",
           *               "description": null
           *             },
           *             {
           *               "id": 4,
           *               "tag": "vip",
           *               "description": null
           *             }
           *           ],
           *           "stage": null,
           *           "dateIdentified": "2026-01-01T12:00:00+00:00"
           *         }
           *       ],
           *       "statusCodes": [
           *         200
           *       ]
           *     }
           */
          'application/json': {
            /** @description The contacts that were edited. An object with places as keys if some failed. */
            contacts:
              | components['schemas']['Contact'][]
              | {
                  [key: string]: components['schemas']['Contact']
                }
            /** @description A status for each contact of the request. */
            statusCodes: number[]
            /** @description Why contacts failed, if some did. An object with places as keys, or an array if the first ones failed. */
            errors?:
              | components['schemas']['Error'][]
              | {
                  [key: string]: components['schemas']['Error']
                }
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['TooManyRequests']
      /**
       * @description More contacts than a batch may hold.
       *
       *     Source: documented, validateBatchPayload in app/bundles/ApiBundle/Controller/FetchCommonApiController.php in mautic/mautic@2427149 (5.1).
       */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "code": 500,
           *           "message": "A max of 200 entities are supported at a time.",
           *           "details": [],
           *           "type": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
    }
  }
  listTags: {
    parameters: {
      query?: {
        /**
         * @description Text, or a search command such as `ids:3,4`.
         * @example vip
         */
        search?: string
        /**
         * @description How many to skip.
         * @example 0
         */
        start?: components['parameters']['Start']
        /**
         * @description How many to return. 30 unless the installation says otherwise.
         * @example 30
         */
        limit?: components['parameters']['Limit']
        /**
         * @description The field to sort by, in lower case with underscores, such as `date_added`.
         * @example id
         */
        orderBy?: components['parameters']['OrderBy']
        /**
         * @description The order.
         * @example asc
         */
        orderByDir?: components['parameters']['OrderByDir']
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
          'Mautic-Version': components['headers']['MauticVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "total": 1,
           *       "tags": [
           *         {
           *           "id": 4,
           *           "tag": "vip",
           *           "description": null
           *         }
           *       ]
           *     }
           */
          'application/json': {
            total: components['schemas']['Total']
            /** @description The tags. */
            tags: components['schemas']['Tag'][]
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
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
    /** @description The new tag. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tag": "vip",
         *       "description": "Customers with their own contact person"
         *     }
         */
        'application/json': WithRequired<components['schemas']['TagFields'], 'tag'>
      }
    }
    responses: {
      200: components['responses']['Tag']
      /**
       * @description The tag was created.
       *
       *     Source: recorded, testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1).
       */
      201: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          Location: components['headers']['Location']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "id": 4,
           *         "tag": "vip",
           *         "description": "Customers with their own contact person"
           *       }
           *     }
           */
          'application/json': components['schemas']['TagReply']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['TooManyRequests']
      /**
       * @description The name is missing or empty.
       *
       *     Source: recorded, testTagCreationWithoutRequiredData in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1), for the status; the body is read in app/bundles/CoreBundle/Controller/ExceptionController.php.
       */
      500: {
        headers: {
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "errors": [
           *         {
           *           "message": "Looks like I encountered an error (error #500). If I do it again, please report me to the system administrator!",
           *           "code": 500,
           *           "type": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Errors']
        }
      }
    }
  }
  getTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4
         */
        id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      200: components['responses']['Tag']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  editTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The id of the tag.
         * @example 4
         */
        id: components['parameters']['TagId']
      }
      cookie?: never
    }
    /** @description The fields to change. */
    requestBody: {
      content: {
        /**
         * @example {
         *       "tag": "vip"
         *     }
         */
        'application/json': components['schemas']['TagFields']
      }
    }
    responses: {
      200: components['responses']['Tag']
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
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
         * @example 4
         */
        id: components['parameters']['TagId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /**
       * @description The tag was deleted.
       *
       *     Source: recorded, testTagWorkflow in app/bundles/LeadBundle/Tests/Controller/Api/TagApiControllerFunctionalTest.php in mautic/mautic@2427149 (5.1), for the status; the body is read in app/bundles/ApiBundle/Controller/CommonApiController.php.
       */
      200: {
        headers: {
          'Mautic-Version': components['headers']['MauticVersion']
          [name: string]: unknown
        }
        content: {
          /**
           * @example {
           *       "tag": {
           *         "id": null,
           *         "tag": "vip",
           *         "description": null
           *       }
           *     }
           */
          'application/json': {
            /** @description The deleted tag. */
            tag: {
              /** @description The id of the tag, or null. */
              id?: number | null
              /** @description The name of the tag. */
              tag?: string
              /** @description A text about the tag. */
              description?: string | null
            }
          }
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['TooManyRequests']
    }
  }
  onContacts: {
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
         *       "mautic.lead_post_save_update": [
         *         {
         *           "contact": {
         *             "id": 47,
         *             "points": 0,
         *             "tags": [
         *               {
         *                 "id": 3,
         *                 "tag": "vip"
         *               }
         *             ],
         *             "doNotContact": []
         *           },
         *           "timestamp": "2026-11-30T12:00:00+00:00"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          /** @description Contacts that were identified. */
          'mautic.lead_post_save_new'?: components['schemas']['ContactEvent'][]
          /** @description Contacts that were updated. */
          'mautic.lead_post_save_update'?: components['schemas']['ContactEvent'][]
          /** @description Contacts that were deleted. */
          'mautic.lead_post_delete'?: components['schemas']['ContactDeletedEvent'][]
        }
      }
    }
    responses: {
      /** @description Any answer of 2xx accepts the events. */
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
