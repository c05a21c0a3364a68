/** Loaded into a mock, to end it with the process that started it, however that process ends. */
process.once('disconnect', () => process.exit())
