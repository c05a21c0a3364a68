/** Loaded before a program: the vendor's answer to an added tag, without a server. */
globalThis.fetch = async () => Response.json({ tags: ['vip'], tagsAdded: ['vip'] }, { status: 201 })
