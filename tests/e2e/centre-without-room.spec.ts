import { type Page, expect, test } from "@playwright/test";
import { openClinic } from "./support/clinic.ts";
import { openCentre, openConsult } from "./support/centre.ts";

test.setTimeout(300_000);

const unkept = (page: Page) => page.getByRole("alert").filter({ hasText: "stands in this open page only" });
const notKept = (page: Page) => page.getByRole("alert").filter({ hasText: "The last thing was NOT kept" });
const name = (page: Page) => page.getByRole("textbox", { name: "Patient's name" });
const sendNow = (page: Page) => page.getByRole("button", { name: "Send to the doctor now" });

test("a centre's device without room: nothing written is lost unsaid, nothing goes twice", async ({
  browser,
}) => {
  const clinic = await openClinic();
  try {
    await clinic.startHub();
    const page = await openCentre(browser, clinic.hubUrl);
    await page.evaluate(makeFillable);
    await test.step("a form opens, and says that what is typed is in this page alone", async () => {
      await full(page, "drafts");
      await page.getByRole("button", { name: "New patient" }).click();
      await name(page).fill("Kalpana");
      await expect(unkept(page)).toBeVisible();
    });

    await test.step("left and come back to it stands as typed; with room again it is kept by itself", async () => {
      await page.getByRole("link", { name: "Back" }).click();
      await expect(unkept(page)).toBeVisible();
      await page.getByRole("link", { name: "Go on" }).click();
      await expect(name(page)).toHaveValue("Kalpana");
      await full(page);
      await expect(unkept(page)).toBeHidden();
      await page.reload();
      await expect(name(page)).toHaveValue("Kalpana");
      await page.evaluate(makeFillable);
      await name(page).fill("Kalpana Kalpit");
    });

    await test.step("a file that finds no room is told, and does not take those with it that do", async () => {
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByRole("textbox", { name: "What is the trouble?" }).fill("chest pain");
      for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: "Next" }).click();
      await full(page, "blobs");
      await choose(page, "small.pdf", 1_000);
      await expect(page.getByRole("heading", { name: /small/u })).toBeVisible();
      await choose(page, "large.pdf", 300_000);
      await expect(page.getByRole("alert").filter({ hasText: "“large.pdf” was NOT taken" })).toBeVisible();
      await full(page);
    });

    await test.step("two files chosen one after the other are both there", async () => {
      const release = await hold(page, "blobs");
      await choose(page, "first.pdf", 300_000);
      await choose(page, "second.pdf", 300_001);
      await release();
      for (const file of ["first", "second"])
        await expect(page.getByRole("heading", { name: new RegExp(file, "u") })).toBeVisible();
    });

    await test.step("a request that could not be kept may be sent again", async () => {
      for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: "Back" }).click();
      await page.getByRole("button", { name: "chest pain" }).click();
      await full(page, "outbox");
      await sendNow(page).click();
      await expect(notKept(page)).toBeVisible();
      await full(page, "accepted");
    });

    await test.step("sent by two taps while changes wait to be kept, it goes once and leaves no draft", async () => {
      const requests = asked(page, "request.send");
      const release = await hold(page, "drafts");
      await page.getByRole("textbox", { name: "What is the trouble?" }).fill("chest pain, swea");
      await page.getByRole("textbox", { name: "What is the trouble?" }).fill("chest pain, sweat");
      await sendNow(page).dblclick();
      await release();
      await expect(page.getByText("If the line breaks, the place is not lost.")).toBeVisible();
      // Also where there is no room to keep it for a hub that was restored.
      await expect(page.getByText("Not sent yet")).toBeHidden();
      expect(requests()).toHaveLength(1);
      expect(requests()[0]).toContain("chest pain, sweat");
      await full(page);
      await page.getByRole("link", { name: "Back" }).click();
      await expect(page.getByRole("heading", { name: "Waiting: " })).toBeVisible();
      await expect(page.getByRole("heading", { name: "Not finished" })).toBeHidden();
    });

    await test.step("vitals measured again go once by two taps, and no old number stands there for the next", async () => {
      const vitals = asked(page, "request.vitals");
      const pulse = page.getByRole("textbox", { name: "Pulse", exact: true });
      await openConsult(page, "Kalpana");
      await expect(page).toHaveURL(/#\/consult\//u);
      const measure = page.url().replace("#/consult/", "#/measure/");
      await page.goto(measure);
      const release = await hold(page, "drafts");
      await pulse.fill("8");
      await pulse.fill("84");
      await page.getByRole("button", { name: "Send the vitals" }).dblclick();
      await release();
      await expect(page.getByText("If the line breaks, the place is not lost.")).toBeVisible();
      await expect(page.getByText("Not sent yet")).toBeHidden();
      expect(vitals()).toHaveLength(1);
      await page.goto(measure);
      await expect(pulse).toHaveValue("");
    });

    await beginsAMessage(page);
  } finally {
    await clinic.end();
  }
});

/** On a screen of the patient; a message is no form, and is kept as one is. */
async function beginsAMessage(page: Page): Promise<void> {
  const message = (window: Page) => window.getByRole("textbox", { name: "Write a message" });
  const chat = page.url().replace("#/measure/", "#/chat/");

  await test.step("a message that is typed while nothing can be written down outlives a reload at once", async () => {
    await page.goto(chat);
    await hold(page, "texts");
    await message(page).pressSequentially("Please come");
    await page.reload();
    await expect(message(page)).toHaveValue("Please come");
    await expect.poll(() => textsKept(page)).toEqual(["Please come"]);
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContainEqual(
      expect.stringMatching(/paramarsh-(chat|written)/u),
    );
  });

  await test.step("a second chat on the same message shows each letter, and neither overwrites the other", async () => {
    const other = await page.context().newPage();
    await other.goto(chat);
    await expect(message(other)).toHaveValue("Please come");
    await message(page).press("End");
    await message(page).pressSequentially(" today");
    await expect(message(other)).toHaveValue("Please come today");
    await message(other).press("End");
    await message(other).pressSequentially(", she is weak");
    await expect(message(page)).toHaveValue("Please come today, she is weak");
    await other.close();
  });

  await test.step("without room it says so, and the browser asks before it closes the page", async () => {
    await page.evaluate(makeFillable);
    await full(page, "texts");
    await message(page).press("End");
    await message(page).pressSequentially(" and old");
    const alone = page.getByText("what you write here stands on the screen only");
    await expect(alone).toBeVisible();
    const asks = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const question = await asks;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await full(page);
    await expect(alone).toBeHidden();
    await expect(message(page)).toHaveValue("Please come today, she is weak and old");
  });

  await test.step("what an earlier release kept is all there in this one", async () => {
    await page.goto(chat.replace("#/chat/", "#/fact/"));
    const fact = page.getByRole("textbox").first();
    await fact.fill("Allergic to penicillin");
    await page.goto(chat);
    await page.goto(new URL("/spoke/service-worker.js", chat).href);
    await page.evaluate(makeEarlier);
    await page.goto(chat);
    await expect(message(page)).toHaveValue("Please come today, she is weak and old");
    await expect.poll(() => textsKept(page)).toEqual(["Please come today, she is weak and old"]);
    await page.goto(chat.replace("#/chat/", "#/fact/"));
    await expect(fact).toHaveValue("Allergic to penicillin");
  });
}

const textsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((done, fail) => {
        const opened = indexedDB.open("paramarsh-centre");
        opened.onerror = () => fail(new Error("the browser's database does not answer"));
        opened.onsuccess = () => {
          const read = opened.result.transaction("texts").objectStore("texts").getAll();
          read.onsuccess = () => {
            opened.result.close();
            done((read.result as { readonly text: string }[]).map(({ text }) => text));
          };
        };
      }),
  );

/** What is kept, as the release before kept it: a database without texts, and these in localStorage. */
async function makeEarlier(): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error("the browser's database does not answer"));
    });
  const inTable = { drafts: { keyPath: "id" }, outbox: { autoIncrement: true } } as const;
  const names = ["drafts", "outbox", "answers", "blobs", "memory", "accepted", "seal"];
  const newer = await asked(indexedDB.open("paramarsh-centre"));
  const read = async (name: string) => {
    const store = newer.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
    return { name, keys, values: values as readonly unknown[] };
  };
  const kept = await Promise.all(names.map(read));
  const texts = await read("texts");
  newer.close();
  await asked(indexedDB.deleteDatabase("paramarsh-centre"));
  const opening = indexedDB.open("paramarsh-centre", 2);
  opening.onupgradeneeded = () => {
    for (const name of names)
      opening.result.createObjectStore(name, name in inTable ? inTable[name as keyof typeof inTable] : {});
  };
  const earlier = await asked(opening);
  const writing = earlier.transaction(names, "readwrite");
  for (const { name, keys, values } of kept)
    for (const [at, value] of values.entries())
      writing.objectStore(name).put(value, name === "drafts" ? undefined : keys[at]);
  await new Promise((done) => (writing.oncomplete = done));
  earlier.close();
  for (const [at, value] of texts.values.entries()) {
    const place = String(texts.keys[at]);
    localStorage.setItem(place, (value as { readonly text: string }).text);
    localStorage.setItem(`paramarsh-written ${place}`, new Date().toISOString());
  }
}

/** Stores of the browser's database that the test says are full take nothing. */
function makeFillable(): void {
  const device = { full: [] as string[] };
  Object.assign(window, { device });
  const { add, put } = IDBObjectStore.prototype;
  const unlessFull = (real: typeof put): typeof put =>
    function (this: IDBObjectStore, ...given) {
      if (device.full.includes(this.name)) throw new DOMException("full", "QuotaExceededError");
      return real.apply(this, given);
    };
  Object.assign(IDBObjectStore.prototype, { add: unlessFull(add), put: unlessFull(put) });
}

const full = (page: Page, ...stores: string[]) =>
  page.evaluate((names) => {
    const { device } = window as unknown as { device: { full: string[] } };
    device.full = names;
  }, stores);

/** Nothing is read from or written to a store until the test lets go of it. */
async function hold(page: Page, store: string): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((held) => {
        const opened = indexedDB.open("paramarsh-centre");
        opened.onsuccess = () => {
          const transaction = opened.result.transaction(name, "readwrite");
          const state = { isHeld: true };
          Object.assign(window, { release: () => (state.isHeld = false) });
          transaction.oncomplete = () => opened.result.close();
          const again = () => {
            held();
            if (state.isHeld) transaction.objectStore(name).count().onsuccess = again;
          };
          again();
        };
      }),
    store,
  );
  return () => page.evaluate(() => (window as unknown as { release: () => void }).release());
}

const choose = (page: Page, file: string, bytes: number) =>
  page.locator("input[type=file]").setInputFiles({
    name: file,
    mimeType: "application/pdf",
    buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(bytes, 32)]),
  });

function asked(page: Page, call: string): () => readonly string[] {
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(call)) bodies.push(request.postData() ?? "");
  });
  return () => bodies;
}
