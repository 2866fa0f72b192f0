import { randomUUID } from "node:crypto";
import type { Practitioner } from "@medplum/fhirtypes";
import { practitionerId } from "../../shared/domain/ids.ts";
import { speciality } from "../../shared/domain/speciality.ts";
import { system } from "../../shared/fhir/systems.ts";
import { err, ok, type Result } from "../../shared/result/result.ts";
import type { NewAccount } from "../auth/account.ts";
import type { OpenHub } from "../server/open-hub.ts";
import { storeOf } from "../server/store-of.ts";
import type { Flags } from "./command.ts";
import { shortestPassphrase } from "./passphrase-prompt.ts";

/** Adds an account with its Practitioner; the error is a sentence. */
export async function addAccount(
  hub: OpenHub,
  username: string,
  flags: Flags,
  passphrase: string,
): Promise<Result<string, string>> {
  if (passphrase.length < shortestPassphrase)
    return err(`The passphrase must have at least ${shortestPassphrase} characters.`);
  const fresh = newAccount(username, flags, passphrase, randomUUID());
  if (!fresh.ok) return fresh;
  if (hub.auth.accounts.find(username)) return err(`There already is an account named ${username}.`);
  const store = storeOf(hub.fhir.port, { role: "system" });
  if (fresh.value.role === "health-worker" && !(await store.read("Organization", fresh.value.centreId)))
    return err(await noCentre(store, fresh.value.centreId));
  await store.put(practitionerOf(fresh.value));
  const added = await hub.auth.accounts.add(fresh.value);
  return added.ok
    ? ok(`Added ${added.value.role} ${added.value.username} (Practitioner/${added.value.practitionerId}).`)
    : err(added.error.message);
}

/** Nobody knows ids by heart: those there are stand in the answer. */
async function noCentre(store: ReturnType<typeof storeOf>, id: string): Promise<string> {
  const centres = (await store.search("Organization", {})).map((one) => `  ${one.id}  ${one.name ?? "?"}`);
  return centres.length === 0
    ? "There is no centre yet. Centres come as FHIR (Organization, Location): npm run hub -- import FILE.json"
    : [`There is no centre with the id ${id}. There are:`, ...centres].join("\n");
}

/** For somebody who lost it, by the operator. */
export async function givePassphrase(
  hub: OpenHub,
  username: string,
  passphrase: string,
): Promise<Result<string, string>> {
  if (passphrase.length < shortestPassphrase)
    return err(`The passphrase must have at least ${shortestPassphrase} characters.`);
  const set = await hub.auth.setPassphrase(username, passphrase);
  return set ? ok(`${username} has a new passphrase.`) : err(`There is no account named ${username}.`);
}

function newAccount(
  username: string,
  flags: Flags,
  passphrase: string,
  id: string,
): Result<NewAccount, string> {
  const name = flags["full-name"] ?? username;
  if (flags.role === "operator")
    return ok({ role: "operator", username, passphrase, name, practitionerId: id });
  if (flags.role === "health-worker") {
    if (!flags.centre) return err("A health worker needs --centre, the id of the centre's Organization.");
    const { centre } = flags;
    return ok({ role: "health-worker", username, passphrase, name, practitionerId: id, centreId: centre });
  }
  if (flags.role === "doctor") return newDoctor(username, flags, passphrase, id);
  return err("Say --role doctor, --role health-worker or --role operator.");
}

function newDoctor(
  username: string,
  flags: Flags,
  passphrase: string,
  id: string,
): Result<NewAccount, string> {
  const { council, registration, qualification } = flags;
  if (!council || !registration)
    return err("A doctor needs --council and --registration: without them nobody may prescribe.");
  if (!qualification || !flags["full-name"]) return err("A doctor needs --full-name and --qualification.");
  const own = speciality.safeParse(flags.speciality);
  const covers = speciality.array().safeParse((flags.covers ?? flags.speciality ?? "").split(","));
  if (!own.success || !covers.success)
    return err(`--speciality and --covers take: ${speciality.options.join(", ")}.`);
  return ok({
    role: "doctor",
    passphrase,
    doctor: {
      id: practitionerId.parse(id),
      username,
      name: flags["full-name"],
      qualification,
      speciality: own.data,
      covers: [...new Set([own.data, ...covers.data])],
      council,
      registrationNumber: registration,
    },
  });
}

function practitionerOf(fresh: NewAccount): Practitioner {
  if (fresh.role !== "doctor") {
    const identifier = [{ system: system.username, value: fresh.username }];
    const { practitionerId: id, name } = fresh;
    return { resourceType: "Practitioner", id, active: true, identifier, name: [{ text: name }] };
  }
  const { id, username, name, qualification, council, registrationNumber } = fresh.doctor;
  return {
    resourceType: "Practitioner",
    id,
    active: true,
    identifier: [
      { system: system.username, value: username },
      { system: system.registration, value: registrationNumber, assigner: { display: council } },
    ],
    name: [{ use: "official", text: name }],
    qualification: [{ code: { text: qualification }, issuer: { display: council } }],
  };
}
