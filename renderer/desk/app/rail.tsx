import { Menu } from "@mantine/core";
import { IconCalendar, IconInbox, IconList, IconSearch, IconSettings, IconUpload } from "@tabler/icons-react";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useAct, useCall } from "../../bridge/use-call.ts";
import { KeyHint } from "../../ui/key-hint.tsx";
import { keys } from "./keys.ts";
import classes from "./rail.module.css";
import { formatRoute, type Route } from "./route.ts";
import { initialsOf } from "./words/initials.ts";
import { useSession } from "./session-context.tsx";
import { goTo, useRoute } from "./use-route.ts";

type RailKind = "my-day" | "queue" | "inbox" | "patients" | "unsent" | "settings";

/** The way to every screen; counts stand on the icons. */
export function Rail({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const unsent = useCall("sync.state", {}).data?.unsent.length ?? 0;
  const inbox = useCall("inbox.list", {}).data?.rows.length ?? 0;
  const red = useCall("queue.list", {}).data?.rows.filter(isRedWaiting).length ?? 0;
  return (
    <nav className={classes.rail} aria-label={t("frame.rail")}>
      <RailLink kind="my-day" label={t("frame.myDay")} keys={keys.myDay} icon={IconCalendar} />
      <RailLink
        kind="queue"
        label={t("frame.queue")}
        keys={keys.queue}
        icon={IconList}
        red={red}
        badgeLabel={t("frame.redWaiting", { count: red })}
      />
      <RailLink
        kind="inbox"
        label={t("frame.inbox")}
        keys={keys.inbox}
        icon={IconInbox}
        count={inbox}
        badgeLabel={t("frame.inboxCount", { count: inbox })}
      />
      <RailLink kind="patients" label={t("frame.patients")} keys={keys.patients} icon={IconSearch} />
      <RailLink
        kind="unsent"
        label={t("frame.unsent")}
        keys={keys.unsent}
        icon={IconUpload}
        count={unsent}
        badgeLabel={t("frame.unsentCount", { count: unsent })}
      />
      <div className={classes.foot}>
        <RailLink kind="settings" label={t("frame.settings")} icon={IconSettings} />
        <AccountMenu onSignOut={onSignOut} />
      </div>
    </nav>
  );
}

const isRedWaiting = (row: { readonly urgency: { readonly band: string }; readonly mine: boolean }) =>
  row.urgency.band === "red" && !row.mine;

type RailLinkProps = {
  readonly kind: RailKind;
  readonly label: string;
  readonly icon: ComponentType<{ size: number; stroke: number; "aria-hidden": true }>;
  readonly keys?: { readonly shown: string; readonly aria: string };
  readonly count?: number;
  readonly red?: number;
  readonly badgeLabel?: string;
};

function RailLink({ kind, label, icon: Icon, keys: key, count = 0, red = 0, badgeLabel }: RailLinkProps) {
  const here = isUnder(useRoute(), kind);
  return (
    <a
      href={formatRoute({ kind })}
      className={classes.link}
      aria-current={here ? "page" : undefined}
      aria-keyshortcuts={key?.aria}
      title={key && `${label} (${key.shown})`}
    >
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>{label}</span>
      {red > 0 && (
        <span
          className={`${classes.badge} ${classes.red}`}
          aria-label={badgeLabel}
          role="img"
        >{`${red}!`}</span>
      )}
      {count > 0 && (
        <span className={classes.badge} aria-label={badgeLabel} role="img">
          {count}
        </span>
      )}
    </a>
  );
}

function isUnder(route: Route, kind: RailKind): boolean {
  if (kind === "queue") return route.kind === "queue" || route.kind === "consult";
  if (kind === "patients") return route.kind === "patients" || route.kind === "patient";
  if (kind === "settings") return route.kind === "settings" || route.kind === "about";
  return route.kind === kind;
}

function AccountMenu({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const { doctor } = useSession().session;
  const lock = useAct("session.lock", ["desk.state"]);
  return (
    <Menu position="right-end" transitionProps={{ duration: 0 }} shadow="none">
      <Menu.Target>
        <button
          type="button"
          className={classes.avatar}
          aria-label={t("frame.account", { name: doctor.name })}
        >
          {initialsOf(doctor.name)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{doctor.name}</Menu.Label>
        <Menu.Item onClick={() => goTo({ kind: "settings" })}>{t("frame.settings")}</Menu.Item>
        <Menu.Item onClick={() => goTo({ kind: "about" })}>{t("frame.about")}</Menu.Item>
        <Menu.Item rightSection={<KeyHint keys={keys.lock.shown} />} onClick={() => void lock.run({})}>
          {t("lock.now")}
        </Menu.Item>
        <Menu.Item rightSection={<KeyHint keys={keys.signOut.shown} />} onClick={onSignOut}>
          {t("frame.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
