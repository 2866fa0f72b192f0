import { expect, it, vi } from "vitest";
import { practitionerId } from "../../../shared/domain/ids.ts";
import { joinWords } from "../../../shared/domain/join-words.ts";
import { failure } from "../../../shared/result/failure.ts";
import { err, ok } from "../../../shared/result/result.ts";
import { makeKeepers } from "../../bridge/keepers.ts";
import {
  leftBeside,
  letGo,
  type Message,
  nextTry,
  pressedBeyond,
  upTo,
  mergeMessages,
} from "./message-try.ts";

const tried = { id: "first", text: "Hold it lower." };
const at = "2026-11-25T10:00:00.000Z";
const line = (id: string, text: string) => ({
  message: { id, taskId: "t", at, from: { side: "desk" as const, name: "Dr" }, text },
});

it("what the desk kept though its answer was lost is not sent again: only what was added is left", () => {
  const lines = [line("before", "Good morning"), line("first", "Hold it lower.")];
  expect(leftBeside({ text: "Hold it lower.", tried }, lines)).toEqual({ text: "" });
  const added = leftBeside({ text: "Hold it lower. And closer.", tried }, lines);
  expect(added).toEqual({ text: "And closer." });
  expect(nextTry(added, "second")).toEqual({ id: "second", text: "And closer." });
});

it("a line or a space before it, which the desk does not keep, makes no other message of it", () => {
  expect(leftBeside({ text: `\n ${tried.text}`, tried }, [line("first", tried.text)])).toEqual({ text: "" });
});

it("words that were put right after an unknown end are sent whole: twice is better than not at all", () => {
  const left = leftBeside({ text: "Hold it higher.", tried }, [line("first", "Hold it lower.")]);
  expect(left).toEqual({ text: "Hold it higher." });
});

it("what the desk does not have goes under its id again, and under a new one as soon as it reads otherwise", () => {
  expect(leftBeside({ text: tried.text, tried }, [])).toEqual({ text: tried.text, tried });
  expect(nextTry({ text: tried.text, tried }, "second")).toEqual(tried);
  expect(nextTry({ text: "Hold it lower. And closer.", tried }, "second").id).toBe("second");
  expect(nextTry({ text: "Thanks" }, "second")).toEqual({ id: "second", text: "Thanks" });
});

it("what is written behind Enter while the desk is asked goes with the next message", () => {
  expect(upTo("Hold it lower.", "Hold it lower. And clo")).toBe("Hold it lower.");
  expect(upTo("Hold it lower.", "Hold it higher.")).toBe("Hold it higher.");
});

it("Enter pressed for the next message while one is on its way sends it after that, and the same one only once", () => {
  expect(pressedBeyond("yes", ["yescome tomorrow", "yescome tomorrowat nine"])).toEqual([
    "come tomorrow",
    "come tomorrowat nine",
  ]);
  expect(pressedBeyond("yes", ["yes"])).toEqual([]);
});

/** As the desk does it: what is kept over words that the window has not seen is refused. */
function aField(has: string) {
  const desk = { has, mayRead: Promise.resolve() };
  const keepers = makeKeepers();
  keepers.signedIn(practitionerId.parse("doctor-1"));
  const field = keepers.field<Message>("message", {
    read: async () => {
      await desk.mayRead;
      return ok({ text: desk.has });
    },
    send: async ({ text }, before) => {
      if (before?.text !== desk.has)
        return err(failure("changed-meanwhile", "chat.keepDraft", "Other words."));
      desk.has = text;
      return ok({});
    },
    merge: mergeMessages,
    join: (kept, typed) => ({ ...typed, text: joinWords(kept.text, typed.text) }),
  });
  field.open();
  return { desk, field };
}

it("the next message keeps the words that the sent one has too, also where the field is read anew meanwhile", async () => {
  const { desk, field } = aField("Is she eating?");
  await vi.waitFor(() => expect(field.now().isRead).toBe(true));
  const sending = { id: "first", text: "Is she eating?" };
  field.write({ text: sending.text, tried: sending });
  await Promise.resolve();
  const letRead = Promise.withResolvers<void>();
  desk.mayRead = letRead.promise;
  desk.has = ""; // the message is among the lines
  field.write({ text: "Is she eating?And drinking?Is the", tried: sending });
  await vi.waitFor(() => expect(field.now().isRead).toBe(false));
  letGo(field, sending);
  letRead.resolve();
  await vi.waitFor(() => expect(field.now().isRead).toBe(true));
  expect(field.now().words?.text).toBe("And drinking?Is the");
});

it("they are kept too where it was sent before the window learns that the desk has let go of it", async () => {
  const { desk, field } = aField("Hold the camera lower.");
  await vi.waitFor(() => expect(field.now().isRead).toBe(true));
  const sending = { id: "first", text: "Hold the camera lower." };
  field.write({ text: sending.text, tried: sending });
  await Promise.resolve();
  desk.has = ""; // the message is among the lines, and its answer was lost
  field.write({ text: "Hold the camera lower. And closer.", tried: sending });
  letGo(field, sending);
  await vi.waitFor(() => expect(desk.has).toBe("And closer."));
  expect(field.now().words?.text).toBe("And closer.");
});

it("nor does a part of what was sent, where the rest was typed while the desk did not answer", () => {
  const typed = { text: "And closer." };
  expect(mergeMessages({ text: "Hold the camera low" }, { text: "" }, typed)).toEqual(typed);
  // Sent by another window, which had all of it.
  const goneOn = { text: "Hold it lower. And closer." };
  expect(mergeMessages({ text: "Hold it lower." }, { text: "" }, goneOn).text).toBe(" And closer.");
});
