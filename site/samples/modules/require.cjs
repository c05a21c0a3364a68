const { highlevel } = require('@tags/highlevel')

const client = highlevel({ token: process.env.HIGHLEVEL_TOKEN })

client.addTags({ id: 'sx6wyHhbFdRXh302LLNR' }, ['vip']).then(console.log)
