// Reads an invitation on the standard input and prints the answer to it: reply.mjs <PARTSTAT> [comment].
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [participation, comment] = process.argv.slice(2);
const invitation = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const event = invitation.getFirstSubcomponent("vevent");
const [attendee] = event.getAllProperties("attendee");
attendee.setParameter("partstat", participation);
attendee.removeParameter("rsvp");
if (comment) event.updatePropertyWithValue("comment", comment);
invitation.updatePropertyWithValue("method", "REPLY");
invitation.updatePropertyWithValue("prodid", "-//Somebody else//ical.js//EN");
process.stdout.write(invitation.toString());
