import type { Row } from '../row.ts'

export const files: readonly Row[] = [
  {
    id: 'mailchimp-export',
    vendor: 'Mailchimp’s export',
    guess: '`TAGS` has names with commas between them.',
    truth: 'Each name is in quotes within a quoted field, because a tag may contain a comma.',
    certainty: 'reported',
    source: 'A public file of an export, used as a fixture',
    section: 'files',
    handled: {
      file: 'packages/cli/test/file/list.test.ts',
      test: 'tags of a field > "Spring, 2027","VIP"',
    },
  },
  {
    id: 'google-contacts',
    vendor: 'Google Contacts',
    guess: 'Labels have commas between them.',
    truth: 'They have ` ::: `, and Google’s own groups begin with `* `.',
    certainty: 'reported',
    source: 'Issues of programs that import such files',
    section: 'files',
    handled: {
      file: 'packages/cli/test/file/list.test.ts',
      test: "leaves out Google's own labels, and says so",
    },
  },
  {
    id: 'highlevel-export',
    vendor: 'HighLevel’s export',
    guess: 'The column of ids is `id`, and `Tags` are those to add.',
    truth: 'It is `Contact Id`, and `Tags` are those that the contacts have.',
    certainty: 'documented',
    source: 'https://help.gohighlevel.com/support/solutions/articles/155000005143',
    section: 'files',
  },
  {
    id: 'whautomate-webhook',
    vendor: 'Whautomate’s webhook',
    guess: '`tags` is a list.',
    truth: 'It is a string that contains a JSON list, which in the sample is not even valid.',
    certainty: 'documented',
    source: 'https://help.whautomate.com, page on webhooks of the REST API',
    section: 'files',
  },
  {
    id: 'activecampaign-import',
    vendor: 'ActiveCampaign’s import',
    guess: 'One separator serves all columns.',
    truth: 'Tags have commas between them, and values of a field two bars.',
    certainty: 'reported',
    source: 'A copy of the vendor’s help article on importing contacts',
    section: 'files',
  },
  {
    id: 'csv-line-ends',
    vendor: 'Any CSV file',
    guess: 'Each line ends by itself.',
    truth:
      'In csv-parse 7.0.3, papaparse 5.7.1 and udsv 0.7.3 the first line decides: a header with CRLF over rows with LF is one row.',
    certainty: 'recorded',
    source: 'Our runs: the scripts in `findings/`',
    section: 'files',
    handled: {
      file: 'packages/cli/test/file/survey.test.ts',
      test: 'rows > line ends of any mixture',
    },
  },
  {
    id: 'excel-csv',
    vendor: 'CSV files of Excel',
    guess: 'The first line is the header.',
    truth: 'It may be `sep=;`, and “CSV UTF-8” begins with a byte order mark.',
    certainty: 'reported',
    source: 'Issues, and an article of 2025',
    section: 'files',
    handled: {
      file: 'packages/cli/test/file/survey.test.ts',
      test: 'rows > a line that names the delimiter',
    },
  },
  {
    id: 'har-chrome',
    vendor: 'HAR files of Chrome',
    guess: 'A recording has all headers.',
    truth:
      'Since about version 130, `Cookie`, `Set-Cookie` and `Authorization` are left out unless they are asked for. Keys in other headers stay.',
    certainty: 'documented',
    source: 'Commit for bug 361717594 of the developer tools',
    section: 'files',
    handled: {
      file: 'scripts/check/test/unrecorded.test.ts',
      test: 'does not report headers as missing that were not recorded > other headers',
    },
  },
  {
    id: 'har-post',
    vendor: 'Any HAR file',
    guess: 'A POST has its text.',
    truth:
      'Two of four of Chrome, all 102 of WebPageTest and two of six of mitmproxy have none. What was not recorded is not missing.',
    certainty: 'recorded',
    source: '42 public HAR files that we read',
    section: 'files',
    handled: {
      file: 'scripts/check/test/unrecorded.test.ts',
      test: 'does not report as missing what was not recorded > no body of a request, and no size',
    },
  },
]
