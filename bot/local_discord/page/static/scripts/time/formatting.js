/* Times in words, in the language and the zone of the person you are. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let locale = "en-GB";
let zone = "UTC";
const formats = new Map();

/** From now on times are told for this person. */
export function tellTimesFor(person) {
  locale = usable(person?.locale) ?? "en-GB";
  zone = person?.time_zone ?? "UTC";
}

/** A time by one of Discord's timestamp styles: t T d D f F s S R. */
export function styled(milliseconds, style, now) {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "Invalid date";
  if (style === "R") return relative(milliseconds, now);
  return format(STYLES[style] ?? STYLES.f).format(date);
}

/** The time beside a message: the hour alone for today. */
export function besideMessage(iso, now) {
  const at = Date.parse(iso);
  if (sameDay(at, now)) return clockTime(at);
  if (sameDay(at, now - DAY)) return `${capital(days().format(-1, "day"))} ${clockTime(at)}`;
  return format({ dateStyle: "short", timeStyle: "short" }).format(at);
}

export const clockTime = (at) => format(STYLES.t).format(typeof at === "string" ? Date.parse(at) : at);
export const longDay = (at) => format({ dateStyle: "long" }).format(at);
export const weekdayAndTime = (at) => format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(at);
export const fullTime = (iso) => format(STYLES.F).format(Date.parse(iso));

/** The hour and the day in another zone than the person's. */
export function inZone(at, options, otherZone) {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: usableZone(otherZone) }).format(at);
}

/** The city that stands for a zone: "Europe/London" is London. */
export const cityOf = (name) => (name ?? "UTC").split("/").pop().replaceAll("_", " ");

/** Whether it is the same day in two zones. */
export function sameDate(at, oneZone, otherZone) {
  const day = { year: "numeric", month: "numeric", day: "numeric" };
  return inZone(at, day, oneZone) === inZone(at, day, otherZone);
}

/** What a language of Discord is called: "British English", "German". */
export function languageName(code) {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code);
  } catch {
    return code ?? "";
  }
}

/** Whether two instants fall on one day of the person's zone. */
export function sameDay(one, other) {
  const day = format({ year: "numeric", month: "numeric", day: "numeric" });
  return day.format(one) === day.format(other);
}

/** "in 3 hours", "5 minutes ago". */
export function relative(at, now) {
  const left = at - now;
  const size = Math.abs(left);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (size < 45_000) return words.format(Math.round(left / 1_000), "second");
  if (size < 45 * MINUTE) return words.format(Math.round(left / MINUTE) || Math.sign(left), "minute");
  if (size < 22 * HOUR) return words.format(Math.round(left / HOUR) || Math.sign(left), "hour");
  if (size < 26 * DAY) return words.format(Math.round(left / DAY) || Math.sign(left), "day");
  if (size < 320 * DAY) return words.format(Math.round(left / (30.4 * DAY)) || Math.sign(left), "month");
  return words.format(Math.round(left / (365.25 * DAY)) || Math.sign(left), "year");
}

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

function format(options) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: usableZone(zone) });
    formats.set(key, found);
  }
  return found;
}

function usableZone(name) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name;
  } catch {
    return "UTC";
  }
}

function usable(name) {
  try {
    return Intl.getCanonicalLocales(name)[0];
  } catch {
    return null;
  }
}

const days = () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const capital = (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
