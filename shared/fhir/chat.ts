import type { Communication, CommunicationPayload } from "@medplum/fhirtypes";
import { chatMessage, type ChatMessage, type ChatReach, side } from "../contract/live.ts";
import { voiceNote, type VoiceNote } from "../domain/voice-note.ts";
import { extensionOf, list, localReference } from "./reading.ts";
import { extension, system } from "./systems.ts";

export type KeptChat = { readonly message: ChatMessage; readonly reach: ChatReach };

export type ChatPlace = {
  readonly patientId: string;
  readonly encounterId: string;
  readonly practitionerId: string;
};

/** One chat message, for ever under the id that its page drew. */
export function chatCommunication(message: ChatMessage, place: ChatPlace): Communication {
  return {
    resourceType: "Communication",
    identifier: [{ system: system.uuid, value: message.id }],
    // At the hub, and not yet shown to the other side.
    status: "in-progress",
    subject: { reference: `Patient/${place.patientId}` },
    encounter: { reference: `Encounter/${place.encounterId}` },
    about: [{ reference: `Task/${message.taskId}` }],
    sent: message.at,
    sender: { reference: `Practitioner/${place.practitionerId}`, display: message.from.name },
    payload: [{ contentString: message.text }, ...voicePayload(message.voice)],
    extension: [
      { url: extension.chatSide, valueCode: message.from.side },
      ...(message.voice ? [{ url: extension.voiceNote, valueString: JSON.stringify(message.voice) }] : []),
    ],
  };
}

/** The attachment is what any FHIR reader can play, and what makes the bytes the patient's. */
function voicePayload(voice: VoiceNote | undefined): CommunicationPayload[] {
  if (voice?.binaryId === undefined) return [];
  const { binaryId, contentType, sizeBytes } = voice;
  return [{ contentAttachment: { url: `Binary/${binaryId}`, contentType, size: sizeBytes } }];
}

function readVoice(communication: Communication): VoiceNote | undefined {
  const text = extensionOf(communication, extension.voiceNote)?.valueString;
  if (text === undefined) return undefined;
  try {
    return voiceNote.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // the text says that something was spoken
  }
}

/** Undefined for what is no chat message of ours. */
export function readChat(communication: Communication): KeptChat | undefined {
  const task = list(communication.about)
    .map(localReference)
    .find((reference) => reference?.startsWith("Task/"));
  const from = side.safeParse(extensionOf(communication, extension.chatSide)?.valueCode);
  const voice = readVoice(communication);
  const read = chatMessage.safeParse({
    id: list(communication.identifier).find((one) => one.system === system.uuid)?.value,
    taskId: task?.slice("Task/".length),
    at: communication.sent,
    from: { side: from.data, name: communication.sender?.display ?? "" },
    text: list(communication.payload)[0]?.contentString,
    ...(voice === undefined ? {} : { voice }),
  });
  if (!read.success) return undefined;
  return { message: read.data, reach: communication.status === "completed" ? "shown" : "hub" };
}

/** Shown on the other side; the first time counts. */
export function shownChat(communication: Communication, at: string): Communication {
  return communication.status === "completed"
    ? communication
    : { ...communication, status: "completed", received: at };
}
