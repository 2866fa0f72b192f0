import { alarm } from "./en/alarm.ts";
import { acts } from "./en/acts.ts";
import { call } from "./en/call.ts";
import { chat } from "./en/chat.ts";
import { check } from "./en/check.ts";
import { common } from "./en/common.ts";
import { conflict } from "./en/conflict.ts";
import { consult } from "./en/consult.ts";
import { earlier } from "./en/earlier.ts";
import { facts } from "./en/facts.ts";
import { failures } from "./en/failures.ts";
import { files } from "./en/files.ts";
import { frame } from "./en/frame.ts";
import { inbox } from "./en/inbox.ts";
import { keyWords } from "./en/keys.ts";
import { lock } from "./en/lock.ts";
import { myCalls } from "./en/my-calls.ts";
import { patients } from "./en/patients.ts";
import { phone } from "./en/phone.ts";
import { places } from "./en/places.ts";
import { prescription } from "./en/prescription.ts";
import { queue } from "./en/queue.ts";
import { rescue } from "./en/rescue.ts";
import { restore } from "./en/restore.ts";
import { review } from "./en/review.ts";
import { report } from "./en/report.ts";
import { room } from "./en/room.ts";
import { settings } from "./en/settings.ts";
import { signIn } from "./en/sign-in.ts";
import { still } from "./en/still.ts";
import { story } from "./en/story.ts";
import { sync } from "./en/sync.ts";
import { tables } from "./en/tables.ts";

/** Every text of the desk, by area. */
export const english = {
  alarm,
  acts,
  call,
  chat,
  check,
  common,
  conflict,
  consult,
  earlier,
  facts,
  failures,
  files,
  frame,
  inbox,
  keyWords,
  lock,
  myCalls,
  patients,
  phone,
  places,
  prescription,
  queue,
  rescue,
  restore,
  review,
  report,
  room,
  settings,
  signIn,
  still,
  story,
  sync,
  tables,
} as const;
