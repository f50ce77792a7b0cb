// The browser's tests need a Chromium: they run with BROWSER_TESTS=1 and in `npm run test:full`.
const withBrowser = process.env.BROWSER_TESTS || process.env.npm_lifecycle_event === 'test:full'

module.exports = {
  reporter: 'test/support/reporter.ts',
  timeout: 10_000,
  ignore: withBrowser ? [] : ['test/browser/**'],
}
