import type { Communication } from "@medplum/fhirtypes";
import type { ChatMessage } from "../../shared/contract/live.ts";
import { chatCommunication, type KeptChat, readChat, shownChat } from "../../shared/fhir/chat.ts";
import { system } from "../../shared/fhir/systems.ts";
import type { TicketParties } from "../live/calls/ticket-parties.ts";
import { binarySha256 } from "../fhir/binary-chunks.ts";
import { type Store, StoreRefusal } from "../server/store.ts";

/**
 * Keeps the message, once, however often it is said, and answers since when it is kept; undefined where the id stands
 * for another message already. Written on behalf of its sender: `store` is that person's.
 */
export async function keepChat(
  store: Store,
  message: ChatMessage,
  ticket: TicketParties,
  practitionerId: string,
): Promise<string | undefined> {
  const { patientId, encounterId } = ticket;
  if (patientId === undefined || encounterId === undefined) return undefined;
  const before = await found(store, message.id);
  if (before) return sameWords(before, message) ? before.meta?.lastUpdated : undefined;
  const resource = chatCommunication(message, { patientId, encounterId, practitionerId });
  try {
    const { entry } = await store.transaction({
      resourceType: "Bundle",
      type: "transaction",
      entry: [
        {
          resource,
          request: {
            method: "POST",
            url: "Communication",
            ifNoneExist: `identifier=${system.uuid}|${message.id}`,
          },
        },
      ],
    });
    return entry?.[0]?.response?.lastModified;
  } catch (problem) {
    if (problem instanceof StoreRefusal) return undefined;
    throw problem;
  }
}

/** Since when this very message of this person stands here; undefined where it does not. */
export async function keptSince(
  store: Store,
  message: ChatMessage,
  practitionerId: string,
): Promise<string | undefined> {
  const before = await found(store, message.id);
  const isSame = before?.sender?.reference === `Practitioner/${practitionerId}` && sameWords(before, message);
  return isSame ? before.meta?.lastUpdated : undefined;
}

/**
 * Whether the bytes of a voice note are whole here. Whoever names them must know their hash: by naming another's file
 * nobody makes it readable. `system` reads as the hub itself, since the bytes belong to no patient yet.
 */
export async function isVoiceHere(system: Store, { voice }: ChatMessage): Promise<boolean> {
  if (voice === undefined) return true;
  if (voice.binaryId === undefined) return false;
  // A search leaves the content where it is.
  const [binary] = await system.search("Binary", { _id: voice.binaryId }, 1);
  return binary !== undefined && binarySha256(binary) === voice.sha256;
}

/** All messages of a consult, oldest first. */
export async function chatOf(
  store: Store,
  { taskId, encounterId }: TicketParties,
): Promise<readonly KeptChat[]> {
  if (encounterId === undefined) return [];
  const all = await store.search("Communication", { encounter: `Encounter/${encounterId}` });
  return all
    .flatMap((one) => readChat(one) ?? [])
    .filter(({ message }) => message.taskId === taskId)
    .toSorted((one, two) => one.message.at.localeCompare(two.message.at));
}

/** Marks the other side's messages as shown; answers those that were not yet. */
export async function markShown(
  store: Store,
  ticket: TicketParties,
  shownTo: "desk" | "spoke",
  ids: readonly string[],
  at: string,
): Promise<readonly string[]> {
  const marked: string[] = [];
  for (const id of ids) {
    const before = await found(store, id);
    const chat = before && readChat(before);
    if (!before || chat?.message.taskId !== ticket.taskId || chat.message.from.side === shownTo) continue;
    if (chat.reach !== "shown") await store.put(shownChat(before, at));
    marked.push(id);
  }
  return marked;
}

async function found(store: Store, id: string): Promise<Communication | undefined> {
  const [one] = await store.search("Communication", { identifier: `${system.uuid}|${id}` }, 1);
  return one;
}

function sameWords(before: Communication, message: ChatMessage): boolean {
  const chat = readChat(before);
  return chat?.message.text === message.text && chat.message.taskId === message.taskId;
}
