import type { Fact } from "../facts.ts";
import type { Weekday } from "../written-line.ts";
import { type Phrase, ending, whole } from "../scan.ts";
import { count, valueOf } from "./numbers.ts";

const weekdays: readonly (readonly [Weekday, string])[] = [
  ["monday", "mon(?:day)?|somwar|सोमवार"],
  ["tuesday", "tue(?:s(?:day)?)?|mangalwar|मंगलवार"],
  ["wednesday", "wed(?:nesday)?|budhwar|बुधवार"],
  ["thursday", "thu(?:rs(?:day)?)?|guruwar|गुरुवार"],
  ["friday", "fri(?:day)?|shukrawar|शुक्रवार"],
  ["saturday", "sat(?:urday)?|shaniwar|शनिवार"],
  ["sunday", "sun(?:day)?(?! ?(?:exposure|light|rays))|raviwar|रविवार|इतवार"],
];
const anyDay = weekdays.map(([, words]) => words).join("|");
const letters: Readonly<Record<string, Weekday>> = { m: "monday", w: "wednesday", f: "friday" };

const day = "(?:din|दिन)(?: ?(?:me|mein|में))?";
const week = "(?:hafte|hafta|हफ़्ते|हफ्ते|सप्ताह)(?: ?(?:me|mein|में))?";
const month = "(?:mahine|महीने)(?: ?(?:me|mein|में))?";
/** More than three days of a week: on which, and is it not daily? */
const daysOfWeek = (times: number): Fact =>
  times > 3 ? { is: "ask", code: "days-of-week" } : { is: "weekly", times };
const inWeek = "(?:weekly|wkly|(?:a|per|in a|in|every|each|/) ?(?:wk|week))(?: every)?";
const often = "(?:times|time|x|baar|bar|बार)";

/** "max 3/d": before everything else that counts in a day. */
export const mostPhrases: readonly Phrase[] = [
  [
    whole(
      `(?:${day} )?(?:max(?:imum)?|up ?to|at most|not more than|zyada se zyada|ज़्यादा से ज़्यादा|ज्यादा से ज्यादा) ?(${count})(?: ?(tabs?|caps?|doses?|puffs?|times|baar|बार))?( ?(?:/ ?d(?:ay)?|per day|a day|in a day|daily|in 24 ?h(?:rs?|ours?)?|/ ?24 ?h(?:rs?|ours?)?))?`,
    ),
    ([, most, of, per]) => ({
      is: "most",
      most: valueOf(most),
      ...(of?.startsWith("puff") ? { of: "puff" } : {}),
      ...(per === undefined ? {} : { per: "day" }),
    }),
  ],
];

/** How often; those that must be asked about come first. */
export const timePhrases: readonly Phrase[] = [
  [
    whole("q[ .]?d|q[ .]?o[ .]?d|b[ .]?i[ .]?w|t[ .]?i[ .]?w|biweekly|bi-weekly"),
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
  [
    whole(`(${count}) ?(?:x ?/ ?|times ?(?:/|a|per|in a)? ?|baar ?)(?:wk|week)`),
    ([, times]) => ({ is: "weekly", times: valueOf(times) }),
  ],
  [whole(`${week} ?(${count}) ?${often}`), ([, times]) => ({ is: "weekly", times: valueOf(times) })],
  [
    whole(`(${count}) ?(?:nights?|days?|mornings?|din) ?(?:a|per|in a|in|every|each|/) ?(?:wk|week)`),
    ([, times]) => daysOfWeek(valueOf(times)),
  ],
  [whole(`${week} ?(${count}) ?(?:din|दिन|raat|रात)`), ([, times]) => daysOfWeek(valueOf(times))],
  [whole(`twice ?${inWeek}`), () => ({ is: "weekly", times: 2 })],
  [whole(`thrice ?${inWeek}`), () => ({ is: "weekly", times: 3 })],
  [
    whole(`once ?${inWeek}|(?:weekly|wkly|a week|every week|per week)(?: every)?|qw|har hafte|हर हफ़्ते`),
    () => ({ is: "weekly", times: 1 }),
  ],
  [
    whole(`once a month|(?:once )?monthly|every month|${month} ?(?:1|ek|एक) ?${often}`),
    () => ({ is: "monthly" }),
  ],
  // The night of "alternate nights" stays for the time of day.
  [
    whole("(?:alt(?:ernate)?|every other)(?= (?:nights?|mornings?|evenings?)(?: |$))"),
    () => ({ is: "every-days", every: 2 }),
  ],
  [
    whole("alt(?:er(?:nate)?)?[ -]?days?|every other day|eod|ek din chh?od ?kar|एक दिन छोड़कर|एक दिन छोड़ कर"),
    () => ({ is: "every-days", every: 2 }),
  ],
  [whole("every (\\d+) days?"), ([, days]) => ({ is: "every-days", every: Number(days) })],
  [whole("every (\\d+) (?:wks?|weeks?)"), ([, weeks]) => ({ is: "every-days", every: 7 * Number(weeks) })],
  // "Twice a month", "once in 3 months": of no day.
  [
    whole(
      "(?:once|twice|thrice) ?(?:a|per|in a|in|every|each|/) ?(?:\\d+ ?)?(?:m|mths?|months?|wks?|weeks?|fortnight|years?|yrs?|h|hrs?|hours?|\\d+ days?)|fortnightly",
    ),
    () => ({ is: "ask", code: "frequency-unclear" }),
  ],
  [
    whole("q ?(\\d+) ?h(?:rly|ourly|rs?)?|(\\d+) ?(?:hrly|hourly)|every (\\d+) ?h(?:rs?|ours?)?"),
    ([, q, hourly, every]) => ({ is: "hours", every: Number(q ?? hourly ?? every) }),
  ],
  [
    whole("(\\d+)[ -]?(?:ghante|घंटे)(?: ?(?:par|me|पर|में))?"),
    ([, every]) => ({ is: "hours", every: Number(every) }),
  ],
  [
    whole(`(${count}) ?(?:times|x) ?(?:a day|/ ?d(?:ay)?|daily|per day|in a day)`),
    ([, times]) => ({ is: "times", times: valueOf(times) }),
  ],
  [whole(`${day} ?(${count}) ?${often}`), ([, times]) => ({ is: "times", times: valueOf(times) })],
  [whole("\\d+ ?/ ?d(?:ay)?"), () => ({ is: "ask", code: "days-or-times" })],
  [
    whole("(?:aaj|आज) ?(?:raat|रात) ?(?:ek|एक)(?: ?(?:hi|ही))? ?(?:baar|बार)"),
    () => ({ is: "once", at: "night" }),
  ],
  [
    whole("stat|single dose|one dose|once only|sd|(?:ek|एक) ?(?:hi|ही) ?(?:baar|बार)|abhi|अभी"),
    () => ({ is: "once" }),
  ],
  [whole("twice(?: a day| daily)?|bd|bid|bds"), () => ({ is: "times", times: 2 })],
  [whole("thrice(?: a day| daily)?|tds|tid"), () => ({ is: "times", times: 3 })],
  [whole("qid|qds"), () => ({ is: "times", times: 4 })],
  [
    whole("(?:once )?(?:a day|daily)|once daily|od|every ?day|roz(?:ana)?|रोज़(?:ाना)?|रोज"),
    () => ({ is: "times", times: 1 }),
  ],
  [whole("m ?[, ]? ?w ?[, ]? ?f|mon ?/ ?wed ?/ ?fri"), () => ({ is: "on", days: Object.values(letters) })],
  // "Mon-Fri" is five days, not two.
  [
    whole(
      `(?<!-)(?:${anyDay}) ?(?:-|to|till|se|से) ?(?:${anyDay})(?: (?:tak|तक))?(?! ?-)|week ?days|week ?ends?`,
    ),
    () => ({ is: "ask", code: "days-of-week" }),
  ],
  ...weekdays.map(([name, words]): Phrase => [
    whole(`(?:on |every |har |हर )?(?:${words})s?`),
    () => ({ is: "on", days: [name] }),
  ]),
];

const when = "(?: ?(?:ko|me|mein|को|में))?";
export const atPhrases: readonly Phrase[] = [
  [
    whole(
      `(?:raat|रात)${when} ?(?:sone se pehle|sote (?:samay|waqt)|सोने से पहले|सोते (?:समय|वक़्त))|sone se pehle|सोने से पहले|sote (?:samay|waqt)|सोते समय|hs|(?:at )?bed ?time|at sleep`,
    ),
    () => ({ is: "at", at: "bedtime" }),
  ],
  [whole(`nocte|(?:at )?nights?|(?:raat|रात)${when}`), () => ({ is: "at", at: "night" })],
  [whole(`om|mane|(?:in the )?mornings?|am|(?:subah|सुबह)${when}`), () => ({ is: "at", at: "morning" })],
  [whole(`(?:in the )?evenings?|(?:shaam|sham|शाम)${when}`), () => ({ is: "at", at: "evening" })],
  [
    whole(`(?:at )?noon|(?:in the )?afternoon|(?:dopahar|dopeher|दोपहर)${when}`),
    () => ({ is: "at", at: "noon" }),
  ],
];

const before = "(?:half (?:an )?h(?:ou)?r |30 ?min(?:utes)? )?before ";
const after = "(?:after|post) ";
export const foodPhrases: readonly Phrase[] = [
  [
    whole(`bbf|${before}(?:breakfast|b/fast)|(?:naasht?e|nashte) se pehle|नाश्ते से पहले`),
    () => ({ is: "food", food: "before-food", at: "morning" }),
  ],
  [
    whole(`abf|${after}breakfast|(?:naasht?e|nashte) ke baad|नाश्ते के बाद`),
    () => ({ is: "food", food: "after-food", at: "morning" }),
  ],
  [whole(`${before}lunch`), () => ({ is: "food", food: "before-food", at: "noon" })],
  [whole(`${after}lunch`), () => ({ is: "food", food: "after-food", at: "noon" })],
  [whole(`${before}dinner`), () => ({ is: "food", food: "before-food", at: "night" })],
  [whole(`${after}dinner`), () => ({ is: "food", food: "after-food", at: "night" })],
  [
    whole(
      `ac|a/c|b/f|bf|${before}(?:food|meals?|feeds?)|(?:on )?empty stomach|e/s|es|khali pet|खाली पेट|khane se pehle|खाने से पहले`,
    ),
    () => ({ is: "food", food: "before-food" }),
  ],
  [
    whole(`pc|p/c|a/f|af|${after}(?:food|meals?|feeds?)|khane ke baad|खाने के बाद`),
    () => ({ is: "food", food: "after-food" }),
  ],
  [
    whole("with breakfast|(?:naasht?e|nashte) ke (?:saath|sath)|नाश्ते के साथ"),
    () => ({ is: "food", food: "with-food", at: "morning" }),
  ],
  [whole("with lunch"), () => ({ is: "food", food: "with-food", at: "noon" })],
  [whole("with dinner"), () => ({ is: "food", food: "with-food", at: "night" })],
  [
    whole("(?:with|at) (?:the )?first bite(?: of (?:the )?(?:food|meals?))?"),
    () => ({ is: "food", food: "with-food", words: "with the first bite" }),
  ],
  [
    whole("with (?:warm |hot |cold )?milk|(?:doodh|दूध) (?:ke|के) (?:saath|sath|साथ)"),
    () => ({ is: "food", food: "with-food", words: "with milk" }),
  ],
  [
    whole("with (?:food|meals?|feeds?)|khane ke (?:saath|sath)|खाने के साथ"),
    () => ({ is: "food", food: "with-food" }),
  ],
];

/** Not "after 3 months", "3 din baad": from when, not how long. */
const span = "(?<!after (?:\\d+ ?)?)(?:for |x ?)?";
const notLater = "(?! ?(?:ke |के )?(?:baad|later|बाद))";
const ofCycle = " of (?:the )?(?:cycle|menses|menstruation|periods?)";
export const durationPhrases: readonly Phrase[] = [
  [
    whole(`(?:from |on )?(?:day|d) ?(\\d+) ?(?:-|to|till) ?(?:day ?|d ?)?(\\d+)(?:${ofCycle})?`),
    ([, from, to]) => ({ is: "cycle", from: Number(from), to: Number(to) }),
  ],
  [
    whole(
      `(?:start(?:ing)? )?(?:from|on) (?:day|d) ?(\\d+)(?: onwards?)?(?:${ofCycle})?|(?:day|d) ?(\\d+)${ofCycle}`,
    ),
    ([, from, day]) => ({ is: "cycle", from: Number(from ?? day) }),
  ],
  [
    whole(`${span}\\d+ ?(?:-|to) ?\\d+ ?(?:d|days?|wks?|weeks?|m|months?|din|दिन)|${span}(?:few|some) days`),
    () => ({ is: "ask", code: "duration-unclear" }),
  ],
  [whole(`${span}(\\d+) ?doses?`), ([, doses]) => ({ is: "doses", doses: Number(doses) })],
  [
    ending(`(?<![\\p{L}\\p{N}/.])${span}(\\d+)/(7|52|12|30)(?!\\.\\d)`),
    ([, parts, of]) => ({
      is: "days",
      days: Number(parts) * ({ "7": 1, "52": 7, "12": 30, "30": 1 }[of ?? ""] ?? 0),
      of: of ?? "",
    }),
  ],
  [
    whole(`${span}(${count}) ?(?:d|days?|nights|din|दिन)(?: (?:tak|तक))?${notLater}`),
    ([, days]) => ({ is: "days", days: valueOf(days) }),
  ],
  [
    whole(`${span}(${count}) ?(?:w|wks?|weeks?|hafte|hafta|हफ़्ते|हफ्ते|हफ़्ता|सप्ताह)${notLater}`),
    ([, weeks]) => ({ is: "days", days: 7 * valueOf(weeks) }),
  ],
  [
    whole(`${span}(${count}) ?(?:m|mths?|months?|mahin[ae]|महीने|महीना)${notLater}`),
    ([, months]) => ({ is: "days", days: 30 * valueOf(months) }),
  ],
  [
    whole(
      "cont(?:inue|inued|d)?|to continue|(?:till|until) (?:the )?(?:next )?(?:review|visit|follow ?-?up|f/u)|long ?term|जारी",
    ),
    () => ({ is: "until-review" }),
  ],
  [whole("x ?\\d+"), () => ({ is: "ask", code: "days-or-times" })],
];
