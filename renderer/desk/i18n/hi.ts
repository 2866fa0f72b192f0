import type { english } from "./en.ts";
import { alarm } from "./hi/alarm.ts";
import { acts } from "./hi/acts.ts";
import { call } from "./hi/call.ts";
import { chat } from "./hi/chat.ts";
import { check } from "./hi/check.ts";
import { common } from "./hi/common.ts";
import { conflict } from "./hi/conflict.ts";
import { consult } from "./hi/consult.ts";
import { earlier } from "./hi/earlier.ts";
import { facts } from "./hi/facts.ts";
import { failures } from "./hi/failures.ts";
import { files } from "./hi/files.ts";
import { frame } from "./hi/frame.ts";
import { inbox } from "./hi/inbox.ts";
import { keyWords } from "./hi/keys.ts";
import { lock } from "./hi/lock.ts";
import { myCalls } from "./hi/my-calls.ts";
import { patients } from "./hi/patients.ts";
import { phone } from "./hi/phone.ts";
import { places } from "./hi/places.ts";
import { prescription } from "./hi/prescription.ts";
import { queue } from "./hi/queue.ts";
import { rescue } from "./hi/rescue.ts";
import { restore } from "./hi/restore.ts";
import { review } from "./hi/review.ts";
import { report } from "./hi/report.ts";
import { room } from "./hi/room.ts";
import { settings } from "./hi/settings.ts";
import { signIn } from "./hi/sign-in.ts";
import { still } from "./hi/still.ts";
import { story } from "./hi/story.ts";
import { sync } from "./hi/sync.ts";
import { tables } from "./hi/tables.ts";
import type { Translated } from "./translated.ts";

/** Every text of the desk in Hindi: exactly the keys of English. */
export const hindi: Translated<typeof english> = {
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
};
