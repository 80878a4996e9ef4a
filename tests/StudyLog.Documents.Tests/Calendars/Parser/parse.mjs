// Reads calendars on the standard input and prints them as JSON, every time of every entry in full.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

ICAL.design.strict = true;

const written = (time) =>
  time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();

const user = (property) => ({ ...property.toJSON()[1], address: property.getFirstValue() });

const shown = (event) => ({
  uid: event.uid,
  title: event.summary,
  description: event.description,
  venue: event.location,
  categories: event.component.getAllProperties("categories").flatMap((property) => property.getValues()),
  status: event.component.getFirstPropertyValue("status"),
  comment: event.component.getFirstPropertyValue("comment"),
  transparency: event.component.getFirstPropertyValue("transp"),
  sequence: event.sequence,
  organiser: user(event.component.getFirstProperty("organizer")),
  attendees: event.attendees.map(user),
});

const once = (event, start, end) => ({ ...shown(event), start: written(start), end: written(end), allDay: start.isDate });

function* occurrences(event) {
  if (!event.isRecurring()) {
    yield once(event, event.startDate, event.endDate);
    return;
  }
  const times = event.iterator();
  for (let next = times.next(); next; next = times.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    yield { ...once(item, startDate, endDate), recurrenceId: written(next) };
  }
}

const calendar = (jCal) => {
  const component = new ICAL.Component(jCal);
  const events = component.getAllSubcomponents("vevent");
  const uid = (event) => event.getFirstPropertyValue("uid");
  const isException = (event) => event.hasProperty("recurrence-id");
  const masters = events.filter((event) => !isException(event)).map((master) =>
    new ICAL.Event(master, {
      exceptions: events.filter((event) => isException(event) && uid(event) === uid(master)),
      strictExceptions: true,
    }));
  return {
    method: component.getFirstPropertyValue("method"),
    name: component.getFirstPropertyValue("name"),
    refresh: String(component.getFirstPropertyValue("refresh-interval")),
    events: masters.flatMap((event) => [...occurrences(event)]),
  };
};

const jCals = ICAL.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify((typeof jCals[0] === "string" ? [jCals] : jCals).map(calendar)));
