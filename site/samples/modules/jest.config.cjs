module.exports = {
  testMatch: ['**/*.test.{js,cjs,ts}'],
  transform: {
    '\\.[jt]s$': [
      'ts-jest',
      { tsconfig: { allowJs: true, module: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!@tags/)'],
}
