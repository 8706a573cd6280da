import { endedForms, forms, list, type WordList } from './wordList.ts'

const nouns = (...stems: string[]) => forms('s', ...stems)
/** Of verbs that end in e: without it. */
const verbs = (...stems: string[]) => endedForms('e es ed ing ement ements ation', ...stems)
const plainVerbs = (...stems: string[]) => forms('s es ed ing', ...stems)

export const english: WordList = {
  language: 'en',
  small: list(`
      the, and, of, to, for, we, our, with, that, by, is, are, it, who, every, their, they, from,
      at, what, this, will, before, until, all
    `),
  falseFriends: [],
  tools: [
    ...nouns('app', 'bot', 'chatbot', 'cloud', 'dashboard', 'platform', 'portal', 'system', 'tool'),
    ...nouns('website', 'web site', 'algorithm', 'voicebot', 'data lake', 'wearable', 'avatar'),
    ...list(`
      automate, automating, digitise, digitize, digitising, digitizing, digitalisation,
      digitalization, SAP, AI, LLM, CRM, crm, ERP, RPA, API, software, blockchain, artificial
      intelligence, machine learning, automation, omnichannel, metaverse, salesforce, sharepoint,
      chatgpt, copilot, big data, digital twin, technology
    `),
  ],
  pictures: [
    ...nouns('map', 'persona', 'blueprint', 'touchpoint', 'touch point', 'journey', 'empathy map'),
    ...list(`
      mapping, mapped, touchpoint analysis, swimlane, storyboard, storyboards
    `),
  ],
  promises: [
    ...verbs('improv', 'enhanc', 'optimis', 'optimiz', 'maximis', 'maximiz', 'elevat', 'accelerat'),
    ...verbs('increas', 'reduc'),
    ...verbs('modernis', 'moderniz', 'streamlin', 'revitalis', 'revitaliz', 'energis', 'energiz'),
    ...plainVerbs('delight', 'strengthen', 'boost', 'transform', 'empower', 'uplift', 'deepen'),
    ...plainVerbs('enrich', 'foster', 'leverage', 'upgrade'),
    ...list(`
      leveraging, leveraged, upgrading, upgraded, wow, exceed expectations, customer-centric,
      world-class, best in class, transformation
    `),
  ],
  numbers: list(`
      two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, forty,
      fifty, sixty, seventy, eighty, ninety, hundred, thousand, million, percent, per cent, half,
      halve, halved, double, doubled, twice, triple, a third, one third, zero, dozen
    `),
  longTimes: [...nouns('month', 'year', 'quarter')],
  months: list(`
      january, february, march, april, may, june, july, august, september, october, november,
      december, jan, feb, apr, jun, jul, aug, sept, sep, oct, nov, dec
    `),
  rhythms: list(`
      daily, weekly, fortnightly, monthly, quarterly, yearly, annually, every day, every week,
      every month, every quarter, every year, each day, each week, each month, each quarter, once
      a day, once a week, once a month, once a quarter, once a year, a week, a month, a quarter,
      per week, per month, every morning, mondays, tuesdays, wednesdays, thursdays, fridays, every
      second week, every monday, every tuesday, every wednesday, every thursday, every friday
    `),
  likes: list(`
      like, the way, just as, inspired by, modelled on, modeled on, in the style of, similar to,
      as good as, as fast as, as easy as, as simple as
    `),
  betweenLikeAndName: list('at, the, with'),
  notNames: list(`
      i, a, an, the, our, we, my, your, you, no, this, that, these, every, all, they, their, he,
      she, it, its, before, never, nobody, customers, customer, english, german, french, spanish,
      europe, european, christmas, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
      easter, mondays, fridays, sundays, internet, cx, crm, ai, it, hr, b2b, q1, q2, q3, q4
    `),
  owners: list('owner, owned by, owns, responsible, accountable'),
  nobody: list('nobody, no one, none, unknown, open, tbd'),
}
